import { create } from 'zustand'
import type { Edit } from '../../shared/domain/edit/edit.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { TableView } from '../../shared/domain/view.ts'
import { arrange, type Arrangement, type DisplayRow } from '../../shared/tables/arrange.ts'
import { columnsOf, TABLES, type Table } from '../../shared/tables/tables.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import { changeView, useViews } from '../state/views.ts'
import { keepPlaces, lineOfRow, placeInsertedRows, type InsertedRows } from './lines/lines.ts'
import { findMemberChange, isListedIn, updateLines, type MemberChange } from './lines/members.ts'
import { viewOf } from '../state/scoped-view.ts'
import {
  FIRST_CELL,
  followLines,
  selectCell,
  type GridSelection,
  type Place,
} from './selection/selection.ts'
import { onOtherProject } from '../state/other-project.ts'

/** How a cell came to be edited: by typing over it, or with what it holds, its list open or not. */
export type EditStart = 'typed' | 'kept' | 'opened'

/** The cell being edited. */
export interface Editing {
  readonly id: Id
  readonly column: string
  readonly start: EditStart
}

/** A place that was gone to and is to be in view. */
export interface Sight extends Place {
  /** Whether nothing before it may stay scrolled away: Home leads home. */
  readonly isHome?: boolean
}

/** What a table's lines were in step with when it last left the screen. */
interface Left {
  readonly project: Project
  readonly view: TableView
  readonly articleId: Id | null
}

/** One table as it is on screen now. None of it is part of the project. */
export interface GridState {
  readonly lines: readonly DisplayRow[]
  /** How many records are shown, and how many there are. */
  readonly shown: number
  readonly total: number
  /** Whether edits since the last arrangement may have changed which rows are shown, and where. */
  readonly isStale: boolean
  readonly selection: GridSelection
  /** Shown whenever it is another object, were it the same place. */
  readonly sight: Sight | null
  readonly editing: Editing | null
  readonly insertedRows: InsertedRows
  /** Null before it was on screen. */
  readonly left: Left | null
}

const EMPTY: GridState = {
  lines: [],
  shown: 0,
  total: 0,
  isStale: false,
  selection: FIRST_CELL,
  sight: null,
  editing: null,
  insertedRows: new Map(),
  left: null,
}

/** The tables as they are on screen. */
export const useGrids = create<Readonly<Record<Table, GridState>>>(() => ({
  claims: EMPTY,
  speakers: EMPTY,
  sources: EMPTY,
  articles: EMPTY,
}))

onOtherProject(() => {
  for (const table of TABLES) changeGrid(table, EMPTY)
})

export function gridOf(table: Table): GridState {
  return useGrids.getState()[table]
}

export function changeGrid(table: Table, change: Partial<GridState>): void {
  useGrids.setState((grids) => ({ [table]: { ...grids[table], ...change } }))
}

/** Makes one cell the active one, and shows it. */
export function goToCell(table: Table, place: Place): void {
  changeGrid(table, { selection: selectCell(place), sight: place })
}

/** Shows other lines; the selection stays on its records. */
function showLines(
  table: Table,
  lines: readonly DisplayRow[],
  counts: { readonly shown: number; readonly total: number },
): void {
  const grid = gridOf(table)
  const columns = columnsOf(table).length
  const size = { lines: lines.length, columns }
  const lineOf = (line: number) => lineOfRow(lines, grid.lines[line])
  const selection = followLines(grid.selection, lineOf, size)
  const isMoved = selection.active.line !== grid.selection.active.line
  const sight = isMoved ? selection.active : grid.sight
  changeGrid(table, { lines, ...counts, selection, sight })
}

function countsOf({ ids, total }: Arrangement) {
  return { shown: ids.length, total }
}

function isIn(table: Table, project: Project): (id: Id) => boolean {
  return isListedIn(table, viewOf(table), project)
}

/** Filters, sorts and groups a table anew. */
export function arrangeGrid(table: Table): void {
  const project = currentProject()
  const { insertedRows } = gridOf(table)
  const fresh = arrange(table, viewOf(table), project)
  showLines(
    table,
    placeInsertedRows(fresh.rows, insertedRows, isIn(table, project)),
    countsOf(fresh),
  )
  changeGrid(table, { isStale: false })
}

/** Filters, sorts and groups a table as its view says, rows just put in included. */
export function refreshGrid(table: Table): void {
  changeGrid(table, { insertedRows: new Map() })
  arrangeGrid(table)
}

/**
 * Takes in records that came or went. Quickly where rows stand in reading order; else arranged anew, or, where
 * edits have made the arrangement old, with the others kept in their places.
 */
function updateMembers(table: Table, change: MemberChange): void {
  const { lines, insertedRows, isStale } = gridOf(table)
  const project = currentProject()
  const view = viewOf(table)
  const isThere = isIn(table, project)
  const updated = updateLines(table, lines, view, project, change)
  if (updated !== null) {
    const placed = placeInsertedRows(updated, insertedRows, isThere)
    showLines(table, placed, { shown: placed.length, total: project[table].size })
  } else if (isStale) {
    const fresh = arrange(table, view, project)
    const kept = keepPlaces(lines, fresh, isThere)
    showLines(table, placeInsertedRows(kept, insertedRows, isThere), countsOf(fresh))
  } else arrangeGrid(table)
}

/** Whether what a view sorts, filters or groups by is read from a part of the project that has changed. */
function isUnsettled(table: Table, project: Project, before: Project): boolean {
  const { sort, filters, search, groupBy } = useViews.getState()[table]
  const ids = new Set([
    ...sort.map(({ column }) => column),
    ...Object.keys(filters),
    ...(groupBy === null ? [] : [groupBy]),
  ])
  return columnsOf(table).some(
    (column) =>
      (search !== '' || ids.has(column.id)) &&
      [table, ...(column.reads ?? [])].some((part) => project[part] !== before[part]),
  )
}

function leaveGrid(table: Table): Left {
  const view = useViews.getState()[table]
  return { project: currentProject(), view, articleId: viewOf(table).articleId }
}

/** Whether the lines that a table had when it left the screen are what it would be arranged as now. */
function isInStep(table: Table, { left, isStale }: GridState): boolean {
  if (left === null || isStale) return false
  const { project, view, articleId } = leaveGrid(table)
  return (
    left.view === view &&
    left.articleId === articleId &&
    left.project[table] === project[table] &&
    left.project.articles === project.articles &&
    !isUnsettled(table, project, left.project)
  )
}

function idsIn({ patches }: Edit, table: Table): readonly Id[] {
  return patches.filter((patch) => patch.table === table).map(({ id }) => id)
}

/** Keeps a table's lines in step with the project and its view while the table is on screen. */
export function followProject(table: Table): () => void {
  if (!isInStep(table, gridOf(table))) arrangeGrid(table)
  const stopViews = useViews.subscribe((views, before) => {
    const now = views[table]
    const old = before[table]
    const isSame =
      now.sort === old.sort &&
      now.filters === old.filters &&
      now.search === old.search &&
      now.isOpenArticleOnly === old.isOpenArticleOnly &&
      now.groupBy === old.groupBy
    if (!isSame) refreshGrid(table)
    else if (now.collapsed !== old.collapsed) arrangeGrid(table)
  })
  const stopSelection = useSelection.subscribe((state, before) => {
    if (state.articleId !== before.articleId && viewOf(table).articleId !== null) refreshGrid(table)
  })
  const stopProject = useProjectState.subscribe((state, before) => {
    if (state.project === before.project) return
    if (state.info !== before.info || state.status !== before.status) {
      for (const name of TABLES) changeGrid(name, EMPTY)
      arrangeGrid(table)
      return
    }
    if (isUnsettled(table, state.project, before.project)) changeGrid(table, { isStale: true })
    if (state.project[table] === before.project[table]) return
    // Claims leave the table without going when they are rejected; other tables change by members alone.
    const isSameSize = state.project[table].size === before.project[table].size
    if (isSameSize && table !== 'claims') return
    const newest = state.optimistic.pending.at(-1)
    const isProposed = newest !== undefined && !before.optimistic.pending.includes(newest)
    const ids = isProposed ? idsIn(newest, table) : table === 'claims' ? state.touched : null
    const view = viewOf(table)
    const change = findMemberChange(table, view, state.project, before.project, ids)
    if (change.added.length + change.removed.size > 0) updateMembers(table, change)
  })
  return () => {
    changeGrid(table, { left: leaveGrid(table) })
    stopViews()
    stopSelection()
    stopProject()
  }
}

/** Opens or closes a group of rows, which is kept with the view. */
export function toggleGroup(table: Table, key: string): void {
  const { collapsed } = useViews.getState()[table]
  const isClosed = collapsed.includes(key)
  changeView(table, {
    collapsed: isClosed ? collapsed.filter((other) => other !== key) : [...collapsed, key],
  })
}
