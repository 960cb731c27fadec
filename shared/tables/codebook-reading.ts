import { refuse, succeed, type Outcome } from '../domain/failure.ts'
import { TopicColour } from '../domain/topic.ts'
import type { CodebookRow } from '../domain/codebook/codebook-import.ts'
import { readCsv } from './csv-reading.ts'
import { tidyNote } from '../domain/text/note.ts'
import { tidyLine } from './cells.ts'

/** What the columns are called, ours first; other programs have codes with descriptions. */
const NAMES = {
  name: ['name', 'topic', 'code'],
  definition: ['definition', 'description'],
  colour: ['colour', 'color'],
  position: ['position'],
  id: ['id'],
} as const

function cellOf(row: ReadonlyMap<string, string>, column: keyof typeof NAMES): string | null {
  const name = NAMES[column].find((one) => row.has(one))
  return name === undefined ? null : (row.get(name) ?? '')
}

/**
 * The codebook in a CSV file such as topics.csv: by `name` with `definition`, `colour`, `position` and `id` where it has
 * them. A colour that is none of ours counts as none. In the order of `position` where each row has a number there.
 */
export function readCodebook(text: string): Outcome<readonly CodebookRow[]> {
  const rows = readCsv(text).map((row) => ({
    name: tidyLine(cellOf(row, 'name') ?? ''),
    definition: cellOf(row, 'definition'),
    colour: TopicColour.safeParse(cellOf(row, 'colour')?.trim().toLowerCase()).data ?? null,
    position: cellOf(row, 'position')?.trim() ?? '',
    id: cellOf(row, 'id')?.trim() ?? '',
  }))
  const named = rows.filter(({ name }) => name !== '')
  if (named.length === 0) {
    return refuse('There is no topic in this file. Its first line must name a column “name”.')
  }
  const isNumbered = named.every(({ position }) => /^-?\d+(?:\.\d+)?$/.test(position))
  const ordered = isNumbered
    ? named.toSorted((a, b) => Number(a.position) - Number(b.position))
    : named
  return succeed(
    ordered.map(({ id, name, definition, colour }) => ({
      id,
      name,
      colour,
      definition: definition === null ? null : tidyNote(definition).trim(),
    })),
  )
}
