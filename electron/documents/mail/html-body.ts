import { readFlow } from '../web/flow.ts'
import { parsePage } from '../web/page-parsing.ts'
import type { TextPiece } from '../web/page-text.ts'
import type { PageElement } from '../web/page-tree.ts'
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
