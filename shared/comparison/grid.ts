import type { Claim } from '../domain/claim.ts'
import { topicsByName } from '../domain/codebook/codebook.ts'
import type { Id } from '../domain/id.ts'
import type { Project } from '../domain/project.ts'
import { foldTopic } from '../domain/topic.ts'
import { repeatedClaims } from '../domain/versions/repeated-claims.ts'
import type { ArticleChoice, ComparisonView } from '../domain/view.ts'
import { collateText } from '../tables/collation.ts'
import { listClaims } from '../tables/reading-order.ts'
import {
  fixedKeys,
  isOutletLine,
  keysOf,
  lineKeysOf,
  lineLabelOf,
  TABLES_OF_AXIS,
  type Axis,
  type AxisValue,
} from './axes.ts'

/** One row or column of a comparison. */
export interface GridLine extends AxisValue {
  /** How many different claims it holds. */
  readonly count: number
}

/** Claims by two of their properties. Rejected claims take no part. */
export interface ComparisonGrid {
  readonly rows: readonly GridLine[]
  readonly columns: readonly GridLine[]
  /** The claims of a cell in reading order; none where nobody spoke. */
  readonly claimsAt: (rowKey: string, columnKey: string) => readonly Id[]
  /** How many different claims the cells shown hold. */
  readonly total: number
  /** All rows and columns before the choice of values, in the same order, with all their claims. */
  readonly allRows: readonly GridLine[]
  readonly allColumns: readonly GridLine[]
}

/** The values that claims have on one axis, and which of them each claim has. */
interface AxisIndex {
  /** As reading comes to them. */
  readonly values: readonly AxisValue[]
  /** How many claims each value has. */
  readonly counts: readonly number[]
  /** Places in `values`, by the claim's place among those compared. */
  readonly ofClaims: readonly (readonly number[])[]
}

const compared = new WeakMap<readonly Claim[], readonly Claim[]>()

/**
 * The claims that take part in comparisons, in reading order: all but the rejected, and those of an earlier form of an
 * article that a later one repeats.
 */
export function comparedClaims(project: Project): readonly Claim[] {
  const all = listClaims(project)
  const known = compared.get(all)
  if (known !== undefined) return known
  const repeated = repeatedClaims(project)
  const claims = all.filter(({ id, review }) => review !== 'rejected' && !repeated.has(id))
  compared.set(all, claims)
  return claims
}

interface KnownChoice {
  readonly articles: Project['articles']
  readonly claims: readonly Claim[]
}

const choices = new WeakMap<readonly Claim[], Map<string, KnownChoice>>()

/** Those of the claims compared that are of articles chosen; null for those of all. Worked out once for each state of claims and articles. */
export function claimsOfArticles(project: Project, choice: ArticleChoice | null): readonly Claim[] {
  const all = comparedClaims(project)
  if (choice === null) return all
  const known = choices.get(all) ?? new Map<string, KnownChoice>()
  choices.set(all, known)
  const id = `${choice.axis} ${choice.key}`
  const last = known.get(id)
  if (last?.articles === project.articles) return last.claims
  const claims = all.filter((claim) => keysOf(project, claim, choice.axis).includes(choice.key))
  known.set(id, { articles: project.articles, claims })
  return claims
}

interface KnownIndex {
  readonly read: readonly unknown[]
  readonly index: AxisIndex
}

const indexes = new WeakMap<readonly Claim[], Map<Axis, KnownIndex>>()

function buildIndex(project: Project, claims: readonly Claim[], axis: Axis): AxisIndex {
  const places = new Map(fixedKeys(axis).map((key, place) => [key, place]))
  const counts = fixedKeys(axis).map(() => 0)
  const ofClaims = claims.map((claim) =>
    lineKeysOf(project, claim, axis).map((key) => {
      const place = places.get(key) ?? places.size
      places.set(key, place)
      counts[place] = (counts[place] ?? 0) + 1
      return place
    }),
  )
  const values = Array.from(places.keys(), (key) => ({
    key,
    label: lineLabelOf(project, axis, key),
  }))
  return { values, counts, ofClaims }
}

/** Worked out once for each state of the claims and of what else the axis reads. */
function indexAxis(project: Project, claims: readonly Claim[], axis: Axis): AxisIndex {
  const byAxis = indexes.get(claims) ?? new Map<Axis, KnownIndex>()
  indexes.set(claims, byAxis)
  const read = TABLES_OF_AXIS[axis].map((table) => project[table])
  const known = byAxis.get(axis)
  if (known !== undefined && known.read.every((table, index) => table === read[index])) {
    return known.index
  }
  const index = buildIndex(project, claims, axis)
  byAxis.set(axis, { read, index })
  return index
}

type Order = ComparisonView['sortRows']

/** What has no value comes last in any order, after the outlets of claims without a source. */
function rankOfLine(axis: Axis, key: string): number {
  if (key === '') return 2
  return isOutletLine(axis, key) ? 1 : 0
}

/** Where each topic stands in the codebook; topics that it does not have stand after all others, as they are read. */
function codebookPlaces({ values }: AxisIndex, project: Project): readonly number[] {
  const entries = [...topicsByName(project).keys()]
  const places = new Map(entries.map((key, place) => [key, place]))
  return values.map(({ label }) => places.get(foldTopic(label)) ?? entries.length)
}

/** The places of an axis' values as they are to be shown. */
function orderValues(
  project: Project,
  index: AxisIndex,
  axis: Axis,
  order: Order,
): readonly number[] {
  const { values, counts } = index
  const places = values.map((_, place) => place)
  const ranks = values.map(({ key }) => rankOfLine(axis, key))
  const texts = values.map(({ label }) => collateText(label))
  const entries = order === 'codebook' && axis === 'topic' ? codebookPlaces(index, project) : []
  const byName = (a: number, b: number): number => {
    const [textA = '', textB = ''] = [texts[a], texts[b]]
    return textA === textB ? a - b : textA < textB ? -1 : 1
  }
  const byOrder: Readonly<Record<Order, (a: number, b: number) => number>> = {
    most: (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b,
    // Kinds and certainties have an order of their own that says more than their letters.
    name: fixedKeys(axis).length > 0 ? (a, b) => a - b : byName,
    codebook: (a, b) => (entries[a] ?? 0) - (entries[b] ?? 0) || a - b,
    reading: (a, b) => a - b,
  }
  return places.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || byOrder[order](a, b))
}

/** Which places are to be shown, by place. */
function chooseValues({ values }: AxisIndex, chosen: readonly string[] | null): readonly boolean[] {
  if (chosen === null) return values.map(() => true)
  const keys = new Set(chosen)
  return values.map(({ key }) => keys.has(key))
}

function linesOf(
  { values }: AxisIndex,
  counts: readonly number[],
  places: readonly number[],
): readonly GridLine[] {
  return places.flatMap((place) => {
    const value = values[place]
    return value === undefined ? [] : [{ ...value, count: counts[place] ?? 0 }]
  })
}

const NO_CLAIMS: readonly Id[] = []

/**
 * Lays the claims out by what they are on two axes. A claim with several topics or sources stands in a cell for
 * each, and counts once in every total.
 */
export function compare(project: Project, view: ComparisonView): ComparisonGrid {
  const claims = claimsOfArticles(project, view.articles)
  const rowIndex = indexAxis(project, claims, view.rows)
  const columnIndex = indexAxis(project, claims, view.columns)
  const isRowShown = chooseValues(rowIndex, view.rowValues)
  const isColumnShown = chooseValues(columnIndex, view.columnValues)
  const rowCounts = rowIndex.values.map(() => 0)
  const columnCounts = columnIndex.values.map(() => 0)
  const cells = new Map<number, Id[]>()
  const width = columnIndex.values.length
  let total = 0
  claims.forEach(({ id }, at) => {
    const rows = rowIndex.ofClaims[at]?.filter((row) => isRowShown[row]) ?? []
    const columns = columnIndex.ofClaims[at]?.filter((column) => isColumnShown[column]) ?? []
    if (rows.length === 0 || columns.length === 0) return
    total += 1
    for (const column of columns) columnCounts[column] = (columnCounts[column] ?? 0) + 1
    for (const row of rows) {
      rowCounts[row] = (rowCounts[row] ?? 0) + 1
      for (const column of columns) {
        const cell = cells.get(row * width + column)
        if (cell === undefined) cells.set(row * width + column, [id])
        else cell.push(id)
      }
    }
  })
  const rowOrder = orderValues(project, rowIndex, view.rows, view.sortRows)
  const columnOrder = orderValues(project, columnIndex, view.columns, view.sortColumns)
  const placesOf = ({ values }: AxisIndex) => new Map(values.map(({ key }, place) => [key, place]))
  const rowPlaces = placesOf(rowIndex)
  const columnPlaces = placesOf(columnIndex)
  return {
    rows: linesOf(
      rowIndex,
      rowCounts,
      rowOrder.filter((row) => isRowShown[row]),
    ),
    columns: linesOf(
      columnIndex,
      columnCounts,
      columnOrder.filter((column) => isColumnShown[column]),
    ),
    claimsAt: (rowKey, columnKey) => {
      const row = rowPlaces.get(rowKey)
      const column = columnPlaces.get(columnKey)
      if (row === undefined || column === undefined) return NO_CLAIMS
      return cells.get(row * width + column) ?? NO_CLAIMS
    },
    total,
    allRows: linesOf(rowIndex, rowIndex.counts, rowOrder),
    allColumns: linesOf(columnIndex, columnIndex.counts, columnOrder),
  }
}
