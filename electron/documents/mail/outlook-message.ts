import DefaultReader, { type FieldsData } from '@kenjiuno/msgreader'
import { decompressRTF } from '@kenjiuno/decompressrtf'
import { deEncapsulateSync } from 'rtf-stream-parser'
import { z } from 'zod'
import type { FormatReader } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { readSource } from '../html/page-source.ts'
import type { TextPiece } from '../html/page-text.ts'
import { listAttachments, type AttachedFile } from './attachments.ts'
import { checkCompoundFile } from './compound-chains.ts'
import { encodingOfCodePage } from '../code-pages.ts'
import { readHtmlBody } from './html-body.ts'
import type { MailHeader } from '../mime/mail-header.ts'
import { readMessageFacts } from './message-facts.ts'
import { makeMessageText } from './message-text.ts'
import { readHeaderOf } from '../mime/mime-parts.ts'
import { readPlainBody } from './plain-body.ts'

/** The longest packed body that is unpacked, in bytes. */
const MAX_RTF = 32 * 1024 * 1024
const USUAL = 'windows-1252'

type MsgReader = DefaultReader
/** The class itself: what a CommonJS module exports as its default is, or holds, it, by who loads the module. */
const MsgReader =
  (DefaultReader as unknown as { default?: typeof DefaultReader }).default ?? DefaultReader

/** What is looked at of a message: a property of a damaged one may be of any type. */
const Fields = z.object({
  subject: z.string().catch(''),
  senderName: z.string().catch(''),
  senderEmail: z.string().catch(''),
  senderSmtpAddress: z.string().catch(''),
  headers: z.string().catch(''),
  clientSubmitTime: z.string().catch(''),
  messageDeliveryTime: z.string().catch(''),
  body: z.string().catch(''),
  bodyHtml: z.string().catch(''),
  html: z.instanceof(Uint8Array).catch(new Uint8Array()),
  compressedRtf: z.instanceof(Uint8Array).catch(new Uint8Array()),
  messageCodepage: z.number().optional().catch(undefined),
  internetCodepage: z.number().optional().catch(undefined),
})
type Fields = z.infer<typeof Fields>
const AttachedFields = z.object({
  fileName: z.string().catch(''),
  fileNameShort: z.string().catch(''),
  name: z.string().catch(''),
  pidContentId: z.string().catch(''),
  attachMimeTag: z.string().catch(''),
  attachmentHidden: z.boolean().catch(false),
  innerMsgContent: z.boolean().catch(false),
  contentLength: z.number().catch(0),
})

interface Parsed {
  readonly reader: MsgReader
  readonly fields: Fields
  readonly attachments: readonly FieldsData[]
}

function parse(bytes: Uint8Array, encoding: string): Parsed {
  const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  reader.parserConfig = { ansiEncoding: encoding }
  const data = reader.getFileData()
  if (data.error !== undefined || data.dataType !== 'msg') {
    throw new Error(data.error ?? 'No message.')
  }
  return { reader, fields: Fields.parse(data), attachments: data.attachments ?? [] }
}

/** What a message whose words are not in Unicode is in: what a person confirmed, else what it says. */
function parseInOwnEncoding(bytes: Uint8Array, confirmed: string | undefined): Parsed {
  const first = parse(bytes, confirmed ?? USUAL)
  const told = encodingOfCodePage(first.fields.messageCodepage ?? first.fields.internetCodepage)
  if (confirmed !== undefined || told === undefined || told === USUAL || told === 'utf-8')
    return first
  return parse(bytes, told)
}

/** HTML or plain text as Outlook packs them into RTF (MS-OXRTFCP, MS-OXRTFEX); null where there is none. */
function unpackRtf(packed: Uint8Array): { isHtml: boolean; text: string } | null {
  if (packed.length === 0 || packed.length > MAX_RTF) return null
  try {
    const rtf = Buffer.from(decompressRTF([...packed]))
    const { mode, text } = deEncapsulateSync(rtf, { decode, mode: 'either', prefix: false })
    return { isHtml: mode === 'html', text: String(text) }
  } catch {
    // Rich text that never was HTML: such a message has a plain body too.
    return null
  }
}

function decode(bytes: Buffer, codePage: string): string {
  const number = Number(/\d+/.exec(codePage)?.[0] ?? 1252)
  return new TextDecoder(encodingOfCodePage(number) ?? USUAL).decode(bytes)
}

async function readHtml(
  { html, bodyHtml, internetCodepage }: Fields,
  confirmed: string | undefined,
): Promise<string> {
  if (bodyHtml !== '' || html.length === 0) return bodyHtml
  const file = { name: '', bytes: html, encoding: confirmed }
  const source = await readSource(file, encodingOfCodePage(internetCodepage))
  // A message that says nothing of its encoding was written where windows-1252 is meant.
  return source.type === 'text' ? source.text : new TextDecoder(USUAL).decode(html)
}

function lengthOf(pieces: readonly TextPiece[]): number {
  return pieces.reduce((sum, { words }) => sum + words.length, 0)
}

/** The paragraphs of a message: those of its HTML, unless it says less than half of what the plain body does. */
async function readBody(
  fields: Fields,
  confirmed: string | undefined,
): Promise<readonly TextPiece[]> {
  const packed = unpackRtf(fields.compressedRtf)
  const html = (await readHtml(fields, confirmed)) || (packed?.isHtml === true ? packed.text : '')
  const plain = fields.body || (packed?.isHtml === false ? packed.text : '')
  const plainPieces = readPlainBody(plain, { isFlowed: false, isDelSp: false })
  if (html === '') return plainPieces
  const pieces = readHtmlBody(html)
  return lengthOf(pieces) * 2 >= lengthOf(plainPieces) ? pieces : plainPieces
}

/** The header that the message was sent with, if it was kept, with what its properties say more reliably. */
function headerOf(fields: Fields): MailHeader {
  const bare = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')
  const sent = readHeaderOf(Buffer.from(`${fields.headers}\r\n\r\n`, 'utf8'))
  const name = fields.senderName.replaceAll(/["\\]/g, '')
  const address = fields.senderSmtpAddress || fields.senderEmail
  const from =
    name === '' && address === '' ? '' : `"${name}" <${address.includes('@') ? address : ''}>`
  const told = {
    subject: fields.subject,
    from,
    date: sent.get('date') || fields.clientSubmitTime || fields.messageDeliveryTime,
  }
  const known = Object.entries(told).filter(([, value]) => value !== '')
  return new Map([...sent, ...known.map(([key, value]): [string, string] => [key, bare(value)])])
}

function attachedTo({ reader, attachments }: Parsed, html: string): readonly AttachedFile[] {
  return attachments.map((attachment) => {
    const fields = AttachedFields.parse(attachment)
    const known = fields.fileName || fields.fileNameShort || fields.name
    const isShown = fields.pidContentId !== '' && html.includes(`cid:${fields.pidContentId}`)
    return {
      name: fields.innerMsgContent ? `${fields.name || known}.msg` : known,
      type: fields.attachMimeTag,
      // How large a message in a message is shows when it is packed again.
      size: fields.innerMsgContent ? 1 : fields.contentLength,
      read: () => reader.getAttachment(attachment).content,
      isInline: fields.attachmentHidden || isShown,
    }
  })
}

/** Reads a message as Outlook saves it (.msg): as a mail. */
export const readOutlookMessage: FormatReader = async (file, { report }) => {
  checkCompoundFile(file.bytes)
  const parsed = parseInOwnEncoding(file.bytes, file.encoding)
  const { fields } = parsed
  const pieces = await readBody(fields, file.encoding)
  const html = fields.bodyHtml || Buffer.from(fields.html).toString('latin1')
  const attachments = listAttachments(attachedTo(parsed, html))
  report(1)
  if (pieces.length === 0 && attachments.length > 0) {
    return { type: 'members', word: 'attachment', members: attachments }
  }
  if (pieces.length === 0) {
    throw new Refusal('There is no text in this message, and nothing is attached to it.')
  }
  const facts = readMessageFacts(headerOf(fields), USUAL)
  const text = makeMessageText(facts.title?.value ?? '', pieces)
  return { type: 'document', document: { ...text, facts, encoding: '', remarks: [] }, attachments }
}
