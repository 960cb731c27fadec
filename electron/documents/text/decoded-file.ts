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
