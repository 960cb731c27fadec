import type { FileReading, GivenFile } from '../document.ts'
import { decodeFile } from './decoded-file.ts'
import { tidyLeftovers } from './leftovers.ts'
import { readPages } from './page-breaks.ts'

/**
 * Reads a plain text, or Markdown. Its words stay as they are, but for what other programs left in them; each such
 * change is said. Its paragraphs are still to be found.
 */
export async function readPlainText(file: GivenFile): Promise<FileReading> {
  const decoded = await decodeFile(file)
  if (decoded.type === 'unsure') return decoded
  const tidy = tidyLeftovers(decoded.text)
  const { text, pages } = readPages(tidy.text)
  return {
    type: 'document',
    document: {
      text,
      paragraphs: null,
      blocks: [],
      pages,
      facts: {},
      encoding: decoded.encoding,
      remarks: [...decoded.remarks, ...tidy.remarks],
    },
  }
}
