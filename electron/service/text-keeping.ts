import type { Article } from '../../shared/domain/article.ts'
import type { ReadItem } from '../documents/read-item.ts'
import type { NewText, Store } from '../store/store.ts'
import { orFail } from './import-failure.ts'

/** So many texts, or so many code units of them, are kept at once: each time costs a moment for the disk. */
const MOST_TEXTS = 50
const MOST_LENGTH = 4_000_000

/** What imports that are under way in a project have kept, was not there before, and belongs to no article yet. */
interface Kept {
  readonly texts: Set<string>
  readonly originals: Set<string>
  /** How many imports there are, and whether any has kept something. */
  imports: number
  hasAny: boolean
}

/** Two windows may open the same file at once: what one kept first, the other counts on. */
const KEPT = new WeakMap<Store, Kept>()

function keptIn(store: Store): Kept {
  const kept = KEPT.get(store) ?? {
    texts: new Set(),
    originals: new Set(),
    imports: 0,
    hasAny: false,
  }
  KEPT.set(store, kept)
  return kept
}

/** Keeps the texts of an import as they come, several at once; no record refers to them yet. */
export class TextKeeping {
  readonly #store: Store
  readonly #kept: Kept
  #waiting: NewText[] = []
  #length = 0

  constructor(store: Store) {
    this.#store = store
    this.#kept = keptIn(store)
    this.#kept.imports += 1
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
    this.#kept.hasAny ||= texts.length + originals.length > 0
    this.#waiting = []
    this.#length = 0
  }

  /** Articles that were added: what they were read from stays, even where they are deleted again. */
  noteUsed(added: readonly Article[]): void {
    for (const { textHash, original } of added) {
      this.#kept.texts.delete(textHash)
      if (original !== null) this.#kept.originals.delete(original.hash)
    }
  }

  /**
   * Takes away again what was kept for articles that were not added, once no other import may still add one of it: what a
   * person did not want is in no copy either.
   */
  end(): void {
    const { texts, originals } = this.#kept
    this.#kept.imports -= 1
    if (this.#kept.imports > 0) return
    KEPT.delete(this.#store)
    if (!this.#kept.hasAny || !this.#store.isOpen) return
    this.#store.endImport({ texts: [...texts], originals: [...originals] })
  }
}
