import { decodeText, type Decoded } from '../../articles/decode.ts'
import type { GivenFile } from '../document.ts'
import { Refusal } from '../refusal.ts'

/** A page's source as characters. */
export interface PageSource {
  readonly type: 'text'
  readonly text: string
  readonly encoding: string
  readonly remark: string | null
}
type Unsure = Extract<Decoded, { type: 'unsure' }>

/** Where a page says its encoding, in bytes from its start: browsers look no further than twice this. */
const DECLARED_WITHIN = 4096
const DECLARED =
  /<\?xml[^>]{0,80}?\bencoding\s*=\s*["'](?<xml>[\w:.-]{2,40})|<meta[^>]{0,400}?\bcharset\s*=\s*["']?\s*(?<meta>[\w:.-]{2,40})/i

const BASE64 = Buffer.from(';base64,')
/** Embedded files shorter than this stay: they cost nothing. */
const SHORT = 256
/**
 * How much may be damaged in what is UTF-8 by its own word, as a share of what is whole beyond ASCII: bytes of another
 * encoding are whole characters by chance alone.
 */
const MAX_DAMAGED = 0.25

/** Which bytes base64 is written with in an address, percent signs among them. */
const IN_BASE64 = new Uint8Array(256)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=%') {
  IN_BASE64[char.charCodeAt(0)] = 1
}

/** A page's bytes without the pictures and fonts that are written into it, which may be many megabytes. */
function dropEmbedded(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = []
  let from = 0
  for (let at = buffer.indexOf(BASE64); at !== -1; at = buffer.indexOf(BASE64, at + 1)) {
    const start = at + BASE64.length
    let end = start
    while (IN_BASE64[buffer[end] ?? 0] === 1) end += 1
    if (end - start < SHORT) continue
    kept.push(buffer.subarray(from, start))
    from = end
    at = end - 1
  }
  return kept.length === 0 ? bytes : Buffer.concat([...kept, buffer.subarray(from)])
}

/** The WHATWG name of a label; null for one that is none. A page that can say that it is UTF-16 in ASCII is not. */
function nameEncoding(label: string | undefined): string | null {
  // What says that it is ASCII and is not says nothing.
  if (label === undefined || /^(?:|us-ascii|ascii|unknown.*)$/i.test(label)) return null
  try {
    const { encoding } = new TextDecoder(label)
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}

function findDeclared(bytes: Uint8Array): string | null {
  const opening = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1')
  const groups = DECLARED.exec(opening)?.groups
  return nameEncoding(groups?.['xml'] ?? groups?.['meta'])
}

function canRead(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether nearly all that is beyond ASCII is UTF-8: a page that says so, and was damaged somewhere. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const damaged = text.split('\ufffd').length - 1
  const others = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
  return damaged <= others * MAX_DAMAGED
}

/** The encoding to read a page as that has no byte-order mark and is no strict UTF-8; undefined to have it guessed. */
function chooseDeclared(bytes: Uint8Array, declared: string | null): string | undefined {
  if (declared === null) return undefined
  if (declared === 'utf-8') return isNearlyUtf8(bytes) ? declared : undefined
  return canRead(bytes, declared) ? declared : undefined
}

/**
 * The encoding by which `decodeText` shall read bytes: the one that a person confirmed, else the one declared in them
 * or with them (`declared`, a label), unless they are strict UTF-8, which is never read otherwise.
 */
export function chooseEncoding(
  bytes: Uint8Array,
  confirmed: string | undefined,
  declared?: string,
): string | undefined {
  if (confirmed !== undefined) return confirmed
  if (canRead(bytes, 'utf-8')) return undefined
  return chooseDeclared(bytes, nameEncoding(declared) ?? findDeclared(bytes))
}

/**
 * A page's bytes as characters: by byte-order mark, then as strict UTF-8, then as the page (or `declared`, what its
 * container says) declares; else guesses. Throws a `Refusal` for what is no text.
 */
export async function readSource(file: GivenFile, declared?: string): Promise<PageSource | Unsure> {
  const bytes = dropEmbedded(file.bytes)
  const decoded = await decodeText(bytes, chooseEncoding(bytes, file.encoding, declared))
  if (decoded.type === 'refused') throw new Refusal(decoded.message)
  return decoded
}
