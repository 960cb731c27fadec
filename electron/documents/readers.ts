import type { FileReading, FormatReader, GivenFile, ReadingContext } from './document.ts'
import { findFormat, type Format } from './recognition/format.ts'
import { Refusal } from './refusal.ts'
import { readPlainText } from './text/plain-text.ts'

/** The reader of each format; a module is loaded when the first file of its format comes. */
const READERS: Readonly<Partial<Record<Format, () => Promise<FormatReader>>>> = {
  text: async () => readPlainText,
  markdown: async () => readPlainText,
  html: async () => (await import('./web/web-page.ts')).readWebPage,
  mhtml: async () => (await import('./web/mhtml.ts')).readMhtml,
  webarchive: async () => (await import('./web/web-archive.ts')).readWebArchive,
  docx: async () => (await import('./office/word-document.ts')).readWordDocument,
  odt: async () => (await import('./office/open-text.ts')).readOpenText,
  rtf: async () => (await import('./office/rich-text.ts')).readRichText,
  epub: async () => (await import('./office/book.ts')).readBook,
  pdf: async () => (await import('./pdf/pdf-reader.ts')).readPdf,
  eml: async () => (await import('./mail/message.ts')).readMessage,
  msg: async () => (await import('./mail/outlook-message.ts')).readOutlookMessage,
  mbox: async () => (await import('./mail/mailbox.ts')).readMailbox,
  csv: async () => (await import('./tables/separated.ts')).readSeparated,
  tsv: async () => (await import('./tables/separated.ts')).readSeparated,
  xlsx: async () => (await import('./tables/workbook.ts')).readWorkbook,
  ods: async () => (await import('./tables/workbook.ts')).readWorkbook,
  zip: async () => (await import('./archives/zip.ts')).readArchive,
  srt: async () => (await import('./speech/subtitles.ts')).readSubtitles,
  vtt: async () => (await import('./speech/subtitles.ts')).readSubtitles,
  ninjs: async () => (await import('./feeds/ninjs.ts')).readNinjs,
  newsml: async () => (await import('./feeds/newsml.ts')).readNewsMl,
  feed: async () => (await import('./feeds/feed.ts')).readFeed,
  json: async () => (await import('./tables/json.ts')).readJson,
  jsonl: async () => (await import('./tables/json.ts')).readJsonLines,
}

/** Reads a file by the reader of its format. Throws a `Refusal` for one that cannot be read. */
export async function readFormat(file: GivenFile, context: ReadingContext): Promise<FileReading> {
  if (file.bytes.length === 0) throw new Refusal('The file is empty.')
  const load = READERS[findFormat(file.bytes, file.name)]
  const read = (await load?.()) ?? readPlainText
  return read(file, context)
}
