import { decodeText } from '../articles/decode.ts'
import type { FileReading, FormatReader, GivenFile, ReadingContext } from './document.ts'
import { findFormat, type Format } from './format.ts'
import { Refusal } from './refusal.ts'

/** Plain text and Markdown. */
const readText: FormatReader = async (file): Promise<FileReading> => {
  const decoded = await decodeText(file.bytes, file.encoding)
  if (decoded.type === 'refused') throw new Refusal(decoded.message)
  if (decoded.type === 'unsure') return decoded
  const { text, encoding, remark } = decoded
  const remarks = remark === null ? [] : [remark]
  return {
    type: 'document',
    document: { text, paragraphs: null, blocks: [], pages: [], facts: {}, encoding, remarks },
  }
}

/** The reader of each format; a module is loaded when the first file of its format comes. */
const READERS: Readonly<Partial<Record<Format, () => Promise<FormatReader>>>> = {
  text: async () => readText,
  markdown: async () => readText,
  html: async () => (await import('./web/web-page.ts')).readWebPage,
  mhtml: async () => (await import('./web/mhtml.ts')).readMhtml,
  webarchive: async () => (await import('./web/web-archive.ts')).readWebArchive,
  pdf: async () => (await import('./pdf/pdf-reader.ts')).readPdf,
}

/** Reads a file by the reader of its format. Throws a `Refusal` for one that cannot be read. */
export async function readFormat(file: GivenFile, context: ReadingContext): Promise<FileReading> {
  if (file.bytes.length === 0) throw new Refusal('The file is empty.')
  const load = READERS[findFormat(file.bytes, file.name)]
  const read = (await load?.()) ?? readText
  return read(file, context)
}
