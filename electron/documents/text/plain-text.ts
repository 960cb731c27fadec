import type { Document, FileReading, GivenFile } from '../document.ts'
import { decodeFile } from './decoded-file.ts'
import { tidyLeftovers } from './leftovers.ts'
import { readPages } from './page-breaks.ts'

/** The document of a plain text, without what other programs left in it; its paragraphs are still to be found. */
export function plainDocument(
  given: string,
  encoding: string,
  remarks: readonly string[],
): Document {
  const tidy = tidyLeftovers(given)
  const { text, pages } = readPages(tidy.text)
  return {
    text,
    paragraphs: null,
    blocks: [],
    pages,
    facts: {},
    encoding,
    remarks: [...remarks, ...tidy.remarks],
  }
}

/**
 * Reads a plain text, or Markdown. Its words stay as they are, but for what other programs left in them; each such
 * change is said.
 */
export async function readPlainText(file: GivenFile): Promise<FileReading> {
  const decoded = await decodeFile(file)
  if (decoded.type === 'unsure') return decoded
  const { text, encoding, remarks } = decoded
  return { type: 'document', document: plainDocument(text, encoding, remarks) }
}
