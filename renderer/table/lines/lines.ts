import type { Id } from '../../../shared/domain/id.ts'
import type { Arrangement, DisplayRow } from '../../../shared/tables/arrange.ts'

/** The record of a line; null for the header of a group, and where there is no line. */
export function idOfLine(lines: readonly DisplayRow[], line: number): Id | null {
  const row = lines[line]
  return row?.type === 'record' ? row.id : null
}

/** The line that shows a record; −1 when none does. */
export function lineOfId(lines: readonly DisplayRow[], id: Id | null): number {
  return id === null ? -1 : lines.findIndex((row) => row.type === 'record' && row.id === id)
}

/** The same line elsewhere: the same record, or the header of the same group. */
export function lineOfRow(lines: readonly DisplayRow[], wanted: DisplayRow | undefined): number {
  if (wanted === undefined) return -1
  if (wanted.type === 'record') return lineOfId(lines, wanted.id)
  return lines.findIndex((row) => row.type === 'group' && row.key === wanted.key)
}

/** Each line's place among the records, from 1; a group's header has that of the record above it. */
export function numberLines(lines: readonly DisplayRow[]): (line: number) => number {
  if (lines[0]?.type !== 'group') return (line) => line + 1
  const numbers = new Uint32Array(lines.length)
  let count = 0
  for (const [line, { type }] of lines.entries()) {
    if (type === 'record') count += 1
    numbers[line] = count
  }
  return (line) => numbers[line] ?? 0
}

/** Records put in by hand that a filter would hide, by the record they were put in after (null: at the end). */
export type InsertedRows = ReadonlyMap<Id, Id | null>

/** Lines with the inserted rows that are not among them put in where they were made. */
export function placeInsertedRows(
  lines: readonly DisplayRow[],
  insertedRows: InsertedRows,
  isThere: (id: Id) => boolean,
): readonly DisplayRow[] {
  if (insertedRows.size === 0) return lines
  const placed = lines.filter((row) => row.type === 'group' || !insertedRows.has(row.id))
  for (const [id, after] of insertedRows) {
    if (!isThere(id)) continue
    const before = lineOfId(placed, after)
    placed.splice(before < 0 ? placed.length : before + 1, 0, { type: 'record', id })
  }
  return placed
}

/**
 * Lines after records came or went, while those that stay keep their places: what is gone is left out, what is
 * new stands after the record it follows in a fresh arrangement. So nothing jumps under a person's hands.
 */
export function keepPlaces(
  shown: readonly DisplayRow[],
  fresh: Arrangement,
  isThere: (id: Id) => boolean,
): readonly DisplayRow[] {
  const kept = shown.filter((row) => row.type === 'group' || isThere(row.id))
  const known = new Set(kept.flatMap((row) => (row.type === 'record' ? [row.id] : [])))
  const after = new Map<Id | null, DisplayRow[]>()
  let previous: Id | null = null
  for (const id of fresh.ids) {
    if (known.has(id)) previous = id
    else {
      const behind = after.get(previous) ?? []
      behind.push({ type: 'record', id })
      after.set(previous, behind)
    }
  }
  if (after.size === 0) return kept
  const lines = [...(after.get(null) ?? [])]
  for (const row of kept) {
    lines.push(row)
    const behind = row.type === 'record' ? (after.get(row.id) ?? []) : []
    for (const line of behind) lines.push(line)
  }
  return lines
}
