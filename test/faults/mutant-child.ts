/** Reads mutants of one file, all of them on the thread that reads files; says what came of them as JSON. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { openZip } from '../../electron/documents/archives/zip-parts.ts'
import { isZip } from '../../electron/documents/recognition/zip-format.ts'
import type { Item } from '../../electron/documents/read-item.ts'
import { ReadingThread } from '../../electron/reading/reading-thread.ts'
import type { TextInput } from '../../shared/domain/text-input.ts'
import { mutate, mutateParts } from '../support/mutants.ts'

/** Longer than any file of those sizes takes, in milliseconds: what takes longer is given up, and told of. */
const PATIENCE = 20_000
const MEMORY = 1024

/** Members of a file that are read of each mutant, and how often what is in them is asked about in turn. */
const MOST_MEMBERS = 3
const ROUNDS = 3

export interface MutantReport {
  readonly read: number
  readonly asked: number
  readonly refused: number
  /** Sentences that gave a file up because of its time or memory, and how often. */
  readonly givenUp: Readonly<Record<string, number>>
  /** The slowest, in milliseconds, and the most memory, in MB. */
  readonly slowest: number
  readonly memory: number
}

const [path = '', count = '1', seed = '1'] = process.argv.slice(2)
const bytes = readFileSync(path)
const counts = { read: 0, asked: 0, refused: 0 }
const givenUp: Record<string, number> = {}
let slowest = 0
let memory = 0

/** What is read of what was found in a file. */
function inputsFor(item: Item, input: TextInput): readonly TextInput[] {
  const { choice = {} } = input
  switch (item.type) {
    case 'choose': {
      const places = item.members.slice(0, MOST_MEMBERS).map(({ place }) => place)
      return [{ ...input, choice: { ...choice, places } }]
    }
    case 'columns':
      return [{ ...input, choice: { ...choice, columns: { text: 0, ...item.table.guess } } }]
    case 'unsure':
      return [{ ...input, choice: { ...choice, encoding: item.guesses[0]?.encoding ?? 'latin1' } }]
    case 'read':
    case 'refused':
      return []
  }
}

async function readMutant(thread: ReadingThread, mutant: Buffer): Promise<void> {
  let inputs: readonly TextInput[] = [
    { type: 'bytes', fileName: basename(path), base64: mutant.toString('base64') },
  ]
  for (let round = 0; round < ROUNDS && inputs.length > 0; round += 1) {
    const next: TextInput[] = []
    for (const input of inputs) {
      await thread.read(input, {
        take: (item) => {
          if (item.type === 'read') counts.read += 1
          else if (item.type === 'refused') counts.refused += 1
          else counts.asked += 1
          if (
            item.type === 'refused' &&
            /^(?:This file needs more memory|Reading this file)/.test(item.message)
          ) {
            givenUp[item.message] = (givenUp[item.message] ?? 0) + 1
          }
          next.push(...inputsFor(item, input))
        },
      })
    }
    inputs = next
  }
}

/** Whether it is a ZIP file of which the parts can be read: not of one that is locked. */
async function canBePacked(): Promise<boolean> {
  if (!isZip(bytes)) return false
  try {
    const { parts } = await openZip(bytes)
    await Promise.all(parts.map((part) => part.read()))
    return true
  } catch {
    return false
  }
}

/** Half of the mutants of a packed file are of one of its parts, packed again. */
async function* mutants(): AsyncGenerator<Buffer> {
  const inner = (await canBePacked()) ? Math.floor(Number(count) / 2) : 0
  yield* mutate(bytes, Number(count) - inner, Number(seed))
  if (inner > 0) yield* mutateParts(bytes, inner, () => true, Number(seed))
}

const thread = new ReadingThread({ patience: PATIENCE, memory: MEMORY })
for await (const mutant of mutants()) {
  const started = performance.now()
  await readMutant(thread, mutant)
  slowest = Math.max(slowest, performance.now() - started)
  memory = Math.max(memory, process.memoryUsage.rss() / 2 ** 20)
}
await thread.close()
const report: MutantReport = { ...counts, givenUp, slowest, memory }
process.stdout.write(JSON.stringify(report))
