import { orderColumns } from '../../shared/tables/column-order.ts'
import { layOutColumns } from '../../renderer/table/layout/column-widths.ts'
import { measuresAt } from '../../renderer/table/layout/measures.ts'
import type { Project } from '../../shared/domain/project.ts'
import { DEFAULT_VIEW } from '../../shared/domain/view.ts'
import { arrange, type Arranging } from '../../shared/tables/arrange.ts'

/** A line well inside the first screenful, looked at beside the first to know that all of them are drawn. */
const LINE = 10

/** What the first line and one further down hold when an action is done. */
export interface Look {
  readonly column: string
  readonly first: string
  readonly further: string
  readonly rows: number
}

/** What both sides must show after each action, worked out here from the records. */
export interface Expectations {
  readonly line: number
  readonly loaded: Look
  readonly sortedByClaim: Look
  readonly sortedBySpeaker: Look
  readonly filter: { readonly text: string; readonly look: Look }
}

/** The table's columns as it shows them at first. */
const GRID_COLUMNS = orderColumns('claims', [])

/** The Claims table as plain rows of text, in reading order. */
export function listRows(project: Project): readonly Readonly<Record<string, string>>[] {
  const { ids } = arrange('claims', DEFAULT_VIEW, project)
  return ids.flatMap((id) => {
    const claim = project.claims.get(id)
    if (claim === undefined) return []
    return [
      Object.fromEntries(GRID_COLUMNS.map((column) => [column.id, column.text(claim, project)])),
    ]
  })
}

/** The columns as wide as they are in a table of this width, in CSS pixels. */
export function listColumns(width: number) {
  const room = width - measuresAt(100).rowHeader
  const widths = layOutColumns(GRID_COLUMNS, { table: 'claims', room, zoom: 100, hand: {} })
  return GRID_COLUMNS.map((column, index) => ({
    id: column.id,
    header: column.header,
    width: widths[index] ?? 0,
  }))
}

function lookAt(project: Project, view: Partial<Arranging>, columnId: string): Look {
  const { ids } = arrange('claims', { ...DEFAULT_VIEW, ...view }, project)
  const textAt = (line: number) => {
    const claim = project.claims.get(ids[line] ?? '')
    const column = GRID_COLUMNS.find(({ id }) => id === columnId)
    if (claim === undefined || column === undefined) throw new Error('The bench has too few rows.')
    return column.text(claim, project)
  }
  return { column: columnId, first: textAt(0), further: textAt(LINE), rows: ids.length }
}

function sortedBy(column: string): Partial<Arranging> {
  return { sort: [{ column, isDescending: false }] }
}

export function expectFrom(project: Project): Expectations {
  const text = 'Novak'
  return {
    line: LINE,
    loaded: lookAt(project, {}, 'claim'),
    sortedByClaim: lookAt(project, sortedBy('claim'), 'claim'),
    sortedBySpeaker: lookAt(project, sortedBy('speaker'), 'speaker'),
    filter: { text, look: lookAt(project, { search: text }, 'claim') },
  }
}
