import { decodeWords } from 'postal-mime'
import { readParameters, type MimePart } from '../mime/mime-parts.ts'
import type { AttachedFile } from './attachments.ts'

/** How many pieces a file's name may come in. */
const MAX_PIECES = 40

/** Bytes written as “%C3%A4”; whatever else stands there stays. */
function decodePercent(value: string): Uint8Array {
  const bytes = value.replaceAll(/%([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1')
}

function decodeCharset(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset === '' ? 'utf-8' : charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** A parameter that may be in pieces and in another encoding (RFC 2231): `filename*0*=utf-8''B%C3%A4r; filename*1=".pdf"`. */
function readExtended(parameters: ReadonlyMap<string, string>, name: string): string | null {
  const pieces: Uint8Array[] = []
  let charset = ''
  const add = (value: string, isEncoded: boolean, isFirst: boolean): void => {
    const [, told = '', rest = value] = (isFirst && /^([^']*)'[^']*'(.*)$/.exec(value)) || []
    if (isFirst) charset = told
    pieces.push(isEncoded ? decodePercent(rest) : Buffer.from(value, 'latin1'))
  }
  const whole = parameters.get(`${name}*`)
  if (whole !== undefined) add(whole, true, true)
  else {
    for (let k = 0; k < MAX_PIECES; k += 1) {
      const encoded = parameters.get(`${name}*${k}*`)
      const value = encoded ?? parameters.get(`${name}*${k}`)
      if (value === undefined) break
      add(value, encoded !== undefined, k === 0 && encoded !== undefined)
    }
  }
  return pieces.length === 0 ? null : decodeCharset(Buffer.concat(pieces), charset)
}

/** The name that a part gives its file; empty where it gives none. */
function nameOf(part: MimePart, disposition: ReadonlyMap<string, string>): string {
  const told = readExtended(disposition, 'filename') ?? readExtended(part.parameters, 'name')
  if (told !== null) return told
  const bare = disposition.get('filename') ?? part.parameters.get('name') ?? ''
  return decodeWords(decodeCharset(Buffer.from(bare, 'latin1'), 'utf-8'))
}

/** The files that parts of a mail are which are not its text. */
export function readAttached(parts: readonly MimePart[]): readonly AttachedFile[] {
  return parts.map((part) => {
    const { type, parameters } = readParameters(part.headers.get('content-disposition') ?? '')
    return {
      name: nameOf(part, parameters),
      type: part.type,
      size: part.content().length,
      read: part.content,
      isInline: type === 'inline' || part.within.at(-1) === 'multipart/related',
    }
  })
}
