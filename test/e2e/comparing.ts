import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The comparison in the window. */
export function comparison(page: Page): Locator {
  return page.getByRole('region', { name: 'Compare', exact: true }).getByRole('grid')
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Goes by Tab, or Shift+Tab, to what has a name. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    const here = page.locator(':focus')
    const label = (await here.getAttribute('aria-label')) ?? (await here.textContent()) ?? ''
    if (name.test(label)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not come to ${name.source}.`)
}

/** The Compare view, by its key, with the focus in its grid. */
export async function openComparison(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Alt+2')
  await comparison(page).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
    .toBe('grid')
}

/** Compares by speaker, by keys alone. */
export async function chooseSpeakers(page: Page): Promise<void> {
  await tabTo(page, /^Columns:/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemradio', { name: 'Speaker' }).waitFor()
  await page.keyboard.type('Speaker')
  await page.keyboard.press('Enter')
  await page.getByRole('columnheader', { name: /^Ushakov/ }).waitFor()
  await tabTo(page, /^Topic by speaker$/, 'Tab')
}

/** Opens the columns that stand together, by key, so that each speaker has one. */
export async function unfold(page: Page): Promise<void> {
  await page.keyboard.press('f')
  await page.getByRole('columnheader', { name: /others with one or two claims/ }).waitFor({
    state: 'detached',
  })
}

/** How many rows of claims stand in the grid from their first line to their last. */
export function countRowsInView(page: Page): Promise<number> {
  return comparison(page).evaluate((grid) => {
    const top = grid.querySelector('[role=columnheader]')?.getBoundingClientRect().bottom ?? 0
    const bottom = grid.getBoundingClientRect().top + grid.clientHeight
    return [...grid.querySelectorAll('[role=row]:has([data-claim])')].filter((row) => {
      const box = row.getBoundingClientRect()
      return box.top >= top - 1 && box.bottom <= bottom + 1
    }).length
  })
}

/** What the grid says is active: its element's id, and its text. */
function activeOf(page: Page): Promise<{ readonly id: string; readonly text: string }> {
  return comparison(page).evaluate((grid) => {
    const id = grid.getAttribute('aria-activedescendant') ?? ''
    return { id, text: document.getElementById(id)?.textContent ?? '' }
  })
}

/** What is active in the grid, as it is read out. */
export async function activeText(page: Page): Promise<string> {
  return (await activeOf(page)).text
}

/** Draws the columns at a place of the grid's width, between 0 and 1: only those in view are drawn. */
async function lookAt(page: Page, place: number): Promise<void> {
  await comparison(page).evaluate(async (grid, place) => {
    grid.scrollLeft = place * grid.scrollWidth
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve))
    })
  }, place)
}

/** The places to look at so that every column is seen. */
async function placesToLookAt(page: Page): Promise<readonly number[]> {
  const isWide = await comparison(page).evaluate((grid) => grid.scrollWidth > grid.clientWidth)
  return isWide ? [0, 0.5, 1] : [0]
}

/** Where a claim stands: its row and column, and its place among the claims of its cell. */
async function placeOf(page: Page, words: string): Promise<readonly [number, number, number]> {
  const tile = comparison(page).locator('button[data-claim]', { hasText: words })
  for (const place of await placesToLookAt(page)) {
    if ((await tile.count()) > 0) break
    await lookAt(page, place)
  }
  return tile.first().evaluate((element) => {
    const cell = element.closest<HTMLElement>('[data-row][data-column]')
    const { row, column } = cell?.dataset ?? {}
    return [Number(row), Number(column), Number((element as HTMLElement).dataset['tile'])]
  })
}

function times(count: number, key: string): readonly string[] {
  return Array.from({ length: count }, () => key)
}

/** Goes to a claim by arrow keys, from the first cell on. */
export async function reachClaim(page: Page, words: string): Promise<void> {
  const isInCell = (await activeOf(page)).id.split('-').length > 3
  const [row, column, claim] = await placeOf(page, words)
  await press(page, ...times(isInCell ? 1 : 0, 'Escape'), 'Control+Home')
  await press(page, ...times(row, 'ArrowDown'), ...times(column, 'ArrowRight'))
  await press(page, 'Enter', ...times(claim, 'ArrowDown'))
  await expect.poll(async () => (await activeOf(page)).text).toContain(words)
}

/** Gives a claim a topic by keys alone: M, the topic, Enter. */
export async function moveByKeys(page: Page, words: string, topic: string): Promise<void> {
  await reachClaim(page, words)
  await page.keyboard.press('m')
  const field = page.getByRole('combobox', { name: 'Move the claim to topic' })
  await field.waitFor()
  await page.keyboard.insertText(topic)
  await page.keyboard.press('Enter')
  await field.waitFor({ state: 'detached' })
  await rowOf(page, topic).getByText(words).waitFor()
}

/** A row by what it is. */
export function rowOf(page: Page, label: string | RegExp): Locator {
  return comparison(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: label }) })
}

/** What the cells of a row say that are drawn, by column. */
async function readDrawn(page: Page, label: string): Promise<Readonly<Record<string, string>>> {
  const names = await comparison(page)
    .getByRole('columnheader')
    .evaluateAll((headers) =>
      headers.map((header) => [header.ariaColIndex, header.firstElementChild?.textContent ?? '']),
    )
  const cells = await rowOf(page, label)
    .getByRole('gridcell')
    .evaluateAll((cells) =>
      cells.map((cell) => {
        const claims = [...cell.querySelectorAll('button[data-claim]')]
        const said = claims.map((claim) => claim.textContent).join(' / ')
        return [cell.ariaColIndex, claims.length === 0 ? (cell.textContent ?? '') : said]
      }),
    )
  const said = new Map(cells.map(([index, text]) => [index, text ?? '']))
  return Object.fromEntries(names.map(([index, name]) => [name, said.get(index ?? '') ?? '']))
}

/** What a row's cells say, by column: claims as they are read out, and "nobody" where there are none. */
export async function readRow(
  page: Page,
  label: string,
): Promise<Readonly<Record<string, string>>> {
  const read: Record<string, string> = {}
  for (const place of await placesToLookAt(page)) {
    await lookAt(page, place)
    Object.assign(read, await readDrawn(page, label))
  }
  return read
}

/** Marks two claims and lines them up. */
export async function lineUpByKeys(page: Page, first: string, second: string): Promise<void> {
  await reachClaim(page, first)
  await page.keyboard.press('Space')
  await reachClaim(page, second)
  await press(page, 'Space', 'l')
  await page.getByRole('region', { name: 'Lined up' }).waitFor()
}
