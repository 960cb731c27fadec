import { elementsIn, isNamed, linesIn, type PageElement } from '../html/page-tree.ts'
import type { TextMeasures } from './text-measures.ts'

const NAMED =
  /^(?:(?:user |reader |readers |article |post |the |wp block )?comments?(?: (?:list|section|form|area|thread|count|wrap|wrapper|container|content|body|box|item|template|respond))?|disqus(?: thread)?|respond|discussion(?: thread)?|(?:comment|reply) (?:form|list|thread)|commentlist|livefyre.*|coral.*thread|talk stream)$/

/** What a reader can do with a comment: “Like 12 Reply”, in the languages that are read most. */
const BUTTON =
  /^(?:(?:reply|like|dislike|report|share|upvote|downvote|recommend|flag|quote|permalink|antworten|melden|gefällt mir|zitieren|répondre|signaler|j[’']aime|responder|reportar|denunciar|me gusta|curtir|rispondi|segnala|mi piace|beantwoorden|svara|svar|odpowiedz|ответить|رد|返信|いいね)(?![\p{L}\d])[\s·|•()]*|\d{1,5}(?!\d)[\s·|•()]*)+$/iu
const ANSWER =
  /(?:reply|antworten|répondre|responder|rispondi|beantwoorden|svara|svar|odpowiedz|ответить|رد|返信)/iu
/** When a comment was written, as no article says it. */
const AGO =
  /^(?:\d{1,3} ?(?:s|m|min|h|hr|d|w|mo|y|seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)(?: ago)?|(?:an?|one) (?:minute|hour|day|week|month|year) ago|just now|yesterday|vor (?:\d{1,3}|einem|einer) \p{L}+|il y a (?:\d{1,3}|un|une) \p{L}+|hace (?:\d{1,3}|un|una) \p{L}+|há (?:\d{1,3}|um|uma) \p{L}+|\d{1,3} \p{L}+ fa)$/iu

const MAX_COMMENT = 4000
const MAX_ELEMENTS = 200
const MAX_LINES = 60
const MAX_BUTTON = 80
const MAX_NAME = 40
/** How many of those beside one another are looked at. */
const MAX_LOOKED_AT = 12
/** The share of them that must look like comments. */
const MIN_SHARE = 0.6

/** Whether an element holds what readers wrote, by its name. */
export function isNamedComments(element: PageElement): boolean {
  const { name, attributes } = element
  if (name === 'body' || name === 'main' || name === 'html') return false
  return isNamed(element, NAMED) || attributes.get('itemtype')?.endsWith('/Comment') === true
}

/** Whether a reader can answer what lines say. */
function canAnswer(lines: readonly string[]): boolean {
  return lines.some((line) => line.length <= MAX_BUTTON && ANSWER.test(line) && BUTTON.test(line))
}

/** Who wrote lines, and how long ago, if they begin with that; empty where they do not. */
function writerOf([name = '', ...lines]: readonly string[]): string {
  const isName = name.length <= MAX_NAME && !/[.!?]["”’]?$/.test(name)
  return isName && lines.slice(0, 3).some((line) => AGO.test(line)) ? name : ''
}

/** Whether most of those alike are comments: that can be answered, or by as many writers, as no live page is. */
function areComments(group: readonly (readonly string[])[]): boolean {
  const enough = Math.max(2, MIN_SHARE * group.length)
  const writers = group.map(writerOf).filter((name) => name !== '')
  return group.filter(canAnswer).length >= enough || new Set(writers).size >= enough
}

function holdsHeading(element: PageElement): boolean {
  for (const { name } of elementsIn(element)) if (/^h[1-3]$/.test(name)) return true
  return false
}

/** Elements that are made alike: by their name and their classes. */
function formOf({ name, attributes }: PageElement): string {
  return `${name} ${(attributes.get('class') ?? '').slice(0, 200)}`
}

function groupAlike(children: readonly PageElement[]): readonly (readonly PageElement[])[] {
  const groups = new Map<string, PageElement[]>()
  for (const child of children) {
    const form = formOf(child)
    const group = groups.get(form)
    if (group === undefined) groups.set(form, [child])
    else group.push(child)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/**
 * The elements that hold comments by what stands in them, whatever they are called: several alike beside one another,
 * each with a name, when it was written or a button to answer it. Parts of an article that are alike, such as entries
 * of a live page, have headings.
 */
export function findComments(root: PageElement, measures: TextMeasures): ReadonlySet<PageElement> {
  const found = new Set<PageElement>()
  const isFit = (element: PageElement): boolean =>
    element.last - element.order <= MAX_ELEMENTS &&
    measures.textIn(element) <= MAX_COMMENT &&
    !holdsHeading(element)
  const readLines = (element: PageElement): readonly string[] =>
    isFit(element) ? linesIn(element).slice(0, MAX_LINES) : []
  for (const { name, children } of elementsIn(root)) {
    if (name === 'p' || name === 'table' || children.length < 2) continue
    const elements = children.filter((child) => typeof child !== 'string')
    for (const group of groupAlike(elements)) {
      if (areComments(group.slice(0, MAX_LOOKED_AT).map(readLines)))
        for (const one of group) found.add(one)
    }
  }
  return found
}
