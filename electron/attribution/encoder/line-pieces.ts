/** A line as the encoder reads it: word pieces, and what is told of each beside its letters, which have no case. */
import type { LineView } from '../text/line-view.ts'
import { piecesOf, type Vocabulary } from './word-pieces.ts'

/** What is told of a piece: small numbers with vectors of their own. The encoder's graph calls them so; `class` is the part of speech. */
export const FACTS = ['case', 'class', 'quotation', 'place'] as const

/** `place`: these two added. */
const STARTS_SENTENCE = 1
const IS_HEADING = 2

/** A line as word pieces. */
export interface LinePieces {
  /** Numbers of the vocabulary. */
  readonly pieces: Int32Array
  /** Of each piece: its token's index in the line; and its facts, pieces × FACTS. */
  readonly tokens: Int32Array
  readonly facts: Uint8Array
}

/** How a token is written: 0 without letters, 1 in small ones, 2 with a capital first, 3 in capitals, 4 otherwise. */
function caseOf(text: string): number {
  if (!/\p{L}/u.test(text)) return 0
  if (text === text.toLowerCase()) return 1
  if (text === text.toUpperCase() && text.length > 1) return 3
  return /^\P{L}*\p{Lu}[^\p{Lu}]*$/u.test(text) ? 2 : 4
}

/** The pieces of a line's tokens, with what is told of each. */
export function linePieces(vocabulary: Vocabulary, view: LineView): LinePieces {
  const pieces: number[] = []
  const tokens: number[] = []
  const facts: number[] = []
  for (const [i, { text }] of view.tokens.entries()) {
    const place =
      (view.sentenceStart[i] === i ? STARTS_SENTENCE : 0) + (view.line.isHeading ? IS_HEADING : 0)
    const own = [caseOf(text), view.words[i]?.pos ?? 0, view.quotes[i] ?? 0, place]
    for (const piece of piecesOf(vocabulary, text)) {
      pieces.push(piece)
      tokens.push(i)
      facts.push(...own)
    }
  }
  return {
    pieces: Int32Array.from(pieces),
    tokens: Int32Array.from(tokens),
    facts: Uint8Array.from(facts),
  }
}

/** Whether a sentence starts at piece `k`. */
export function startsSentence({ facts }: LinePieces, k: number): boolean {
  return ((facts[(k + 1) * FACTS.length - 1] ?? 0) & STARTS_SENTENCE) > 0
}
