import { decompressRTF } from '@kenjiuno/decompressrtf'
import { encodingOfCodePage } from '../code-pages.ts'
import { readSource } from '../html/page-source.ts'
import { lengthOf, piecesOfText, type TextPiece } from '../html/page-text.ts'
import { interpretRichText } from '../office/rich-text.ts'
import { readHtmlBody } from './html-body.ts'
import { readPlainBody } from './plain-body.ts'

/** The longest packed body that is unpacked, in bytes. */
const MAX_RTF = 32 * 1024 * 1024
/** What a message that says nothing of its encoding was written in. */
const USUAL = 'windows-1252'
/** Of two bodies that in HTML or rich text is read, unless it says less than this share of the plain one. */
const MIN_RICH = 0.5

/** The bodies that a message may have: Outlook keeps one or more of them. */
export interface OutlookBodies {
  readonly body: string
  readonly bodyHtml: string
  readonly html: Uint8Array
  readonly compressedRtf: Uint8Array
  readonly internetCodepage?: number | undefined
}

/** What a packed body holds (MS-OXRTFCP, MS-OXRTFEX): a page or a plain text in rich text, or rich text itself. */
interface PackedBody {
  readonly html: string
  readonly plain: string
  readonly pieces: readonly TextPiece[]
}
const NOTHING: PackedBody = { html: '', plain: '', pieces: [] }

function unpackRichText(packed: Uint8Array): PackedBody {
  if (packed.length === 0 || packed.length > MAX_RTF) return NOTHING
  try {
    const { html, plain, writer } = interpretRichText(Uint8Array.from(decompressRTF([...packed])))
    if (html !== null) return { ...NOTHING, html: html.join('') }
    if (plain !== null) return { ...NOTHING, plain: plain.join('') }
    return { ...NOTHING, pieces: piecesOfText(writer.build()) }
  } catch {
    // A packed body that is damaged: such a message may have another.
    return NOTHING
  }
}

async function readHtml(
  { html, bodyHtml, internetCodepage }: OutlookBodies,
  confirmed: string | undefined,
): Promise<string> {
  if (bodyHtml !== '' || html.length === 0) return bodyHtml
  const file = { name: '', bytes: html, encoding: confirmed }
  const source = await readSource(file, encodingOfCodePage(internetCodepage))
  return source.type === 'text' ? source.text : new TextDecoder(USUAL).decode(html)
}

/** The paragraphs of a message: those of its HTML or rich text, unless that says much less than its plain body. */
export async function readOutlookBody(
  bodies: OutlookBodies,
  confirmed: string | undefined,
): Promise<readonly TextPiece[]> {
  const packed = unpackRichText(bodies.compressedRtf)
  const html = (await readHtml(bodies, confirmed)) || packed.html
  const rich = html === '' ? packed.pieces : readHtmlBody(html)
  const plain = readPlainBody(bodies.body || packed.plain, { isFlowed: false, isDelSp: false })
  return rich.length > 0 && lengthOf(rich) >= MIN_RICH * lengthOf(plain) ? rich : plain
}
