import Sqlite from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { ReadingThread, type FollowedReading } from '../../../electron/reading/reading-thread.ts'
import { importArticles } from '../../../electron/service/article-import.ts'
import { openStore } from '../../../electron/store/opening.ts'
import type { Store } from '../../../electron/store/store.ts'
import { EMPTY_PROJECT, addRecords } from '../../../shared/domain/project.ts'
import { removeRecords } from '../../../shared/domain/tagging/removal.ts'
import type { ReadingChoice, TextInput } from '../../../shared/domain/text-input.ts'
import { valueOf } from '../../support/outcomes.ts'
import { editOf } from '../../support/records.ts'
import { temporaryStore } from '../../support/store.ts'

const readers: ReadingThread[] = []
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()))
})

/** A thread that waits for something before it reads what `isAwaited` says. */
class WaitingThread extends ReadingThread {
  readonly #isAwaited: (input: TextInput, following: FollowedReading) => boolean
  readonly #wait: () => Promise<void> | void

  constructor(
    isAwaited: (input: TextInput, following: FollowedReading) => boolean,
    wait: () => Promise<void> | void,
  ) {
    super()
    this.#isAwaited = isAwaited
    this.#wait = wait
    readers.push(this)
  }

  override async read(input: TextInput, following: FollowedReading): Promise<void> {
    if (this.#isAwaited(input, following)) await this.#wait()
    following.signal?.throwIfAborted()
    return super.read(input, following)
  }
}

function fileOf(fileName: string, content: string, choice: ReadingChoice = {}): TextInput {
  return { type: 'bytes', fileName, base64: Buffer.from(content).toString('base64'), choice }
}

function textOf(fileName: string, words: string): TextInput {
  return { type: 'characters', fileName, text: `The quay\n\nThe mayor said on Monday: ${words}.` }
}

const BODY =
  'The mayor of Norham said on Monday that the new bridge over the Tweed would open in May, after two years of work.'

function deleteArticle(store: Store, id: string): void {
  const { records } = valueOf(store.readPage('articles', null, 100))
  const project = addRecords(EMPTY_PROJECT, 'articles', records)
  const article = records.find((one) => one.id === id)
  if (article === undefined) throw new Error('There is no such article.')
  valueOf(
    store.commitEdit(editOf(project, (draft) => removeRecords(draft, 'articles', [article.id]))),
  )
}

const options = { isKeeping: true }

test('an earlier form that is deleted while a later one is placed leaves that an article of its own, and the others opened', async () => {
  const store = temporaryStore()
  const page = (more: string) =>
    `<article><h1>Bridge to open</h1><p>${BODY}</p><p>${more}</p></article>`
  let earlier = ''
  const reader = new WaitingThread(
    // What is kept is read again, to learn when it is from.
    (_, { isKeeping }) => isKeeping !== true,
    () => deleteArticle(store, earlier),
  )
  const first = valueOf(
    await importArticles(store, reader, [fileOf('a.html', page('First.'))], options),
  )
  earlier = first.committed?.edit.patches[0]?.id ?? ''
  const { results } = valueOf(
    await importArticles(
      store,
      reader,
      [
        fileOf('b.html', page('Later.'), {
          versionOf: first.committed?.edit.patches[0]?.id ?? null,
        }),
        textOf('c.txt', 'it is shut'),
      ],
      options,
    ),
  )
  expect(results).toMatchObject([
    { type: 'added', remarks: [expect.stringContaining('is no longer in the project')] },
    { type: 'added', remarks: [] },
  ])
  const { records } = valueOf(store.readPage('articles', null, 100))
  expect(records.map(({ fileName, versionOf }) => [fileName, versionOf])).toEqual([
    ['b.html', null],
    ['c.txt', null],
  ])
})

const TABLE = 'title,text\nOne,"The mayor said that it was shut."\nTwo,"The clerk said no."\n'
const row = (place: string) =>
  fileOf('a.csv', TABLE, { columns: { title: 0, text: 1 }, places: [place] })

test('a file that two windows open at once stays kept with what one opened, when the other cancels', async () => {
  const store = temporaryStore()
  const isLast = (input: TextInput) => input.type === 'characters' && input.fileName === 'last.txt'
  const cancelling = new AbortController()
  const [hasKept, secondHasRead] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  // So many are kept at once, and the table with them.
  const many = (word: string) =>
    Array.from({ length: 50 }, (_, k) => textOf(`${k}.txt`, `it is ${word} number ${k}`))
  const one = importArticles(
    store,
    new WaitingThread(isLast, () => {
      hasKept.resolve()
      return secondHasRead.promise
    }),
    [row('0'), ...many('red'), textOf('last.txt', 'no')],
    { ...options, signal: cancelling.signal },
  )
  await hasKept.promise
  const other = await importArticles(
    store,
    new WaitingThread(isLast, async () => {
      cancelling.abort()
      secondHasRead.resolve()
      await one
    }),
    [row('1'), ...many('blue'), textOf('last.txt', 'no')],
    options,
  )
  expect(await one).toMatchObject({ ok: false, failure: { code: 'CANCELLED' } })
  expect(valueOf(other).results.filter(({ type }) => type === 'added')).toHaveLength(52)
  const { records } = valueOf(store.readPage('articles', null, 100))
  const article = records.find(({ original }) => original !== null)
  const kept = valueOf(store.readOriginal(article?.original?.hash ?? ''))
  expect(Buffer.from(kept ?? []).toString()).toBe(TABLE)
  // What the one that was cancelled had kept for itself is gone.
  expect(valueOf(store.search('red', 100)).hits).toEqual([])
})

test('a form of an article whose forms go round in a circle is an article of its own, and the others are opened', async () => {
  const store = temporaryStore()
  const { path } = store
  const reader = new WaitingThread(
    () => false,
    () => {},
  )
  const opened = valueOf(
    await importArticles(store, reader, [textOf('a.txt', 'it is shut')], options),
  )
  const [id = null] = opened.results.map((one) => (one.type === 'added' ? one.articleId : null))
  store.close()
  const raw = new Sqlite(path)
  raw.exec('UPDATE article SET version_of = id')
  raw.close()
  const again = valueOf(openStore(path))
  const form = textOf('b.txt', 'it is shut, and will be')
  const { results } = valueOf(
    await importArticles(
      again,
      reader,
      [
        { ...form, choice: { versionOf: id } },
        { type: 'characters', fileName: 'c.txt', text: `Bridge\n\n${BODY}` },
      ],
      options,
    ),
  )
  again.close()
  expect(results).toMatchObject([
    { type: 'added', remarks: [expect.stringContaining('do not stand in one order')] },
    { type: 'added', remarks: [] },
  ])
})
