import { useLayoutEffect, useRef } from 'react'
import { changeGrid, gridOf } from '../grid-state.ts'
import type { GridModel } from '../grid-context.ts'
import { followColumns } from '../selection/selection.ts'

/** Keeps the active cell in its column while columns are hidden, shown and moved. */
export function useFollowedColumns({ table, columns }: GridModel): void {
  const { shown } = columns
  const before = useRef(shown)
  useLayoutEffect(() => {
    if (before.current === shown) return
    const [from, to] = [before.current, shown].map((list) => list.map(({ id }) => id))
    before.current = shown
    const { selection } = gridOf(table)
    const followed = followColumns(selection, from ?? [], to ?? [])
    if (followed !== selection) changeGrid(table, { selection: followed, sight: followed.active })
  }, [table, shown])
}
