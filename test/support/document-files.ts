import { readFileSync } from 'node:fs'
import type {
  ArticleTable,
  FileReading,
  FormatReader,
  GivenFile,
} from '../../electron/documents/document.ts'
import { Refusal } from '../../electron/documents/refusal.ts'

const CONTEXT = { report: () => {} }

/** A file of `test/electron/documents/files`. */
export function readSample(path: string): GivenFile {
  const url = new URL(`../electron/documents/files/${path}`, import.meta.url)
  return { name: path.slice(path.lastIndexOf('/') + 1), bytes: readFileSync(url) }
}

/** A file of characters in UTF-8. */
export function fileOf(name: string, content: string | Uint8Array): GivenFile {
  return { name, bytes: typeof content === 'string' ? Buffer.from(content) : content }
}

export function readBy(reader: FormatReader, file: GivenFile): Promise<FileReading> {
  return reader(file, CONTEXT)
}

/** The table that a file is read as. */
export async function tableBy(reader: FormatReader, file: GivenFile): Promise<ArticleTable> {
  const reading = await readBy(reader, file)
  if (reading.type !== 'table') throw new Error(`“${file.name}” is read as ${reading.type}.`)
  return reading.table
}

/** What comes of a file, in a word: `refused` with a sentence, or `thrown` by what reads it. */
export async function outcomeOf(
  reader: FormatReader,
  file: GivenFile,
): Promise<FileReading['type'] | 'refused' | 'thrown'> {
  try {
    return (await readBy(reader, file)).type
  } catch (error) {
    return error instanceof Refusal ? 'refused' : 'thrown'
  }
}
