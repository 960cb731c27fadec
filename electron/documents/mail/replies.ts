import { isNamed, type PageElement } from '../html/page-tree.ts'
import type { TextPiece } from '../html/page-text.ts'
import { Wrapper } from './wrapper.ts'

/** “On 5 March, Ann Lee wrote:”, in the languages that mail programs write it in. */
const ATTRIBUTION =
  /(?:\bwrote|\bwrites|\bschrieb(?: .{1,80})?|\ba écrit|\bescribió|\bha scritto|\bschreef(?: .{1,80})?|\bskrev(?: .{1,80})?|\bnapisał(?:\(a\))?|\bescreveu|пише?т|написал(?:\(а\))?)\s*:$/iu
/** What stands over a mail that goes on below. */
export const RULE =
  /^(?:[-_]{2,}\s*(?:original message|forwarded message|original appointment|ursprüngliche nachricht|weitergeleitete nachricht|message d['’]origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|oorspronkelijk bericht|mensagem original|пересылаемое сообщение)\b|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message (?:réexpédié|transféré))/i
const FROM = /^\*?(?:from|von|de|da|van|från|fra|od|от)\s?:\*?\s/iu
const SENT =
  /(?:^|\s)\*?(?:sent|date|gesendet|datum|envoyé|enviado|fecha|inviato|data|verzonden|skickat|sendt|wysłano|отправлено|дата)(?: (?:le|el|am))?\s?:\*?\s/iu
/** How many lines below the sender a header of Outlook gives the date. */
const WITHIN = 4
const MAX_LINE = 400

/** Whether an element of a mail is what its program quotes of the mail that it answers or hands on. */
export function isQuotedReply(element: PageElement): boolean {
  if (
    isNamed(
      element,
      /^(?:moz cite prefix|gmail attr|yahoo quoted|protonmail quote|zmail extra|moz forward container)$/,
    )
  ) {
    return true
  }
  if (element.name === 'blockquote') {
    return element.attributes.get('type') === 'cite' || isNamed(element, /^(?:gmail quote|cite)$/)
  }
  return isNamed(element, /^gmail quote(?: container)?$/) && !hasQuotation(element)
}

/** A reply of Gmail holds its quotation; a mail that is handed on is in it without one. */
function hasQuotation({ children }: PageElement): boolean {
  return children.some((child) => typeof child !== 'string' && child.name === 'blockquote')
}

/** Whether a mail that is quoted begins with the paragraph at `k`: a rule, or a header. */
export function startsReply(pieces: readonly TextPiece[], k: number): boolean {
  const words = (at: number): string => (pieces[at]?.words ?? '').slice(0, MAX_LINE)
  if (RULE.test(words(k))) return true
  if (/^[_-]{5,}$/.test(words(k))) return FROM.test(words(k + 1)) && startsReply(pieces, k + 1)
  if (!FROM.test(words(k))) return false
  for (let at = k; at <= k + WITHIN; at += 1) if (SENT.test(words(at))) return true
  return false
}

/** Whether a paragraph stands in what a mail quotes. */
export function isReply({ within }: TextPiece): boolean {
  for (let next = within; next !== null; next = next.outer) if (next.kind === 'reply') return true
  return false
}

/**
 * Marks what a mail quotes of the mail that it answers, beyond what its elements mark: all from the header of one that
 * goes on below, and the line that says who wrote what is quoted next.
 */
export function markReplies(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const start = pieces.findIndex((piece, k) => !isReply(piece) && startsReply(pieces, k))
  const wrapper = new Wrapper('reply')
  const marked = pieces.map((piece, k) =>
    start !== -1 && k >= start ? wrapper.wrap(piece) : piece,
  )
  return marked.map((piece, k) => {
    const next = marked[k + 1]
    const leads =
      next !== undefined && isReply(next) && !isReply(piece) && ATTRIBUTION.test(piece.words)
    if (!leads) return piece
    let outer = next.within
    while (outer !== null && outer.outer !== null) outer = outer.outer
    return Object.assign({}, piece, { within: outer })
  })
}
