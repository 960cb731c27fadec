import { acceptCharacters } from '../../articles/decode.ts'
import type { Document } from '../document.ts'
import { refuseAddresses } from '../recognition/link-file.ts'
import { Refusal } from '../refusal.ts'
import { plainDocument } from './plain-text.ts'

/** The document of characters that were pasted. Throws a `Refusal` for an address alone, and for what is no text. */
export function pastedDocument(pasted: string): Document {
  const accepted = acceptCharacters(pasted)
  if (accepted.type === 'refused') throw new Refusal(accepted.message)
  if (accepted.type === 'unsure') throw new Error('Characters have no encoding to be sure of.')
  const { text, encoding, remark } = accepted
  refuseAddresses(text, true)
  return plainDocument(text, encoding, remark === null ? [] : [remark])
}
