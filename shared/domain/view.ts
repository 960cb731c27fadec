import { z } from 'zod'

/** What a column is filtered by: text it contains, or values it must be one of. */
export const ColumnFilter = z.discriminatedUnion('type', [
  z.object({ type: z.literal('contains'), text: z.string() }).readonly(),
  z.object({ type: z.literal('among'), values: z.array(z.string()).readonly() }).readonly(),
])
export type ColumnFilter = z.infer<typeof ColumnFilter>

/** How one table is looked at. Kept with the project, but no edit: it changes nothing an analyst has said. */
export const TableView = z
  .object({
    /** Sorted by these, the first counts most; ties and an empty list keep reading order. */
    sort: z
      .array(z.object({ column: z.string(), isDescending: z.boolean() }).readonly())
      .readonly(),
    filters: z.record(z.string(), ColumnFilter).readonly(),
    /** Rows must contain this somewhere; empty for all. */
    search: z.string(),
    groupBy: z.string().nullable(),
    /** Column ids in order; columns not named come after, in their defined order. */
    order: z.array(z.string()).readonly(),
    hidden: z.array(z.string()).readonly(),
    /** Widths in CSS pixels. */
    widths: z.record(z.string(), z.number()).readonly(),
  })
  .readonly()
export type TableView = z.infer<typeof TableView>

export const DEFAULT_VIEW: TableView = {
  sort: [],
  filters: {},
  search: '',
  groupBy: null,
  order: [],
  hidden: [],
  widths: {},
}

/** What the rows of a comparison can be, and what its columns. */
export const RowAxis = z.enum(['topic', 'kind', 'certainty', 'article', 'date'])
export type RowAxis = z.infer<typeof RowAxis>

export const ColumnAxis = z.enum(['source', 'speaker', 'affiliation', 'outlet'])
export type ColumnAxis = z.infer<typeof ColumnAxis>

/** What is compared with what. Values are keys of the axis, '' for what has none; null for all. */
export const ComparisonView = z
  .object({
    rows: RowAxis,
    columns: ColumnAxis,
    rowValues: z.array(z.string()).readonly().nullable(),
    columnValues: z.array(z.string()).readonly().nullable(),
    /** `most`: by how many claims; `name`: by label, dates by the calendar; `reading`: as the articles come to them. */
    sortRows: z.enum(['most', 'name', 'reading']),
    sortColumns: z.enum(['most', 'name']),
  })
  .readonly()
export type ComparisonView = z.infer<typeof ComparisonView>

export const DEFAULT_COMPARISON: ComparisonView = {
  rows: 'topic',
  columns: 'source',
  rowValues: null,
  columnValues: null,
  sortRows: 'most',
  sortColumns: 'most',
}

/** How a project is looked at: its three tables, and the comparison. */
export const Views = z
  .object({
    claims: TableView,
    speakers: TableView,
    sources: TableView,
    comparison: ComparisonView,
  })
  .readonly()
export type Views = z.infer<typeof Views>

/** How the tables are looked at first. */
export const DEFAULT_VIEWS: Views = {
  claims: { ...DEFAULT_VIEW, hidden: ['confidence', 'outcome'] },
  speakers: DEFAULT_VIEW,
  sources: DEFAULT_VIEW,
  comparison: DEFAULT_COMPARISON,
}
