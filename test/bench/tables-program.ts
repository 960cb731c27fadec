/**
 * A program of its own: what it takes to write 100,000 claims in a format as the service does, to compare what was written
 * with the project, and to compare and bring in a table in which each claim has changed. Prints JSON.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exporterOf } from '../../electron/exchange/exporters.ts'
import { ExchangeThread } from '../../electron/exchanging/exchange-thread.ts'
import { createStore } from '../../electron/store/opening.ts'
import type { Store } from '../../electron/store/store.ts'
import { DEFAULT_EXPORT } from '../../shared/domain/export-options.ts'
import { addRecords } from '../../shared/domain/project.ts'
import { draftOf } from '../../shared/returning/bringing-in.ts'
import { valueOf } from '../support/outcomes.ts'
import { buildLargeProject, type LargeProject } from './large-project.ts'
import { longestTurnOf, processorTime } from './measuring.ts'
import { claimsEdit, layGround, projectOf } from './project-file.ts'

const exporter = exporterOf(process.argv[2] ?? '')
if (exporter === undefined) throw new Error('Name a format.')
const order = { format: exporter.name, options: DEFAULT_EXPORT, now: new Date() }

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
const thread = new ExchangeThread()
let turn = 0

function buildStore(large: LargeProject): Store {
  const store = valueOf(createStore(join(folder, 'large.hearsay')))
  layGround(store, large)
  valueOf(store.commitEdit(claimsEdit(large)))
  return store
}

/** Milliseconds of processors, of all threads, that some work takes, however many others wait for them. */
async function timeOf<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const before = processorTime()
  const { longest, result } = await longestTurnOf(work)
  turn = Math.max(turn, longest)
  return [processorTime() - before, result]
}

const large = buildLargeProject(
  100_000,
  Array.from({ length: 100 }, () => 10_000),
)
const store = buildStore(large)
const [write, made] = await timeOf(() => thread.do('writeExport', store, order))
const files = valueOf(made)
const file = files.find(({ name }) => name === 'claims.csv') ?? files[0]
if (file === undefined) throw new Error('Nothing was written.')
const [read, same] = await timeOf(() => thread.do('compareTables', store, { file }))
const { differences, sheets } = valueOf(same)
if (differences.length > 0) throw new Error(`${differences.length} differences were found.`)
if (sheets.every(({ table }) => table !== 'claims')) throw new Error('No claims came back.')
const memory = process.resourceUsage().maxRSS / 1024

// The project has changed since, and not the table.
const noted = large.claims.map((claim) => ({ ...claim, note: 'Seen.' }))
const project = addRecords(projectOf(large), 'claims', noted)
valueOf(store.commitEdit(claimsEdit({ ...large, claims: noted }, large.claims)))
const [change, changed] = await timeOf(() => thread.do('compareTables', store, { file }))
const told = valueOf(changed).differences
if (told.length !== noted.length) throw new Error(`${told.length} differences were found.`)
const before = processorTime()
valueOf(draftOf(project, told))
const apply = processorTime() - before

store.close()
await thread.close()
rmSync(folder, { recursive: true })
const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
console.log(JSON.stringify({ write, read, change, apply, turn, memory, file: size }))
