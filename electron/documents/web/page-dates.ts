import type { FoundFact } from '../../../shared/domain/original.ts'
import { fact, isProperty, LINKED, META, SHOWN, shownIn, type FactSources } from './fact-sources.ts'
import { readDay } from '../facts/fact-tidying.ts'
import { findWrittenDay } from '../facts/foreign-dates.ts'
import { isNamed, wordsIn, type PageElement } from '../html/page-tree.ts'

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

/** When a page's article was published, as each that tells it does, the most trusted first. `url` is its address. */
export function* findDates(sources: FactSources, url: string): Generator<FoundFact | null> {
  const { linked, meta, region, edges } = sources
  yield fact(readDay(linked?.date ?? ''), LINKED)
  for (const { values } of meta.read('date')) yield fact(readDay(values[0] ?? ''), META)
  const shown = shownIn(region)
  for (const element of shown) {
    if (isProperty(element, 'datePublished')) yield fact(dayOf(element, wordsIn(element)), SHOWN)
  }
  const times = shown.filter(({ name }) => name === 'time').slice(0, MAX_TIMES)
  for (const time of [...times.filter((one) => !isOfChange(one)), ...times]) {
    yield fact(dayOf(time, wordsIn(time)), SHOWN)
  }
  for (const element of shown) {
    if (!isNamed(element, NAMED)) continue
    yield fact(readDay(element.attributes.get('title') ?? ''), SHOWN)
    const words = wordsIn(element)
    if (words.length < MAX_LINE) yield fact(findWrittenDay(words), SHOWN)
  }
  for (const line of edges) if (line.length < MAX_LINE) yield fact(findWrittenDay(line), SHOWN)
  const inPath = IN_PATH.exec(url)
  if (inPath !== null) yield fact(readDay(inPath.slice(1).join('-')), 'the page’s address')
}
