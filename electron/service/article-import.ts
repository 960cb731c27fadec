import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setImmediate as giveTurn } from 'node:timers/promises'
import type { CommittedEdit } from '../../shared/domain/edit/committed-edit.ts'
import type { ImportResult, TextInput } from '../../shared/domain/text-input.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { Edit } from '../../shared/domain/edit/edit.ts'
import { newId, type Id } from '../../shared/domain/id.ts'
import type { AskedItem, Item, ReadItem, RefusedItem } from '../documents/read-item.ts'
import type { ReadingThread } from '../reading/reading-thread.ts'
import type { NewText, Store } from '../store/store.ts'
import { AddedArticles } from './added-articles.ts'
import { findKin, sketchOldTexts } from './article-kin.ts'
import { FormPlacing } from './form-placing.ts'

/** How far an import has come: `done` and `total` in bytes over all its files. */
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
  /** Whether the files that articles are read from are kept with them. */
  readonly isKeeping: boolean
  /** Ends the import with nothing added. */
  readonly signal?: AbortSignal
  readonly report?: (progress: ImportProgress) => void
}

const CANCELLED = fail('CANCELLED', 'Opening was cancelled, and nothing was added.')

const EARLIER_IS_GONE =
  'The article that it was to be another form of is no longer in the project: it is an article of its own.'

/** So many texts, or so many code units of them, are kept at once: each time costs a moment for the disk. */
const MOST_TEXTS = 50
const MOST_LENGTH = 4_000_000
/** How long to work before other work gets its turn, in milliseconds. */
const TURN = 20

/** An article that was read; its text is kept by then, and no longer here. */
type KeptItem = Omit<ReadItem, 'text' | 'structure' | 'kept'>

/** What came of one part of an input. */
interface Received {
  readonly input: number
  readonly item: KeptItem | AskedItem | RefusedItem
}

/** Ends an import because its store failed. */
class ImportFailure extends Error {
  readonly outcome: Outcome<never>

  constructor(outcome: Outcome<never>) {
    super('The import could not go on.')
    this.outcome = outcome
  }
}

function orFail<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new ImportFailure(outcome)
  return outcome.value
}

/** The size in bytes, or about that, without reading it; 0 where there is no file. */
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

/** Keeps texts as they come, several at once; no record refers to them yet. */
class TextKeeping {
  readonly #store: Store
  readonly #kept: KeptHashes = { texts: new Set(), originals: new Set() }
  #waiting: NewText[] = []
  #length = 0

  constructor(store: Store) {
    this.#store = store
  }

  take({ article, text, structure, sketch, kept }: ReadItem): void {
    this.#waiting.push({ hash: article.textHash, text, structure, sketch, original: kept })
    this.#length += text.length + (kept?.bytes.length ?? 0)
    if (this.#waiting.length >= MOST_TEXTS || this.#length >= MOST_LENGTH) this.flush()
  }

  flush(): void {
    const { texts, originals } = orFail(this.#store.addTexts(this.#waiting))
    for (const hash of texts) this.#kept.texts.add(hash)
    for (const hash of originals) this.#kept.originals.add(hash)
    this.#waiting = []
    this.#length = 0
  }

  /** Takes away again what was kept for articles that were not added: what a person did not want is in no copy either. */
  forgetUnused(added: readonly Article[]): void {
    const { texts, originals } = this.#kept
    for (const { textHash, original } of added) {
      texts.delete(textHash)
      if (original !== null) originals.delete(original.hash)
    }
    if (texts.size + originals.size === 0 || !this.#store.isOpen) return
    this.#store.removeTexts({ texts: [...texts], originals: [...originals] })
  }
}

/** What was not in the store before. */
interface KeptHashes {
  readonly texts: Set<string>
  readonly originals: Set<string>
}

/** Reads the files one after the other, and keeps the texts that are in them. */
async function readAll(
  keeping: TextKeeping,
  reader: ReadingThread,
  inputs: readonly TextInput[],
  { isKeeping, signal, report }: ImportOptions,
): Promise<readonly Received[]> {
  const sizes = await Promise.all(inputs.map(sizeOf))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const received: Received[] = []
  let before = 0
  for (const [index, input] of inputs.entries()) {
    const fileName = input.type === 'path' ? basename(input.path) : input.fileName
    const size = sizes[index] ?? 0
    const tell = (share: number) =>
      report?.({ fileName, done: Math.floor(before + Math.min(1, share) * size), total })
    const take = (item: Item) => {
      if (item.type !== 'read') return void received.push({ input: index, item })
      keeping.take(item)
      const { text: _text, structure: _structure, kept: _kept, ...rest } = item
      received.push({ input: index, item: rest })
    }
    tell(0)
    await reader.read(input, { isKeeping, signal, report: tell, take })
    before += size
  }
  keeping.flush()
  return received
}

/** What the texts of an import are added to. */
interface Adding {
  readonly store: Store
  readonly inputs: readonly TextInput[]
  readonly forms: FormPlacing
  /** What is new, as it comes. */
  readonly added: AddedArticles
  readonly addedAt: string
}

/** What became of each text; what is new is added to `added`. */
async function sortOut(
  adding: Adding,
  received: readonly Received[],
  signal: AbortSignal | undefined,
): Promise<readonly ImportResult[]> {
  const results: ImportResult[] = []
  let since = performance.now()
  for (const one of received) {
    results.push(await sortOne(adding, one))
    if (performance.now() - since < TURN) continue
    await giveTurn()
    signal?.throwIfAborted()
    since = performance.now()
  }
  return results
}

async function sortOne(adding: Adding, { input, item }: Received): Promise<ImportResult> {
  if (item.type !== 'read') return { input, ...item }
  const { store, inputs, added } = adding
  const { fileName, place, article: read } = item
  const where = { input, fileName, place }
  const kin = orFail(findKin(store, item, added))
  if (kin.type === 'known') return { type: 'known', ...where, articleId: kin.articleId }
  const formOf = inputs[input]?.choice?.versionOf
  if (kin.type === 'similar' && formOf === undefined) {
    const { articleId, share } = kin
    const { title, outlet, date } = read
    return { type: 'similar', ...where, articleId, share, title, outlet, date }
  }
  const alike = kin.type === 'new' && kin.alike !== null ? { alike: kin.alike } : {}
  return { type: 'added', ...where, ...alike, ...(await addOne(adding, item, formOf ?? null)) }
}

/** Adds an article, as a form of the one given where that is still there. */
async function addOne(
  { store, forms, added, addedAt }: Adding,
  { article: read, moment, remarks }: KeptItem,
  formOf: Id | null,
): Promise<Pick<Extract<ImportResult, { type: 'added' }>, 'articleId' | 'remarks' | 'order'>> {
  const article: Article = { ...read, id: newId(), addedAt, versionOf: null }
  added.add(article)
  const known = { articleId: article.id, remarks: [...remarks] }
  if (formOf === null) return known
  const other =
    added.all.find(({ id }) => id === formOf) ?? orFail(store.readRecord('articles', formOf))
  if (other === null) return { ...known, remarks: [...remarks, EARLIER_IS_GONE] }
  return { ...known, order: orFail(await forms.place(article, moment, other)) }
}

function editThatAdds(added: readonly Article[], forms: FormPlacing): Edit {
  const label = added.length === 1 ? 'open 1 article' : `open ${added.length} articles`
  const isAdded = new Set(added.map(({ id }) => id))
  const patches = [
    ...added.map((article) => ({
      table: 'articles' as const,
      id: article.id,
      before: null,
      after: forms.current(article),
    })),
    ...forms.moved
      .filter(({ id }) => !isAdded.has(id))
      .map(({ id, before, versionOf }) => ({
        table: 'articles' as const,
        id,
        before: { versionOf: before },
        after: { versionOf },
      })),
  ]
  return { id: newId(), label, at: new Date().toISOString(), origin: 'analyst', patches }
}

/**
 * Opens files and texts in a project: all that can be read and are new are added by one edit, whatever is asked about the
 * others; where something goes wrong with the project, none is. Other work gets its turn meanwhile.
 */
export async function importArticles(
  store: Store,
  reader: ReadingThread,
  inputs: readonly TextInput[],
  options: ImportOptions,
): Promise<Outcome<Imported>> {
  const keeping = new TextKeeping(store)
  const added = new AddedArticles()
  let isCommitted = false
  try {
    const received = await readAll(keeping, reader, inputs, options)
    await sketchOldTexts(store, options.signal)
    const forms = new FormPlacing(store, reader)
    const adding = { store, inputs, forms, added, addedAt: new Date().toISOString() }
    const results = await sortOut(adding, received, options.signal)
    if (added.all.length === 0) return succeed({ results, committed: null })
    const { entry, edit, undo } = orFail(store.commitEdit(editThatAdds(added.all, forms)))
    isCommitted = true
    return succeed({ results, committed: { entry, edit, undo } })
  } catch (error) {
    if (options.signal?.aborted === true) return CANCELLED
    if (error instanceof ImportFailure) return error.outcome
    throw error
  } finally {
    keeping.forgetUnused(isCommitted ? added.all : [])
  }
}
