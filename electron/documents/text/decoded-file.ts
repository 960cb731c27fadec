import { decodeText } from '../../articles/decode.ts'
import type { FileReading, GivenFile } from '../document.ts'
import { Refusal } from '../refusal.ts'

/** A file of characters as text, with its encoding (a WHATWG label) and what was noticed; or that it must be confirmed. */
export type DecodedFile =
  | {
      readonly type: 'text'
      readonly text: string
      readonly encoding: string
      readonly remarks: readonly string[]
    }
  | Extract<FileReading, { readonly type: 'unsure' }>

/** Decodes a file whose format is made of text. Throws a `Refusal` for what is not text, or empty. */
export async function decodeFile(file: GivenFile): Promise<DecodedFile> {
  const decoded = await decodeText(file.bytes, file.encoding)
  switch (decoded.type) {
    case 'refused':
      throw new Refusal(decoded.message)
    case 'unsure':
      return decoded
    case 'text': {
      const { text, encoding, remark } = decoded
      return { type: 'text', text, encoding, remarks: remark === null ? [] : [remark] }
    }
  }
}

/** Whether bytes are UTF-8 but for a few that are broken: most of what is not ASCII reads as it. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const strange = text.match(/[^\0-\x7f]/g)?.length ?? 0
  return 2 * (text.split('\ufffd').length - 1) <= strange
}

/**
 * The same for a format that is UTF-8 by its standard: what is broken in it is told, and nobody is asked for another
 * encoding, which would break all the rest.
 */
export async function decodeUtf8File(file: GivenFile): Promise<DecodedFile> {
  const isAsked = file.encoding !== undefined || !isMostlyUtf8(file.bytes)
  return decodeFile(isAsked ? file : { ...file, encoding: 'utf-8' })
}
