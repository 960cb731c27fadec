import { readFlow, type Piece } from '../html/flow.ts'
import { parsePage } from '../html/page-parsing.ts'
import type { TextPiece } from '../html/page-text.ts'
import { elementsAround, isNamed, type PageElement } from '../html/page-tree.ts'
import { isQuotedReply } from './replies.ts'
import { SIGNATURE } from './service-lines.ts'

/** What no mail program shows. All else is the mail's text, whatever its classes say. */
function isHidden({ attributes, name }: PageElement): boolean {
  return attributes.has('hidden') || /^(?:button|input)$/.test(name)
}

/** What mail programs put a signature into. */
const SIGNATURE_BOX = /^(?:gmail signature|moz signature|ms outlook mobile signature|signature)$/

/** Where a signature begins and ends that stands in no reply. */
function findSignature(pieces: readonly Piece[]): { readonly from: number; readonly to: number } {
  const isSigned = ({ element, within }: Piece): boolean =>
    within?.kind !== 'reply' &&
    [element, ...elementsAround(element)].some((around) => isNamed(around, SIGNATURE_BOX))
  return { from: pieces.findIndex(isSigned), to: pieces.findLastIndex(isSigned) + 1 }
}

/** Reads a body in HTML into paragraphs; a signature that is marked stands below the line that is usual over one. */
export function readHtmlBody(source: string): readonly TextPiece[] {
  const pieces = readFlow(parsePage(source).root, {
    isLeftOut: isHidden,
    enclose: (element) => (isQuotedReply(element) ? 'reply' : null),
  })
  const { from, to } = findSignature(pieces)
  const first = pieces[from]
  const isMarked = first === undefined || first.words === SIGNATURE
  if (isMarked || pieces.slice(to).some(({ within }) => within?.kind !== 'reply')) return pieces
  const line: TextPiece = { words: SIGNATURE, cells: null, heading: 0, within: null }
  // The line may stand in the signature's first paragraph, above a break.
  const words = first.words.startsWith(`${SIGNATURE} `) ? first.words.slice(3) : first.words
  return [...pieces.slice(0, from), line, { ...first, words }, ...pieces.slice(from + 1)]
}
