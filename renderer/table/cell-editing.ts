import { flushSync } from 'react-dom'
import { tell } from '../kit/notices/notices.ts'
import { insertDate } from './editors/date-key.ts'
import type { GridModel } from './grid-context.ts'
import { changeGrid, gridOf, type EditStart } from './grid-state.ts'
import { idOfLine } from './lines/lines.ts'

/** Starts editing the active cell, if it can be. */
export function startEditing(model: GridModel, start: EditStart): boolean {
  const grid = gridOf(model.table)
  const { line, column } = grid.selection.active
  const id = idOfLine(grid.lines, line)
  const definition = model.columns.shown[column]
  if (id === null || definition === undefined) return false
  if (model.isReadOnly) {
    tell('The project is open for reading only.')
    return false
  }
  if (definition.write === undefined) {
    tell(`${definition.header} cannot be edited here.`)
    return false
  }
  const sight = { line, column }
  // At once, so that the key being pressed is typed into the editor by the browser itself, in any
  // keyboard layout and with any input method.
  flushSync(() => changeGrid(model.table, { editing: { id, column: definition.id, start }, sight }))
  return true
}

/** Types today's date over the active cell, where words are written. */
export function typeDate(model: GridModel): void {
  const definition = model.columns.shown[gridOf(model.table).selection.active.column]
  if (definition?.kind !== 'text' && definition?.kind !== 'note') {
    tell('A date can be written where words are, such as in a note.')
    return
  }
  if (startEditing(model, 'typed')) insertDate(document.activeElement)
}
