import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setImmediate as giveTurn } from 'node:timers/promises'
import type { CommittedEdit } from '../../shared/domain/edit/committed-edit.ts'
import type { ImportResult, TextInput } from '../../shared/domain/text-input.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { Edit } from '../../shared/domain/edit/edit.ts'
import { newId } from '../../shared/domain/id.ts'
import type { AskedItem, Item, ReadItem, RefusedItem } from '../documents/read-item.ts'
import type { ReadingThread } from '../reading/reading-thread.ts'
import type { Store } from '../store/store.ts'
import { AddedArticles } from './added-articles.ts'
import { findKin, sketchOldTexts } from './article-kin.ts'
import { FormPlacing, type PlacedForms, type WantedForm } from './form-placing.ts'
import { ImportFailure, orFail } from './import-failure.ts'
import { TextKeeping } from './text-keeping.ts'

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

/** How long to work before other work gets its turn, in milliseconds. */
const TURN = 20

/** An article that was read; its text is kept by then, and no longer here. */
type KeptItem = Omit<ReadItem, 'text' | 'structure' | 'kept'>

/** What came of one part of an input. */
interface Received {
  readonly input: number
  readonly item: KeptItem | AskedItem | RefusedItem
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
  /** What is new, as it comes. */
  readonly added: AddedArticles
  /** Those of it that are forms of others, as they come. */
  readonly wanted: WantedForm[]
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
  const article: Article = { ...read, id: newId(), addedAt: adding.addedAt, versionOf: null }
  added.add(article)
  if (formOf !== undefined && formOf !== null) {
    adding.wanted.push({ article, moment: item.moment, formOf })
  }
  return { type: 'added', ...where, ...alike, articleId: article.id, remarks: [...item.remarks] }
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

/** How often forms are placed, where somebody changes those around them meanwhile. */
const MOST_PLACINGS = 4

/** Adds what is new by one edit; answers it, and where the forms of other articles came to stand. */
async function commitAdded(
  { store, added, wanted }: Adding,
  reader: ReadingThread,
): Promise<{ readonly committed: CommittedEdit; readonly placed: PlacedForms }> {
  const forms = new FormPlacing(store, reader)
  for (let turn = 1; ; turn += 1) {
    const isLast = turn > MOST_PLACINGS
    const placed = isLast
      ? forms.placeNone(wanted)
      : orFail(await forms.placeAll(wanted, added.all))
    const outcome = store.commitEdit(editThatAdds(added.all, forms))
    // Another window may have deleted a form while this one was placed.
    const isOutrun = !outcome.ok && outcome.failure.code === 'CONFLICT' && wanted.length > 0
    if (isOutrun && !isLast) continue
    const { entry, edit, undo } = orFail(outcome)
    return { committed: { entry, edit, undo }, placed }
  }
}

/** Adds to what became of a text where it came to stand among its forms. */
function withPlace(result: ImportResult, placed: PlacedForms): ImportResult {
  const place = result.type === 'added' ? placed.get(result.articleId) : undefined
  if (result.type !== 'added' || place === undefined) return result
  return place.isPlaced
    ? { ...result, order: place.told }
    : { ...result, remarks: [...result.remarks, place.told] }
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
  try {
    const received = await readAll(keeping, reader, inputs, options)
    await sketchOldTexts(store, options.signal)
    const adding = { store, inputs, added, wanted: [], addedAt: new Date().toISOString() }
    const results = await sortOut(adding, received, options.signal)
    if (added.all.length === 0) return succeed({ results, committed: null })
    const { committed, placed } = await commitAdded(adding, reader)
    keeping.noteUsed(added.all)
    return succeed({ results: results.map((result) => withPlace(result, placed)), committed })
  } catch (error) {
    if (options.signal?.aborted === true) return CANCELLED
    if (error instanceof ImportFailure) return error.outcome
    throw error
  } finally {
    keeping.end()
  }
}
