import type { Expectations, Look } from './grid-expectations.ts'
import type { Samples } from './measuring.ts'

/** The same on AG Grid's page; runs there. */
export async function measureOtherGrid(expected: Expectations): Promise<Samples> {
  const { perform, until, settle, scroll, press, point, type, find } = window.probe
  const textAt = (line: number, column: string) =>
    document.querySelector(`.ag-row[row-index="${line}"] .ag-cell[col-id="${column}"]`)?.textContent
  const isShown = (look: Look) => () =>
    textAt(0, look.column) === look.first && textAt(expected.line, look.column) === look.further
  const countsRows = (look: Look) => () =>
    window.grid.getDisplayedRowCount() === look.rows && isShown(look)()

  const firstRows = await until(isShown(expected.loaded))
  await settle()

  // Columns out of view are not drawn.
  window.grid.ensureColumnVisible('statement')
  await settle()
  const edits: number[] = []
  const undos: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const line = 2 + turn
    const before = textAt(line, 'statement') ?? ''
    const note = `edited in turn ${turn}`
    window.grid.setFocusedCell(line, 'statement')
    window.grid.startEditingCell({ rowIndex: line, colKey: 'statement' })
    await until(() => document.querySelector('.ag-cell-inline-editing input') !== null)
    const field = find('.ag-cell-inline-editing input')
    type(field, note)
    await settle()
    edits.push(
      await perform(
        () => press(field, 'Enter'),
        () => textAt(line, 'statement') === note,
      ),
    )
    await settle()
    undos.push(
      await perform(
        () => window.grid.undoCellEditing(),
        () => textAt(line, 'statement') === before,
      ),
    )
    await settle()
  }

  window.remove()
  await settle()
  const fromMemory = await perform(() => window.make(), isShown(expected.loaded))
  await settle()

  const viewport = find('.ag-grid-viewport')
  const frames = await scroll(viewport, 400, 120)
  viewport.scrollTo(0, 0)
  await settle()

  const pressHeader = (column: string) =>
    point(find(`.ag-header-cell[col-id="${column}"] .ag-header-cell-label`))
  const sortByClaim = await perform(() => pressHeader('claim'), isShown(expected.sortedByClaim))
  await settle()
  const sortBySpeaker = await perform(
    () => pressHeader('speaker'),
    isShown(expected.sortedBySpeaker),
  )
  await settle()
  window.grid.applyColumnState({ defaultState: { sort: null } })
  await until(isShown(expected.loaded))
  await settle()

  const search = find('#search')
  const filter = await perform(
    () => type(search, expected.filter.text),
    countsRows(expected.filter.look),
  )
  await settle()
  type(search, '')
  await until(countsRows(expected.loaded))
  await settle()
  const filterTyped = await perform(
    () => type(search, expected.filter.text),
    countsRows(expected.filter.look),
  )
  return {
    firstRows: [firstRows],
    // All rows are there with the first.
    allRows: [firstRows],
    fromMemory: [fromMemory],
    edit: edits,
    undo: undos,
    sortByClaim: [sortByClaim],
    sortBySpeaker: [sortBySpeaker],
    filter: [filter],
    filterTyped: [filterTyped],
    frames,
  }
}
