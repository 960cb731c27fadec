import type { Document } from '../document.ts'
import { TextBuilder } from '../text-builder.ts'
import { addPieces, type TextPiece } from '../html/page-text.ts'
import { markReplies } from './replies.ts'

/** The text of a mail: its subject as a heading, then its paragraphs. */
export function makeMessageText(
  subject: string,
  pieces: readonly TextPiece[],
): Pick<Document, 'text' | 'paragraphs' | 'blocks' | 'pages'> {
  const builder = new TextBuilder()
  builder.addBlock('heading', 1, subject)
  addPieces(builder, markReplies(pieces))
  return builder.build()
}
