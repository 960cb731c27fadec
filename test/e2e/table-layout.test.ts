import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitOut } from '../support/page-time.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { notice } from './journey.ts'
import { cellOf, goTo, press, readColumn, writeTalks } from './table-page.ts'

let workbench: SharedWorkbench
let page: Page

beforeAll(async () => {
  workbench = await shareWorkbench('table-layout')
  writeTalks(join(workbench.home, 'talks.hearsay'))
  ;({ page } = workbench)
  await workbench.showCopy({ of: join(workbench.home, 'talks.hearsay') })
  await page.getByRole('row').nth(1).waitFor()
})
afterAll(() => workbench.close())

async function choose(item: string): Promise<void> {
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menu').getByText(item, { exact: true }).click()
}

function heightOf(line: number): Promise<number> {
  return page
    .getByRole('row')
    .nth(line)
    .evaluate((row) => row.getBoundingClientRect().height)
}

/** The heads that can be seen whole. */
function headsInView(): Promise<readonly string[]> {
  return page.getByRole('grid').evaluate((grid) => {
    const right = grid.getBoundingClientRect().right
    const heads = [...grid.querySelectorAll<HTMLElement>('[data-header]')]
    const whole = heads.filter((head) => head.getBoundingClientRect().right <= right + 0.5)
    return whole.map((head) => head.dataset['header'] ?? '')
  })
}

/** Loads the window anew, once what was changed is kept. */
async function reload(): Promise<void> {
  await waitOut(page, 500)
  await page.reload()
  await page.getByRole('row').nth(1).waitFor()
}

test('at 1280 by 800 a claim stands in two lines beside its speaker, via and topics', async () => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect.poll(headsInView).toEqual(['claim', 'speaker', 'via', 'topics'])
  expect(await heightOf(1)).toBe(46)
})

test('rows are as high as is chosen, and as their words need; kept when the window is loaded anew', async () => {
  await choose('One line')
  await expect.poll(() => heightOf(1)).toBe(28)
  await choose('Four lines')
  await expect.poll(() => heightOf(1)).toBe(82)
  await goTo(page, 2, 'Note')
  await page.keyboard.type(
    'a note that goes on and on, over far more than one line of its column, so that it wraps',
  )
  await press(page, 'Enter')
  await choose('As many as the words need')
  await expect.poll(() => heightOf(1)).toBe(28)
  expect(await heightOf(2)).toBeGreaterThan(46)
  // What is shown needs no more room than it has.
  await goTo(page, 2, 'Note')
  const cell = cellOf(page, 2, 'Note')
  expect(await cell.evaluate((shown) => shown.scrollHeight <= shown.clientHeight)).toBe(true)
  await reload()
  await expect.poll(() => heightOf(1)).toBe(28)
  expect(await heightOf(2)).toBeGreaterThan(46)
})

test('the table grows and shrinks by keys, with its text; kept when the window is loaded anew', async () => {
  await choose('One line')
  await page.getByRole('grid').focus()
  await press(page, 'ControlOrMeta+Home', 'Alt+Shift+ArrowUp', 'Alt+Shift+ArrowUp')
  const size = () => cellOf(page, 1, 'Claim').evaluate((cell) => getComputedStyle(cell).fontSize)
  await expect.poll(size).toBe('15.625px')
  expect(await heightOf(1)).toBe(35)
  await reload()
  await expect.poll(size).toBe('15.625px')
  await page.getByRole('grid').focus()
  await press(page, 'ControlOrMeta+Home', 'Alt+Shift+ArrowDown', 'Alt+Shift+ArrowDown')
  await expect.poll(size).toBe('12.5px')
})

test('columns up to one stay in view while the others scroll, until all are let go', async () => {
  const leftOf = (header: string) =>
    page
      .getByRole('columnheader', { name: header, exact: true })
      .evaluate((head) => head.getBoundingClientRect().left)
  await page.setViewportSize({ width: 1920, height: 1080 })
  await goTo(page, 1, 'Speaker')
  await press(page, 'ControlOrMeta+Home', 'ArrowUp', 'ArrowRight', 'Alt+ArrowDown')
  await page.getByRole('menuitem', { name: 'Freeze up to here' }).click()
  const speaker = await leftOf('Speaker')
  await goTo(page, 1, 'Origin')
  const scrolled = () => page.getByRole('grid').evaluate((grid) => grid.scrollLeft)
  await expect.poll(scrolled).toBeGreaterThan(0)
  expect(await leftOf('Speaker')).toBe(speaker)
  const cell = await cellOf(page, 1, 'Speaker').boundingBox()
  expect(Math.round(cell?.x ?? 0)).toBe(Math.round(speaker))
  await press(page, 'ControlOrMeta+Home', 'ArrowUp', 'ArrowRight', 'Alt+ArrowDown')
  await page.getByRole('menuitem', { name: 'Let all columns scroll' }).click()
  await goTo(page, 1, 'Origin')
  expect(await leftOf('Speaker')).toBeLessThan(speaker)
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('a view is saved by name, shown from the menu, renamed and deleted', async () => {
  await page.getByRole('grid').focus()
  await press(page, 'ControlOrMeta+Home', 'ArrowUp', 'ArrowRight', 'Enter')
  const speakers = () => readColumn(page, 'Speaker')
  await expect.poll(async () => (await speakers())[0]).toBe('K. Dmitriyev')
  const sorted = await speakers()
  await choose('Save this view…')
  await page.keyboard.type('By speaker')
  await press(page, 'Enter')
  await page.getByRole('button', { name: 'By speaker', exact: true }).waitFor()
  await page.getByRole('grid').focus()
  await press(page, 'ControlOrMeta+Home', 'ArrowUp', 'ArrowRight', 'Enter', 'Enter')
  await expect.poll(speakers).not.toEqual(sorted)
  const unsorted = await speakers()
  await reload()
  await choose('By speaker')
  await expect.poll(speakers).toEqual(sorted)
  await page.getByRole('button', { name: 'By speaker', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'All rows, not sorted' }).click()
  await expect.poll(speakers).toEqual(unsorted)
  await choose('By speaker')
  await expect.poll(speakers).toEqual(sorted)
  await page.getByRole('button', { name: 'By speaker', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Save or change…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Saved views' })
  await dialog.getByRole('textbox', { name: 'Name of the view “By speaker”' }).fill('Speakers')
  await press(page, 'Enter')
  await dialog.getByRole('button', { name: 'Delete “Speakers”' }).waitFor()
  await press(page, 'Escape')
  await page.getByRole('button', { name: 'Speakers', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Save or change…' }).click()
  await dialog.getByRole('button', { name: 'Delete “Speakers”' }).click()
  await dialog.getByRole('list').waitFor({ state: 'detached' })
  await dialog.getByRole('button', { name: 'Undo' }).and(page.locator(':focus')).waitFor()
  await press(page, 'Enter')
  await dialog.getByRole('textbox', { name: 'Name of the view “Speakers”' }).waitFor()
  await dialog.getByRole('textbox').first().and(page.locator(':focus')).waitFor()
  await dialog.getByRole('button', { name: 'Delete “Speakers”' }).click()
  await dialog.getByRole('list').waitFor({ state: 'detached' })
  await press(page, 'Escape')
  await page.getByRole('button', { name: 'View', exact: true }).waitFor()
  await notice(page, 'Deleted “Speakers”.').waitFor()
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Speakers', exact: true }).waitFor()
})

test('a closed group is closed when the window is loaded anew, and its band says what it holds', async () => {
  await page.getByRole('button', { name: 'Group' }).click()
  await page.getByRole('menuitemradio', { name: 'Via' }).click()
  const band = page.getByRole('gridcell', { name: /^Via: TASS ?, 2 claims$/ })
  await band.click()
  await expect.poll(() => band.getAttribute('aria-expanded')).toBe('false')
  await reload()
  await expect.poll(() => band.getAttribute('aria-expanded')).toBe('false')
  await band.click()
  await expect.poll(() => band.getAttribute('aria-expanded')).toBe('true')
})

test('with forced colours it is seen which view, tab, row and cell is chosen', async () => {
  await page.emulateMedia({ forcedColors: 'active' })
  const highlight = await page.evaluate(() => {
    const probe = document.createElement('div')
    probe.style.cssText = 'forced-color-adjust: none; background: Highlight'
    document.body.append(probe)
    const colour = getComputedStyle(probe).backgroundColor
    probe.remove()
    return colour
  })
  const fillOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  await goTo(page, 2, 'Claim')
  await press(page, 'Shift+ArrowRight')
  expect(await fillOf('[role=tab][aria-selected=true]')).toBe(highlight)
  expect(await fillOf('[role=tab][aria-selected=false]')).not.toBe(highlight)
  expect(await fillOf('[role=tablist][aria-label=Tables] [role=tab][aria-selected=true]')).toBe(
    highlight,
  )
  expect(await fillOf('[role=rowheader][data-marked]')).toBe(highlight)
  expect(await fillOf('[role=gridcell][aria-selected=true]:not([data-active])')).toBe(highlight)
  expect(await fillOf('[role=gridcell][data-active]')).not.toBe(highlight)
  await page.emulateMedia({ forcedColors: 'none' })
})
