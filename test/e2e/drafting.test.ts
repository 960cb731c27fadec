import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REST } from '../../renderer/table/selection/use-claim-selection.ts'
import { waitOut } from '../support/page-time.ts'
import { findOnScreen } from '../support/reader.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { comparison } from './comparing.ts'
import {
  holdsFocus,
  openFiles,
  pasteArticle,
  readerText,
  runFromPalette,
  SEED_TEXT,
} from './journey.ts'
import { awaitHeading, card, claimCount, press, startReview } from './review-card.ts'

let workbench: SharedWorkbench

beforeAll(async () => {
  workbench = await shareWorkbench('drafting')
})
afterAll(() => workbench.close())

/** The sample article without drafts, in a save file of its own. What is opened beside it is drafted if that is asked for. */
async function open(setting: { readonly isDrafting: boolean }): Promise<Page> {
  await workbench.showCopy(setting)
  const { page } = workbench
  await readerText(page).getByText('By Ryan Morgan').waitFor()
  return page
}

/** The sample article with its drafts. */
async function openDrafted(): Promise<Page> {
  const page = await open({ isDrafting: true })
  await runFromPalette(page, 'Draft claims of this article')
  await page.getByText('12 claims drafted.').waitFor()
  return page
}

const SHORT_TEXTS = [
  'Talks end\n\nForeign Minister Sergei Lavrov said the talks in Riyadh were over for now. The two sides had met for four hours.',
  'Talks resume\n\nSecretary of State Marco Rubio said the talks in Riyadh would go on next week. The two sides had met for four hours.',
]

describe('drafting', () => {
  test('of one sentence is asked for by a key, and reviewed at once', async () => {
    const page = await open({ isDrafting: false })
    const { from } = await findOnScreen(page, 'Going into the meeting')
    await page.mouse.click(from.x, from.y)
    await press(page, 'p')
    await awaitHeading(page, 'Draft 1 of 1')
    await card(page)
      .getByRole('button', { name: /^words: the talks would cover/ })
      .waitFor()
    await press(page, 'a')
    await page.getByText('1 draft reviewed: 1 accepted as it was.').waitFor()
    expect(await claimCount(page)).toBe('Claims 1')
  })

  test('is taken back by the notice that tells of it', async () => {
    const page = await openDrafted()
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect.poll(() => claimCount(page)).toBe('Claims 0')
    await page.getByRole('tab', { name: 'Speakers 0' }).waitFor()
  })

  test('again brings back nothing that was rejected, and touches nothing that was accepted', async () => {
    const page = await openDrafted()
    await startReview(page)
    await press(page, 'r')
    await awaitHeading(page, 'Draft 2 of 12')
    await press(page, 'a')
    await awaitHeading(page, 'Draft 3 of 12')
    await press(page, 'Escape')
    await runFromPalette(page, 'Draft claims of this article')
    await page.getByText('Nothing new: what was found is drafted or reviewed already.').waitFor()
    await page.getByText('10 drafts wait for your review.').waitFor()
    expect(await claimCount(page)).toBe('Claims 12')
  })

  test('says when there is no English, and can be turned off', async () => {
    const page = await openDrafted()
    await pasteArticle(
      page,
      'Gespräche in Riad\n\nDer Außenminister sagte am Dienstag, die Gespräche seien sehr ernst gewesen und würden bald fortgesetzt. Er fügte hinzu, dass noch kein Termin für ein weiteres Treffen vereinbart worden sei.',
    )
    await page.getByText(/^No English found in “.+”, so nothing was drafted\.$/).waitFor()
    await runFromPalette(page, 'Draft claims when an article is opened')
    await page.getByText('Articles are opened without drafting their claims.').waitFor()
    await pasteArticle(page, 'Talks end\n\nThe minister said the talks were over.')
    await page.getByText('Opened 1 article.').waitFor()
    // Had it been drafted already, there would be nothing new.
    await runFromPalette(page, 'Draft claims of this article')
    await page.getByText('1 claim drafted.').waitFor()
    expect(await claimCount(page)).toBe('Claims 13')
  })

  test('shows before the words of a claim in the table that they were denied', async () => {
    const page = await openDrafted()
    await pasteArticle(page, 'Ferries\n\nNordline denied that its ferries were unsafe.')
    const cell = page.getByRole('gridcell', { name: /its ferries were unsafe/ })
    await cell.waitFor()
    const before = await cell.evaluate((element) => getComputedStyle(element, '::before').content)
    expect(before).toContain('denied')
    expect(await cell.textContent()).not.toContain('denied')
  })
})

describe('a second article', () => {
  test('stays open while its drafts arrive, and is the one reviewed', async () => {
    const page = await openDrafted()
    await readerText(page).getByRole('button', { name: /^1 / }).click()
    await openFiles(page, ...SHORT_TEXTS.slice(0, 1))
    await page.getByText('1 claim drafted.').first().waitFor()
    await waitOut(page, REST)
    const text = readerText(page)
    expect(await text.textContent()).toContain('were over for now')
    expect(await page.locator('[class*=flash] > div').count()).toBe(0)
    await press(page, 'r')
    await awaitHeading(page, 'Draft 1 of 1')
    expect(await text.textContent()).toContain('were over for now')
  })
})

describe('drafting many words', () => {
  test('of a long text shows how far it is; what is found first is reviewed meanwhile, and stays when Escape ends it', async () => {
    const page = await open({ isDrafting: true })
    await openFiles(page, `Long talks end in Riyadh\n\n${SEED_TEXT.repeat(250)}`)
    const progress = page.getByRole('progressbar', { name: /^Drafting/ })
    await progress.waitFor()
    await expect.poll(() => claimCount(page)).not.toBe('Claims 0')
    await press(page, 'r')
    await card(page).waitFor()
    expect(await progress.count()).toBe(1)
    await press(page, 'Escape')
    await card(page).waitFor({ state: 'detached' })
    await press(page, 'Escape')
    await page.getByText(/^Drafting cancelled\. \d+ claims drafted\./).waitFor()
    expect(await claimCount(page)).not.toBe('Claims 0')
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect.poll(() => claimCount(page)).toBe('Claims 0')
  })

  test('of a long text holds up neither a short article opened after it nor a sentence', async () => {
    const page = await open({ isDrafting: true })
    await openFiles(page, `Long talks end in Riyadh\n\n${SEED_TEXT.repeat(150)}`)
    const long = page.getByRole('progressbar', { name: /^Drafting “Long talks end in Riyadh”/ })
    await long.waitFor()
    await openFiles(page, ...SHORT_TEXTS.slice(0, 1))
    await page.getByText('1 claim drafted.').first().waitFor()
    expect(await long.count()).toBe(1)
    const { from } = await findOnScreen(page, 'The two sides')
    await page.mouse.click(from.x, from.y)
    await press(page, 'p')
    await page.getByText('No claims found in this sentence.').waitFor()
    expect(await long.count()).toBe(1)
    await press(page, 'Escape')
    await page.getByText(/^Drafting cancelled\./).waitFor()
  })

  test('goes on while a review and a side panel are left: Escape does one thing at a time', async () => {
    const page = await openDrafted()
    await openFiles(page, `Long talks end in Riyadh\n\n${SEED_TEXT.repeat(250)}`)
    const progress = page.getByRole('progressbar', { name: /^Drafting “Long talks end in Riyadh”/ })
    await progress.waitFor()
    await page
      .getByRole('gridcell', { name: /several new efforts/ })
      .first()
      .click()
    // From another view the reader comes anew, and its keys after those of the window.
    await press(page, 'ControlOrMeta+Alt+2')
    await comparison(page).waitFor()
    await press(page, 'ControlOrMeta+Alt+1')
    await readerText(page).getByText('By Ryan Morgan').waitFor()
    await readerText(page).focus()
    await press(page, 'r')
    await awaitHeading(page, 'Draft 2 of 12')
    await press(page, 'Escape')
    await card(page).waitFor({ state: 'detached' })
    expect(await progress.count()).toBe(1)
    expect(await page.getByText(/^Drafting cancelled\./).count()).toBe(0)
    await press(page, 'ControlOrMeta+Shift+h')
    const history = page.getByRole('complementary', { name: 'History' })
    await expect.poll(() => holdsFocus(history)).toBe(true)
    await press(page, 'Escape')
    await history.waitFor({ state: 'detached' })
    expect(await progress.count()).toBe(1)
    await press(page, 'Escape')
    await page.getByText(/^Drafting cancelled\./).waitFor()
  })

  test('of several articles is told in one notice, and reviewed one after the other', async () => {
    const page = await open({ isDrafting: true })
    await openFiles(page, ...SHORT_TEXTS)
    await page.getByText('2 claims drafted in 2 articles.').waitFor()
    await page.keyboard.press('ControlOrMeta+Shift+d')
    await awaitHeading(page, 'Draft 1 of 1')
    await press(page, 'a')
    await page.getByRole('button', { name: /^Go on with “Talks resume” \(1 draft\)/ }).waitFor()
    await press(page, 'Enter')
    await expect
      .poll(() =>
        card(page)
          .getByRole('button', { name: /^words: the talks .+ next week$/ })
          .count(),
      )
      .toBe(1)
  })

  test('of several articles is undone together', async () => {
    const page = await open({ isDrafting: true })
    await openFiles(page, ...SHORT_TEXTS)
    const notice = page
      .getByRole('region', { name: 'Notices' })
      .getByRole('listitem')
      .filter({ hasText: 'drafted in 2 articles' })
    await notice.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => claimCount(page)).toBe('Claims 0')
  })
})
