import {
  elementsAround,
  elementsIn,
  isNamed,
  namingWords,
  outermostIn,
  type PageElement,
} from '../html/page-tree.ts'
import { findComments, isNamedComments } from './comment-areas.ts'
import { measureText, type TextMeasures } from './text-measures.ts'

/** What stands beside an article on its page, by the words of a class or an id, wherever they stand in it. */
const ANYWHERE = new Set(
  'share sharing sharebar sharethis addtoany sharedaddy social newsletter newsletters cookie cookies gdpr consent onetrust didomi advert adverts advertisement advertisements advertising adsbygoogle adslot dfp outbrain taboola teads recirc recirculation breadcrumb breadcrumbs pagination pager promo promos promobox promotion subscribe subscription subscriptions subscriber signup popup modal navbar related recommended recommendations recommender trending mostread mostpopular tooltip skiplink'.split(
    ' ',
  ),
)
/** Words that begin so: “relatedposts”. */
const BEGINNING =
  /^(?:related|recommended|share|social|newsletter|cookie|advert|trending|promo|outbrain|taboola)(?:posts?|stor(?:y|ies)|articles?|content|links?|news|items?|buttons?|bar|box|banner|block|widget|module|wrapper|container|section|icons?|isement)$/
/** The same, where they are the whole name. */
const WHOLE = new Set(
  'ad ads nav navigation menu footer toolbar tags taglist topics meta bio tools print sidebar widget widgets menubar subnav megamenu masthead sponsored sponsor follow alert alerts login search rating ratings reactions hidden hide offscreen noprint more'.split(
    ' ',
  ),
)
/** The same, as words that follow each other. */
const TOGETHER: readonly RegExp[] = [
  /\b(?:sign up|read (?:more|next|also)|up next|next up|more (?:stories|from|on|news|articles|coverage|like)|most (?:read|popular|viewed)|you (?:may|might)|also (?:like|read)|sr only|visually hidden|screen reader|skip (?:link|nav|to)|author (?:bio|box|info|card)|about (?:the )?author|article tools|story tools|back to top|load more|follow us|show comments|join (?:the )?conversation)\b/,
  /\b(?:ad|ads) (?:slot|container|wrapper|wrap|unit|banner|box|label|space|placeholder|break|block|area|zone|top|bottom|inline|mid|header|footer|sidebar|leaderboard|rail|\d+)\b/,
  /\b(?:banner|google|leaderboard|inline|inarticle|gpt|display|native|video|mpu) (?:ad|ads)\b/,
  /\b(?:post|entry|article|story) (?:tags|meta|footer|nav|navigation|actions|tools|topics|categories|author)\b/,
  /\b(?:tag|tags|topic|topics|category|categories) (?:list|links|cloud|container)\b|\blinks block\b|\bwm ipp\b/,
  /\b(?:site|page|global|main|top|primary|secondary) (?:header|footer|nav|navigation|menu|masthead|sidebar)\b/,
  /\b(?:audio|podcast) (?:player|embed)\b|\bjump (?:link|links|nav)\b|\bpaywall (?:prompt|banner|barrier|message|offer|overlay)\b|\b(?:privacy|donation|donate|membership|support) (?:banner|notice|prompt|box|callout|cta|appeal)\b|\b(?:call to action|cta)\b/,
]
/** Names that begin so say what is in a page, not what the element is. */
const TELLS_OF_OTHERS = new Set(
  'has have with no not without is show js wp page template single postid category tag theme layout no touch lang section supports'.split(
    ' ',
  ),
)
const IS_LIST = /^(?:tag|category) (?:list|links|cloud|container)\b/
const ABOUT_WRITING =
  /\b(?:byline|bylines|metadata|author|authors|contributor|contributors|timestamp|pubdate|dateline|published|publish|posted|updated|date|datetime|time|readtime|reading time|read time|credit line)\b/
const ROLES = new Set(
  'navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar tablist'.split(
    ' ',
  ),
)
const CONTROLS = new Set([
  'button',
  'input',
  'nav',
  'dialog',
  'option',
  'optgroup',
  'progress',
  'meter',
])
const LIVE = /\blive ?(?:blog|post|posts|entry|entries|update|updates|event|stream)\b|\bliveblog/

/** An element that holds this share of all text of its page is no clutter, whatever it is called. */
const MAX_SHARE = 0.4
/** A page with less text beside its comments has no article, in code units. */
const MIN_BESIDE = 100
/** What says who wrote when is shorter, in code units. */
const MAX_ABOUT = 200
/** A box with a form has fewer words, in code units. */
const MAX_BOX = 400

/** Tells what of a page is not its article: menus, advertisements, comments, what is shared, what cannot be seen. */
export class Clutter {
  readonly measures: TextMeasures
  readonly #all: number
  /** The headline and what is marked as the article's body: never in clutter. */
  readonly #article: readonly PageElement[]
  readonly #comments: ReadonlySet<PageElement>
  readonly #known = new Map<PageElement, boolean>()

  constructor(root: PageElement, article: readonly PageElement[]) {
    this.measures = measureText(root)
    const found = findComments(root, this.measures)
    const isComment = (element: PageElement): boolean =>
      isNamedComments(element) || found.has(element)
    const comments = outermostIn(root, isComment).map(this.measures.textIn)
    this.#all = this.measures.textIn(root) - comments.reduce((sum, length) => sum + length, 0)
    // A page of nothing but what its readers wrote is read.
    this.#comments = this.#all < MIN_BESIDE ? new Set() : found
    this.#article = article
  }

  /** Whether an element itself is clutter; what stands in clutter is too, but is not asked for. */
  readonly isClutter = (element: PageElement): boolean => {
    const known = this.#known.get(element)
    if (known !== undefined) return known
    const found = this.#judge(element)
    this.#known.set(element, found)
    return found
  }

  /** Whether an element holds what readers wrote. */
  readonly isCommentArea = (element: PageElement): boolean =>
    isNamedComments(element) || this.#comments.has(element)

  /** Whether it, or anything that it stands in, is clutter. */
  isInClutter(element: PageElement): boolean {
    if (this.isClutter(element)) return true
    for (const around of elementsAround(element)) if (this.isClutter(around)) return true
    return false
  }

  #judge(element: PageElement): boolean {
    const { name, attributes } = element
    if (name === 'html' || name === 'body' || name === 'head' || name === 'main')
      return name === 'head'
    if (CONTROLS.has(name)) return true
    if (isHidden(element)) return !this.#holdsMost(element)
    if (this.#holdsArticle(element)) return false
    if (this.isCommentArea(element)) return true
    const names = namingWords(element)
    // While a dialog is open all else is said to be hidden.
    if (attributes.get('aria-hidden') === 'true' && name !== 'br') return !this.#holdsMost(element)
    if (this.#holdsMost(element)) return false
    if (ROLES.has(attributes.get('role') ?? '') || attributes.get('aria-modal') === 'true')
      return true
    if (name === 'footer') return !standsIn(element, /^(?:blockquote|figure)$/)
    if (name === 'form' || this.#isToFillIn(element)) return true
    if (name === 'aside' && this.#isBesideTheArticle(element)) return true
    return isNamedClutter(element, names) || this.#saysWhoWrote(element, names)
  }

  /** A box with words and a field to write an address into. */
  #isToFillIn(element: PageElement): boolean {
    if (!/^(?:div|section|aside)$/.test(element.name)) return false
    if (this.measures.textIn(element) > MAX_BOX) return false
    return element.children.some((child) => typeof child !== 'string' && child.name === 'form')
  }

  #holdsMost(element: PageElement): boolean {
    return this.measures.textIn(element) >= MAX_SHARE * this.#all
  }

  #holdsArticle(element: PageElement): boolean {
    return this.#article.some((one) => one.order >= element.order && one.order <= element.last)
  }

  /** An aside of links, or one to be filled in; others, such as a box of facts, are the article's. */
  #isBesideTheArticle(element: PageElement): boolean {
    const text = this.measures.textIn(element)
    if (this.measures.linkedIn(element) > text / 2) return true
    for (const inner of elementsIn(element)) {
      if (inner.name === 'form' || inner.name === 'input' || inner.name === 'button') return true
    }
    return false
  }

  /** A byline, or when it was published: facts, and no part of the text. Those in a sentence or an entry are. */
  #saysWhoWrote(element: PageElement, names: readonly (readonly string[])[]): boolean {
    const { name, attributes } = element
    const isTold =
      name === 'address' ||
      attributes.get('rel') === 'author' ||
      /^(?:author|datePublished|dateModified)$/.test(attributes.get('itemprop') ?? '') ||
      names.some((words) => ABOUT_WRITING.test(words.join(' ')))
    if (!isTold || this.measures.textIn(element) > MAX_ABOUT) return false
    return (
      !standsIn(element, /^(?:p|li|blockquote|figcaption|figure|td|th|dd|h[1-6]|cite)$/) &&
      !isLive(element)
    )
  }
}

function standsIn(element: PageElement, names: RegExp): boolean {
  for (const around of elementsAround(element)) {
    // A list of who and when is a list of them.
    if (names.test(around.name) && !isAbout(around)) return true
  }
  return false
}

function isAbout(element: PageElement): boolean {
  return isNamed(element, ABOUT_WRITING)
}

/** Whether an element is, or stands in, what is written live. */
function isLive(element: PageElement): boolean {
  for (const around of [element, ...elementsAround(element)]) {
    if (around.name === 'body') return false
    if (/liveBlogUpdate/.test(around.attributes.get('itemprop') ?? '')) return true
    if (/LiveBlogPosting/.test(around.attributes.get('itemtype') ?? '')) return true
    if (isNamed(around, LIVE)) return true
  }
  return false
}

function isHidden({ attributes }: PageElement): boolean {
  return attributes.has('hidden') && attributes.get('hidden') !== 'until-found'
}

/** Posts of others that an article shows are called social too. */
function isEmbedded(element: PageElement, names: readonly (readonly string[])[]): boolean {
  if (names.some((words) => words.some((word) => /^(?:embed|embedded|tweet|quote)$/.test(word))))
    return true
  for (const inner of elementsIn(element)) if (inner.name === 'blockquote') return true
  return false
}

function isNamedClutter(element: PageElement, names: readonly (readonly string[])[]): boolean {
  const isKnown = names.some((told) => {
    // WordPress puts these two before the names of all its blocks.
    const words = told[0] === 'wp' && told[1] === 'block' ? told.slice(2) : told
    const joined = words.join(' ')
    if (TELLS_OF_OTHERS.has(words[0] ?? '') && !IS_LIST.test(joined)) return false
    return (
      WHOLE.has(joined) ||
      words.some((word) => ANYWHERE.has(word) || BEGINNING.test(word)) ||
      TOGETHER.some((pattern) => pattern.test(joined))
    )
  })
  return isKnown && !isEmbedded(element, names)
}
