import { chooseEncoding, readSource } from '../html/page-source.ts'
import type { Decoded } from '../../articles/decode.ts'
import type { FormatReader, GivenFile } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { lengthOf, type TextPiece } from '../html/page-text.ts'
import { readAttached } from './attached-parts.ts'
import { listAttachments } from './attachments.ts'
import { readHtmlBody } from './html-body.ts'
import { readMessageFacts } from './message-facts.ts'
import { makeMessageText } from './message-text.ts'
import { readMime, type MimeMessage, type MimePart } from '../mime/mime-parts.ts'
import { readPlainBody } from './plain-body.ts'

type Unsure = Extract<Decoded, { type: 'unsure' }>

/** Of a mail's two bodies that in HTML is read, unless it says less than this share of the plain one. */
const MIN_HTML = 0.5
/** What old mails are in that do not say it. */
const USUAL = 'windows-1252'

/** A body's paragraphs, the encoding that it was read in, and what had to be replaced in it. */
interface Body {
  readonly pieces: readonly TextPiece[]
  readonly encoding: string
  readonly remarks: readonly string[]
}

function isBody({ type, headers }: MimePart): boolean {
  const isFile = /^\s*attachment/i.test(headers.get('content-disposition') ?? '')
  return (type === 'text/plain' || type === 'text/html' || type === '') && !isFile
}

function piecesOf(part: MimePart, text: string): readonly TextPiece[] {
  if (part.type === 'text/html') return readHtmlBody(text)
  return readPlainBody(text, {
    isFlowed: /^flowed$/i.test(part.parameters.get('format') ?? ''),
    isDelSp: /^yes$/i.test(part.parameters.get('delsp') ?? ''),
  })
}

async function readPart(file: GivenFile, part: MimePart): Promise<Body | Unsure | null> {
  const bytes = part.content()
  if (!bytes.some((byte) => byte > 0x20)) return null
  const { name, encoding } = file
  const charset = part.parameters.get('charset')
  const source = await readSource({ name, bytes, encoding }, charset)
  if (source.type === 'unsure') return source
  const remarks = source.remark === null ? [] : [source.remark]
  return { pieces: piecesOf(part, source.text), encoding: source.encoding, remarks }
}

function lengthOfBodies(bodies: readonly Body[]): number {
  return lengthOf(bodies.flatMap(({ pieces }) => pieces))
}

/** Reads those parts that are a mail's text: all of them in order, and of alternatives the one in HTML. */
async function readBodies(
  file: GivenFile,
  parts: readonly MimePart[],
): Promise<readonly Body[] | Unsure> {
  const read: { readonly part: MimePart; readonly body: Body }[] = []
  for (const part of parts) {
    const body = await readPart(file, part)
    if (body !== null && 'type' in body) return body
    if (body !== null) read.push({ part, body })
  }
  const isAlternative = (part: MimePart): boolean => part.within.includes('multipart/alternative')
  const html = read.filter(({ part }) => part.type === 'text/html').map(({ body }) => body)
  const plain = read.filter(({ part }) => part.type !== 'text/html')
  const other = plain.filter(({ part }) => isAlternative(part)).map(({ body }) => body)
  const isHtml = html.length > 0 && lengthOfBodies(html) >= MIN_HTML * lengthOfBodies(other)
  return read
    .filter(({ part }) => !isAlternative(part) || (part.type === 'text/html') === isHtml)
    .map(({ body }) => body)
}

/** The encoding that the header's bare bytes are most likely in: that of the text. */
function headerEncoding(
  bodies: readonly Body[],
  { parts }: MimeMessage,
  given: string | undefined,
): string {
  const [first] = parts
  const declared = first?.parameters.get('charset')
  const found = bodies.find(({ encoding }) => encoding !== 'utf-8')?.encoding
  return found ?? chooseEncoding(Uint8Array.of(0xff), given, declared) ?? USUAL
}

/** Reads a mail as it is sent (.eml): its text with the subject over it, what its header says, and its attachments. */
export const readMessage: FormatReader = async (file, { report }) => {
  const message = readMime(file.bytes)
  const bodies = await readBodies(file, message.parts.filter(isBody))
  if ('type' in bodies) return bodies
  const facts = readMessageFacts(message.headers, headerEncoding(bodies, message, file.encoding))
  const attachments = listAttachments(readAttached(message.parts.filter((one) => !isBody(one))))
  report(1)
  const pieces = bodies.flatMap((body) => body.pieces)
  if (pieces.length === 0 && attachments.length === 0) {
    throw new Refusal('There is no text in this mail, and nothing is attached to it.')
  }
  if (pieces.length === 0) return { type: 'members', word: 'attachment', members: attachments }
  const { remarks, ...text } = makeMessageText(facts.title?.value ?? '', pieces)
  const document = {
    ...text,
    facts,
    encoding: bodies[0]?.encoding ?? 'utf-8',
    remarks: [...new Set(bodies.flatMap((body) => body.remarks)), ...remarks],
  }
  return { type: 'document', document, attachments }
}
