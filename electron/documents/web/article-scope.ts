import { foldWords } from '../../../shared/domain/text/folding.ts'
import type { Clutter } from './clutter.ts'
import type { Piece } from '../html/flow.ts'
import {
  elementsAround,
  holds,
  namingWords,
  outermostIn,
  type PageElement,
} from '../html/page-tree.ts'
import { askReadability } from './readability-vote.ts'

/** Where on its page an article stands: an element, and from which to which order in it. */
export interface Scope {
  readonly root: PageElement
  readonly from: number
  readonly to: number
  /** What told it; `page` where nothing did, and all of the page is read. */
  readonly by: 'mark' | 'readability' | 'page'
}

/** Shorter paragraphs are captions, labels and names as often as prose, in code units, unless they end as sentences. */
const MIN_PROSE = 80
const MIN_SENTENCE = 25
const SENTENCE = /[.!?…。！？]["'”’»)\]」』]*$/
/** Scripts that need fewer signs for as many words, and how many times fewer. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const DENSITY = 2.5
/** The share of a page's prose that what is marked as its article must hold. */
const MIN_SHARE = { body: 0.3, element: 0.55 }
const MIN_BODY = 200

const BODY =
  /\b(?:article|story|post|entry|news|blog|page|content|main|body)(?: \w+)? ?(?:body|bodytext|content|contents|text|copy|richtext)\b|\b(?:articlebody|storybody|postbody|articletext|entrycontent|bodycopy|richtext|rich text|article|storycontent|liveblog body)$/
const NO_BODY =
  /\b(?:header|head|footer|foot|meta|title|teaser|card|list|item|sidebar|related|aside|nav|author|image|media|share|tag|tags|summary|preview|hero)\b/

/** Whether an element says in microdata (schema.org), or by its name, that it is the article's text. */
export function isMarkedBody({ attributes }: PageElement): boolean {
  return /\barticleBody\b/.test(attributes.get('itemprop') ?? attributes.get('name') ?? '')
}

/** Whether a class or the id of an element says that it holds the article's text. */
export function isNamedBody(element: PageElement): boolean {
  if (element.name === 'body') return false
  return namingWords(element).some((words) => {
    const joined = words.join(' ')
    return BODY.test(joined) && !NO_BODY.test(joined)
  })
}

/** The groups of elements that pages mark as their article, the surest mark first. */
const MARKS: readonly {
  readonly share: keyof typeof MIN_SHARE
  readonly isMarked: (element: PageElement) => boolean
}[] = [
  {
    share: 'body',
    isMarked: isMarkedBody,
  },
  {
    share: 'body',
    isMarked: isNamedBody,
  },
  {
    share: 'element',
    isMarked: ({ name, attributes }) => name === 'article' || attributes.get('role') === 'article',
  },
  {
    share: 'element',
    isMarked: ({ name, attributes }) => name === 'main' || attributes.get('role') === 'main',
  },
]

/** How long words are, in signs of an alphabet. */
export function lengthOf(words: string): number {
  return DENSE.test(words.slice(0, 40)) ? words.length * DENSITY : words.length
}

/** How much of a piece is prose: words of sentences, and no links. */
export function proseIn({ words, linked, cells, heading }: Piece): number {
  if (heading > 0 || cells !== null || linked > words.length / 2) return 0
  const length = lengthOf(words)
  return length >= MIN_PROSE || (length >= MIN_SENTENCE && SENTENCE.test(words)) ? length : 0
}

function sumProse(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + proseIn(piece), 0)
}

/** How much prose an element holds, for all elements at once: what it holds is the difference of two running sums. */
function measureProse(
  root: PageElement,
  pieces: readonly Piece[],
): (element: PageElement) => number {
  const sums = new Float64Array(root.last + 2)
  for (const piece of pieces) {
    sums[piece.element.order] = (sums[piece.element.order] ?? 0) + proseIn(piece)
  }
  for (let k = 1; k < sums.length; k += 1) sums[k] = (sums[k] ?? 0) + (sums[k - 1] ?? 0)
  return ({ order, last }) => (sums[last] ?? 0) - (sums[order - 1] ?? 0)
}

/** The innermost element that holds all of `elements`. */
export function commonRoot(elements: readonly PageElement[], root: PageElement): PageElement {
  const [first] = elements
  if (first === undefined) return root
  let common = first
  for (const element of elements) {
    while (!holds(common, element) && common.parent !== null) common = common.parent
  }
  return common
}

function scopeOf(elements: readonly PageElement[], root: PageElement, by: Scope['by']): Scope {
  const from = elements.reduce((least, { order }) => Math.min(least, order), root.last)
  const to = elements.reduce((most, { last }) => Math.max(most, last), root.order)
  return { root: commonRoot(elements, root), from, to, by }
}

/** Of several marked elements those of the article whose headline it is: others follow on some pages without end. */
function ofHeadline(
  elements: readonly PageElement[],
  headline: PageElement | null,
): readonly PageElement[] {
  if (headline === null || elements.length < 2) return elements
  const own = elements.filter((element) => holds(element, headline))
  if (own.length > 0) return own
  for (const around of elementsAround(headline)) {
    if (around.name === 'body') break
    const beside = elements.filter((element) => holds(around, element))
    if (beside.length > 0) return beside
  }
  return elements
}

function findMarked(
  root: PageElement,
  pieces: readonly Piece[],
  clutter: Clutter,
  headline: PageElement | null,
): Scope | null {
  const proseOf = measureProse(root, pieces)
  const all = proseOf(root)
  for (const { share, isMarked } of MARKS) {
    const marked = outermostIn(root, isMarked).filter((element) => !clutter.isInClutter(element))
    const withProse = marked.filter((element) => proseOf(element) > 0)
    const own = ofHeadline(withProse, headline)
    const prose = own.reduce((sum, element) => sum + proseOf(element), 0)
    const isOfHeadline = headline !== null && own.length < withProse.length
    const enough = isOfHeadline ? MIN_SHARE.body : MIN_SHARE[share]
    const least = share === 'body' ? MIN_BODY : 0
    if (own.length === 0 || prose <= least || prose < enough * all) continue
    // Where each paragraph is marked, those too short to be told as prose are too.
    const parents = new Set(own.map(({ parent }) => parent))
    return scopeOf(
      marked.filter(({ name, parent }) => name === 'p' && parents.has(parent)).concat(own),
      root,
      'mark',
    )
  }
  return null
}

/** The share of a scope's prose that must stand with its headline for the rest to be of other articles. */
const MIN_WITH_HEADLINE = 0.5

/** A scope without what stands beside the innermost element that holds the headline and most of the prose. */
function narrow(
  scope: Scope,
  root: PageElement,
  pieces: readonly Piece[],
  headline: PageElement | null,
): Scope {
  if (headline === null || !holds(scope.root, headline)) return scope
  const proseOf = measureProse(root, pieces)
  const all = proseOf(scope.root)
  for (const around of elementsAround(headline)) {
    if (around === scope.root) break
    if (proseOf(around) < Math.max(MIN_BODY, MIN_WITH_HEADLINE * all)) continue
    const from = Math.max(scope.from, around.order)
    const to = Math.min(scope.to, around.last)
    return from < to ? { ...scope, root: around, from, to } : scope
  }
  return scope
}

/**
 * Where on its page the article stands: what the page marks as it, else what Readability finds, else the whole page.
 * `pieces` are the page's paragraphs without clutter.
 */
export async function findScope(
  root: PageElement,
  pieces: readonly Piece[],
  clutter: Clutter,
  headline: PageElement | null,
): Promise<Scope> {
  const marked = findMarked(root, pieces, clutter, headline)
  const found = marked ?? (await findUnmarked(root, pieces, clutter))
  return narrow(found, root, pieces, headline)
}

async function findUnmarked(
  root: PageElement,
  pieces: readonly Piece[],
  clutter: Clutter,
): Promise<Scope> {
  const orders = await askReadability(root, clutter.isClutter)
  const chosen = pieces.filter((piece) => orders?.has(piece.element.order) === true)
  if (chosen.length > 0 && sumProse(chosen) >= 0.4 * sumProse(pieces)) {
    return scopeOf(
      chosen.map(({ element }) => element),
      root,
      'readability',
    )
  }
  const prose = pieces.filter((piece) => proseIn(piece) > 0).map(({ element }) => element)
  const around = commonRoot(prose, root)
  return { root: around, from: around.order, to: around.last, by: 'page' }
}

/** How much of the prose of an article the page's own copy of its text must hold to be believed. */
const MIN_COVERED = 0.75

/**
 * The pieces of an article without what stands before or behind the text that JSON-LD gives of it, if that is nearly
 * all of them: `body`, or empty.
 */
export function cutToBody(pieces: readonly Piece[], body: string): readonly Piece[] {
  if (body.length < 2 * MIN_PROSE) return pieces
  const folded = foldWords(body)
  const isIn = pieces.map(({ words }) => words.length >= 20 && folded.includes(foldWords(words)))
  const covered = sumProse(pieces.filter((_, k) => isIn[k] === true))
  if (covered < MIN_COVERED * sumProse(pieces) || covered === 0) return pieces
  return pieces.slice(isIn.indexOf(true), isIn.lastIndexOf(true) + 1)
}
