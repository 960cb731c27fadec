import type { Locator, Page } from 'playwright-core'
import { SETTLING } from '../../renderer/review/review-commands.ts'
import { waitOut } from '../support/page-time.ts'

/** The draft under review, below the text. */
export function card(page: Page): Locator {
  return page.getByRole('region', { name: 'Draft under review' })
}

export async function awaitHeading(page: Page, heading: string): Promise<void> {
  await card(page).getByRole('heading', { name: heading }).waitFor()
}

/** How many claims the table's tab counts. */
export function claimCount(page: Page): Promise<string | null> {
  return page.getByRole('tab', { name: /^Claims/ }).textContent()
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Starts the review and looks at the first draft as long as its key rejects nothing. */
export async function startReview(page: Page): Promise<void> {
  await page.keyboard.press('r')
  await awaitHeading(page, 'Draft 1 of 12')
  await waitOut(page, SETTLING)
}
