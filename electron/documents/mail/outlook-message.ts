import DefaultReader, { type FieldsData } from '@kenjiuno/msgreader'
import { z } from 'zod'
import type { FormatReader } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { listAttachments, type AttachedFile } from './attachments.ts'
import { checkCompoundFile } from './compound-chains.ts'
import { encodingOfCodePage } from '../code-pages.ts'
import type { MailHeader } from '../mime/mail-header.ts'
import { readMessageFacts } from './message-facts.ts'
import { makeMessageText } from './message-text.ts'
import { readHeaderOf } from '../mime/mime-parts.ts'
import { readOutlookBody } from './outlook-body.ts'

const USUAL = 'windows-1252'

type MsgReader = DefaultReader

function isReader(value: unknown): value is typeof DefaultReader {
  return typeof value === 'function'
}

/** The class itself: what a CommonJS module exports as its default is, or holds, it, by who loads the module. */
const held: unknown = 'default' in DefaultReader ? DefaultReader.default : null
const MsgReader = isReader(held) ? held : DefaultReader

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
  const pieces = await readOutlookBody(fields, file.encoding)
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
  return { type: 'document', document: { ...text, facts, encoding: '' }, attachments }
}
