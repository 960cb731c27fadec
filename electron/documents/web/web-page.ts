import type { FoundFact } from '../../../shared/domain/original.ts'
import type { FileReading, FormatReader, GivenFile } from '../document.ts'
import { readPage } from './page-article.ts'
import { readSource } from '../html/page-source.ts'

/**
 * Reads a page's bytes. `declared` is the encoding that its container declares, `origin` the address that it gives of
 * the page, and what gives it.
 */
export async function readPageFile(
  file: GivenFile,
  declared: string | undefined,
  origin: FoundFact | null,
): Promise<FileReading> {
  const source = await readSource(file, declared)
  if (source.type === 'unsure') return source
  const { remarks, ...rest } = await readPage(source.text, origin)
  const all = source.remark === null ? remarks : [source.remark, ...remarks]
  return { type: 'document', document: { ...rest, encoding: source.encoding, remarks: all } }
}

/** Reads saved web pages: .html, .htm and .xhtml. */
export const readWebPage: FormatReader = async (file, { report }) => {
  const reading = await readPageFile(file, undefined, null)
  report(1)
  return reading
}
