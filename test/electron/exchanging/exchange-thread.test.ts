import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { hashOfBytes } from '../../../electron/documents/kept-original.ts'
import { prepareAnnotatedFiles } from '../../../electron/exchanging/annotated-import.ts'
import {
  ExchangeThread,
  type ExchangeOptions,
} from '../../../electron/exchanging/exchange-thread.ts'
import { writeExport, type WrittenFile } from '../../../electron/exchanging/exporting.ts'
import { copyOf } from '../../../electron/exchanging/project-copy.ts'
import { compareTables } from '../../../electron/exchanging/table-comparison.ts'
import { openStore } from '../../../electron/store/opening.ts'
import type { Store } from '../../../electron/store/store.ts'
import { DEFAULT_EXPORT } from '../../../shared/domain/export-options.ts'
import { codeOf, messageOf, valueOf } from '../../support/outcomes.ts'
import { buildArticle, editOf, newText } from '../../support/records.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'
import { temporaryFolder, temporaryStore } from '../../support/store.ts'
import { writeThreeOutlets } from '../../support/three-outlets.ts'

let thread: ExchangeThread | null = null
afterEach(() => thread?.close())

function start(options: ExchangeOptions = {}): ExchangeThread {
  thread = new ExchangeThread(options)
  return thread
}

/** A thread's script that does something when the project is whole, in the place of the program's own. */
function scriptOf(work: string): URL {
  const path = join(temporaryFolder(), 'thread.mjs')
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads'
parentPort.on('message', (part) => {
  if (part.type === 'whole') { ${work} }
})\n`,
  )
  return pathToFileURL(path)
}

function storeOfThreeOutlets(): Store {
  const path = join(temporaryFolder(), 'three.hearsay')
  writeThreeOutlets(path)
  const store = valueOf(openStore(path))
  onTestFinished(() => store.close())
  return store
}

const NOW = new Date('2026-11-30T10:00:00Z')
const orderOf = (format: string) => ({ format, options: DEFAULT_EXPORT, now: NOW })

function bytesOf(files: readonly WrittenFile[]): readonly (readonly [string, string])[] {
  return files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')])
}

function changeTitle(store: Store, title: string): void {
  const project = valueOf(store.readProject())
  const [article] = project.articles.values()
  if (article === undefined) throw new Error('There is no article.')
  valueOf(
    store.commitEdit(editOf(project, (draft) => draft.update('articles', article.id, { title }))),
  )
}

describe('the thread that works with copies of a project', () => {
  test.each(['csv', 'xlsx', 'pack', 'taguette'])(
    'writes %s as it is written at once',
    async (format) => {
      const store = storeOfThreeOutlets()
      const there = valueOf(await start().do('writeExport', store, orderOf(format)))
      const here = valueOf(await writeExport(valueOf(copyOf(store)), orderOf(format)))
      expect(bytesOf(there)).toEqual(bytesOf(here))
      expect(there.length).toBeGreaterThan(0)
    },
  )

  test('asks for the files that articles were read from', async () => {
    const store = temporaryStore()
    const bytes = Buffer.from(SEED_TEXT)
    const hash = hashOfBytes(bytes)
    const original = { hash, size: bytes.length, places: [], columns: null, encoding: null }
    const article = buildArticle(SEED_TEXT, { fileName: 'riyadh.txt', original })
    const kept = { hash, packing: 'none', bytes } as const
    valueOf(store.addTexts([{ ...newText(SEED_TEXT), original: kept }]))
    const project = valueOf(store.readProject())
    valueOf(store.commitEdit(editOf(project, (draft) => draft.put('articles', article))))
    const [pack] = valueOf(await start().do('writeExport', store, orderOf('pack')))
    expect(Buffer.from(pack?.bytes ?? []).toString('latin1')).toMatch(/originals\/[^/]*riyadh/)
  })

  test('compares and prepares what comes back as it is done at once', async () => {
    const store = storeOfThreeOutlets()
    const copy = valueOf(copyOf(store))
    const [claims] = valueOf(await writeExport(copy, orderOf('csv')))
    const [cas] = valueOf(await writeExport(copy, orderOf('cas')))
    if (claims === undefined || cas === undefined) throw new Error('Nothing was written.')
    const text = Buffer.from(claims.bytes).toString().replace('Lindholm', 'Lindholme')
    const order = { file: { name: 'claims.csv', bytes: Buffer.from(text) } }
    const compared = valueOf(await start().do('compareTables', store, order))
    expect(compared).toEqual(valueOf(await compareTables(copy, order)))
    expect(compared.differences.length).toBeGreaterThan(0)
    const marked = { files: [{ name: 'cas.json', bytes: cas.bytes }], uses: {} }
    const prepared = valueOf(await start().do('prepareAnnotatedFiles', store, marked))
    expect(prepared.edit).toBeNull()
    expect(prepared).toEqual(valueOf(await prepareAnnotatedFiles(copy, marked)))
  })

  test('does one after the other, and each with the project as it is then', async () => {
    const store = storeOfThreeOutlets()
    const exchanger = start()
    const first = exchanger.do('writeExport', store, orderOf('csv'))
    const second = exchanger.do('writeExport', store, orderOf('csv'))
    valueOf(await first)
    changeTitle(store, 'Changed before the second')
    const files = valueOf(await second)
    const articles = files.find(({ name }) => name === 'articles.csv')
    expect(Buffer.from(articles?.bytes ?? []).toString()).toContain('Changed before the second')
  })

  test('answers that it was cancelled when the project is closed, or the thread, and does not go on', async () => {
    const never = { script: scriptOf('') }
    const closing = new AbortController()
    const store = storeOfThreeOutlets()
    const exchanger = start(never)
    const waiting = exchanger.do('writeExport', store, orderOf('csv'), closing.signal)
    const next = exchanger.do('writeExport', store, orderOf('csv'))
    closing.abort()
    expect(codeOf(await waiting)).toBe('CANCELLED')
    await exchanger.close()
    expect(codeOf(await next)).toBe('CANCELLED')
  })

  test('says so where the work needs more memory than there is for it', async () => {
    const script = scriptOf(
      'const all = []; for (;;) all.push(Array.from({ length: 1000 }, () => ({})))',
    )
    const store = storeOfThreeOutlets()
    const refused = await start({ script, memory: 32 }).do('writeExport', store, orderOf('csv'))
    expect(messageOf(refused)).toMatch(/needs more memory than there is/)
  })

  test('rejects where the work has thrown, and does the next', async () => {
    const store = storeOfThreeOutlets()
    const failing = start({ script: scriptOf("throw new Error('Broken.')") })
    await expect(failing.do('writeExport', store, orderOf('csv'))).rejects.toThrow('Broken.')
    await expect(failing.do('writeExport', store, orderOf('csv'))).rejects.toThrow('Broken.')
  })
})
