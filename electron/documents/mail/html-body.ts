import { readFlow } from '../html/flow.ts'
import { parsePage } from '../html/page-parsing.ts'
import type { TextPiece } from '../html/page-text.ts'
import type { PageElement } from '../html/page-tree.ts'
import { isQuotedReply } from './replies.ts'

/** What no mail program shows. All else is the mail's text, whatever its classes say. */
function isHidden({ attributes, name }: PageElement): boolean {
  return attributes.has('hidden') || /^(?:button|input)$/.test(name)
}

/** Reads a body in HTML into paragraphs. */
export function readHtmlBody(source: string): readonly TextPiece[] {
  return readFlow(parsePage(source).root, {
    isLeftOut: isHidden,
    enclose: (element) => (isQuotedReply(element) ? 'reply' : null),
  })
}
