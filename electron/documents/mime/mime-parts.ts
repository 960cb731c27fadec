/** One part of a MIME message that holds no others, its content as it was before it was packed for the way. */
export interface MimePart {
  /** By name in lower case; the first of those of one name. Unfolded, not decoded. */
  readonly headers: ReadonlyMap<string, string>
  /** In lower case: “text/html”. */
  readonly type: string
  /** The parameters of its type, by name in lower case. */
  readonly parameters: ReadonlyMap<string, string>
  /** The types of what it stands in, the outermost first. */
  readonly within: readonly string[]
  readonly content: () => Uint8Array
}

/** A MIME message: what its own header says, and its parts in order. */
export interface MimeMessage {
  readonly headers: ReadonlyMap<string, string>
  readonly parameters: ReadonlyMap<string, string>
  readonly parts: readonly MimePart[]
}

const MAX_DEPTH = 24
const MAX_PARTS = 5000
const MAX_HEADER = 1024 * 1024

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Where a part's header ends and its content begins. */
function findContent(part: Buffer): { head: number; body: number } {
  for (let at = 0; at < Math.min(part.length, MAX_HEADER);) {
    const found = part.indexOf(10, at)
    const next = found === -1 ? part.length : found + 1
    const isEmpty = next - at === 1 || (next - at === 2 && part[at] === 13)
    if (isEmpty) return { head: at, body: next }
    at = next
  }
  return { head: Math.min(part.length, MAX_HEADER), body: part.length }
}

/** The lines of a header, each whole: what begins with white space goes on. */
export function readHeaders(bytes: Uint8Array): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  const lines: string[][] = []
  for (const line of asBuffer(bytes).toString('latin1').split(/\r?\n/)) {
    if (/^[ \t]/.test(line) && lines.length > 0) lines.at(-1)?.push(line)
    else lines.push([line])
  }
  for (const line of lines.map((parts) => parts.join(''))) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** A value with parameters: `text/html; charset="utf-8"`. What is in quotation marks is one value. */
export function readParameters(value: string): {
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
} {
  const line = value.slice(0, 4096)
  const parameters = new Map<string, string>()
  for (const match of line.matchAll(/;\s*([\w*-]{1,80})\s*=\s*(?:"([^"]*)"?|([^;\s]+))/g)) {
    const name = (match[1] ?? '').toLowerCase()
    if (!parameters.has(name)) parameters.set(name, match[2] ?? match[3] ?? '')
  }
  return { type: (line.split(';')[0] ?? '').trim().toLowerCase(), parameters }
}

const HEX = new Int8Array(256).fill(-1)
for (let k = 0; k < 16; k += 1) {
  HEX[k.toString(16).charCodeAt(0)] = k
  HEX[k.toString(16).toUpperCase().charCodeAt(0)] = k
}

function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length)
  let length = 0
  for (let k = 0; k < bytes.length; k += 1) {
    const byte = bytes[k] ?? 0
    if (byte !== 0x3d) {
      decoded[length] = byte
      length += 1
      continue
    }
    const high = HEX[bytes[k + 1] ?? 0] ?? -1
    const low = HEX[bytes[k + 2] ?? 0] ?? -1
    if (high >= 0 && low >= 0) {
      decoded[length] = high * 16 + low
      length += 1
      k += 2
    } else k += lengthOfSoftBreak(bytes, k + 1)
  }
  return decoded.subarray(0, length)
}

/** How many bytes of white space and line break follow the equals sign of a soft line break; 0 for none. */
function lengthOfSoftBreak(bytes: Uint8Array, from: number): number {
  let at = from
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at += 1
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2 - from
  return bytes[at] === 0x0a ? at + 1 - from : 0
}

function decode(bytes: Uint8Array, encoding: string): Uint8Array {
  if (/^base64\b/i.test(encoding)) {
    return Buffer.from(asBuffer(bytes).toString('latin1'), 'base64')
  }
  return /^quoted-printable\b/i.test(encoding) ? decodeQuotedPrintable(bytes) : bytes
}

/** The parts between the lines of a boundary. */
function splitParts(body: Buffer, boundary: string): readonly Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  const parts: Buffer[] = []
  let open = -1
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    const after = body[at + mark.length] ?? 10
    const isLast = after === 0x2d && body[at + mark.length + 1] === 0x2d
    const isEnded = isLast || /\s/.test(String.fromCharCode(after))
    if (!isEnded || (at > 0 && body[at - 1] !== 10)) continue
    const lineBreak = body[at - 2] === 13 ? 2 : 1
    if (open !== -1) parts.push(body.subarray(open, Math.max(open, at - lineBreak)))
    if (isLast || parts.length >= MAX_PARTS) return parts
    const next = body.indexOf(10, at)
    open = next === -1 ? body.length : next + 1
  }
  if (open !== -1) parts.push(body.subarray(open))
  return parts
}

/** The header that a message begins with. */
export function readHeaderOf(message: Uint8Array): ReadonlyMap<string, string> {
  return readHeaders(message.subarray(0, findContent(asBuffer(message)).head))
}

/** Reads the structure of a MIME message in bounded depth. Its parts are unpacked when they are asked for. */
export function readMime(given: Uint8Array): MimeMessage {
  const parts: MimePart[] = []
  const read = (part: Buffer, within: readonly string[]): MimeMessage => {
    const { head, body } = findContent(part)
    const headers = readHeaders(part.subarray(0, head))
    const { type, parameters } = readParameters(headers.get('content-type') ?? 'text/plain')
    const boundary = parameters.get('boundary') ?? ''
    if (type.startsWith('multipart/') && boundary !== '' && within.length < MAX_DEPTH) {
      for (const inner of splitParts(part.subarray(body), boundary)) {
        if (parts.length < MAX_PARTS) read(inner, [...within, type])
      }
    } else {
      const encoding = headers.get('content-transfer-encoding') ?? ''
      const content = (): Uint8Array => decode(part.subarray(body), encoding)
      parts.push({ headers, type, parameters, within, content })
    }
    return { headers, parameters, parts }
  }
  return read(asBuffer(given), [])
}
