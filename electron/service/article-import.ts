import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setImmediate as giveTurn } from 'node:timers/promises'
import type { CommittedEdit } from '../../shared/domain/committed-edit.ts'
import type { ImportResult, TextInput } from '../../shared/domain/text-input.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { Edit } from '../../shared/domain/edit.ts'
import { newId, type Id } from '../../shared/domain/id.ts'
import { hashTextVariants } from '../articles/text-variants.ts'
import { readArticle, type Reading } from '../articles/reading.ts'
import type { Store } from '../store/store.ts'
import { listArticles } from './article-list.ts'

/** How far an import has come: `done` and `total` in bytes over all its texts. */
export interface ImportProgress {
  readonly fileName: string
  readonly done: number
  readonly total: number
}

/** What became of each text, and the edit that added the new ones; null when there were none to add. */
export interface Imported {
  readonly results: readonly ImportResult[]
  readonly committed: CommittedEdit | null
}

export interface ImportOptions {
  /** Ends the import with nothing added. */
  readonly signal?: AbortSignal
  readonly report?: (progress: ImportProgress) => void
}

const CANCELLED = fail('CANCELLED', 'Opening was cancelled, and nothing was added.')

interface Read {
  readonly fileName: string
  readonly size: number
  readonly reading: Reading
  /** What the project would know the same text by, if it was saved in another way; see `hashTextVariants`. */
  readonly likeHashes: readonly string[]
}

/** The size in bytes, or about that, without reading the text; 0 where there is no file. */
async function sizeOf(input: TextInput): Promise<number> {
  switch (input.type) {
    case 'bytes':
      return Math.floor((input.base64.length * 3) / 4)
    case 'characters':
      return input.text.length
    case 'path':
      return stat(input.path).then(
        ({ size }) => size,
        () => 0,
      )
  }
}

/** Reads the texts one after the other. Reading counts for half of the progress, keeping for the other half. */
async function readAll(
  inputs: readonly TextInput[],
  { signal, report }: ImportOptions,
): Promise<readonly Read[]> {
  const sizes = await Promise.all(inputs.map(sizeOf))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const read: Read[] = []
  let before = 0
  for (const [index, input] of inputs.entries()) {
    const fileName = input.type === 'path' ? basename(input.path) : input.fileName
    const size = sizes[index] ?? 0
    const tell = (units: number) =>
      report?.({ fileName, done: Math.floor((before + Math.min(units, size)) / 2), total })
    tell(0)
    const reading = await readArticle(input, { onProgress: tell, signal })
    const likeHashes = reading.type === 'read' ? hashTextVariants(reading.text) : []
    read.push({ fileName, size, reading, likeHashes })
    before += size
    await giveTurn()
    signal?.throwIfAborted()
  }
  return read
}

/** Tells new texts from those that the project, or an earlier one of the same import, has already. */
function sortOut(
  present: readonly Article[],
  read: readonly Read[],
  addedAt: string,
): { readonly results: readonly ImportResult[]; readonly added: readonly Article[] } {
  const known = new Map<string, Id>(present.map(({ textHash, id }) => [textHash, id]))
  const added: Article[] = []
  const results = read.map(({ fileName, reading, likeHashes }): ImportResult => {
    if (reading.type === 'refused') return { ...reading, fileName }
    if (reading.type === 'unsure') {
      return { type: 'unsure', fileName, guesses: [...reading.guesses] }
    }
    const sameHash = [reading.article.textHash, ...likeHashes].find((hash) => known.has(hash))
    const sameText = sameHash === undefined ? undefined : known.get(sameHash)
    if (sameText !== undefined) return { type: 'known', fileName, articleId: sameText }
    const article: Article = { ...reading.article, id: newId(), addedAt }
    known.set(article.textHash, article.id)
    added.push(article)
    return {
      type: 'added',
      fileName,
      articleId: article.id,
      ...(reading.remark === null ? {} : { remark: reading.remark }),
    }
  })
  return { results, added }
}

/** Keeps one text; one that is kept already costs nothing. */
function keepText(store: Store, reading: Reading): Outcome<null> {
  if (reading.type !== 'read') return succeed(null)
  return store.addText(reading.article.textHash, reading.text, reading.structure)
}

/** Keeps the texts that are new in the save file, under their hashes; no record refers to them yet. */
async function keepTexts(
  store: Store,
  read: readonly Read[],
  { signal, report }: ImportOptions,
): Promise<Outcome<null>> {
  const present = listArticles(store)
  if (!present.ok) return present
  const { results } = sortOut(present.value, read, '')
  const total = read.reduce((sum, { size }) => sum + size, 0)
  let done = total
  for (const [index, { fileName, size, reading }] of read.entries()) {
    if (results[index]?.type === 'added') {
      const kept = keepText(store, reading)
      if (!kept.ok) return kept
    }
    done += size
    report?.({ fileName, done: Math.floor(done / 2), total })
    await giveTurn()
    signal?.throwIfAborted()
  }
  return succeed(null)
}

function editThatAdds(articles: readonly Article[], at: string): Edit {
  const label = articles.length === 1 ? 'open 1 article' : `open ${articles.length} articles`
  const patches = articles.map((article) => ({
    table: 'articles' as const,
    id: article.id,
    before: null,
    after: article,
  }))
  return { id: newId(), label, at, origin: 'analyst', patches }
}

/** Adds what was read to the project, as one edit. */
function addArticles(store: Store, read: readonly Read[], at: string): Outcome<Imported> {
  const present = listArticles(store)
  if (!present.ok) return present
  const { results, added } = sortOut(present.value, read, at)
  if (added.length === 0) return succeed({ results, committed: null })
  for (const [index, { reading }] of read.entries()) {
    // What was known a moment ago may have been undone in another window since.
    const kept = results[index]?.type === 'added' ? keepText(store, reading) : succeed(null)
    if (!kept.ok) return kept
  }
  const committed = store.commitEdit(editThatAdds(added, at))
  if (!committed.ok) return committed
  const { entry, edit, undo } = committed.value
  return succeed({ results, committed: { entry, edit, undo } })
}

/**
 * Opens texts in a project: all that can be read and are new are added by one edit, or none is. Other work
 * gets its turn meanwhile.
 */
export async function importArticles(
  store: Store,
  inputs: readonly TextInput[],
  options: ImportOptions = {},
): Promise<Outcome<Imported>> {
  try {
    const read = await readAll(inputs, options)
    const kept = await keepTexts(store, read, options)
    return kept.ok ? addArticles(store, read, new Date().toISOString()) : kept
  } catch (error) {
    if (options.signal?.aborted === true) return CANCELLED
    throw error
  }
}
