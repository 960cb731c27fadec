import type { Claim } from '../../../shared/domain/claim.ts'
import { isFlawed, tidySpan, type Anchor } from '../../../shared/domain/text/anchor.ts'
import { anchorsOf, MARK_ROLES, type MarkRole } from '../../../shared/domain/text/marks.ts'
import { compareSpans, type Span } from '../../../shared/domain/text/span.ts'

/** A claim with its number in the margin of its article, from 1. */
export interface NumberedClaim {
  readonly number: number
  readonly claim: Claim
}

/** A stretch of the text that shows something of a claim, and stands where it was marked. */
export interface ShownMark {
  readonly span: Span
  readonly role: MarkRole
  readonly number: number
  /** Counts the claim's spans of that role, from 0. */
  readonly index: number
  /** Which of the lines below the words is its own, from 0: no two claims whose words overlap share one. */
  readonly lane: number
}

/** A span that does not quote its text: what it was to be, and what stands in its place now. */
export interface LostMark {
  readonly number: number
  readonly role: MarkRole
  readonly anchor: Anchor
  /** The text at its place; '' where that is past the text's end. */
  readonly standing: string
}

/** The marks of an article: those that stand, in reading order, and those that do not. None is moved. */
export interface ShownMarks {
  readonly shown: readonly ShownMark[]
  readonly lost: readonly LostMark[]
}

/** Gives each span of a claim's words the lowest line that no span before it needs where they overlap. */
function withLanes(marks: readonly Omit<ShownMark, 'lane'>[]): readonly ShownMark[] {
  const ends: number[] = []
  return marks.map((mark) => {
    if (mark.role !== 'content') return { ...mark, lane: 0 }
    const free = ends.findIndex((end) => end <= mark.span.start)
    const lane = free === -1 ? ends.length : free
    ends[lane] = mark.span.end
    return { ...mark, lane }
  })
}

/** The marks of some claims on their article's text. Offsets are in UTF-16 code units. */
export function marksOn(text: string, claims: readonly NumberedClaim[]): ShownMarks {
  const standing: Omit<ShownMark, 'lane'>[] = []
  const lost: LostMark[] = []
  for (const { number, claim } of claims) {
    for (const role of MARK_ROLES) {
      for (const [index, anchor] of anchorsOf(claim, role).entries()) {
        const { start, end } = anchor
        if (isFlawed(text, anchor)) {
          lost.push({ number, role, anchor, standing: text.slice(start, end) })
          continue
        }
        // Blanks at its ends are nowhere drawn, and no label could stand at them.
        const span = tidySpan(text, anchor)
        if (span !== null) standing.push({ span, role, number, index })
      }
    }
  }
  const sorted = standing.sort((a, b) => compareSpans(a.span, b.span) || a.number - b.number)
  return { shown: withLanes(sorted), lost }
}
