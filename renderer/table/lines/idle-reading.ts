import { readAhead } from '../../../shared/tables/reading-ahead.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { currentProject, useProjectState } from '../../state/project-state.ts'
import { gridOf } from '../grid-state.ts'
import { idOfLine } from './lines.ts'

/** Rows read between two looks at the clock: a fraction of a millisecond. */
const BATCH = 20

/** Milliseconds read at a time: a key that is pressed meanwhile waits no longer. */
const AT_A_TIME = 4

/**
 * Reads a table's rows ahead in the window's idle time, once its project has been loaded, so that the first
 * search and sort answer like later ones. Answers how to stop.
 */
export function readWhenIdle(table: Table): () => void {
  let handle = 0
  const readFrom = (start: number) => (deadline: IdleDeadline) => {
    const { lines } = gridOf(table)
    const read = readAhead(table, currentProject())
    const end = performance.now() + AT_A_TIME
    const hasTime = () => performance.now() < end && deadline.timeRemaining() > 2
    let line = start
    while (line < lines.length && hasTime()) {
      for (const last = Math.min(line + BATCH, lines.length); line < last; line += 1) {
        const id = idOfLine(lines, line)
        if (id !== null) read(id)
      }
    }
    if (line < lines.length) handle = requestIdleCallback(readFrom(line))
  }
  const begin = () => {
    cancelIdleCallback(handle)
    handle = requestIdleCallback(readFrom(0))
  }
  if (useProjectState.getState().status === 'ready') begin()
  const stopFollowing = useProjectState.subscribe((state, before) => {
    if (state.status === 'ready' && before.status !== 'ready') begin()
  })
  return () => {
    stopFollowing()
    cancelIdleCallback(handle)
  }
}
