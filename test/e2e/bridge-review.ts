import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { BRIDGE_ARTICLES } from '../support/bridge-articles.ts'
import type { Hands } from './effort.ts'
import { notice } from './journey.ts'
import { card } from './review-card.ts'

/** The outlets that neither a text says by itself nor its file behind a dash; one that it does is set when it is opened. */
const UNSAID = BRIDGE_ARTICLES.filter(
  ({ text, fileName, outlet }) => !text.includes(outlet) && !fileName.includes(` - ${outlet}`),
).map(({ outlet }) => outlet)

/** Sets the outlets that the articles' files tell: a key opens what is offered, one takes it. */
export async function setOutlets(page: Page, hands: Hands): Promise<void> {
  await hands.press('o')
  const dialog = page.getByRole('dialog', { name: 'Outlets of the articles' })
  const fields = dialog.getByRole('combobox')
  await expect
    .poll(() => fields.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)))
    .toEqual(expect.arrayContaining(UNSAID))
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

/** Takes whom each draft that was left is offered first, mostly its own words that name nobody yet, and accepts it. */
async function finishArticle(page: Page, hands: Hands): Promise<void> {
  const summary = page.getByRole('region', { name: 'What came of the review' })
  const heading = card(page).getByRole('heading')
  await expect.poll(async () => (await summary.count()) + (await heading.count())).toBe(1)
  while ((await summary.count()) === 0) {
    const shown = await heading.textContent()
    await hands.press('1')
    await expect
      .poll(() => card(page).getByRole('combobox', { name: 'Speaker of the claim' }).inputValue())
      .not.toBe('')
    await hands.press('a')
    await expect
      .poll(async () => (await summary.count()) > 0 || (await heading.textContent()) !== shown)
      .toBe(true)
  }
}

/** Reviews the three articles, one after the other; how many drafts there were. */
export async function reviewAll(page: Page, hands: Hands): Promise<number> {
  let drafts = 0
  for (const [index] of BRIDGE_ARTICLES.entries()) {
    drafts += await readThrough(page, hands)
    await finishArticle(page, hands)
    if (index === BRIDGE_ARTICLES.length - 1) break
    await hands.press('Enter')
    await card(page)
      .getByRole('heading', { name: /^Draft 1 of/ })
      .waitFor()
  }
  return drafts
}
