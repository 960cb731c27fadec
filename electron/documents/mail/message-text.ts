import type { Document } from '../document.ts'
import { TextBuilder, type BuiltText } from '../text-builder.ts'
import { addPieces, type TextPiece } from '../html/page-text.ts'
import { markReplies } from './replies.ts'
import { dropServiceLines } from './service-lines.ts'

const LEFT_OUT = 'Lines around the mail, on confidentiality or subscriptions, were left out.'

/** The text of a mail: its subject as a heading, then its paragraphs; and what is to be said of it. */
export function makeMessageText(
  subject: string,
  pieces: readonly TextPiece[],
): BuiltText & Pick<Document, 'remarks'> {
  const builder = new TextBuilder()
  builder.addBlock('heading', 1, subject)
  const { kept, isCut } = dropServiceLines(pieces)
  addPieces(builder, markReplies(kept))
  return { ...builder.build(), remarks: isCut ? [LEFT_OUT] : [] }
}
