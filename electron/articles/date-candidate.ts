import { monthInAnyLanguage } from '../../shared/domain/text/calendar-names.ts'
import { isCredit } from '../../shared/domain/text/page-furniture.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { isDateWord } from '../../shared/domain/text/written-date.ts'
import {
  datedLinesOf,
  findCompleted,
  findWritten,
  SHORT,
  yearsOfRights,
  type DatedLine,
  type DateMention,
} from './date-mention.ts'
import { readOpenings } from './dateline-opening.ts'
import { findDayOrder } from './day-order.ts'
import { isProse, isStopped, type Head } from './head.ts'
import { readLabels } from './label-line.ts'

/** All mentions of one date. */
export interface DateCandidate {
  readonly date: string
  readonly mentions: readonly DateMention[]
}

/** How many paragraphs of the report may begin with a dateline. */
const OPENINGS = 3
/** How many small words beside a date only a sentence has that does not end with a full stop. */
const SENTENCE = 3

/** What parts the cells of a line. */
const BARS = ['|', '·', '•'] as const
/** “Good morning, it's Tuesday 31 January 2023.” */
const TODAY = /\b(?:it(?:[’']s| is)|today is|this is)(?: \p{L}+day)?,? (?:the )?$/iu
/** How sentences speak of the text that they stand below, and of its rights. */
const OF_ITSELF =
  /\bthis (?:\p{L}+ )?(?:article|story|report|post|piece|column|interview|essay|text|release|page|letter|review|version|edition|item|feature|opinion|commentary|document|transcript)\b|\b(?:first|originally) (?:published|appeared|posted|printed|ran|aired)\b|(?:^|[.!] )(?:published|posted|updated|printed|reprinted|appeared|issued|distributed)\b|©|\([Cc]\)|\bcopyright\b/iu
/** Of a life, or of a post that is quoted: “— Ann Lee (@annlee) March 3, 2024”. */
const OF_SOMEBODY = /(?:^|[\s("])@\w|\b(?:born|died)\b/iu

/** Whether a line is a sentence, or of somebody or a picture: a date in it is of what happened. */
function isTold({ line: { words: line, zone }, start, end }: DateMention): boolean {
  if (OF_SOMEBODY.test(line) || isCredit(line)) return true
  if (zone === 'file' || (zone === 'head' && !isStopped(line))) return false
  // “12 Oct 2023 · 9 posts · 3 min read”: in the cell of the date.
  const from = Math.max(...BARS.map((bar) => line.lastIndexOf(bar, start) + 1))
  const to = BARS.map((bar) => line.indexOf(bar, end)).filter((at) => at >= 0)
  const small =
    line
      .slice(from, Math.min(line.length, ...to))
      .match(/(?<![\p{L}\p{N}’'-])\p{Ll}{2,}(?![\p{L}’'@.-]*@)/gu) ?? []
  const isOfDate = (word: string): boolean =>
    isDateWord(word) || (word.length > 2 && monthInAnyLanguage(word) > 0)
  const words = small.filter((word) => !isOfDate(word)).length
  return words >= (isStopped(line) ? 1 : SENTENCE)
}

/** Whether a date stands in a dateline at the start of the report. */
export function isInDateline({ line: { words, zone, at }, end }: DateMention): boolean {
  if (zone !== 'report' || at >= OPENINGS) return false
  return readOpenings(words).some((opening) => opening.isDated && end <= opening.end)
}

/** Whether a date may be that of the text: in no sentence, or in one that says so. */
function isOfText(mention: DateMention): boolean {
  if (!isTold(mention)) return true
  const { words } = mention.line
  return (
    OF_ITSELF.test(words.slice(0, SHORT)) ||
    TODAY.test(words.slice(0, mention.start)) ||
    readLabels(words, 0).length > 0 ||
    isInDateline(mention)
  )
}

/** Whether days in a line may be without their year. */
function isBrief({ zone, at, words }: DatedLine): boolean {
  return zone === 'head' ? !isProse(words) : zone === 'report' && at === 0
}

/** All dates that a text may have been published on, by its head, the start and the foot of its report, and its file's name. */
export function findDateCandidates(
  text: string,
  paragraphs: readonly Span[],
  head: Head,
  fileName: string,
): readonly DateCandidate[] {
  const order = findDayOrder(text)
  const lines = datedLinesOf(text, paragraphs, head, fileName)
  const written = lines.flatMap((line) => findWritten(line, order))
  const around = written.filter(({ line }) => line.zone !== 'report' && !isProse(line.words))
  const years = new Set([
    ...around.map(({ date }) => date.slice(0, 4)),
    ...lines.flatMap(yearsOfRights),
  ])
  const completed = lines.filter(isBrief).flatMap((line) => findCompleted(line, years))
  const found = new Map<string, DateMention[]>()
  for (const mention of [...written, ...completed].filter(isOfText)) {
    found.set(mention.date, [...(found.get(mention.date) ?? []), mention])
  }
  return [...found].map(([date, mentions]) => ({ date, mentions }))
}
