import { foldWords } from '../../../shared/domain/text/folding.ts'
import type { FoundFact } from '../../../shared/domain/original.ts'
import type { BlockKind } from '../../../shared/domain/text/block.ts'
import type { Document } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { partArticle, tellingLines } from './article-parts.ts'
import {
  commonRoot,
  findScope,
  isMarkedBody,
  isNamedBody,
  proseIn,
  type Scope,
} from './article-scope.ts'
import { dropBoilerplate } from './boilerplate.ts'
import { Clutter } from './clutter.ts'
import { isNamedComments } from './comment-areas.ts'
import { isCorrection } from './corrections.ts'
import { plainWords } from '../facts/fact-tidying.ts'
import { readFlow } from '../html/flow.ts'
import { findGivenText, MIN_TEXT, type GivenText } from './given-text.ts'
import { findHeadline, foldedTitles, withoutTopic } from './headline.ts'
import { readLinkedData, type LinkedArticle } from './linked-data.ts'
import { MetaTags } from './meta-tags.ts'
import { findMoment } from './page-dates.ts'
import { readFacts } from './page-facts.ts'
import { parsePage } from '../html/page-parsing.ts'
import { lengthOf, putTogether, type Article } from '../html/page-text.ts'
import { elementsIn, isNamed, wordsIn, type Page, type PageElement } from '../html/page-tree.ts'

const CAPTION = /^(?!wp caption$)(?:.* )?(?:caption|cutline)(?: (?:text|body|content|inner))?$/
const NOTES = /^(?:footnotes?|endnotes?)(?: (?:list|section|body|content))?$/
const QUOTE = /\b(?:pull ?quote|block ?quote)\b/
/** More elements than these are not marked as the article’s by anything that means it. */
const MAX_MARKS = 200
const ENABLE =
  /\b(?:enable|activate|turn on|requires?|need|use) (?:\w+ ){0,3}java ?script|java ?script (?:is |must |to )/i

/** What sets paragraphs of a page apart besides its elements. */
function enclose(element: PageElement): BlockKind | null {
  if (isNamed(element, NOTES) || element.attributes.get('role') === 'doc-endnotes') return 'note'
  if (/^(?:p|div|span|small)$/.test(element.name) && isNamed(element, CAPTION)) return 'caption'
  if (element.name === 'figure' && !holdsMore(element)) return 'caption'
  const isQuote = /^(?:div|aside|section|figure)$/.test(element.name) && isNamed(element, QUOTE)
  return isQuote && !hasQuote(element) ? 'quote' : null
}

/** Whether a figure is more than a picture and what is said of it. */
function holdsMore(figure: PageElement): boolean {
  for (const { name } of elementsIn(figure)) {
    if (/^(?:blockquote|table|pre|ul|ol|h[1-6])$/.test(name)) return true
  }
  return false
}

function hasQuote(element: PageElement): boolean {
  for (const { name } of elementsIn(element)) if (name === 'blockquote') return true
  return false
}

function refuseEmpty(page: Page, length: number): void {
  if (length >= MIN_TEXT) return
  const tellsOfScript = ENABLE.test(page.scriptless) || ENABLE.test(wordsIn(page.root))
  if (page.hasScripts && (tellsOfScript || length < MIN_TEXT / 4)) {
    throw new Refusal(
      'This page holds no text: a script fetches it when the page is open. Open the page in a browser, wait until its text is there, save it again as a complete page or print it to a PDF, then open that.',
    )
  }
  if (length > 0) return
  throw new Refusal(
    'There is no text in this page. Open it in a browser, copy its text and paste it here.',
  )
}

function compose(
  article: Article,
  page: Page,
  scope: Scope,
  given: GivenText | null,
): Omit<Document, 'encoding'> {
  const shown = lengthOf(article.pieces)
  if (given === null) refuseEmpty(page, shown)
  const isWhole = scope.by === 'page' && given === null && shown > 0
  const remarks = [
    ...(given === null ? [] : [given.remark]),
    ...(isWhole ? ['No article was found on this page, so all of its text was read.'] : []),
  ]
  return { ...putTogether(article, given?.pieces ?? null), facts: article.facts, remarks }
}

/** What of a page is the article's whatever it stands in: its text, where that is marked, and corrections of it. */
function findMarks(root: PageElement): readonly PageElement[] {
  const isLong = (element: PageElement): boolean => wordsIn(element).length >= MIN_TEXT
  const isMark = (element: PageElement): boolean =>
    isMarkedBody(element) || (isNamedBody(element) && isLong(element)) || isCorrection(element)
  return [...elementsIn(root, isNamedComments)].filter(isMark).slice(0, MAX_MARKS)
}

function foldedDescriptions(meta: MetaTags, linked: LinkedArticle | null): ReadonlySet<string> {
  const described = meta.read('description').flatMap(({ values }) => values)
  return new Set(
    [linked?.description ?? '', ...described].map((words) => foldWords(plainWords(words))),
  )
}

/** How many lines between a headline and a text may say who wrote it. */
const MAX_UNDER = 20
const MAX_LINE = 200

/** The lines between a headline and the text, those in clutter too: who wrote it stands beside buttons to share it. */
function linesUnder(
  region: PageElement,
  headline: PageElement,
  scope: Scope,
  clutter: Clutter,
): readonly string[] {
  const isLeftOut = (element: PageElement): boolean =>
    /^(?:nav|button|aside|figure|ul|ol|form)$/.test(element.name) ||
    element.order > scope.to ||
    clutter.isCommentArea(element)
  const below = readFlow(region, { isLeftOut, enclose }).filter(
    ({ element }) => element.order > headline.last,
  )
  const prose = below.findIndex((piece) => proseIn(piece) > 0 && piece.element.order >= scope.from)
  const above = below.slice(0, Math.min(MAX_UNDER, prose === -1 ? MAX_UNDER : prose))
  return tellingLines(above).filter((words) => words.length <= MAX_LINE)
}

/**
 * Reads a page's source into its article: the headline, the deck, the text, with what its page sets apart, and what
 * the page says of it. `origin` is the address that an archive it comes from gives, and what gives it.
 */
export async function readPage(
  source: string,
  origin: FoundFact | null,
): Promise<Omit<Document, 'encoding'>> {
  const page = parsePage(source)
  const meta = new MetaTags(page.root)
  const told = foldedTitles(page, meta)
  const linked = readLinkedData(page.linkedData, told)
  const titles = new Set([...told, foldWords(plainWords(linked?.headline ?? ''))])
  titles.delete('')
  const headline = findHeadline(page, titles, linked?.outlet ?? '')
  const marked = findMarks(page.root)
  const clutter = new Clutter(page.root, headline === null ? marked : [headline, ...marked])
  const pieces = readFlow(page.root, { isLeftOut: clutter.isClutter, enclose })
  const scope = await findScope(page.root, pieces, clutter, headline)
  const descriptions = foldedDescriptions(meta, linked)
  const given = plainWords(linked?.body ?? '')
  const parts = partArticle({ pieces, scope, headline, titles, descriptions }, given)
  const region = commonRoot(headline === null ? [scope.root] : [headline, scope.root], page.root)
  const plain = meta.read('title').flatMap(({ values }) => values)
  const shown = withoutTopic(parts.headline, [linked?.headline ?? '', ...plain])
  const under = headline === null ? parts.under : linesUnder(region, headline, scope, clutter)
  const lines = { above: parts.above, under, edges: [...under, ...parts.edges] }
  const sources = { page, meta, linked, headline: shown, region, ...lines, origin }
  const facts = readFacts(sources)
  const kept = dropBoilerplate(parts.body, facts.byline?.value ?? '')
  const found = findGivenText(page, linked, titles, lengthOf(kept))
  const article = { headline: shown, deck: parts.deck, pieces: kept, facts }
  return { ...compose(article, page, scope, found), moment: findMoment(sources) }
}
