import { execFile } from 'node:child_process'
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openFinderPool, type FinderPool } from '../../../electron/finding/finder-pool.ts'
import { FINDER } from '../../support/finder.ts'
import { codeOf, valueOf } from '../../support/outcomes.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'
import { temporaryFolder } from '../../support/store.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const WORKER = join(ROOT, 'electron', 'finding', 'finder-worker.ts')
const WEIGHTS = join(ROOT, 'electron', 'attribution', 'weights', 'finder.weights')

let folder: string
let pool: FinderPool

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await pool.close()
})

test('finds on a thread what the finder finds', async () => {
  pool = openFinderPool(2)
  const found = await Promise.all([pool.find(SEED_TEXT), pool.find('No.'), pool.find(SEED_TEXT)])
  expect(found.map((one) => valueOf(one).attributions)).toEqual([
    await FINDER.findAttributions(SEED_TEXT),
    [],
    await FINDER.findAttributions(SEED_TEXT),
  ])
  expect(valueOf(found[0]).model).toBe(FINDER.version)
})

test('weights that are missing are said, and read as soon as they are there', async () => {
  const weights = join(folder, 'finder.weights')
  pool = openFinderPool(1, { weights })
  expect(await pool.find(SEED_TEXT)).toMatchObject({
    failure: { code: 'FILE_UNREADABLE', message: expect.stringContaining(weights) },
  })
  await writeFile(weights, 'HSAYFND1 and then nothing that belongs there, for a while')
  expect(codeOf(await pool.find(SEED_TEXT))).toBe('FILE_DAMAGED')
  await copyFile(WEIGHTS, weights)
  expect(valueOf(await pool.find(SEED_TEXT)).attributions).toHaveLength(12)
})

test('a thread that dies fails what it worked on, and another takes its place', async () => {
  const script = join(folder, 'dies-once.mjs')
  const mark = JSON.stringify(join(folder, 'has-died'))
  await writeFile(
    script,
    `import { existsSync, writeFileSync } from 'node:fs'
     import { parentPort } from 'node:worker_threads'
     if (existsSync(${mark})) await import(${JSON.stringify(pathToFileURL(WORKER).href)})
     else parentPort.once('message', () => {
       writeFileSync(${mark}, '')
       throw new Error('out of memory, say')
     })`,
  )
  const complained = vi.spyOn(console, 'error').mockReturnValue()
  pool = openFinderPool(1, { script: pathToFileURL(script) })
  expect(await pool.find(SEED_TEXT)).toMatchObject({
    failure: { code: 'INTERNAL', message: expect.stringContaining('Try it once more') },
  })
  expect(String(complained.mock.calls[0]?.[1])).toContain('out of memory, say')
  expect(valueOf(await pool.find(SEED_TEXT)).attributions).toHaveLength(12)
})

test('a long text holds up neither a shorter one nor a sentence of another', async () => {
  pool = openFinderPool(1)
  const done: string[] = []
  const find = async (name: string, text: string, within?: readonly [number, number]) => {
    await pool.find(text, { within })
    done.push(name)
  }
  await Promise.all([
    find('long', SEED_TEXT.repeat(20)),
    find('shorter', SEED_TEXT.repeat(3)),
    find('sentence', SEED_TEXT.repeat(10), [0, 100]),
    find('short', SEED_TEXT),
  ])
  expect(done).toEqual(['sentence', 'short', 'shorter', 'long'])
})

test('what is found of a long text so far is told in stages, each with all before it', async () => {
  pool = openFinderPool(1)
  const stages: number[] = []
  const found = await pool.find(Array.from({ length: 12 }, () => SEED_TEXT).join('\n\n'), {
    handleStage: ({ attributions }) => stages.push(attributions.length),
  })
  expect(stages.length).toBeGreaterThan(0)
  expect([...stages, valueOf(found).attributions.length]).toEqual(
    stages.toSorted((a, b) => a - b).concat(valueOf(found).attributions.length),
  )
  expect(stages.at(-1)).toBeLessThan(valueOf(found).attributions.length)
})

test('a search that was cancelled before it began is not begun', async () => {
  pool = openFinderPool(1)
  expect(codeOf(await pool.find(SEED_TEXT, { signal: AbortSignal.abort() }))).toBe('CANCELLED')
})

/** What a program prints that is run on its own with `openFinderPool`. Throws when it ends with an error. */
async function runAlone(program: string): Promise<string> {
  const module = JSON.stringify(pathToFileURL(join(ROOT, 'electron/finding/finder-pool.ts')).href)
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const { openFinderPool } = await import(${module})\n${program}`,
    ],
    { timeout: 120_000 },
  )
  return stdout
}

test('a pool that nobody closes does not keep a program from ending', async () => {
  pool = openFinderPool(1)
  const printed = await runAlone(`
    const found = await openFinderPool(2).find('The mayor said the bridge would open in May.')
    console.log(found.value.attributions.length)`)
  expect(printed).toBe('1\n')
})

test.each([
  ['is closed', 'await pool.close()'],
  ['is ended with the program', 'process.exit(0)'],
])(
  'a pool that %s in the middle of a search takes the program down with no fault',
  async (_, end) => {
    pool = openFinderPool(1)
    const printed = await runAlone(`
    const pool = openFinderPool(1)
    const text = ${JSON.stringify(SEED_TEXT)}.repeat(30)
    const begun = Promise.withResolvers()
    void pool.find(text, { report: (done) => done > text.length / 20 && begun.resolve() })
    await begun.promise
    console.log('in the middle')
    ${end}`)
    expect(printed).toBe('in the middle\n')
  },
)

test('closing cancels what is on its way, and what comes later', async () => {
  pool = openFinderPool(1)
  const searching = pool.find(SEED_TEXT)
  await pool.close()
  expect(codeOf(await searching)).toBe('CANCELLED')
  expect(codeOf(await pool.find(SEED_TEXT))).toBe('CANCELLED')
})
