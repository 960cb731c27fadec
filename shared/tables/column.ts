import type { EditDraft } from '../domain/edit/edit-draft.ts'
import type { Outcome } from '../domain/failure.ts'
import type { Id } from '../domain/id.ts'
import type { NamedTable } from '../domain/naming/named-record.ts'
import type { Project, TableName } from '../domain/project.ts'
import type { ListSeparator } from './list-text.ts'

/** One of the values a choice column can hold: what is stored as text, what is shown, what it means. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly meaning: string
}

/**
 * How a column is edited: `text` (one line), `note` (several), `choice`, `tags` (several free values),
 * `references` (records by name in order, made on the spot), `fixed` (never).
 */
export type ColumnKind = 'text' | 'note' | 'choice' | 'tags' | 'references' | 'fixed'

/**
 * What the cells of a column hold, for programs that tell them apart: `prose` is text of any length, `date` ISO 8601, whole
 * or in part, `url` an address on the web.
 */
export type CellType = 'text' | 'prose' | 'number' | 'date' | 'url'

/**
 * One column of a table. The grid, the sort, the filters, the clipboard and the CSV all read this.
 * `id` is the CSV header, in snake_case, and never changes.
 */
export interface Column<Row> {
  readonly id: string
  readonly header: string
  readonly kind: ColumnKind
  /** Absent: text of a line. */
  readonly type?: CellType
  /** Width at first, in CSS pixels. */
  readonly width: number
  /** Whether the grid shows it; some columns are only for CSV. */
  readonly isInGrid: boolean
  /** Whether a filter may list its values (few and repeating) rather than search in them. */
  readonly isListed: boolean
  /** The values of a choice column, in their order; those that a project sets are asked of it (see `choicesOf`). */
  readonly choices?: readonly Choice[] | ((project: Project) => readonly Choice[])
  /** What is offered where the cell is typed, the likeliest first. Absent: nothing is. */
  offered?(project: Project): readonly string[]
  /** What stands between the values of a cell with several. */
  readonly separator?: ListSeparator
  /** Which table references name. */
  readonly names?: NamedTable
  /** What else of the project the cell shows: a cell is read again when its row or one of these changes. */
  readonly reads?: readonly (TableName | 'links')[]
  /** The cell as text: shown, copied and exported. Several values are joined as `joinList` does. */
  text(row: Row, project: Project): string
  /** The single values of a cell with several, for filters. Absent: the text is the one value. */
  values?(row: Row, project: Project): readonly string[]
  /** Whether a row is left out of the table until it is filtered by this column. Absent: none is. */
  isWithheld?(row: Row): boolean
  /** What the cell sorts by; numbers before strings, empty cells last. Absent: its text. */
  sortKey?(row: Row, project: Project): string | number | null
  /** Writes typed or pasted text into a row of the draft, or refuses it. Absent: the column cannot be edited. */
  write?(draft: EditDraft, row: Row, input: string): Outcome<null>
}

/** The values that a column's cells can have in a project; undefined where it is no choice of few. */
export function choicesOf(
  { choices }: Pick<Column<never>, 'choices'>,
  project: Project,
): readonly Choice[] | undefined {
  return typeof choices === 'function' ? choices(project) : choices
}

/** What stands in one column of a sheet: a table's own column, or one with an id at least. */
export type SheetColumn = Pick<Column<never>, 'id'> &
  Partial<Pick<Column<never>, 'kind' | 'type' | 'width' | 'isInGrid'>> & {
    /** The values that its cells may have, where they are few; an older one may stand there besides. */
    readonly choices?: readonly Choice[]
  }

/** The columns of a table by the field of its records that each shows, in the order in which they stand: every field is asked for. */
export type ColumnsByField<Row> = { readonly [Field in keyof Row]: readonly Column<Row>[] }

/** A record's id, which never changes: for CSV alone. */
export const ID_COLUMN: Column<{ readonly id: Id }> = {
  id: 'id',
  header: 'Id',
  kind: 'fixed',
  width: 120,
  isInGrid: false,
  isListed: false,
  text: (row) => row.id,
}
