import { refuse, succeed, type Outcome } from '../domain/failure.ts'
import { TopicColour } from '../domain/topic.ts'
import type { CodebookRow } from '../domain/codebook/codebook-import.ts'
import { unguardFormulas } from './formula-guard.ts'
import { readCsvSheet } from './csv-reading.ts'
import { tidyNote } from '../domain/text/note.ts'
import { tidyLine } from './cells.ts'

/** What the columns of a codebook are called, ours first; other programs have codes with descriptions. */
export const CODEBOOK_NAMES = {
  name: ['name', 'topic', 'code'],
  definition: ['definition', 'description'],
  colour: ['colour', 'color'],
  position: ['position'],
  id: ['id'],
} as const

/** The columns of a sheet that say something of topics, by what they say; -1 for those it lacks. */
function findColumns(
  header: readonly string[],
): Readonly<Record<keyof typeof CODEBOOK_NAMES, number>> {
  const names = header.map((name) => unguardFormulas(name).trim().toLowerCase())
  const placeOf = (column: keyof typeof CODEBOOK_NAMES) =>
    CODEBOOK_NAMES[column].map((name) => names.indexOf(name)).find((place) => place >= 0) ?? -1
  return {
    name: placeOf('name'),
    definition: placeOf('definition'),
    colour: placeOf('colour'),
    position: placeOf('position'),
    id: placeOf('id'),
  }
}

/**
 * The codebook in a CSV file such as topics.csv: by `name` with `definition`, `colour`, `position` and `id` where it has
 * them. A colour that is none of ours counts as none. In the order of `position` where each row has a number there.
 */
export function readCodebook(text: string): Outcome<readonly CodebookRow[]> {
  const { header, rows } = readCsvSheet(text, 'topics')
  const columns = findColumns(header)
  const read = rows.map((row) => {
    const textOf = (column: keyof typeof CODEBOOK_NAMES): string | null =>
      columns[column] < 0 ? null : unguardFormulas(row[columns[column]]?.text ?? '')
    return {
      name: tidyLine(textOf('name') ?? ''),
      definition: textOf('definition'),
      colour: TopicColour.safeParse(textOf('colour')?.trim().toLowerCase()).data ?? null,
      position: textOf('position')?.trim() ?? '',
      id: textOf('id')?.trim() ?? '',
    }
  })
  const named = read.filter(({ name }) => name !== '')
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
