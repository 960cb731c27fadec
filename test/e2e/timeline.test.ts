import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { writeDatedProject } from '../support/dated-seed.ts'
import { openInBrowser, type BrowserWorkbench } from '../support/workbench-host.ts'
import { focused, goToFolder, readerText, runFromPalette } from './journey.ts'

let home: string
let host: BrowserWorkbench

/** One window for all: no journey changes the project, and each starts with the page loaded anew. */
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-timeline-'))
  const path = join(home, 'Flood.hearsay')
  writeDatedProject(path)
  host = await openInBrowser({ home, open: path })
  await readerText(host.page).waitFor()
})
afterEach(async () => {
  if (host.complaints.length > 0) throw new Error(host.complaints.join('\n'))
  await host.page.reload()
  await readerText(host.page).waitFor()
})
afterAll(async () => {
  await host.close()
  await rm(home, { recursive: true, force: true })
})

/** The Timeline view by a command, with the focus on the first cell of its picture. */
async function openTimeline(page: Page): Promise<void> {
  await runFromPalette(page, 'Timeline view')
  await page.getByRole('region', { name: 'Timeline', exact: true }).waitFor()
  await expect.poll(() => focused(page)).toMatch(/^Lena Marsh, Sun 10 Mar 2024: 1 claim\./)
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const claimsOf = (page: Page) => page.getByRole('region', { name: 'Claims', exact: true })

describe('the timeline', () => {
  it('is gone through by keys alone: who said what when, its words, and the claim in its article', async () => {
    const { page } = host
    await openTimeline(page)
    await press(page, 'ArrowRight')
    expect(await focused(page)).toBe(
      'Lena Marsh, Mon 11 Mar 2024: 1 claim. The dyke broke in the early hours of Monday; named: “Monday”.',
    )
    await page.getByText('Lena Marsh · Mon 11 Mar 2024, named: “Monday”').waitFor()
    await press(page, 'ArrowDown')
    expect(await focused(page)).toMatch(/^Tom Achebe, Mon 4 Mar 2024/)
    await press(page, 'Home')
    expect(await focused(page)).toMatch(/^Tom Achebe, Nov 2023/)
    const claims = claimsOf(page)
    await claims.getByText('12 claims at 12 times; 2 as of their article’s date').waitFor()
    await press(page, 'Enter')
    await claims.getByRole('heading', { name: 'Tom Achebe' }).waitFor()
    await claims.getByText('Nov 2023, named: “November”').waitFor()
    await expect.poll(() => claims.locator('[data-claim]').count()).toBe(1)
    await press(page, 'Enter', 'Enter')
    await claims.getByText('According to the Coastal News Agency').waitFor()
    await press(page, 'Escape')
    await expect.poll(() => focused(page)).toMatch(/^Tom Achebe, Nov 2023/)
    await press(page, 'o')
    await expect
      .poll(() => page.getByRole('tab', { name: 'Tag' }).getAttribute('aria-selected'))
      .toBe('true')
    await page.locator('[data-pane=reader] button[aria-pressed=true]').waitFor()
  })

  it('brings what is out of sight into it, as keys go there', async () => {
    const { page } = host
    await openTimeline(page)
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
    expect(await focused(page)).toMatch(/^Karim Osei, Tue 31 Dec 2024/)
    const pane = await page
      .getByRole('group', { name: 'Who said what when' })
      .locator('xpath=../..')
      .boundingBox()
    const cell = await page.locator('[data-cell]:focus').boundingBox()
    if (pane === null || cell === null) throw new Error('There is no cell with the focus.')
    expect(cell.x + cell.width).toBeLessThanOrEqual(pane.x + pane.width + 1)
    expect(cell.x).toBeGreaterThanOrEqual(pane.x)
  })

  it('is told in words with one key, as a table whose lines show their claims', async () => {
    const { page } = host
    await openTimeline(page)
    expect(await findBarriers(page)).toEqual([])
    await press(page, 't')
    const table = page.getByRole('table', { name: 'Who said what when, from the earliest on' })
    await table.waitFor()
    expect(await table.getByRole('row').count()).toBe(14)
    expect(await table.getByRole('row').nth(1).getByRole('cell').allTextContents()).toEqual([
      'Ines Vogt',
      'The water board had known since 2019 that the dyke was weak',
      'named: “2019”',
      'Board knew of weak dyke, engineer says · Northern Courier · 2024-03-14',
    ])
    await expect.poll(() => focused(page)).toBe('the pumps would hold')
    await press(page, 'ArrowDown', 'Enter')
    const claims = claimsOf(page)
    await claims.getByText('Mon 11 Mar 2024, named: “Monday”').waitFor()
    await claims.getByLabel('The claim in its article').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await press(page, 't')
    await expect.poll(() => focused(page)).toMatch(/^Lena Marsh, Mon 11 Mar 2024/)
  })

  it('is looked at by other lanes and by when it was said, and so it stays', async () => {
    const { page } = host
    await openTimeline(page)
    await page.getByRole('combobox', { name: 'What the lanes are' }).selectOption('source')
    await page.getByRole('combobox', { name: 'Where claims stand in time' }).selectOption('said')
    const name =
      /^Coastal News Agency, Sun 10 Mar 2024: 1 claim\. the pumps would hold; said: “Sunday”\.$/
    await page.getByRole('button', { name }).waitFor()
    await page.reload()
    await readerText(page).waitFor()
    await runFromPalette(page, 'Timeline view')
    await page.getByRole('button', { name }).waitFor()
    await page.getByRole('combobox', { name: 'What the lanes are' }).selectOption('speaker')
    await page.getByRole('combobox', { name: 'Where claims stand in time' }).selectOption('named')
    await page.getByRole('button', { name: /^Lena Marsh, Mon 11 Mar 2024/ }).waitFor()
    expect(await page.getByRole('button', { name }).count()).toBe(0)
  })

  it('shows a claim’s words and who carried it under the mouse', async () => {
    const { page } = host
    await openTimeline(page)
    await page.getByRole('button', { name: /^Tom Achebe, Nov 2023/ }).hover()
    await page
      .getByText('Tom Achebe, through Coastal News Agency · Nov 2023, named: “November”')
      .waitFor()
    await page.getByRole('button', { name: /^Rosa Pell, Tue 12 Mar 2024/ }).click()
    const claims = claimsOf(page)
    await claims.getByText('Tue 12 Mar 2024, as of the article’s date').waitFor()
    expect(await claims.locator('[data-claim]').count()).toBe(1)
  })

  it('is saved as one SVG that needs nothing else', async () => {
    const { page } = host
    await runFromPalette(page, 'Save the timeline as SVG')
    await goToFolder(page, home)
    await page.getByRole('textbox', { name: 'File name' }).press('Enter')
    await page.getByText(/^Saved .*Flood timeline\.svg$/).waitFor()
    const svg = await readFile(join(home, 'Flood timeline.svg'), 'utf8')
    expect(svg).not.toMatch(/<style|<script|<image|href=|@import|url\(/)
    expect(svg).toContain('Who said what when')
    expect(svg).toContain('The council will vote on new pumps next Tuesday')
  })
})
