import { decodeText } from '../articles/decode.ts'
import type { FileReading, FormatReader, GivenFile, ReadingContext } from './document.ts'
import { Refusal } from './refusal.ts'

/** Plain text, until formats are told apart. */
const readText: FormatReader = async (file): Promise<FileReading> => {
  const decoded = await decodeText(file.bytes, file.encoding)
  if (decoded.type === 'refused') throw new Refusal(decoded.message)
  if (decoded.type === 'unsure') return decoded
  const { text, encoding, remark } = decoded
  const remarks = remark === null ? [] : [remark]
  const layout = { blocks: [], pages: [] }
  return {
    type: 'document',
    document: { text, paragraphs: null, layout, facts: {}, encoding, remarks },
  }
}

/** Reads a file by the reader of its format. Throws a `Refusal` for one that cannot be read. */
export async function readFormat(file: GivenFile, context: ReadingContext): Promise<FileReading> {
  return readText(file, context)
}
