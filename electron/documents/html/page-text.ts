import { blocksAround, type Block } from '../../../shared/domain/text/block.ts'
import { foldWords } from '../../../shared/domain/text/folding.ts'
import { sliceSpan } from '../../../shared/domain/text/span.ts'
import type { FoundFacts } from '../../../shared/domain/original.ts'
import { TextBuilder, type BuiltText } from '../text-builder.ts'
import type { Enclosing, Piece } from './flow.ts'

/** An article as it was found on its page. */
export interface Article {
  /** As the page shows it; empty where it shows none. */
  readonly headline: string
  readonly deck: Piece | null
  readonly pieces: readonly Piece[]
  readonly facts: FoundFacts
}

/** A paragraph, or a row of a table, and what it stands in. */
export type TextPiece = Pick<Piece, 'words' | 'cells' | 'heading' | 'within'>

/** How much pieces say, in code units. */
export function lengthOf(pieces: readonly TextPiece[]): number {
  return pieces.reduce((sum, { words }) => sum + words.length, 0)
}

/** What a piece stands in, the outermost first. */
function around({ within }: TextPiece): readonly Enclosing[] {
  const path: Enclosing[] = []
  for (let next = within; next !== null; next = next.outer) path.unshift(next)
  return path
}

/** Adds paragraphs to a text, with the blocks that they stand in. */
export function addPieces(builder: TextBuilder, pieces: readonly TextPiece[]): void {
  let open: readonly Enclosing[] = []
  const closeTo = (depth: number): void => {
    for (let k = open.length; k > depth; k -= 1) builder.close()
    open = open.slice(0, depth)
  }
  for (const piece of pieces) {
    const path = around(piece)
    const shared = path.findIndex((one, k) => open[k] !== one)
    closeTo(shared === -1 ? path.length : shared)
    for (const one of path.slice(open.length)) builder.open(one.kind)
    open = path
    if (piece.cells !== null) builder.addRow(piece.cells)
    else if (piece.heading > 0) builder.addBlock('heading', piece.heading, piece.words)
    else builder.add(piece.words)
  }
  closeTo(0)
}

/** The paragraphs of a text that was put together, each with what it stands in. */
export function piecesOfText({ text, paragraphs, blocks }: BuiltText): readonly TextPiece[] {
  const spans = paragraphs ?? []
  const around = [...blocksAround(spans, blocks)]
  const enclosings = new Map<Block, Enclosing>()
  return spans.map((span, k) => {
    const words = sliceSpan(text, span)
    let heading = 0
    let within: Enclosing | null = null
    for (const block of around[k] ?? []) {
      if (block.kind === 'heading') heading = block.level
      else {
        const known: Enclosing = enclosings.get(block) ?? {
          kind: block.kind,
          element: null,
          outer: within,
        }
        enclosings.set(block, known)
        within = known
      }
    }
    return { words, cells: within?.kind === 'table' ? words.split('\t') : null, heading, within }
  })
}

/** A text of an article: headline, deck, paragraphs; `given` is a text to be read instead of that found. */
export function putTogether(
  { headline, deck, pieces, facts }: Article,
  given: readonly TextPiece[] | null,
): BuiltText {
  const builder = new TextBuilder()
  const title = headline || (facts.title?.value ?? '')
  if (title !== '') builder.addBlock('heading', 1, title)
  if (deck !== null) builder.add(deck.words)
  addPieces(builder, withoutTitle(given ?? pieces, title))
  return builder.build()
}

/** The headline is not said twice: nor as the first line of a page without headings. */
function withoutTitle(pieces: readonly TextPiece[], title: string): readonly TextPiece[] {
  const folded = foldWords(title)
  return pieces.filter((piece, k) => k > 3 || folded === '' || foldWords(piece.words) !== folded)
}
