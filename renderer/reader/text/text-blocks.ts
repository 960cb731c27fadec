import type { PartName } from '../../../shared/domain/article-fact.ts'
import type { Parts } from '../../../shared/domain/article.ts'
import {
  indexOfSpanAt,
  isInside,
  isOverlapping,
  type Span,
} from '../../../shared/domain/text/span.ts'
import { blocksAround, type Block } from '../../../shared/domain/text/block.ts'
import type { Structure } from '../../../shared/domain/text/structure.ts'

/** The longest block, in code units: a paragraph of a book's length is laid out a screen at a time. */
const LONGEST = 2400

/** A run of text inside one sentence (or between two). `sentence` is its number where it starts one, counted in its paragraph. */
export interface Piece {
  readonly span: Span
  readonly sentence: number | null
  readonly part: PartName | null
}

/**
 * What the reader lays out in one box: a paragraph, or a stretch of a very long one. `paragraph` is its
 * number, counted from 1, where it starts one. The pieces hold the block's text whole and in order.
 */
export interface TextBlock {
  readonly index: number
  readonly span: Span
  readonly paragraph: number | null
  readonly part: PartName | null
  /** What the file sets it apart as: the kinds and how deep each is, such as “item-2 quote-1”; empty for plain text. */
  readonly kinds: string
  /** What becomes of the line breaks in it: seen in front matter, and spaces where lines were wrapped by hand. */
  readonly lines: 'none' | 'wrapped' | 'matter'
  readonly pieces: readonly Piece[]
}

/** Where to end a block that starts at `start`: before a sentence, else at white space, else anywhere whole. */
function endOfBlock(text: string, sentences: readonly Span[], start: number, end: number): number {
  if (end - start <= LONGEST) return end
  const limit = start + LONGEST
  const sentence = sentences[indexOfSpanAt(sentences, limit)]
  if (sentence !== undefined && sentence.start > start) return sentence.start
  for (let cut = limit; cut > start + LONGEST / 2; cut -= 1) {
    if (/\s/.test(text.charAt(cut - 1))) return cut
  }
  const isPair = /[\ud800-\udbff]/.test(text.charAt(limit - 1))
  return isPair ? limit - 1 : limit
}

function partAt(parts: Parts, isFitting: (part: Span) => boolean): PartName | null {
  const names = Object.keys(parts) as PartName[]
  return names.find((name) => parts[name] !== null && isFitting(parts[name])) ?? null
}

/** Where a block's text is cut: at sentences, and at parts that fill only some of it. */
function cutsOf(block: Span, sentences: readonly Span[], first: number, parts: Parts): number[] {
  const cuts = new Set([block.start, block.end])
  for (let index = first; index < sentences.length; index += 1) {
    const sentence = sentences[index]
    if (sentence === undefined || sentence.start >= block.end) break
    cuts.add(Math.max(sentence.start, block.start))
    cuts.add(Math.min(sentence.end, block.end))
  }
  for (const part of Object.values(parts)) {
    if (part === null || !isOverlapping(part, block)) continue
    cuts.add(Math.max(part.start, block.start))
    cuts.add(Math.min(part.end, block.end))
  }
  return [...cuts].filter((cut) => cut >= block.start && cut <= block.end).sort((a, b) => a - b)
}

function linesOf(text: string, span: Span): TextBlock['lines'] {
  if (!/[\n\r]/.test(text.slice(span.start, span.end))) return 'none'
  return text.startsWith('---', span.start) ? 'matter' : 'wrapped'
}

/** What the file sets a paragraph apart as. */
function kindsOf(blocks: readonly Block[]): string {
  return blocks.map(({ kind, level }) => `${kind} ${kind}-${level}`).join(' ')
}

/**
 * An article's text as the reader lays it out. White space between paragraphs is in no block; all else is in
 * exactly one, so that a place in the text and a place on the screen can be told from each other.
 */
export function buildBlocks(
  text: string,
  structure: Structure,
  parts: Parts,
): readonly TextBlock[] {
  const { paragraphs, sentences, blocks: apart = [] } = structure
  const blocks: TextBlock[] = []
  const around = blocksAround(paragraphs, apart)
  for (const [number, paragraph] of paragraphs.entries()) {
    const kinds = kindsOf(around.next().value ?? [])
    const firstInParagraph = Math.max(0, indexOfSpanAt(sentences, paragraph.start))
    const first =
      (sentences[firstInParagraph]?.start ?? 0) < paragraph.start
        ? firstInParagraph + 1
        : firstInParagraph
    for (let start = paragraph.start; start < paragraph.end;) {
      const span = { start, end: endOfBlock(text, sentences, start, paragraph.end) }
      const cuts = cutsOf(span, sentences, Math.max(first, indexOfSpanAt(sentences, start)), parts)
      const pieces = cuts.slice(1).map((end, index): Piece => {
        const piece = { start: cuts[index] ?? start, end }
        const at = indexOfSpanAt(sentences, piece.start)
        const isStart = sentences[at]?.start === piece.start
        return {
          span: piece,
          sentence: isStart ? at - first + 1 : null,
          part: partAt(parts, (part) => isInside(piece, part)),
        }
      })
      blocks.push({
        index: blocks.length,
        span,
        paragraph: start === paragraph.start ? number + 1 : null,
        part: partAt(parts, (part) => isInside(span, part)),
        kinds,
        lines: linesOf(text, span),
        pieces,
      })
      start = span.end
    }
  }
  return blocks
}

/** Blocks that are laid out, and skipped while far from the screen, together: so few that they cost nothing to watch. */
export interface BlockGroup {
  readonly blocks: readonly TextBlock[]
}

/** How many code units a group holds before the next starts: a screen or two. */
const GROUP = 2500

/** The blocks in groups, in order. */
export function groupBlocks(blocks: readonly TextBlock[]): readonly BlockGroup[] {
  const groups: TextBlock[][] = []
  let start = Number.NEGATIVE_INFINITY
  for (const block of blocks) {
    if (block.span.end - start > GROUP) {
      groups.push([])
      start = block.span.start
    }
    groups.at(-1)?.push(block)
  }
  return groups.map((group) => ({ blocks: group }))
}
