import { textColumns, type ColumnMatch } from '../../../shared/domain/original.ts'
import type { DayOrder } from '../../../shared/domain/text/calendar-day.ts'
import { findParagraphs } from '../../articles/paragraphs.ts'
import type { ArticleTable, Document } from '../document.ts'
import { TextBuilder, tidyParagraph } from '../text-builder.ts'
import { tidyLeftovers } from '../text/leftovers.ts'
import { addFragment, isMarkup, readFragment } from '../html/markup-fragment.ts'
import { factsOfRow } from './row-facts.ts'

/** Line breaks that a program wrote out as a backslash and a letter: behind a sentence, or two together. */
const WRITTEN_BREAK = /(?:\\r)?\\n(?:\\r)?\\n|(?<=[.!?…"'”’»)]\s?)(?:\\r)?\\n/
const ANY_WRITTEN = /(?:\\r)?\\n/g

/** A cell's text with its line breaks, however they were written. */
function breakLines(cell: string): string {
  const isWritten = !cell.includes('\n') && WRITTEN_BREAK.test(cell)
  return isWritten ? cell.replaceAll(ANY_WRITTEN, '\n') : cell
}

/** Adds the paragraphs of a cell: of a page’s markup, or of plain text, where its title may stand first. */
function addCell(builder: TextBuilder, cell: string, title: string): readonly string[] {
  if (isMarkup(cell)) {
    addFragment(builder, readFragment(cell), title)
    return ['The text’s HTML is read as plain text.']
  }
  const { text, remarks } = tidyLeftovers(breakLines(cell))
  const paragraphs = findParagraphs(text, false).map(({ start, end }) =>
    tidyParagraph(text.slice(start, end)),
  )
  for (const words of paragraphs[0] === title ? paragraphs.slice(1) : paragraphs) builder.add(words)
  return remarks
}

/**
 * The article in a row of a table, by what its columns are matched to; null where it has no text. `row` counts from 0.
 * Its title, where the text does not begin with it, is its first paragraph; the texts of several columns stand one
 * behind the other. `dayOrder`: see `factsOfRow`.
 */
export function documentOfRow(
  table: ArticleTable,
  row: number,
  match: ColumnMatch,
  dayOrder: DayOrder | null = null,
): Document | null {
  const cells = table.rows[row] ?? []
  const texts = textColumns(match).flatMap((column) =>
    (cells[column] ?? '').trim() === '' ? [] : (cells[column] ?? []),
  )
  if (texts.length === 0) return null
  const facts = factsOfRow(table, cells, match, dayOrder)
  const builder = new TextBuilder()
  const title = tidyParagraph(facts.title?.value ?? '')
  builder.addBlock('heading', 1, title)
  const remarks = texts.flatMap((text, k) => addCell(builder, text, k === 0 ? title : ''))
  const built = builder.build()
  return built.text === ''
    ? null
    : { ...built, facts, encoding: '', remarks: [...new Set(remarks)] }
}
