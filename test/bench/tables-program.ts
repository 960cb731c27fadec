/**
 * A program of its own: how much processor time 100,000 claims take to be written in a format and their table to be read
 * again, and how much memory. Prints JSON: milliseconds and megabytes.
 */
import { exporterOf } from '../../electron/exchange/exporters.ts'
import { bytesOfFile } from '../../electron/exchange/made-bytes.ts'
import { readTables } from '../../electron/exchange/tables/read-tables.ts'
import { DEFAULT_EXPORT } from '../../shared/domain/export-options.ts'
import { addRecords, EMPTY_PROJECT } from '../../shared/domain/project.ts'
import { exportSource } from '../support/export-sources.ts'
import { valueOf } from '../support/outcomes.ts'
import { buildLargeProject } from './large-project.ts'
import { processorTime } from './measuring.ts'

const exporter = exporterOf(process.argv[2] ?? '')
if (exporter === undefined) throw new Error('Name a format.')
const lengths = Array.from({ length: 100 }, () => 10_000)
const { texts, speakers, sources, claims } = buildLargeProject(100_000, lengths)
const articles = texts.map(({ article }) => article)
const named = addRecords(addRecords(EMPTY_PROJECT, 'articles', articles), 'speakers', speakers)
const project = addRecords(addRecords(named, 'sources', sources), 'claims', claims)

/** Milliseconds of a processor that some work takes, however many others wait for it. */
async function timeOf(work: () => Promise<void>): Promise<number> {
  const before = processorTime()
  await work()
  return processorTime() - before
}

let made: { readonly name: string; readonly bytes: Uint8Array }[] = []
const write = await timeOf(async () => {
  const files = valueOf(await exporter.write(exportSource(project), DEFAULT_EXPORT))
  made = files.map((file) => ({ name: file.name, bytes: bytesOfFile(file) }))
})
const table = made.find(({ name }) => name === 'claims.csv') ?? made[0]
if (table === undefined) throw new Error('Nothing was written.')
const read = await timeOf(async () => {
  const given = valueOf(await readTables(table, (name) => name === 'claims'))
  const rows = given.type === 'sheets' ? given.sheets[0]?.rows.length : 0
  if (rows !== claims.length) throw new Error(`${rows} claims came back.`)
})
const size = made.reduce((sum, { bytes }) => sum + bytes.length, 0)
const memory = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ write, read, memory, file: size / 1e6 }))
