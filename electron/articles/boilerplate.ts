import type { Parts } from '../../shared/domain/article.ts'
import {
  headsList,
  isCorrection,
  isCredit,
  isFurniture,
  readBreadcrumb,
} from '../../shared/domain/text/page-furniture.ts'
import { isOverlapping, type Span } from '../../shared/domain/text/span.ts'
import { isDateLine } from '../../shared/domain/text/written-date.ts'
import { readByline } from '../../shared/domain/naming/byline.ts'
import { isProse, type Head, type HeadLine } from './head.ts'
import { hasCodes, readCode, readLabels } from './label-line.ts'

/** How many paragraphs at a text's foot may be lists of links, comments, contacts, and what archives say of it. */
const FOOT = 40
/** The longest paragraph that is looked at, in code units. */
const LONGEST = 260
/** A line of more words below a title is a heading rather than a name. */
const NAME_WORDS = 3

/** A point of a list that sums up a report, as live blogs begin with; what leads elsewhere is shorter. */
const BULLET = /^[•*–—-]\s/u
const POINT_WORDS = 4

/** Signed by those who wrote and edited an agency's report, and nothing else. */
const SIGNED =
  /^\(?(?:additional |with )?(?:reporting|writing|editing|written|edited) by \p{Lu}[^.]{2,200}\)?\.?$/iu

/** Whether a line above the report only heads it: more than a name, and below the title. */
function isHeading(text: string, { words, reading, span }: HeadLine, parts: Parts): boolean {
  const isPoint =
    BULLET.test(text.slice(span.start, span.start + 2)) && words.split(/\s+/).length > POINT_WORDS
  if (reading.kind === 'prose' || text.startsWith('#', span.start) || isPoint) return true
  const isBelow = parts.title === null || span.start >= parts.title.start
  const isMore = parts.title === null || words.split(/\s+/).length > NAME_WORDS
  return reading.kind === 'words' && isBelow && isMore
}

/** What archives and databases add below a report: “Load-Date: December 1, 2022”, “AN Document RV0020210819”. */
function isAdded(line: string, isCoded: boolean): boolean {
  if (isCoded) {
    const code = readCode(line, 0)
    if (code !== null) return code.name === 'other'
  }
  const labels = readLabels(line, 0)
  return labels.length > 0 && labels.every(({ name }) => name === 'other' || name === 'visited')
}

/** Whether a short line at the foot of a text is of no report: when it was published, by whom, where else to go. */
function isAtFoot(line: string, isCoded: boolean): boolean {
  return (
    isDateLine(line) ||
    isAdded(line, isCoded) ||
    SIGNED.test(line) ||
    readByline(line) !== null ||
    (readBreadcrumb(line) !== null && line.length < 80)
  )
}

/**
 * The paragraphs that stand around a report on its page, in its mail or its archive and are no part of it: names, dates
 * and buttons above it, notices and credits within, links, comments, contacts and rights below. Its title, deck and
 * corrections never are. `head` is the top of the text as it was read.
 */
export function findBoilerplate(
  text: string,
  paragraphs: readonly Span[],
  head: Head,
  parts: Parts,
): readonly Span[] {
  const kept = [parts.title, parts.deck].filter((part) => part !== null)
  const isKept = (span: Span): boolean => kept.some((part) => isOverlapping(part, span))
  const above = head.lines.filter((line) => !isHeading(text, line, parts)).map(({ span }) => span)
  const isCoded = hasCodes(head.lines.map(({ words }) => words))
  const below: Span[] = []
  const foot = Math.max(head.body + 1, paragraphs.length - FOOT)
  let isList = false
  for (let index = head.body; index < paragraphs.length; index += 1) {
    const span = paragraphs[index]
    if (span === undefined) break
    const isShort = span.end - span.start <= LONGEST
    const line = isShort ? text.slice(span.start, span.end) : ''
    if (!isShort || isCorrection(line)) {
      isList = false
      continue
    }
    isList = index >= foot && (headsList(line) || (isList && !isProse(line)))
    if (
      isList ||
      isFurniture(line) ||
      isCredit(line) ||
      (index >= foot && isAtFoot(line, isCoded))
    ) {
      below.push(span)
    }
  }
  return [...above, ...below].filter((span) => !isKept(span))
}
