import type { Samples } from './measuring.ts'

/** Everything that is measured in the reader, in one page; runs there. `title` is that of the long article. */
export async function measureReader(title: string): Promise<Samples> {
  const { perform, until, settle, scroll, press, point, find } = window.probe
  const text = () => document.querySelector('[role=document]')
  const stretchesOf = (layer: string) => [
    ...document.querySelectorAll<HTMLElement>(`[data-layer="${layer}"]`),
  ]
  const linesOf = (stretch: HTMLElement) =>
    Array.from(stretch.children, (line) => line.getBoundingClientRect())
  const isInView = (stretch: HTMLElement) => {
    const view = find('[role=document]').parentElement?.parentElement?.getBoundingClientRect()
    const lines = linesOf(stretch)
    const isIn = ({ top, bottom }: DOMRect) =>
      view !== undefined && top >= view.top && bottom <= view.bottom
    return lines.length > 0 && lines.every(isIn)
  }
  const placeAt = (x: number, line: DOMRect | undefined) =>
    document.caretPositionFromPoint(x, line === undefined ? 0 : (line.top + line.bottom) / 2)
  /** The words that a stretch lies under, in view. */
  const rangeUnder = (stretch: HTMLElement): Range | null => {
    const lines = linesOf(stretch)
    const from = placeAt((lines[0]?.left ?? 0) + 0.5, lines[0])
    const to = placeAt((lines.at(-1)?.right ?? 0) - 0.5, lines.at(-1))
    if (from === null || to === null) return null
    const range = document.createRange()
    range.setStart(from.offsetNode, from.offset)
    range.setEnd(to.offsetNode, to.offset)
    return range
  }
  const chosenRange = () => {
    const stretch = stretchesOf('chosen-content').find(isInView)
    return stretch === undefined ? null : rangeUnder(stretch)
  }
  const hasMarksInView = () => stretchesOf('claim-0').some(isInView)

  await until(() => Number(document.querySelector('[role=grid]')?.ariaRowCount) >= 6668)
  const isListed = () => document.querySelector('[role=listbox][aria-label="Articles"]') !== null
  // Open already where the page before left it so.
  if (!isListed()) find('nav [aria-label="Articles"]').click()
  await until(isListed)
  await settle()
  const options = [...document.querySelectorAll<HTMLElement>('[role=option]')]
  const option = options.find((one) => one.textContent?.startsWith(title))
  const other = options.find((one) => one !== option)
  if (option === undefined || other === undefined) {
    throw new Error('The bench finds no long article, or no other.')
  }
  // A project opens with the article that was read last: in later rounds that is the long one.
  other.click()
  await until(() => text() !== null && text()?.ariaLabel !== `Text of ${title}`)
  await settle()
  const open = await perform(
    () => option.click(),
    () => text()?.ariaLabel === `Text of ${title}` && hasMarksInView(),
  )
  await settle()

  const scroller = text()?.parentElement?.parentElement
  if (scroller === null || scroller === undefined) throw new Error('The text does not scroll.')
  const frames = await scroll(scroller, 200, 120)
  await settle()

  const grid = find('[role=grid]')
  const rowHeight = find('[data-line]').getBoundingClientRect().height
  const selects: number[] = []
  const adds: number[] = []
  for (const share of [0.5, 0.1, 0.9, 0.3, 0.7]) {
    const line = Math.round(6667 * share)
    grid.scrollTop = line * rowHeight - 200
    const cell = `[data-line="${line}"] [role=gridcell][data-column="0"]`
    await until(() => document.querySelector(cell) !== null)
    await settle()
    const words = find(cell).textContent
    selects.push(
      await perform(
        () => point(find(cell)),
        () => chosenRange()?.toString() === words,
      ),
    )
    await settle()
    const node = chosenRange()?.startContainer
    if (!(node instanceof Text)) throw new Error('The selected claim is not in view.')
    const quote = /^\S+ \S+/.exec(node.data)?.[0] ?? ''
    find('[role=document]').focus()
    document.getSelection()?.setBaseAndExtent(node, 0, node, quote.length)
    await settle()
    const rows = grid.ariaRowCount
    adds.push(
      await perform(
        () => press(find('[role=document]'), 'c'),
        () => grid.ariaRowCount !== rows && chosenRange()?.toString() === quote,
      ),
    )
    await settle()
  }
  return { open: [open], select: selects, add: adds, frames }
}

/** The same text on a page with nothing but it; runs there. */
export async function measureBareText(): Promise<Samples> {
  const { perform, until, settle } = window.probe
  await until(() => document.querySelector('pre') !== null)
  const place = document.querySelector('pre')
  if (place === null) throw new Error('The page has no place for the text.')
  await settle()
  const open = await perform(
    () => {
      void fetch('./text.txt')
        .then((answer) => answer.text())
        .then((text) => {
          place.textContent = text
        })
    },
    () => place.textContent !== '',
  )
  return { open: [open] }
}
