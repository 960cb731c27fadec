import { useEffect, useState } from 'react'
import { formatNumber } from '../../../shared/domain/counting.ts'
import { summariseCells, type CellSummary } from '../../../shared/tables/summary.ts'
import { useProjectState } from '../../state/project-state.ts'
import { useGrid } from '../grid-context.ts'
import { useGrids } from '../grid-state.ts'
import { selectedCells } from '../selection/selected-cells.ts'

/** Milliseconds that a selection rests before it is summed up: a key held down waits for nothing. */
const REST = 120

/** More cells than this are not summed up. */
const MOST = 100_000

function describe({ cells, filled, different, range }: CellSummary): string {
  const count = (number: number) => formatNumber(number)
  if (filled === 0) return `${count(cells)} cells, all empty`
  const parts = [
    `${count(cells)} cells`,
    `${count(filled)} filled`,
    `${count(different)} different`,
  ]
  if (range !== null && range[0] !== range[1]) parts.push(`${range[0]} to ${range[1]}`)
  return parts.join(' · ')
}

/** What the selected cells hold, where they are several: how many, how many different, from what to what. */
export function SelectionSummary() {
  const { table, columns } = useGrid()
  const lines = useGrids((grids) => grids[table].lines)
  const selection = useGrids((grids) => grids[table].selection)
  const project = useProjectState((state) => state.project)
  const [text, setText] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => {
      const blocks = selectedCells({ lines, selection }, columns.shown)
      const cells = blocks.reduce((sum, block) => sum + block.rows.length * block.columns.length, 0)
      const isSummed = cells > 1 && cells <= MOST
      setText(isSummed ? describe(summariseCells(project, table, blocks)) : '')
    }, REST)
    return () => clearTimeout(timer)
  }, [table, columns.shown, lines, selection, project])
  return text === '' ? null : <output className="table-summary">{text}</output>
}
