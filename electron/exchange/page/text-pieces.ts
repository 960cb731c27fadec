import type { Span } from '../../../shared/domain/text/span.ts'
import { findParagraphs } from '../../articles/paragraphs.ts'
import { isMarkdownName } from '../../articles/parts.ts'

/** The stretch of `span` that is not blank at its ends; none where all of it is. */
function withoutBlanks(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = start + words.trimEnd().length
  return from < to ? [{ start: from, end: to }] : []
}

/**
 * A text in paragraphs, in reading order. Whatever is not blank is in exactly one of them: what is no paragraph, such
 * as the front matter of Markdown, is a piece of its own.
 */
export function textPieces(text: string, fileName: string): readonly Span[] {
  const pieces: Span[] = []
  let at = 0
  for (const paragraph of findParagraphs(text, isMarkdownName(fileName))) {
    pieces.push(...withoutBlanks(text, { start: at, end: paragraph.start }), paragraph)
    at = paragraph.end
  }
  return [...pieces, ...withoutBlanks(text, { start: at, end: text.length })]
}
