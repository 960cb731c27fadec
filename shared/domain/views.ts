import { z } from 'zod'
import { KeptCodeUses } from './code-use.ts'
import { NamedExport } from './export-options.ts'
import { NO_MAPPING, ReturnMapping } from './return-mapping.ts'
import {
  ComparisonView,
  DEFAULT_COMPARISON,
  DEFAULT_VIEW,
  NO_SAVED_VIEWS,
  SavedView,
  SavedViews,
  TableView,
  type TableLook,
} from './view.ts'

/** How a project is looked at: its tables, the comparison, the views of tables saved by name; and how it is written out, by name. */
export const Views = z
  .object({
    claims: TableView,
    speakers: TableView,
    sources: TableView,
    articles: TableView,
    comparison: ComparisonView,
    saved: SavedViews,
    exports: z.array(NamedExport).readonly(),
    /** What was said of tables that came back. */
    returning: ReturnMapping,
    /** What was said that codes of other tools stand for. */
    codes: KeptCodeUses,
  })
  .readonly()
export type Views = z.infer<typeof Views>

/** How the tables are looked at first. */
export const DEFAULT_VIEWS: Views = {
  claims: {
    ...DEFAULT_VIEW,
    hidden: ['confidence', 'outcome'],
    rowHeight: 'two',
  },
  speakers: DEFAULT_VIEW,
  sources: DEFAULT_VIEW,
  articles: { ...DEFAULT_VIEW, hidden: ['dateline', 'archived_url', 'language'] },
  comparison: DEFAULT_COMPARISON,
  saved: NO_SAVED_VIEWS,
  exports: [],
  returning: NO_MAPPING,
  codes: {},
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A view as it was kept; what it does not say is as at first, and so is all of one that cannot be read. */
function readView<View extends object>(schema: z.ZodType<View>, kept: unknown, first: View): View {
  const { data } = schema.safeParse(isObject(kept) ? { ...first, ...kept } : null)
  return data ?? first
}

/** The saved views of one table; one that cannot be read is left out, and spoils no other. */
function readSaved(kept: unknown, first: TableLook): readonly SavedView[] {
  if (!Array.isArray(kept)) return []
  return kept.flatMap((entry: unknown) => {
    if (!isObject(entry) || !('look' in entry) || !isObject(entry.look)) return []
    const { data } = SavedView.safeParse({ ...entry, look: { ...first, ...entry.look } })
    return data === undefined ? [] : [data]
  })
}

/** The named exports; one that cannot be read is left out, and spoils no other. */
function readExports(kept: unknown): Views['exports'] {
  if (!Array.isArray(kept)) return []
  return kept.flatMap((entry: unknown) => NamedExport.safeParse(entry).data ?? [])
}

/** Views as one version or another kept them: a field that came later is as at first, so that old views stay as they were. */
export function readViews(kept: Readonly<Partial<Record<keyof Views, unknown>>>): Views {
  const { claims, speakers, sources, articles, comparison } = DEFAULT_VIEWS
  const saved: Partial<Record<keyof SavedViews, unknown>> = isObject(kept.saved) ? kept.saved : {}
  return {
    claims: readView(TableView, kept.claims, claims),
    speakers: readView(TableView, kept.speakers, speakers),
    sources: readView(TableView, kept.sources, sources),
    articles: readView(TableView, kept.articles, articles),
    comparison: readView(ComparisonView, kept.comparison, comparison),
    saved: {
      claims: readSaved(saved.claims, claims),
      speakers: readSaved(saved.speakers, speakers),
      sources: readSaved(saved.sources, sources),
      articles: readSaved(saved.articles, articles),
    },
    exports: readExports(kept.exports),
    returning: ReturnMapping.safeParse(kept.returning).data ?? NO_MAPPING,
    codes: KeptCodeUses.safeParse(kept.codes).data ?? {},
  }
}
