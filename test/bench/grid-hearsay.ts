import type { Expectations, Look } from './grid-expectations.ts'
import type { Samples } from './measuring.ts'

/** Everything that is measured in the Claims table, in one page; runs there. */
export async function measureHearsayGrid(expected: Expectations): Promise<Samples> {
  const { perform, until, settle, scroll, press, point, type, find } = window.probe
  const textAt = (line: number, column: string) => {
    const index = document.querySelector<HTMLElement>(`[data-header="${column}"]`)?.ariaColIndex
    const cell = `[data-line="${line}"] [role=gridcell][data-column="${Number(index) - 2}"]`
    return document.querySelector(cell)?.textContent
  }
  const isShown = (look: Look) => () =>
    textAt(0, look.column) === look.first && textAt(expected.line, look.column) === look.further
  const countsRows = (look: Look) => () =>
    find('[role=grid]').ariaRowCount === String(look.rows + 1) && isShown(look)()
  const cellAt = (line: number, column: string) => {
    const index = Number(find(`[data-header="${column}"]`).ariaColIndex) - 2
    return find(`[data-line="${line}"] [role=gridcell][data-column="${index}"]`)
  }

  const firstRows = await until(isShown(expected.loaded))
  const allRows = await until(
    () => document.querySelector('[role=grid]') !== null && countsRows(expected.loaded)(),
  )
  await settle()

  // Columns out of view are not drawn.
  find('[data-header="statement"]').scrollIntoView({ block: 'nearest', inline: 'nearest' })
  await settle()
  const edits: number[] = []
  const undos: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const line = 2 + turn
    const before = textAt(line, 'statement') ?? ''
    const note = `edited in turn ${turn}`
    point(cellAt(line, 'statement'))
    await settle()
    press(find('[role=grid]'), 'F2')
    const field = find('[data-editor]')
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
        () => press(find('[role=grid]'), 'z', true),
        () => textAt(line, 'statement') === before,
      ),
    )
    await settle()
  }

  // The floor: the same cell's text, set by hand in the same window, without any code of ours.
  const floors: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const cell = cellAt(2 + turn, 'statement')
    const before = cell.textContent
    const text = `set in turn ${turn}`
    const set = (words: string) => {
      cell.textContent = words
    }
    floors.push(
      await perform(
        () => set(text),
        () => cell.textContent === text,
      ),
    )
    await settle()
    set(before)
    await settle()
  }

  const tab = (name: string) => find(`[role=tab][data-key="${name}"]`)
  tab('sources').click()
  await until(() => find('[role=grid]').ariaLabel === 'Sources')
  await settle()
  const fromMemory = await perform(() => tab('claims').click(), isShown(expected.loaded))
  await settle()

  const frames = await scroll(find('[role=grid]'), 400, 120)
  find('[role=grid]').scrollTo(0, 0)
  await settle()

  const pressHeader = (column: string) => point(find(`[data-header="${column}"]`))
  const sortByClaim = await perform(() => pressHeader('claim'), isShown(expected.sortedByClaim))
  await settle()
  const sortBySpeaker = await perform(
    () => pressHeader('speaker'),
    isShown(expected.sortedBySpeaker),
  )
  await settle()
  // Twice more: descending, then not sorted.
  pressHeader('speaker')
  await settle()
  pressHeader('speaker')
  await until(isShown(expected.loaded))
  await settle()

  const search = find('input[type=search]')
  const filter = await perform(() => {
    type(search, expected.filter.text)
    press(search, 'Enter')
  }, countsRows(expected.filter.look))
  await settle()
  type(search, '')
  press(search, 'Enter')
  await until(countsRows(expected.loaded))
  await settle()
  const filterTyped = await perform(
    () => type(search, expected.filter.text),
    countsRows(expected.filter.look),
  )
  type(search, '')
  await until(countsRows(expected.loaded))
  // Until what is shown is kept in the file as the next page must find it.
  await new Promise((resolve) => setTimeout(resolve, 600))
  return {
    firstRows: [firstRows],
    allRows: [allRows],
    fromMemory: [fromMemory],
    edit: edits,
    undo: undos,
    floor: floors,
    sortByClaim: [sortByClaim],
    sortBySpeaker: [sortBySpeaker],
    filter: [filter],
    filterTyped: [filterTyped],
    frames,
  }
}
