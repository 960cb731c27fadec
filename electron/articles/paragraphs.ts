import type { Span } from '../../shared/domain/text/span.ts'
import { readDateLine } from '../../shared/domain/text/written-date.ts'
import { readByline } from '../../shared/domain/naming/byline.ts'
import { findDateline } from '../../shared/domain/naming/dateline.ts'
import { findStrayBreaks } from './stray-breaks.ts'
import { findTextLines, headOf, isStoppedLine, readBreak, type TextLine } from './text-lines.ts'
import { findWrapping, hasRoomFor, isSetApart, isWrappedOn, type Wrapping } from './wrapping.ts'

/** What a line of its own begins with: headings, quotes, code, tables, rules, turns of a transcript. */
const MARKER =
  /^(?:#{1,6}\s|>|```|\||={3,}|-{3,}|\*{3,}|["“]?\p{Lu}[\p{Lu}.’'-]*(?: \p{Lu}[\p{Lu}.’'-]*){0,3}:\s)/u
/** What an item of a list begins with; a wrapped line may begin with a dash or a number too. */
const ITEM = /^(?:[-*+•–—]\s|[-*•]\p{Lu}|\d{1,3}[.)]\s)/u

/** How far into a text its report begins, with a dateline, at the latest, in code units. */
const TOP = 3000

/** How many lines at the top may say who wrote it and when, and how long they are, in code units. */
const HEAD = 12
const LONGEST_BYLINE = 60

/** A line that only a name can follow. */
const BYLINE_START = /^(?:(?:written|reported) )?by:?$/i

/** The end of a Markdown text's front matter (after its closing line); 0 when there is none. */
export function measureFrontMatter(text: string): number {
  return (
    /^---[ \t]*\r?\n(?:.{0,500}\r?\n){0,100}?(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/.exec(text)?.[0]
      .length ?? 0
  )
}

/** The lines of a text in blocks: a blank line parts them. */
function* blocksOf(lines: readonly TextLine[]): Generator<readonly TextLine[], void, undefined> {
  let block: TextLine[] = []
  for (const line of lines) {
    if (line.gap > 0 && block.length > 0) {
      yield block
      block = []
    }
    block.push(line)
  }
  if (block.length > 0) yield block
}

/** The lines with those blank lines taken away that stand between all of them: a text in double spacing. */
function withoutSpacing(lines: readonly TextLine[]): readonly TextLine[] {
  const least = lines.slice(1).reduce((min, { gap }) => Math.min(min, gap), Infinity)
  return lines.map((line) => ({ ...line, gap: Math.max(0, line.gap - least) }))
}

/** Whether an item's mark at the start of a line is one: where a line was wrapped it may be a dash, or a number. */
function isItem(text: string, line: TextLine, next: TextLine, wrapping: Wrapping | null): boolean {
  if (!ITEM.test(headOf(text, next))) return false
  if (wrapping === null || hasRoomFor(text, line, next, wrapping.width)) return true
  return !readBreak(text, line, next).isOpen
}

/** Whether a line says who wrote a text, when, or where it stands on the web: it neither goes on nor is gone on with. */
function tellsWriting(text: string, line: TextLine): boolean {
  const words = text.slice(line.start, line.end)
  if (words.length > LONGEST_BYLINE || isStoppedLine(text, line)) return false
  const cells = readDateLine(words)?.rest.split('|')
  return (
    cells?.every((cell) => cell.split(' ').length < 3) === true ||
    readByline(words) !== null ||
    /^(?:https?:\/\/|www\.)\S+$/i.test(words)
  )
}

/** Whether each line of a block goes on in the next. */
function findJoints(
  text: string,
  block: readonly TextLine[],
  isFirst: boolean,
  wrapping: Wrapping | null,
): readonly boolean[] {
  const isGoingOn =
    wrapping === null
      ? findStrayBreaks(text, block, isFirst)
      : block.slice(1).map((next, k) => {
          const line = block[k] ?? next
          return isWrappedOn(text, line, next, wrapping) && !isSetApart(next, line, wrapping)
        })
  return block.slice(1).map((next, k) => {
    const line = block[k] ?? next
    // A last line without a full stop, behind one with, is a heading of its own.
    const isHeading =
      isGoingOn[k + 1] !== true && isStoppedLine(text, line) && !isStoppedLine(text, next)
    const isAbove = isFirst && k < HEAD && (tellsWriting(text, line) || tellsWriting(text, next))
    const isApart =
      isAbove ||
      (next.start < TOP && findDateline(headOf(text, next)) !== null) ||
      MARKER.test(headOf(text, next)) ||
      isItem(text, line, next, wrapping) ||
      (wrapping !== null && isHeading && !readBreak(text, line, next).isOpen)
    return BYLINE_START.test(headOf(text, line)) || (isGoingOn[k] === true && !isApart)
  })
}

/** The lines as they count, and how they were wrapped: in double spacing too. */
function readWrapping(
  text: string,
  lines: readonly TextLine[],
): readonly [readonly TextLine[], Wrapping | null] {
  const dense = withoutSpacing(lines)
  const wrapping = findWrapping(text, dense)
  return wrapping === null ? [lines, null] : [dense, wrapping]
}

/**
 * The paragraphs of a text: its lines, without white space around them and without blank ones. The lines of one
 * paragraph are one where they were wrapped by hand (45 to 160 characters; indented and in double spacing too), or
 * broken here and there in mid-sentence. Any line break counts: LF, CRLF, CR, vertical tab, form feed, U+2028, U+2029.
 * `isMarkdown`: front matter is one paragraph.
 */
export function findParagraphs(text: string, isMarkdown: boolean): Span[] {
  const matterEnd = isMarkdown ? measureFrontMatter(text) : 0
  const paragraphs: { start: number; end: number }[] =
    matterEnd > 0 ? [{ start: 0, end: text.slice(0, matterEnd).trimEnd().length }] : []
  const [lines, wrapping] = readWrapping(text, findTextLines(text, matterEnd))
  let isFirst = true
  for (const block of blocksOf(lines)) {
    const joints = findJoints(text, block, isFirst, wrapping)
    for (const [k, { start, end }] of block.entries()) {
      const last = paragraphs.at(-1)
      if (last !== undefined && k > 0 && joints[k - 1] === true) last.end = end
      else paragraphs.push({ start, end })
    }
    isFirst = false
  }
  return paragraphs
}
