import type { Corrections } from '../article.ts'
import { indexOfSpanAt, type Span } from './span.ts'
import type { Structure } from './structure.ts'

type Breaks = Corrections['sentenceBreaks']

function withNumber(numbers: readonly number[], number: number): readonly number[] {
  return [...new Set([...numbers, number])].sort((a, b) => a - b)
}

function without(numbers: readonly number[], number: number): readonly number[] {
  return numbers.filter((other) => other !== number)
}

function isStart(spans: readonly Span[], offset: number): boolean {
  return spans[indexOfSpanAt(spans, offset)]?.start === offset
}

function addBreak(breaks: Breaks, found: readonly Span[], offset: number): Breaks {
  const removed = without(breaks.removed, offset)
  const added = isStart(found, offset) ? breaks.added : withNumber(breaks.added, offset)
  return { added, removed }
}

function removeBreak(breaks: Breaks, found: readonly Span[], offset: number): Breaks {
  const added = without(breaks.added, offset)
  const removed = isStart(found, offset) ? withNumber(breaks.removed, offset) : breaks.removed
  return { added, removed }
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/**
 * Where a break asked for at `offset` goes: before the next character that is not white space, and never inside
 * a surrogate pair. In UTF-16 code units; the text's length when nothing follows.
 */
export function findBreakOffset(text: string, offset: number): number {
  let at = Math.max(0, Math.min(offset, text.length))
  if (at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff) at += 1
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1
  return at
}

/** Corrections with a sentence starting at `offset`, which should be one of `findBreakOffset`. */
export function splitSentence(
  corrections: Corrections,
  found: Structure,
  offset: number,
): Corrections {
  return {
    ...corrections,
    sentenceBreaks: addBreak(corrections.sentenceBreaks, found.sentences, offset),
  }
}

/** Corrections with the sentence that starts at `start` joined to the one before; its paragraph too, if it starts one. */
export function joinSentence(
  corrections: Corrections,
  found: Structure,
  start: number,
): Corrections {
  return {
    ...corrections,
    paragraphBreaks: removeBreak(corrections.paragraphBreaks, found.paragraphs, start),
    sentenceBreaks: removeBreak(corrections.sentenceBreaks, found.sentences, start),
  }
}

/** Corrections with a paragraph starting at `offset`, which should be one of `findBreakOffset`. */
export function splitParagraph(
  corrections: Corrections,
  found: Structure,
  offset: number,
): Corrections {
  return {
    ...corrections,
    paragraphBreaks: addBreak(corrections.paragraphBreaks, found.paragraphs, offset),
  }
}

/** Corrections with the paragraph that starts at `start` joined to the one before. Its sentences stay apart. */
export function joinParagraph(
  corrections: Corrections,
  found: Structure,
  start: number,
): Corrections {
  const isSentenceFound = isStart(found.sentences, start)
  const { sentenceBreaks } = corrections
  return {
    ...corrections,
    paragraphBreaks: removeBreak(corrections.paragraphBreaks, found.paragraphs, start),
    // A paragraph made by hand had cut a sentence, which becomes whole again.
    sentenceBreaks: isSentenceFound ? sentenceBreaks : removeBreak(sentenceBreaks, [], start),
  }
}

/** Corrections with a quotation at `span`. One that was found there and removed is as it was found again. */
export function addQuotation(corrections: Corrections, found: Structure, span: Span): Corrections {
  const { added, removed } = corrections.quotations
  const isFound = found.quotations.some(({ outer }) => isSame(outer, span))
  return {
    ...corrections,
    quotations: {
      added: isFound || added.some((other) => isSame(other, span)) ? added : [...added, span],
      removed: removed.filter((other) => !isSame(other, span)),
    },
  }
}

/** Corrections without the quotation whose outer span is `span`, whether it was found or added by hand. */
export function removeQuotation(
  corrections: Corrections,
  found: Structure,
  span: Span,
): Corrections {
  const { added, removed } = corrections.quotations
  const isFound = found.quotations.some(({ outer }) => isSame(outer, span))
  return {
    ...corrections,
    quotations: {
      added: added.filter((other) => !isSame(other, span)),
      removed:
        isFound && !removed.some((other) => isSame(other, span)) ? [...removed, span] : removed,
    },
  }
}
