import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { writeTopicProject } from '../support/topic-articles.ts'
import {
  closeSharedBrowser,
  openInBrowser,
  type BrowserWorkbench,
} from '../support/workbench-host.ts'
import { awaitSaved, notice, readerText } from './journey.ts'

let home: string
let host: BrowserWorkbench

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-topics-'))
  const path = join(home, 'depot.hearsay')
  writeTopicProject(path)
  host = await openInBrowser({ home, open: path })
})
afterEach(async () => {
  await host.close()
  await rm(home, { recursive: true, force: true })
})
afterAll(closeSharedBrowser)

const claimCard = (page: Page) => page.getByRole('region', { name: 'Selected claim' })
const offers = (page: Page) =>
  claimCard(page).getByRole('toolbar', { name: 'Topics offered' }).getByRole('button')
/** The topics that the claim in the card has. */
const topicsIn = (page: Page) =>
  claimCard(page)
    .locator('[data-picker=topics] :is([aria-pressed=true], :has(> [aria-label^="Take off"]))')
    .allInnerTexts()

/** Selects the first claim of the open article, by its key. */
async function selectFirstClaim(page: Page): Promise<void> {
  await readerText(page).focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press(']')
  await offers(page).first().waitFor()
}

describe('a claim’s card', () => {
  test('offers topics with the reason, and one key sets one and takes it off', async () => {
    const { page } = host
    await selectFirstClaim(page)
    const first = offers(page).first()
    expect(await first.textContent()).toBe('Ffire')
    expect(await first.getAttribute('title')).toMatch(/^fire: “fire”/)
    await page.keyboard.press('f')
    await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true')
    await notice(page, 'Topic: fire').waitFor()
    await awaitSaved(page)
    await page.keyboard.press('f')
    await expect.poll(() => first.getAttribute('aria-pressed')).toBe('false')
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true')
    expect(await findBarriers(page)).toEqual([])
  })

  test('takes a topic that is typed, and then offers it among those in use', async () => {
    const { page } = host
    await selectFirstClaim(page)
    await page.keyboard.press('l')
    await page.keyboard.type('paint')
    await page.keyboard.press('Enter')
    await claimCard(page).getByRole('button', { name: 'Take off: topic paint' }).waitFor()
    await page.keyboard.type('blame')
    await page.keyboard.press('Tab')
    await claimCard(page).getByRole('button', { name: 'Take off: topic blame' }).waitFor()
    await readerText(page).focus()
    await page.keyboard.press(']')
    await page.keyboard.press('l')
    await page.keyboard.type('pai')
    await page.getByRole('option', { name: /^paint/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => topicsIn(page)).toEqual([expect.stringContaining('paint')])
  })
})
