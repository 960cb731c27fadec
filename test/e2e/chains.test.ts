import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { launchDesktop } from '../support/electron-double/launch.ts'
import { writeSeedProject } from '../support/seed-project.ts'
import { openInBrowser, sharedBrowser, type BrowserWorkbench } from '../support/workbench-host.ts'
import { focused, goToFolder, readCsv, readerText, runFromPalette } from './journey.ts'

let home: string
let path: string
let host: BrowserWorkbench

/** One window for all: no journey changes the project, and each starts with the page loaded anew. */
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-chains-'))
  path = join(home, 'Seed.hearsay')
  await writeSeedProject(path)
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

/** The Chains view by its key, with the focus on the first box of its picture. */
async function openChains(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Alt+3')
  await page.getByRole('region', { name: 'Chains', exact: true }).waitFor()
  await expect.poll(() => focused(page)).toMatch(/^No outlet, outlet: 12 claims/)
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Goes along a column until a part with this name has the focus. */
async function reach(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press('Home')
  for (let step = 0; step < 12; step += 1) {
    if (name.test(await focused(page))) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No part is called ${name.source}.`)
}

/** From the outlet to a source. */
async function reachSource(page: Page, name: RegExp): Promise<void> {
  await press(page, 'ArrowRight', 'ArrowRight')
  await reach(page, name)
}

/** The boxes that are lit, by the beginning of their names. */
async function litBoxes(page: Page): Promise<readonly string[]> {
  const names = await page
    .locator('g[data-part][data-lit]')
    .evaluateAll((parts) => parts.map((part) => part.getAttribute('aria-label') ?? ''))
  return names.map((name) => name.replace(/[,:].*/, '')).toSorted()
}

/** The numbers that are broken over two lines, with what is around them. */
function brokenCounts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const broken: string[] = []
    const pane = document.querySelector('[aria-label=Chains]') ?? document.body
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { currentNode } = walker
      const text = currentNode.textContent ?? ''
      for (const { index, 0: found } of text.matchAll(/\d[\d,]*(?: claims?)?/g)) {
        const range = document.createRange()
        range.setStart(currentNode, index)
        range.setEnd(currentNode, index + found.length)
        const tops = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)))
        const isWords = currentNode.parentElement?.closest('[data-claim], blockquote') != null
        if (tops.size > 1 && !isWords) broken.push(text)
      }
    }
    return broken
  })
}

/** Gives a file a place in the window's own dialog, by keys alone. */
async function saveInto(page: Page, folder: string): Promise<void> {
  await goToFolder(page, folder)
  await page.getByRole('textbox', { name: 'File name' }).press('Enter')
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([])
}

/** What a browser makes of an SVG file, on a page of its own. */
async function readSvg(svg: string) {
  const context = await (await sharedBrowser()).newContext({ offline: true })
  const told = await (
    await context.newPage()
  ).evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    return {
      root: parsed.documentElement.localName,
      faults: parsed.querySelectorAll('parsererror').length,
      titles: Array.from(parsed.querySelectorAll('title'), (title) => title.textContent),
    }
  }, svg)
  await context.close()
  return told
}

/** Two points for each CSS pixel of the picture. */
const SAVED_POINTS = { width: 2400, height: 1120 }

/** How large a PNG picture is: that stands after the signature and the head of the first chunk. */
function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

describe('the picture of the chains', () => {
  it('shows by keys alone that Ushakov’s and Dmitriev’s words came through TASS, and reads them', async () => {
    const { page } = host
    await openChains(page)
    await reachSource(page, /^TASS/)
    expect(await focused(page)).toBe(
      'TASS, source: 5 claims, from Dmitriev 3 and Ushakov 2, to No outlet 5',
    )
    await press(page, 'ArrowRight')
    expect(await focused(page)).toBe('TASS carried 3 claims from Dmitriev')
    await press(page, 'Enter')
    const claims = page.getByRole('region', { name: 'Claims', exact: true })
    await claims.getByRole('heading', { name: 'TASS ← Dmitriev' }).waitFor()
    await expect.poll(() => claims.locator('[data-claim]').count()).toBe(3)
    // In among them, and one of them chosen: the sentence shows here, the reader and the table follow.
    await press(page, 'Enter', 'ArrowDown', 'Enter')
    await claims.getByText('but he cautioned').waitFor()
    await press(page, 'o')
    await expect
      .poll(() => page.getByRole('tab', { name: 'Tag' }).getAttribute('aria-selected'))
      .toBe('true')
    const chosen = page.locator('[data-pane=reader] button[aria-pressed=true]')
    await chosen.waitFor()
    expect(await chosen.getAttribute('aria-label')).toContain('no major diplomatic breakthrough')
    const row = page.locator('[role=row]:has([role=gridcell][aria-selected=true])')
    await row.filter({ hasText: 'no major diplomatic' }).waitFor()
  })

  it('is come to by its key again from anywhere, and by Escape from the claims chosen in it', async () => {
    const { page } = host
    await page.getByRole('tab', { name: 'Chains' }).click()
    await openChains(page)
    await press(page, 'ArrowRight', 'ArrowRight')
    await page.getByRole('tab', { name: 'Chains' }).focus()
    await press(page, 'ControlOrMeta+Alt+3')
    await expect.poll(() => focused(page)).toMatch(/^No source: the article itself/)
    await press(page, 'Enter', 'Enter')
    await expect.poll(() => focused(page)).not.toMatch(/source/)
    await press(page, 'Escape')
    await expect.poll(() => focused(page)).toMatch(/^No source: the article itself: 6 claims/)
  })

  it('is told in words with one key, at the same place', async () => {
    const { page } = host
    await openChains(page)
    await reachSource(page, /^TASS/)
    await press(page, 'Enter')
    await expectAccessible(page)
    await press(page, 't')
    await expect.poll(() => focused(page)).toMatch(/^TASS\s*5/)
    await expectAccessible(page)
    await press(page, 't')
    await expect.poll(() => focused(page)).toMatch(/^TASS, source/)
  })

  it('lights the whole trail of an outlet, to its speakers and what they said', async () => {
    const { page } = host
    await openChains(page)
    const all = page.locator('[data-part]')
    await expect.poll(() => page.locator('[data-part][data-lit]').count()).toBe(await all.count())
    await reachSource(page, /^TASS/)
    await expect
      .poll(() => litBoxes(page))
      .toEqual(['Dmitriev', 'No outlet', 'TASS', 'Ushakov', 'direct', 'indirect', 'mixed'])
  })

  it('says what there is before a part is chosen, and its count stays on one line', async () => {
    const { page } = host
    await openChains(page)
    const claims = page.getByRole('region', { name: 'Claims', exact: true })
    await claims.getByRole('heading', { name: 'All claims shown' }).waitFor()
    await claims.getByRole('img', { name: /^Who said them: / }).waitFor()
    await expect.poll(() => claims.locator('[data-claim]').count()).toBe(12)
    await reachSource(page, /^TASS/)
    await press(page, 'Enter')
    await claims.getByRole('img', { name: 'Who said them: Dmitriev 3, Ushakov 2' }).waitFor()
    await claims.getByText('source · 5 claims').waitFor()
    await page.setViewportSize({ width: 1024, height: 700 })
    expect(await brokenCounts(page)).toEqual([])
    await press(page, 't')
    await page.getByRole('group', { name: 'Who relied on whom, in words' }).waitFor()
    expect(await brokenCounts(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('gathers claims as was chosen last, after the window is loaded anew', async () => {
    const { page } = host
    await openChains(page)
    const gathered = page.getByRole('combobox', { name: 'What claims are gathered by' })
    await gathered.selectOption('certainty')
    await page.locator('[data-part="claims 0 unknown"]').waitFor()
    await page.reload()
    await readerText(page).waitFor()
    await openChains(page)
    await page.locator('[data-part="claims 0 unknown"]').waitFor()
    expect(await gathered.inputValue()).toBe('certainty')
    await gathered.selectOption('kind')
    await page.locator('[data-part="claims 0 indirect"]').waitFor()
  })

  it('shows only what is chosen, and everything again', async () => {
    const { page } = host
    await openChains(page)
    const speakers = page.getByRole('combobox', { name: 'Only claims of these speakers' })
    await speakers.selectOption({ label: 'Ushakov (3)' })
    await page.getByText('3 claims', { exact: true }).first().waitFor()
    expect(await page.locator('[data-part]', { hasText: 'Trump' }).count()).toBe(0)
    const kinds = page.getByRole('combobox', { name: 'Only claims of these kinds' })
    await kinds.selectOption({ label: 'direct (2)' })
    await page.getByText('No claim fits all that is chosen above.').waitFor()
    await page.getByRole('button', { name: 'Show all' }).first().click()
    await page.getByText('12 claims', { exact: true }).first().waitFor()
  })
})

describe('a saved picture', () => {
  it('is one well-formed SVG that needs nothing else, and a PNG of the same', async () => {
    const { page } = host
    await openChains(page)
    await runFromPalette(page, 'Save the picture of the chains as SVG')
    await saveInto(page, home)
    await page.getByText(/^Saved .*Seed chains\.svg$/).waitFor()
    const svg = await readFile(join(home, 'Seed chains.svg'), 'utf8')
    expect(svg).not.toMatch(/<style|<script|<image|href=|@import|url\((?!#)/)
    const told = await readSvg(svg)
    expect(told).toMatchObject({ root: 'svg', faults: 0 })
    expect(told.titles).toContain('TASS carried 2 claims from Ushakov')

    await writeFile(join(home, 'Seed chains.png'), 'precious')
    await runFromPalette(page, 'Save the picture of the chains as PNG')
    await saveInto(page, home)
    const question = page.getByRole('dialog', { name: 'Replace the file?' })
    await question.waitFor()
    expect(await readFile(join(home, 'Seed chains.png'), 'utf8')).toBe('precious')
    await question.getByRole('button', { name: 'Replace' }).press('Enter')
    await page.getByText(/^Saved .*Seed chains\.png$/).waitFor()
    const png = await readFile(join(home, 'Seed chains.png'))
    expect(sizeOf(png)).toEqual(SAVED_POINTS)
    // An empty canvas of this size would be far smaller.
    expect(png.length).toBeGreaterThan(20_000)
  })

  it('goes where the system’s own dialog says, in the desktop shell', async () => {
    const userData = join(home, 'desktop')
    const copy = join(userData, 'Seed.hearsay')
    await mkdir(userData)
    await writeSeedProject(copy)
    const desktop = await launchDesktop({ userData, args: [copy] })
    try {
      const { page } = desktop
      await readerText(page).waitFor()
      const filePath = join(home, 'Picture.png')
      await desktop.scriptDialog('showSaveDialog', { canceled: false, filePath })
      await runFromPalette(page, 'Save the picture of the chains as PNG')
      await page.getByText(`Saved ${filePath}`).waitFor()
      expect(sizeOf(await readFile(filePath))).toEqual(SAVED_POINTS)
    } finally {
      await desktop.quit()
    }
  })
})

describe('a profile', () => {
  it('opens from a box with a key, shows charts and the tables behind them, and goes back', async () => {
    const { page } = host
    await openChains(page)
    await reachSource(page, /^TASS/)
    await press(page, 'p')
    const profile = page.getByRole('region', { name: 'Profile of TASS' })
    await profile.waitFor()
    await profile.getByText('5 of 5 claims').waitFor()
    const carried = profile.getByRole('region', { name: 'Whose claims it carried' })
    await carried.getByRole('img', { name: /Dmitriev 3, Ushakov 2/ }).waitFor()
    await expectAccessible(page)
    await press(page, 't')
    expect(await carried.getByRole('row').allTextContents()).toEqual([
      'SpeakerClaims',
      'Dmitriev3',
      'Ushakov2',
    ])
    await expectAccessible(page)
    await press(page, 'Escape')
    await expect.poll(() => focused(page)).toMatch(/^TASS, source/)
  })

  it('opens from the table by a command, and all are saved as CSV', async () => {
    const { page } = host
    await page.keyboard.press('Alt+3')
    await page.getByRole('tab', { name: /^Sources/, selected: true }).waitFor()
    await page.getByRole('gridcell', { name: 'TASS', exact: true }).click()
    await runFromPalette(page, 'Profile of the selected speaker or source')
    await page.getByRole('region', { name: 'Profile of TASS' }).waitFor()
    await runFromPalette(page, 'Save all profiles as CSV')
    await saveInto(page, home)
    await page.getByText(/^Saved .*Seed profiles\.csv$/).waitFor()
    const rows = await readCsv(join(home, 'Seed profiles.csv'))
    const carried = rows.filter(({ name, measure }) => name === 'TASS' && measure === 'speaker')
    expect(carried.map(({ value, count }) => `${value} ${count}`)).toEqual([
      'Dmitriev 3',
      'Ushakov 2',
    ])
  })
})
