import { foldWords } from '../../../shared/domain/text/folding.ts'
import { readByline } from '../../../shared/domain/naming/byline.ts'
import { findWrittenDay } from '../facts/foreign-dates.ts'
import { cutToBody, proseIn, type Scope } from './article-scope.ts'
import { saysCorrection } from './corrections.ts'
import type { Piece } from '../html/flow.ts'
import { holds, isNamed, wordsIn, type PageElement } from '../html/page-tree.ts'

/** A page's paragraphs without clutter, and where in them its article stands. */
export interface ArticlePlace {
  readonly pieces: readonly Piece[]
  readonly scope: Scope
  readonly headline: PageElement | null
  /** What the page gives as its titles and as its descriptions, folded. */
  readonly titles: ReadonlySet<string>
  readonly descriptions: ReadonlySet<string>
}

/** An article's paragraphs by what they are. */
export interface ArticleParts {
  /** The headline as the page shows it; empty where it shows none. */
  readonly headline: string
  readonly deck: Piece | null
  /** What stands above the headline, under it, and there and at the end, which may say who wrote the article, and when. */
  readonly above: readonly string[]
  readonly under: readonly string[]
  readonly edges: readonly string[]
  readonly body: readonly Piece[]
}

const DECK =
  /\b(?:deck|dek|standfirst|subtitle|sub title|subhead|sub head|subheadline|sub headline|subheading|sub heading|summary|intro|introduction|lede|lead|strapline|excerpt|description|abstract|chapeau|chapo|vorspann|entradilla|bajada|sottotitolo|ingress|teaser text)\b/
const MIN_DECK = 20
const MAX_DECK = 600
/** How far below a headline its deck stands, and what says who wrote the article, in paragraphs. */
const UNDER = 8
/** How far above a headline a release says when it is from, in paragraphs. */
const ABOVE = 4
/** A heading of as many words says as much as a sentence, which one over a part of a text seldom does. */
const MIN_SENTENCE = 7
/** The shortest title by which a line that is no heading is told to be it. */
const MIN_TITLE = 12
const MAX_TITLE = 160

/** The paragraphs of the headline: from where to where; both -1 where the page shows none. */
function placeHeadline({ pieces, headline, titles, scope }: ArticlePlace): {
  first: number
  last: number
} {
  if (headline !== null) {
    const folded = foldWords(wordsIn(headline))
    const isOf = ({ element, words }: Piece): boolean =>
      holds(headline, element) || (holds(element, headline) && foldWords(words) === folded)
    return { first: pieces.findIndex(isOf), last: pieces.findLastIndex(isOf) }
  }
  const start = pieces.findIndex(({ element }) => element.order >= scope.from)
  for (const [k, { words, linked }] of pieces.slice(0, start + UNDER).entries()) {
    const folded = foldWords(words)
    if (linked === 0 && folded.length >= MIN_TITLE && titles.has(folded))
      return { first: k, last: k }
  }
  const opening = pieces[Math.max(0, start)]
  // A page that says nothing of its title has it in its first line, if that is no sentence.
  const isTitle = titles.size === 0 && opening !== undefined && isTitleLine(opening)
  return isTitle ? { first: Math.max(0, start), last: Math.max(0, start) } : { first: -1, last: -1 }
}

function isTitleLine(piece: Piece): boolean {
  const { words, linked, cells, within } = piece
  return (
    words.length <= MAX_TITLE &&
    linked === 0 &&
    cells === null &&
    within === null &&
    proseIn(piece) === 0
  )
}

function isNamedDeck({ element }: Piece): boolean {
  const { parent } = element
  return (
    isNamed(element, DECK) || (parent !== null && parent.name !== 'body' && isNamed(parent, DECK))
  )
}

/** Whether a line under a headline says as much as a sentence, and not who wrote it, or when. */
function saysAsMuch(words: string): boolean {
  return (
    words.split(' ').length >= MIN_SENTENCE &&
    readByline(words) === null &&
    findWrittenDay(words) === ''
  )
}

/** The deck: what stands under the headline in a style of its own, or what the page gives as its description. */
function findDeck({ pieces, scope, descriptions }: ArticlePlace, at: number): Piece | null {
  for (const [k, piece] of pieces.slice(at + 1, at + UNDER).entries()) {
    const { words, element, heading } = piece
    if (element.order > scope.to || piece.cells !== null) return null
    const isFit =
      words.length >= MIN_DECK && words.length <= MAX_DECK && piece.linked <= words.length / 2
    if (!isFit || piece.within !== null) continue
    const isUnder = k === 0 && at !== -1 && heading > 0 && heading <= 3 && saysAsMuch(words)
    const isAbove = element.order < scope.from
    const isApart = heading > 0 || isAbove
    const isSaid = k === 0 && at !== -1 && isAbove && saysAsMuch(words)
    if (isNamedDeck(piece) || isUnder || isSaid || (isApart && descriptions.has(foldWords(words))))
      return piece
    if (proseIn(piece) > 0) return null
  }
  return null
}

/** What of that between a headline and a text further down is the article's: captions, points of a list, prose. */
function isMatter(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.linked > piece.words.length / 2) return false
  return piece.within?.kind === 'caption' || piece.within?.kind === 'item' || proseIn(piece) > 0
}

/** The lines of paragraphs that can say something of the article: what others wrote in it does not. */
export function tellingLines(pieces: readonly Piece[]): readonly string[] {
  return pieces.filter(({ within }) => within?.kind !== 'quote').map(({ words }) => words)
}

/** Parts an article's paragraphs; `given` is the text that the page gives of itself elsewhere, or empty. */
export function partArticle(place: ArticlePlace, given: string): ArticleParts {
  const { pieces, scope, headline } = place
  const { first, last } = placeHeadline(place)
  const deck = findDeck(place, last)
  const isBelow = (k: number): boolean => k > last || k < first
  const above = pieces.filter(
    (piece, k) =>
      last !== -1 &&
      k > last &&
      piece.element.order < scope.from &&
      (isMatter(piece) || (piece.heading > 0 && isMatter(pieces[k + 1]))),
  )
  const inScope = pieces.filter(
    (piece, k) =>
      piece.element.order >= scope.from &&
      piece.element.order <= scope.to &&
      isBelow(k) &&
      (k > last || proseIn(piece) > 0),
  )
  const corrections = pieces.filter(
    ({ element, words }) => element.order > scope.to && saysCorrection(words),
  )
  const body = [...above, ...cutToBody(inScope, given), ...corrections].filter(
    (piece) => piece !== deck,
  )
  const under = last === -1 ? [] : pieces.slice(last + 1, last + UNDER)
  const shown = headline === null ? (pieces[first]?.words ?? '') : wordsIn(headline)
  const edges = [...under, ...body.slice(0, 4), ...body.slice(-2)]
  return {
    headline: shown,
    deck,
    above: tellingLines(pieces.slice(Math.max(0, first - ABOVE), Math.max(0, first))),
    under: tellingLines(under),
    edges: tellingLines(edges),
    body,
  }
}
