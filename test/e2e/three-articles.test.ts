import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BRIDGE_ARTICLES } from '../support/bridge-articles.ts'
import { closeSharedBrowser } from '../support/workbench-host.ts'
import { Hands } from './effort.ts'
import { HOST_KINDS, type OpenWorkbench } from './host-kinds.ts'
import { awaitSaved, notice, readCsv, readerText } from './journey.ts'
import { card } from './review-card.ts'

/** What the same work took before: a key for each draft and ten to go on, and about ten to set three outlets. */
const BEFORE = { review: 68, outlets: 10 } as const

let home: string
let host: OpenWorkbench | null = null

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-three-'))
})
afterEach(async () => {
  await host?.close()
  host = null
  await rm(home, { recursive: true, force: true })
})
afterAll(closeSharedBrowser)

/** The three articles as files, under names such as they have on a desk. */
async function writeArticles(): Promise<readonly string[]> {
  const folder = join(home, 'articles')
  await mkdir(folder)
  const paths = BRIDGE_ARTICLES.map(({ fileName }) => join(folder, fileName))
  await Promise.all(BRIDGE_ARTICLES.map(({ text }, index) => writeFile(paths[index] ?? '', text)))
  return paths
}

/** Sets the outlets that the articles themselves tell: a key opens what is offered, one takes it. */
async function setOutlets(page: Page, hands: Hands): Promise<void> {
  await hands.press('o')
  const dialog = page.getByRole('dialog', { name: 'Outlets of the articles' })
  await page.waitForTimeout(500)
  const fields = dialog.getByRole('combobox')
  await expect
    .poll(() => fields.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)))
    .toEqual(expect.arrayContaining(BRIDGE_ARTICLES.map(({ outlet }) => outlet)))
  await hands.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await notice(page, /^Outlets set: /).waitFor()
}

/** How many lines of the list are in view whole. */
function countInView(dialog: Locator): Promise<number> {
  return dialog.getByRole('listbox').evaluate((list) => {
    const { bottom } = list.getBoundingClientRect()
    const rows = [...list.querySelectorAll('[role="option"]')]
    return rows.filter((row) => row.getBoundingClientRect().bottom <= bottom + 1).length
  })
}

/** Reads through the drafts of the open article; how many there were, all of them seen before any was accepted. */
async function readThrough(page: Page, hands: Hands): Promise<number> {
  await hands.press('Shift+A')
  const dialog = page.getByRole('dialog', { name: /^Read through the drafts/ })
  const rows = dialog.getByRole('option')
  await rows.first().waitFor()
  const total = await rows.count()
  const seen = dialog.getByText(new RegExp(`of ${total} drafts seen\\.$`))
  const seenNow = async () => Number.parseInt((await seen.textContent()) ?? '', 10)
  await expect.poll(seenNow).toBeGreaterThan(0)
  expect(await seenNow()).toBe(await countInView(dialog))
  expect(await seenNow()).toBeLessThan(total)
  for (let page = 0; page < 10 && (await seenNow()) < total; page += 1) {
    const before = await seenNow()
    await hands.press('Enter')
    await expect.poll(seenNow).toBeGreaterThan(before)
  }
  await dialog.getByRole('button', { name: /^Accept \d+ drafts/ }).waitFor()
  await hands.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  return total
}

/** Names the speaker of each draft that was left, of whom there are words but no name, and accepts it. */
async function finishArticle(page: Page, hands: Hands): Promise<void> {
  const summary = page.getByRole('region', { name: 'What came of the review' })
  const heading = card(page).getByRole('heading')
  await expect.poll(async () => (await summary.count()) + (await heading.count())).toBe(1)
  while ((await summary.count()) === 0) {
    const shown = await heading.textContent()
    await hands.press('s')
    await expect
      .poll(() => card(page).getByRole('combobox', { name: 'Speaker of the claim' }).inputValue())
      .not.toBe('')
    await hands.press('a')
    await expect
      .poll(async () => (await summary.count()) > 0 || (await heading.textContent()) !== shown)
      .toBe(true)
  }
}

describe.each(HOST_KINDS)('Three articles on one event, $name', (kind) => {
  it('are named and reviewed, each draft seen, with half of the keys that it took', async () => {
    const paths = await writeArticles()
    host = await kind.open(home, true)
    const { page } = host
    await page.getByText('12 claims drafted. Review: R').waitFor()
    const hands = new Hands(page)
    await host.openArticles(paths)
    await page.getByText(/^\d+ claims drafted in 3 articles/).waitFor()
    await readerText(page).focus()

    // The sample was there before: its outlet is not known either, and stays so.
    const outlets = await hands.count(() => setOutlets(page, hands))
    let drafts = 0
    const review = await hands.count(async () => {
      for (const [index] of BRIDGE_ARTICLES.entries()) {
        drafts += await readThrough(page, hands)
        await finishArticle(page, hands)
        if (index < BRIDGE_ARTICLES.length - 1) {
          await hands.press('Enter')
          await card(page)
            .getByRole('heading', { name: /^Draft 1 of/ })
            .waitFor()
        }
      }
    })
    expect(drafts).toBeGreaterThanOrEqual(55)
    expect(outlets.keys + outlets.clicks).toBeLessThanOrEqual(BEFORE.outlets / 2)
    expect(review.keys + review.clicks).toBeLessThanOrEqual(BEFORE.review / 2)

    await awaitSaved(page)
    const folder = join(home, 'csv')
    await mkdir(folder)
    await host.exportInto(folder)
    await page.getByText(/^Wrote 6 CSV files/).waitFor()
    const claims = await readCsv(join(folder, 'claims.csv'))
    const ours = claims.filter((row) => row['review'] === 'accepted')
    expect(ours).toHaveLength(drafts)
    expect(ours.every((row) => row['speaker'] !== '')).toBe(true)
  })
})
