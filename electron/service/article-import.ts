import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setImmediate as giveTurn } from 'node:timers/promises'
import type { CommittedEdit } from '../../shared/domain/edit/committed-edit.ts'
import type { ImportResult, TextInput } from '../../shared/domain/text-input.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { Edit } from '../../shared/domain/edit/edit.ts'
import { newId, type Id } from '../../shared/domain/id.ts'
import { hashTextVariants } from '../articles/text-variants.ts'
import { readArticle, type Reading } from '../articles/reading.ts'
import type { Store } from '../store/store.ts'

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
  /** What the project would know the same text by, however it was saved; see `hashTextVariants`. */
  readonly hashes: readonly string[]
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
    const hashes =
      reading.type === 'read' ? hashTextVariants(reading.text, reading.article.textHash) : []
    read.push({ fileName, size, reading, hashes })
    before += size
    await giveTurn()
    signal?.throwIfAborted()
  }
  return read
}

/** The article of the project that has one of these texts; null when there is none. */
function findKnown(store: Store, hashes: readonly string[]): Outcome<Id | null> {
  for (const hash of hashes) {
    const found = store.findArticle(hash)
    if (!found.ok || found.value !== null) return found
  }
  return succeed(null)
}

/** Keeps the texts that are new in the save file, under their hashes; no record refers to them yet. */
async function keepTexts(
  store: Store,
  read: readonly Read[],
  { signal, report }: ImportOptions,
): Promise<Outcome<null>> {
  const total = read.reduce((sum, { size }) => sum + size, 0)
  let done = total
  for (const { fileName, size, reading, hashes } of read) {
    const known = findKnown(store, hashes)
    if (!known.ok) return known
    const kept = known.value === null ? keepText(store, reading) : succeed(null)
    if (!kept.ok) return kept
    done += size
    report?.({ fileName, done: Math.floor(done / 2), total })
    await giveTurn()
    signal?.throwIfAborted()
  }
  return succeed(null)
}

/** Keeps one text; one that is kept already costs nothing. */
function keepText(store: Store, reading: Reading): Outcome<null> {
  if (reading.type !== 'read') return succeed(null)
  return store.addText(reading.article.textHash, reading.text, reading.structure)
}

/** What became of each text: those that the project, or an earlier one of the same import, has already are known. */
interface Sorted {
  readonly results: readonly ImportResult[]
  readonly added: readonly Article[]
}

function sortOut(store: Store, read: readonly Read[], addedAt: string): Outcome<Sorted> {
  const before = new Map<string, Id>()
  const added: Article[] = []
  const results: ImportResult[] = []
  for (const { fileName, reading, hashes } of read) {
    if (reading.type === 'refused') results.push({ ...reading, fileName })
    else if (reading.type === 'unsure') {
      results.push({ type: 'unsure', fileName, guesses: [...reading.guesses] })
    } else {
      const known = findKnown(store, hashes)
      if (!known.ok) return known
      const articleId = known.value ?? hashes.flatMap((hash) => before.get(hash) ?? [])[0]
      if (articleId !== undefined) {
        results.push({ type: 'known', fileName, articleId })
        continue
      }
      // What was known a moment ago may have been undone in another window since.
      const kept = keepText(store, reading)
      if (!kept.ok) return kept
      const article: Article = { ...reading.article, id: newId(), addedAt }
      before.set(article.textHash, article.id)
      added.push(article)
      const remark = reading.remark === null ? {} : { remark: reading.remark }
      results.push({ type: 'added', fileName, articleId: article.id, ...remark })
    }
  }
  return succeed({ results, added })
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
  const sorted = sortOut(store, read, at)
  if (!sorted.ok) return sorted
  const { results, added } = sorted.value
  if (added.length === 0) return succeed({ results, committed: null })
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
