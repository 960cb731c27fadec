import { isoDay } from './text/calendar-day.ts'
import { tidySpan } from './text/anchor.ts'
import type { Article, Parts } from './article.ts'
import type { EditDraft } from './edit/edit-draft.ts'
import { DONE, refuse, type Outcome } from './failure.ts'
import { readByline, readNameLine } from './naming/byline.ts'
import { findDateline } from './naming/dateline.ts'
import { tidyName } from './naming/naming.ts'
import { tidyNote } from './text/note.ts'
import type { Span } from './text/span.ts'
import type { TaggedText } from './tagging/tagging.ts'
import { refusalOfTwoDays, tidyDay } from './text/typed-day.ts'
import { checkAddress, tidyAddress } from './web-address.ts'
import { listAll } from './text/listing.ts'

/** The facts about an article that can be typed. */
export type FactName =
  | 'title'
  | 'byline'
  | 'dateline'
  | 'outlet'
  | 'date'
  | 'language'
  | 'url'
  | 'archivedUrl'
  | 'note'

/** A part of a text that is not its body. */
export type PartName = keyof Parts

/** The parts in the order in which they are read. */
export const PART_NAMES = [
  'title',
  'deck',
  'byline',
  'dateline',
] as const satisfies readonly PartName[]

/** A year, a month or a day of ISO 8601. */
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function isDate(text: string): boolean {
  const match = DATE.exec(text)
  if (match === null) return false
  const [, year = '', month = '01', day = '01'] = match
  return isoDay(year, month, day) !== ''
}

/** A language tag of BCP 47, in any case. */
function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** What is wrong with a date as it is typed: it can be read two ways, or is none. */
function refuseDate(text: string): string {
  return (
    refusalOfTwoDays(text) ??
    'Write a day, month or year there is: 19 February 2025, 2025-02-19, 2025-02 or 2025.'
  )
}

/** What is wrong with a fact as it is typed, in a sentence; null where it can be kept. Empty means not known. */
export function checkFact(name: FactName, typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  if (name === 'date' && !isDate(tidyFact('date', text))) return refuseDate(text)
  if (name === 'language' && !isLanguage(text)) {
    return 'Write the short tag of the language: en, de or pt-BR.'
  }
  return name === 'url' || name === 'archivedUrl' ? checkAddress(text) : null
}

/**
 * A fact as it is kept: a note to the last blank, any other in one line, a day as ISO 8601, an address of a page with
 * its beginning.
 */
export function tidyFact(name: FactName, typed: string): string {
  if (name === 'note') return tidyNote(typed)
  if (name === 'url' || name === 'archivedUrl') return tidyAddress(typed)
  return name === 'date' ? tidyDay(tidyName(typed)) : tidyName(typed)
}

/** Sets a fact about an article to what is typed, or refuses it. What stands there already is kept, whatever it is. */
export function writeFact(
  draft: EditDraft,
  article: Article,
  name: FactName,
  typed: string,
): Outcome<null> {
  if (typed === article[name]) return DONE
  const wrong = checkFact(name, typed)
  if (wrong !== null) return refuse(wrong)
  draft.update('articles', article.id, { [name]: tidyFact(name, typed) })
  return DONE
}

const FACT_WORDS: Readonly<Partial<Record<FactName, string>>> = {
  url: 'address',
  archivedUrl: 'archived at',
}

/** What a fact is called in a sentence: “outlet”, “address”. */
export function wordOfFact(name: FactName): string {
  return FACT_WORDS[name] ?? name
}

/** Where a dateline's words say that a text was written, as it is found: “NAIROBI, Kenya” of “NAIROBI, Kenya (Reuters) -”. */
function placeOf(words: string): string {
  const found =
    findDateline(`${words} `, { isFirst: true }) ?? findDateline(`${words} — `, { isFirst: true })
  return found === null ? words : found.place
}

/** What words that were selected for a part say, as it would be found in them. */
function factOfWords(name: Exclude<PartName, 'deck'>, selected: string): string {
  const words = tidyName(selected)
  if (name === 'title') return words
  if (name === 'dateline') return placeOf(words)
  const names = readByline(words) ?? readNameLine(words)?.names
  return names === undefined ? words : listAll(names)
}

/**
 * Says which words of a text are one of its parts; null for none. The fact of that name follows the words: who wrote
 * it, where, or what they say in one line. Without words it stays as it was.
 */
export function setPart(
  draft: EditDraft,
  { text }: TaggedText,
  article: Article,
  name: PartName,
  selected: Span | null,
): Outcome<null> {
  const span = selected === null ? null : tidySpan(text, selected)
  draft.update('articles', article.id, {
    parts: { ...article.parts, [name]: span },
    ...(name === 'deck' || span === null
      ? {}
      : { [name]: factOfWords(name, text.slice(span.start, span.end)) }),
  })
  return DONE
}
