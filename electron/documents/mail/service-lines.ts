import { lengthOf, type TextPiece } from '../html/page-text.ts'
import { isReply, startsReply } from './replies.ts'
import { Wrapper } from './wrapper.ts'

/** What stands over a signature (RFC 3676, 4.3). */
export const SIGNATURE = '--'

/** What offices put under every mail: whom it is for, and what anybody else shall do with it. */
const CONFIDENTIAL =
  /^\*?(?:confidentiality|legal|privacy|disclaimer)(?: notice| disclaimer| statement)?\*?\s?[:–—-]|^(?:this|the (?:information|content)s? (?:contained )?in this) (?:e-?mail|message|communication|transmission)\b.{0,200}\b(?:confidential|privileged|intended (?:only|solely)|addressees?)\b|\bif you (?:are not the (?:intended|named)|have received this .{0,40}in error)\b|^diese (?:e-?mail|nachricht)\b.{0,200}\bvertraulich|^ce (?:message|courriel|e-?mail)\b.{0,200}\bconfidentiel|^este (?:mensaje|correo|e-?mail)\b.{0,200}\bconfidencia|^(?:please )?consider the environment before printing|^(?:this (?:e-?mail|message) (?:has been|was) )?scanned (?:for|by) .{0,60}virus/i
/** What those who send to many put around a mail: where else to read it, how to get no more of them. */
const OF_LIST =
  /^(?:view (?:this )?(?:e-?mail|newsletter|message|it)? ?(?:in|online|on the web)\b.{0,60}$|(?:trouble|problems?) (?:viewing|reading|seeing) this\b|(?:click here to |to )?(?:unsubscribe|opt out)\b|(?:manage|update|change) (?:your |my )?(?:e-?mail )?(?:preferences|subscriptions?|settings)\b|you(?:['’]re| are) receiving this\b|you (?:have )?received this .{0,60}\bbecause\b|(?:forward(?:ed)? this|was this .{0,20} forwarded|if (?:a friend|someone) forwarded)\b|add .{0,60} to your address book|im browser (?:ansehen|öffnen|anzeigen)|(?:newsletter )?(?:abmelden|abbestellen)\b|(?:se désabonner|se désinscrire|voir (?:cet e-?mail|la version) )|(?:darse de baja|ver (?:este .{0,20})?en (?:el|tu) navegador)|(?:annulla l[’']iscrizione|disiscriviti))/i
const MAX_CONFIDENTIAL = 3000
const MAX_OF_LIST = 400
/** A signature is no longer, in paragraphs and code units: what is, is not set apart. */
const MAX_SIGNATURE = { pieces: 14, length: 1000 }

/** Where a signature that begins at `from` ends: before a mail that is quoted below it. */
function endOfSignature(pieces: readonly TextPiece[], from: number): number {
  let end = from + 1
  for (let piece = pieces[end]; piece !== undefined; piece = pieces[end]) {
    if (isReply(piece) || startsReply(pieces, end)) break
    end += 1
  }
  return end
}

/**
 * Sets the signature apart: it may say who speaks, and as what, which is told nowhere else. The line over it goes, which
 * is there for mail programs.
 */
function setSignatureApart(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const from = pieces.findLastIndex((piece) => piece.words === SIGNATURE && !isReply(piece))
  if (from === -1) return pieces
  const end = endOfSignature(pieces, from)
  const signature = pieces.slice(from + 1, end)
  const isLong =
    signature.length > MAX_SIGNATURE.pieces || lengthOf(signature) > MAX_SIGNATURE.length
  const kept = isLong ? signature : signature.map(new Wrapper('note').wrap)
  return [...pieces.slice(0, from), ...kept, ...pieces.slice(end)]
}

function isService({ words, heading }: TextPiece): boolean {
  if (heading > 0) return false
  if (words.length <= MAX_OF_LIST && OF_LIST.test(words)) return true
  return words.length <= MAX_CONFIDENTIAL && CONFIDENTIAL.test(words)
}

/**
 * A mail's paragraphs without what its sender puts around every mail: on confidentiality, on subscriptions. A mail of
 * nothing else is left as it is. Its signature stays, as a note.
 */
export function dropServiceLines(pieces: readonly TextPiece[]): {
  readonly kept: readonly TextPiece[]
  readonly isCut: boolean
} {
  const all = setSignatureApart(pieces)
  const kept = all.filter((piece) => !isService(piece))
  return kept.length === 0 ? { kept: all, isCut: false } : { kept, isCut: kept.length < all.length }
}
