import type { FormatReader } from '../document.ts'
import { factsOfProperties } from '../facts/properties.ts'
import { TextBuilder, type BuiltText } from '../text-builder.ts'
import { titleOf } from '../facts/first-heading.ts'
import { tellComments, TRACKED } from './office-remarks.ts'
import { RichTextInterpreter } from './rich-text-interpreter.ts'
import { readTokens } from './rich-text-tokens.ts'

/** After so many tokens it is told how far the reading is. */
const BEAT = 100_000

const pad = (number: number, length: number) => String(number).padStart(length, '0')

function factsOf({ properties }: RichTextInterpreter) {
  const { title, author, year, month, day } = properties
  const made = year === 0 ? '' : `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return factsOfProperties({ title, author, made })
}

/** The text of a page that a mail program put into rich text. */
async function readPage(source: string): Promise<BuiltText> {
  const { parsePage } = await import('../html/page-parsing.ts')
  const { readFlow } = await import('../html/flow.ts')
  const { addPieces } = await import('../html/page-text.ts')
  const builder = new TextBuilder()
  const { root } = parsePage(source)
  addPieces(builder, readFlow(root, { isLeftOut: () => false, enclose: () => null }))
  return builder.build()
}

/** Follows rich text to its end; `report` is told how much is done, from 0 to 1. */
export function interpretRichText(
  bytes: Uint8Array,
  report?: (share: number) => void,
): RichTextInterpreter {
  const interpreter = new RichTextInterpreter()
  let count = 0
  for (const token of readTokens(bytes)) {
    interpreter.take(token)
    count += 1
    if (count % BEAT === 0) report?.(Math.min(0.9, (count * 8) / bytes.length))
  }
  interpreter.finish()
  return interpreter
}

/**
 * Reads rich text (RTF): paragraphs, headings, lists, tables by rows, text boxes, footnotes and endnotes after the text.
 * Tracked changes are read as accepted. Of rich text that a mail program made of a page, the page is read.
 */
export const readRichText: FormatReader = async (file, { report }) => {
  const interpreter = interpretRichText(file.bytes, report)
  const { html, writer, isTracked, comments } = interpreter
  const text = html === null ? writer.build() : await readPage(html.join(''))
  return {
    type: 'document',
    document: {
      ...text,
      facts: { ...factsOf(interpreter), ...titleOf(text) },
      encoding: '',
      remarks: [...(isTracked ? [TRACKED] : []), ...tellComments(comments)],
    },
  }
}
