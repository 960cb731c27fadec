import { z } from 'zod'

/** What a column is filtered by: text it contains, or values it must be one of. */
export const ColumnFilter = z.discriminatedUnion('type', [
  z.object({ type: z.literal('contains'), text: z.string() }).readonly(),
  z.object({ type: z.literal('among'), values: z.array(z.string()).readonly() }).readonly(),
])
export type ColumnFilter = z.infer<typeof ColumnFilter>

/** How high a table's rows are: lines of text, or as many as their longest cell needs. */
export const RowHeight = z.enum(['one', 'two', 'four', 'fit'])
export type RowHeight = z.infer<typeof RowHeight>

const LOOK = {
  /** Sorted by these, the first counts most; ties and an empty list keep reading order. */
  sort: z.array(z.object({ column: z.string(), isDescending: z.boolean() }).readonly()).readonly(),
  filters: z.record(z.string(), ColumnFilter).readonly(),
  /** Rows must contain this somewhere; empty for all. */
  search: z.string(),
  /** Whether only claims of the article in the reader are shown, whichever that is. */
  isOpenArticleOnly: z.boolean(),
  groupBy: z.string().nullable(),
  /** The groups that are closed, each by the text that its rows share. */
  collapsed: z.array(z.string()).readonly(),
  /** Column ids in order; columns not named come after, in their defined order. */
  order: z.array(z.string()).readonly(),
  hidden: z.array(z.string()).readonly(),
  /** Widths set by hand, in CSS pixels at a zoom of 100. */
  widths: z.record(z.string(), z.number()).readonly(),
  /** How many of the first columns stay in view while the others scroll sideways. */
  frozen: z.int().min(0),
  rowHeight: RowHeight,
}

/** All of a view that can be saved under a name: not its zoom, which is a matter of eyes and screens. */
export const TableLook = z.object(LOOK).readonly()
export type TableLook = z.infer<typeof TableLook>

/** How one table is looked at. Kept with the project, but no edit: it changes nothing an analyst has said. */
export const TableView = z
  .object({
    ...LOOK,
    /** The size of text, rows and columns in percent. */
    zoom: z.number().min(50).max(300),
  })
  .readonly()
export type TableView = z.infer<typeof TableView>

export const DEFAULT_VIEW: TableView = {
  sort: [],
  filters: {},
  search: '',
  isOpenArticleOnly: false,
  groupBy: null,
  collapsed: [],
  order: [],
  hidden: [],
  widths: {},
  frozen: 1,
  rowHeight: 'one',
  zoom: 100,
}

/** A way of looking at one table, kept under a name. */
export const SavedView = z.object({ name: z.string().min(1).max(200), look: TableLook }).readonly()
export type SavedView = z.infer<typeof SavedView>

/** The saved views of each table, in the order in which they were saved. */
export const SavedViews = z
  .object({
    claims: z.array(SavedView).readonly(),
    speakers: z.array(SavedView).readonly(),
    sources: z.array(SavedView).readonly(),
    articles: z.array(SavedView).readonly(),
  })
  .readonly()
export type SavedViews = z.infer<typeof SavedViews>

export const NO_SAVED_VIEWS: SavedViews = { claims: [], speakers: [], sources: [], articles: [] }

/** What the rows of a comparison can be, and what its columns. */
export const RowAxis = z.enum(['topic', 'kind', 'certainty', 'article', 'date', 'status'])
export type RowAxis = z.infer<typeof RowAxis>

export const ColumnAxis = z.enum(['source', 'speaker', 'affiliation', 'outlet'])
export type ColumnAxis = z.infer<typeof ColumnAxis>

/** What articles are chosen by: how far the work on them is, who published them and when, or one of them alone. */
export const ArticleAxis = z.enum(['status', 'outlet', 'date', 'article'])
export type ArticleAxis = z.infer<typeof ArticleAxis>

/** The articles whose claims are looked at: those with this key of the axis, '' for those with none. */
export const ArticleChoice = z.object({ axis: ArticleAxis, key: z.string() }).readonly()
export type ArticleChoice = z.infer<typeof ArticleChoice>

/** What is compared with what. Values are keys of the axis, '' for what has none; null for all. */
export const ComparisonView = z
  .object({
    rows: RowAxis,
    columns: ColumnAxis,
    /** Whether the analyst chose what the columns are; else they are what tells most of the claims there are. */
    areColumnsChosen: z.boolean().default(true),
    /** Null for the claims of all articles. */
    articles: ArticleChoice.nullable().default(null),
    rowValues: z.array(z.string()).readonly().nullable(),
    columnValues: z.array(z.string()).readonly().nullable(),
    /**
     * `most`: by how many claims; `name`: by label, dates by the calendar; `codebook`: topics as the codebook has them;
     * `reading`: as the articles come to them, and so what the codebook does not have.
     */
    sortRows: z.enum(['most', 'name', 'codebook', 'reading']),
    sortColumns: z.enum(['most', 'name']),
    /** Whether columns with hardly any claims stand together in one. */
    isFolding: z.boolean().default(true),
    /** Whether every cell shows all of its claims, whatever room they take. */
    isInFull: z.boolean().default(false),
  })
  .readonly()
export type ComparisonView = z.infer<typeof ComparisonView>

export const DEFAULT_COMPARISON: ComparisonView = {
  rows: 'topic',
  columns: 'source',
  areColumnsChosen: false,
  articles: null,
  rowValues: null,
  columnValues: null,
  sortRows: 'most',
  sortColumns: 'most',
  isFolding: true,
  isInFull: false,
}
