import { foldWords } from '../../../shared/domain/text/folding.ts'
import { plainWords, titleParts } from '../facts/fact-tidying.ts'
import type { MetaTags } from './meta-tags.ts'
import {
  elementsAround,
  elementsIn,
  isNamed,
  wordsIn,
  type Page,
  type PageElement,
} from '../html/page-tree.ts'

const MAX_HEADLINE = 400
/** From how many letters on the beginning of a title is one. */
const MIN_BEGINNING = 12
const NAMED =
  /\b(?:headline|(?:article|story|post|entry|page|news|content) (?:title|heading|header title|hed)|hed)\b/
/** What an element must be worth to be the headline. */
const MIN_RATING = 3

/** The words of a page's title element. */
export function titleElementOf({ root }: Page): string {
  for (const element of elementsIn(root)) {
    if (element.name === 'title') {
      const title = plainWords(wordsIn(element))
      return NO_TITLE.test(foldWords(title)) ? '' : title
    }
    if (element.name === 'body') break
  }
  return ''
}

/** The titles of a page by what it says of itself, folded, with the parts between their bars. */
export function foldedTitles(page: Page, meta: MetaTags): ReadonlySet<string> {
  const titles = [
    titleElementOf(page),
    ...meta.read('title').flatMap(({ values }) => values.map(plainWords)),
  ]
  const parts = titles.concat(titles.flatMap((title) => titleParts(title))).map(foldWords)
  return new Set(parts.filter((part) => part !== '' && !NO_TITLE.test(part)))
}

/** Titles that programs give to pages that have none. */
const NO_TITLE =
  /^(?:untitled(?: document| page)?|new page(?: \d+)?|no title|document|index(?: html?)?|home(?: page)?|page|article|default|news|nachrichten|aktuelles|startseite|welcome|noticias|actualités|title|null|undefined)$/

function rateTitle(words: string, titles: ReadonlySet<string>): number {
  const folded = foldWords(words)
  if (titles.has(folded)) return 8
  for (const title of titles) {
    const [short, long] = title.length < folded.length ? [title, folded] : [folded, title]
    if (short.length >= MIN_BEGINNING && long.startsWith(short)) return 7
  }
  return 0
}

/** Whether an element is a link to the site's first page: the outlet's name. */
function leadsHome({ children }: PageElement): boolean {
  const [link, ...others] = children.filter((one) => typeof one !== 'string' || one.trim() !== '')
  if (link === undefined || typeof link === 'string' || others.length > 0) return false
  const href = link.name === 'a' ? link.attributes.get('href') : undefined
  return href !== undefined && /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(href)
}

function rate(element: PageElement, titles: ReadonlySet<string>): number {
  const { name, attributes } = element
  const hasName = isNamed(element, NAMED)
  const isMarked = /\bheadline\b/.test(attributes.get('itemprop') ?? '')
  const isHeading = /^h[1-6]$/.test(name) || attributes.get('role') === 'heading'
  if (!isHeading && !isMarked && !hasName) return 0
  const words = wordsIn(element)
  if (words.length < 3 || words.length > MAX_HEADLINE) return 0
  const title = rateTitle(words, titles)
  const isHidden = attributes.has('hidden') || attributes.get('aria-hidden') === 'true'
  let rating =
    (isHidden ? -8 : 0) + (name === 'h1' ? 3 : 0) + (isMarked ? 2 : 0) + (hasName ? 1.5 : 0) + title
  for (const around of elementsAround(element)) {
    if (/^(?:nav|footer|aside|li)$/.test(around.name)) rating -= 4
    if (around.attributes.has('hidden')) rating -= 8
  }
  if (leadsHome(element)) rating -= 6
  // The outlet's name leads to its first page; a headline seldom leads anywhere.
  if (
    title === 0 &&
    element.children.some((child) => typeof child !== 'string' && child.name === 'a')
  )
    rating -= 2
  return rating
}

/**
 * The element that shows a page's headline; null where none does. `titles` are its titles, folded, `outlet` the
 * outlet's name, which some pages set larger than any headline.
 */
export function findHeadline(
  page: Page,
  titles: ReadonlySet<string>,
  outlet: string,
): PageElement | null {
  let best: PageElement | null = null
  let bestRating = MIN_RATING - 0.5
  let named: PageElement | null = null
  for (const element of elementsIn(page.root)) {
    const rating = rate(element, titles)
    const isMeant = /^h[1-3]$/.test(element.name) ? isInArticle(element) : titles.size === 0
    if (rating > 1 && isMeant) named ??= element
    if (rating <= bestRating || foldWords(wordsIn(element)) === foldWords(outlet)) continue
    best = element
    bestRating = rating
  }
  return best ?? named
}

/** Whether an element stands in what the page says is its article. */
function isInArticle(element: PageElement): boolean {
  for (const { name } of elementsAround(element))
    if (name === 'article' || name === 'main') return true
  return false
}

/** A headline as it is shown, without the topic that some pages put into it: it ends as one of their titles does. */
export function withoutTopic(shown: string, titles: readonly string[]): string {
  const folded = foldWords(shown)
  const title = titles.find((one) => {
    const known = foldWords(one)
    return (
      known.length >= MIN_BEGINNING && known.length < folded.length && folded.endsWith(` ${known}`)
    )
  })
  return title === undefined ? shown : plainWords(title)
}
