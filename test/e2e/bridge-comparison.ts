import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { comparison } from './comparing.ts'
import type { Hands } from './effort.ts'
import { holdsFocus } from './journey.ts'

/** Sets the topics that are offered, a key for each cluster, until none is offered any more. */
export async function setTopics(page: Page, hands: Hands): Promise<void> {
  await hands.press('ControlOrMeta+Alt+5')
  const offers = page.getByRole('region', { name: 'Topics offered' })
  const here = offers.locator('[data-cluster]:focus-within')
  const nothing = offers.getByText(/^Nothing is offered: the claims have topics/)
  for (let set = 0; set < 40; set += 1) {
    await expect.poll(async () => (await nothing.count()) + (await here.count())).toBe(1)
    if ((await nothing.count()) > 0) return
    const claims = await here.innerText()
    await hands.press('Enter')
    await expect
      .poll(async () => (await here.count()) === 0 || (await here.innerText()) !== claims)
      .toBe(true)
  }
  throw new Error('Topics are offered without an end.')
}

/** Opens what may be related, and looks for it. */
async function lookForRelated(page: Page, hands: Hands): Promise<Locator> {
  const panel = page.getByRole('region', { name: 'Relations', exact: true })
  await hands.press('ControlOrMeta+Alt+r')
  // The panel stands for a frame before its tabs do, and F6 goes past what holds nothing.
  await panel.getByRole('tab', { selected: true }).waitFor()
  await hands.press('F6')
  await expect.poll(() => holdsFocus(panel)).toBe(true)
  const proposed = panel.getByRole('tab', { name: /^Proposed/ })
  while ((await proposed.getAttribute('aria-selected')) !== 'true') await hands.press('ArrowRight')
  await hands.press('Tab')
  const look = panel.getByRole('button', { name: 'Look for related claims' })
  await expect.poll(() => holdsFocus(look)).toBe(true)
  await hands.press('Enter')
  await panel.locator('[data-proposal]').first().waitFor()
  return panel
}

/** What of the contradictions that were proposed was decided. */
interface Decided {
  readonly accepted: number
  readonly dismissed: number
}

/** Decides on the contradictions that are proposed, a key each, and dismisses the first of what comes after them. */
export async function relateClaims(
  page: Page,
  hands: Hands,
  isTrue: (words: string) => boolean,
): Promise<Decided> {
  await hands.press('ControlOrMeta+Alt+2')
  await expect.poll(() => holdsFocus(comparison(page))).toBe(true)
  const panel = await lookForRelated(page, hands)
  const count = panel.getByRole('tab', { name: /^Proposed/ })
  const first = panel.locator('[data-proposal]').first()
  const decided = { accepted: 0, dismissed: 0 }
  for (;;) {
    const [words, left] = [await first.innerText(), await count.textContent()]
    const isAccepted = isTrue(words)
    await expect.poll(() => holdsFocus(first)).toBe(true)
    await hands.press(isAccepted ? 'a' : 'x')
    await expect.poll(() => count.textContent()).not.toBe(left)
    decided[isAccepted ? 'accepted' : 'dismissed'] += 1
    if (!words.includes('contradicts?')) return decided
  }
}

/** What Compare shows: its columns, and of each row that is in it the topic and what its head says. */
export async function readComparison(
  page: Page,
): Promise<{ readonly columns: readonly string[]; readonly rows: ReadonlyMap<string, string> }> {
  const labels = (role: 'columnheader' | 'rowheader') =>
    comparison(page)
      .getByRole(role)
      .evaluateAll((heads) => heads.map((head) => head.getAttribute('aria-label') ?? ''))
  const rows = await labels('rowheader')
  return {
    columns: (await labels('columnheader')).map((label) => label.replace(/, .*$/, '')),
    rows: new Map(rows.map((label) => [label.replace(/, .*$/, ''), label])),
  }
}

/** Runs a command that the palette finds by a word; what it asks for is answered elsewhere. */
export async function runByWord(
  page: Page,
  hands: Hands,
  word: string,
  title: RegExp,
): Promise<void> {
  await hands.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find a command' }).waitFor()
  await hands.type(word)
  await page.getByRole('option', { name: title, selected: true }).waitFor()
  await hands.press('Enter')
}
