import type { ClaimKind } from '../domain/claim.ts'
import { refuse, succeed, type Outcome } from '../domain/failure.ts'
import type { Id } from '../domain/id.ts'
import { anchorOf } from '../domain/tagging/tagging.ts'
import type { Anchor } from '../domain/text/anchor.ts'
import { findKind } from '../domain/text/kind.ts'
import { compareSpans, type Span } from '../domain/text/span.ts'
import type { Quotation } from '../domain/text/structure.ts'
import { findInText, foldForSearch, type FoldedText } from '../domain/text/text-search.ts'

/** The text of an article, and its quotations; null where it cannot be read. */
export type TextOfArticle = (
  id: Id,
) => { readonly text: string; readonly quotations: readonly Quotation[] } | null

/** Where a claim's words stand in an article, and the kind that the quotation marks give them. */
export interface FoundWords {
  readonly content: readonly Anchor[]
  readonly kind: ClaimKind
}

function findExactly(text: string, words: string): readonly Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    spans.push({ start: at, end: at + words.length })
  }
  return spans
}

/** How words of a claim that are apart are joined where it is written out. */
const APART = ' … '

/** Finds the words of claims in the texts of articles; the text of one article is folded once for all in a row. */
export class WordFinder {
  readonly #textOf: TextOfArticle
  #last: { readonly id: Id; readonly folded: FoldedText } | null = null

  constructor(textOf: TextOfArticle) {
    this.#textOf = textOf
  }

  #fold(id: Id, text: string): FoldedText {
    if (this.#last?.id !== id) this.#last = { id, folded: foldForSearch(text) }
    return this.#last.folded
  }

  /** All places of some words: as they are written, else whatever the case, quotation marks, dashes and white space. */
  #findAll(id: Id, text: string, words: string): readonly Span[] {
    const exact = findExactly(text, words)
    return exact.length > 0 ? exact : findInText(this.#fold(id, text), words)
  }

  /** The words whole, or in pieces that are each there once and in order. */
  #findPlaces(id: Id, text: string, words: string): readonly (readonly Span[])[] {
    const whole = this.#findAll(id, text, words)
    if (whole.length > 0 || !words.includes(APART)) return whole.map((span) => [span])
    const pieces = words.split(APART).map((piece) => this.#findAll(id, text, piece.trim()))
    if (pieces.some((places) => places.length !== 1)) return []
    return [pieces.flat()]
  }

  /**
   * Where a claim's words stand in an article. Refused where they do not, or stand in several places and `choose` does
   * not tell which: it is given where each of them begins.
   */
  find(id: Id, words: string, choose: (starts: readonly number[]) => number): Outcome<FoundWords> {
    const article = this.#textOf(id)
    if (article === null)
      return refuse(
        'The text of its article cannot be read. Check the project, then compare the file again.',
      )
    const { text, quotations } = article
    const places = this.#findPlaces(id, text, words.trim())
    if (places.length === 0)
      return refuse(
        'These words do not stand in the text of the article. Write them as they stand there.',
      )
    const at = places.length === 1 ? 0 : choose(places.map(([first]) => first?.start ?? 0))
    const place = places[at]
    if (place === undefined) {
      return refuse(
        `These words stand ${places.length} times in the article: tag them in the reader, or say their position.`,
      )
    }
    const content = place.flatMap((span) => anchorOf(text, span) ?? []).toSorted(compareSpans)
    if (content.length === 0)
      return refuse('A claim needs words. Write under “claim” what stands in the article.')
    return succeed({ content, kind: findKind(content, quotations) })
  }
}
