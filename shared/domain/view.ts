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

/** The views of a project's three tables. */
export const Views = z
  .object({ claims: TableView, speakers: TableView, sources: TableView })
  .readonly()
export type Views = z.infer<typeof Views>

/** How the tables are looked at first. */
export const DEFAULT_VIEWS: Views = {
  claims: { ...DEFAULT_VIEW, hidden: ['confidence', 'outcome'] },
  speakers: DEFAULT_VIEW,
  sources: DEFAULT_VIEW,
}
