import type { FoundFact } from '../../../shared/domain/original.ts'
import { isoDayOfFigures } from '../../../shared/domain/text/calendar-day.ts'
import { isDateLine } from '../../../shared/domain/text/written-date.ts'
import { findDayOrder } from '../../articles/day-order.ts'
import { fact, isProperty, LINKED, META, SHOWN, shownIn, type FactSources } from './fact-sources.ts'
import { readDay } from '../facts/fact-tidying.ts'
import { findWrittenDay } from '../facts/foreign-dates.ts'
import { lastMoment, readMoment, type Moment } from '../facts/moment.ts'
import {
  elementsAround,
  elementsIn,
  isNamed,
  wordsIn,
  type PageElement,
} from '../html/page-tree.ts'

const NAMED =
  /\b(?:date|datetime|timestamp|pubdate|published|publish|posted|time|dateline|byline|meta|metadata|info)\b/
const CHANGED_NAME = /\b(?:updated|modified|update)\b/
const CHANGED = /^(?:last )?(?:updated|modified)\b/i
const IN_PATH = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/
/** The longest line that says when, and the longest element around a time, in code units. */
const MAX_LINE = 200
/** Live pages have a time for each entry; the first ones tell. */
const MAX_TIMES = 40

/** Whether a time is that of a change, by its name or what stands before it. */
function isOfChange(time: PageElement): boolean {
  const { parent } = time
  if (isNamed(time, CHANGED_NAME) || CHANGED.test(wordsIn(time))) return true
  if (parent === null || parent.last - parent.order > MAX_TIMES) return false
  return isNamed(parent, CHANGED_NAME) || CHANGED.test(wordsIn(parent))
}

function dayOf({ attributes }: PageElement, words: string): string {
  const told = attributes.get('content') ?? attributes.get('datetime') ?? ''
  return readDay(told) || readDay(words) || findWrittenDay(words.slice(0, MAX_LINE))
}

/** How much a link around a time must say to lead to another article, and how far around it is looked, in elements. */
const MIN_TEASER = 20
const MAX_TEASER = 300
const TEASER_DEPTH = 3

/** Whether a time is not that of the article: it stands in what others wrote, or in a box that leads elsewhere. */
function isOfOthers(time: PageElement, region: PageElement): boolean {
  let depth = 0
  for (const around of elementsAround(time)) {
    if (around === region || around.name === 'body') return false
    if (around.name === 'blockquote') return true
    depth += 1
    if (depth <= TEASER_DEPTH && isTeaser(around)) return true
  }
  return false
}

function isTeaser(element: PageElement): boolean {
  if (element.last - element.order > MAX_TIMES || wordsIn(element).length > MAX_TEASER) return false
  const inside = [...elementsIn(element)]
  return (
    !inside.some(({ name }) => name === 'h1') &&
    inside.some((inner) => inner.name === 'a' && leadsToArticle(inner))
  )
}

function leadsToArticle(link: PageElement): boolean {
  const words = wordsIn(link)
  return words.length >= MIN_TEASER && findWrittenDay(words) === '' && !words.includes(' ago')
}

const FIGURES = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/.-])/

/** The days that lines say which are no sentences: a sentence tells of any day. */
function* daysOf(lines: readonly string[]): Generator<FoundFact | null> {
  const order = findDayOrder(lines.join('\n'))
  for (const line of lines) {
    if (line.length >= MAX_LINE || (/[.!?]["”’»]?$/.test(line) && !isDateLine(line))) continue
    yield fact(findWrittenDay(line), SHOWN)
    const [, first = '', , second = '', year = ''] = FIGURES.exec(line) ?? []
    if (year !== '') yield fact(isoDayOfFigures([first, second, year], order), SHOWN)
  }
}

/** When a page's article was published, as each that tells it does, the most trusted first. `url` is its address. */
export function* findDates(sources: FactSources, url: string): Generator<FoundFact | null> {
  const { linked, meta, region, under, edges, above } = sources
  yield fact(readDay(linked?.date ?? ''), LINKED)
  for (const { values } of meta.read('date')) yield fact(readDay(values[0] ?? ''), META)
  const shown = shownIn(region)
  for (const element of shown) {
    if (isProperty(element, 'datePublished')) yield fact(dayOf(element, wordsIn(element)), SHOWN)
  }
  const times = shown
    .filter((element) => element.name === 'time' && !isOfOthers(element, region))
    .slice(0, MAX_TIMES)
  for (const time of [...times.filter((one) => !isOfChange(one)), ...times]) {
    yield fact(dayOf(time, wordsIn(time)), SHOWN)
  }
  for (const element of shown) {
    if (!isNamed(element, NAMED) || isOfOthers(element, region)) continue
    yield fact(readDay(element.attributes.get('title') ?? ''), SHOWN)
    const words = wordsIn(element)
    if (words.length < MAX_LINE) yield fact(findWrittenDay(words), SHOWN)
  }
  yield* daysOf([...under, ...edges, ...above])
  const inPath = IN_PATH.exec(url)
  if (inPath !== null) yield fact(readDay(inPath.slice(1).join('-')), 'the page’s address')
}

function momentOf({ attributes }: PageElement, words: string): Moment {
  const told = attributes.get('content') ?? attributes.get('datetime') ?? ''
  return readMoment(told) || findWrittenDay(words.slice(0, MAX_LINE))
}

/** When the form of the article that a page holds is from: the last of its publication and its changes. */
export function findMoment({ linked, meta, region, edges }: FactSources): Moment {
  const shown = shownIn(region)
  const changes = [
    ...shown.filter((element) => isProperty(element, 'dateModified')),
    ...shown
      .filter(({ name }) => name === 'time')
      .slice(0, MAX_TIMES)
      .filter(isOfChange),
  ]
  const lines = edges.filter((line) => line.length < MAX_LINE && CHANGED.test(line))
  return lastMoment([
    ...[linked?.date ?? '', linked?.changed ?? ''].map(readMoment),
    ...[...meta.read('date'), ...meta.read('changed')].map(({ values }) =>
      readMoment(values[0] ?? ''),
    ),
    ...changes.map((element) => momentOf(element, wordsIn(element))),
    ...lines.map(findWrittenDay),
  ])
}
