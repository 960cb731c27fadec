import type { Edit, Patch } from '../domain/edit/edit.ts'
import type { Project, Records } from '../domain/project.ts'
import { shorten } from '../domain/text/short-text.ts'
import { columnsOf, TABLES, type Table } from './tables.ts'

/** What was to be written where something else stands by now. */
interface Conflict {
  readonly header: string
  /** As text; '' for nothing. */
  readonly now: string
  readonly wanted: string
}

/** A text by its heading, of a record as it was, is and was to be. */
interface Heading {
  readonly header: string
  readonly text: (record: object) => string
}

/** The fields of a record without a table of its own that are texts to read. */
function headingsOfFields(fields: object): readonly Heading[] {
  const named = Object.entries(fields).filter(
    ([field, value]) => typeof value === 'string' && !/id$/i.test(field),
  )
  return named.map(([field]) => ({
    header: `${field.slice(0, 1).toUpperCase()}${field.slice(1)}`,
    text: (record) => String((record as Readonly<Record<string, unknown>>)[field]),
  }))
}

function headingsOf(project: Project, { table, after }: Patch): readonly Heading[] {
  if (!TABLES.some((one) => one === table)) return headingsOfFields(after ?? {})
  const columns = columnsOf(table as Table).filter(({ isInGrid }) => isInGrid)
  return columns.map((column) => ({
    header: column.header,
    text: (record) => column.text(record as Records[Table], project),
  }))
}

function conflictsOf(project: Project, patch: Patch): readonly Conflict[] {
  const record = project[patch.table].get(patch.id)
  if (record === undefined || patch.before === null || patch.after === null) return []
  const was = { ...record, ...patch.before }
  const meant = { ...record, ...patch.after }
  return headingsOf(project, patch).flatMap(({ header, text }) => {
    const [now, wanted] = [text(record), text(meant)]
    return now === text(was) || now === wanted ? [] : [{ header, now, wanted }]
  })
}

/** As much of a text as a sentence has room for. */
const QUOTED = 60

function describe({ header, now, wanted }: Conflict): string {
  const held = now === '' ? 'is empty now' : `holds “${shorten(now, QUOTED)}” now`
  const meant = wanted === '' ? 'was to be emptied' : `was to become “${shorten(wanted, QUOTED)}”`
  return `${header} ${held}, and ${meant}`
}

/**
 * Says what stands now where edits were to write something else, and what that was: the first such cell, and how many
 * more. Null where nothing does.
 */
export function describeConflicts(project: Project, edits: readonly Edit[]): string | null {
  const conflicts = edits.flatMap(({ patches }) =>
    patches.flatMap((patch) => conflictsOf(project, patch)),
  )
  const [first] = conflicts
  if (first === undefined) return null
  const others = conflicts.length - 1
  const more = others === 0 ? '' : `; so it is with ${others} more`
  return `This was changed meanwhile: ${describe(first)}${more}.`
}
