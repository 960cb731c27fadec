import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { dragOver } from '../support/reader.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { awaitSaved, notice, readerText, runCommandLine } from './journey.ts'
import { awaitHeading, card, claimCount, press, startReview } from './review-card.ts'

let workbench: SharedWorkbench

beforeAll(async () => {
  workbench = await shareWorkbench('mending')
  await runCommandLine('new', join(workbench.home, 'drafted'), 'seeds/riyadh-talks.txt', '--draft')
})
afterAll(() => workbench.close())

/** The sample article with its drafts, in a save file of its own. */
async function open(): Promise<Page> {
  await workbench.showCopy({ of: join(workbench.home, 'drafted.hearsay') })
  const { page } = workbench
  await page.getByText('12 drafts wait for your review.').waitFor()
  return page
}

/** The draft's words, as its chips name them whole. */
function wordsShown(page: Page, words: string): Promise<boolean> {
  return card(page)
    .getByRole('button', { name: `words: ${words}`, exact: true })
    .isVisible()
}

/** Starts the review at the draft of a number in the margin. */
async function reviewFrom(page: Page, number: number): Promise<void> {
  await readerText(page)
    .getByRole('button', { name: new RegExp(`^${number} `) })
    .click()
  await page.keyboard.press('r')
  await awaitHeading(page, `Draft ${number} of 12`)
}

const RUBIO =
  'a peaceful resolution to the Ukraine conflict could pave the way for improved U.S.–Russia economic and geopolitical ties'
const NEW_EFFORTS = 'several new efforts to repair diplomatic channels with Moscow'

describe('a review', () => {
  test('moves the ends of a draft by words, and takes other words for it', async () => {
    const page = await open()
    await press(page, 'r')
    await expect.poll(() => wordsShown(page, RUBIO)).toBe(true)
    await press(page, '[', '[')
    await expect.poll(() => wordsShown(page, RUBIO.replace(' geopolitical ties', ''))).toBe(true)
    await press(page, ']', ']', 'Shift+BracketRight')
    await expect.poll(() => wordsShown(page, RUBIO.replace(/^a /, ''))).toBe(true)
    await press(page, 'Shift+BracketLeft')
    await expect.poll(() => wordsShown(page, RUBIO)).toBe(true)
    await dragOver(page, 'a peaceful resolution to the Ukraine conflict')
    await press(page, 'w')
    await expect
      .poll(() => wordsShown(page, 'a peaceful resolution to the Ukraine conflict'))
      .toBe(true)
    await press(page, 'a')
    await expect.poll(() => wordsShown(page, NEW_EFFORTS)).toBe(true)
    await page.getByRole('button', { name: /^Undo: accept a mended draft/ }).waitFor()
  })

  test('splits a draft of two sentences in two, and merges them again', async () => {
    const page = await open()
    await reviewFrom(page, 12)
    await press(page, 't')
    await awaitHeading(page, 'Draft 12 of 13')
    await expect
      .poll(() => wordsShown(page, '“It is too early to talk about compromises.'))
      .toBe(true)
    await press(page, 'n')
    await awaitHeading(page, 'Draft 13 of 13')
    await card(page).getByText('Split off from a draft.').waitFor()
    await press(page, 'b', 'm')
    await awaitHeading(page, 'Draft 12 of 12')
    const whole = card(page).getByRole('button', { name: /^words: “It is too early .+ started/ })
    await expect.poll(() => whole.isVisible()).toBe(true)
  })

  test('rejects, goes back to what an undo gave back, and can look at a decision again', async () => {
    const page = await open()
    await startReview(page)
    await press(page, 'r')
    await awaitHeading(page, 'Draft 2 of 12')
    const cell = page.locator('[role=gridcell][data-active]').first()
    await expect.poll(() => cell.textContent()).toContain('several new efforts')
    await expect
      .poll(() => readerText(page).getByRole('button', { name: /^1 / }).getAttribute('aria-label'))
      .toContain(NEW_EFFORTS)
    await press(page, 'ControlOrMeta+z')
    await awaitHeading(page, 'Draft 1 of 12')
    await expect.poll(() => wordsShown(page, RUBIO)).toBe(true)
    await press(page, 'r', 'b')
    await awaitHeading(page, 'Draft 1 of 12 rejected')
    await press(page, 'a')
    await awaitHeading(page, 'Draft 2 of 12')
    await page.getByRole('button', { name: /^Undo: accept a draft as it was/ }).waitFor()
    await press(page, 'Escape')
    await page.getByText('11 drafts wait for your review.').waitFor()
    await awaitSaved(page)
  })

  test('merges only with the next draft ahead, of the same speaker', async () => {
    const page = await open()
    await reviewFrom(page, 12)
    await press(page, 'm')
    await page
      .getByText('No draft that waits comes after this one, to be merged with it.')
      .waitFor()
    await press(page, 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b')
    await awaitHeading(page, 'Draft 1 of 12')
    await press(page, 'm')
    await page.getByText(/^These two have different speakers\./).waitFor()
    await press(page, 'Escape')
    await page.getByText('12 drafts wait for your review.').waitFor()
    expect(await claimCount(page)).toBe('Claims 12')
  })

  test('decides nothing that nobody has seen: by a key held down, or pressed twice', async () => {
    const page = await open()
    // Both in one turn: on a busy machine two presses could be further apart than a person's.
    await page.evaluate(() => {
      for (let time = 0; time < 2; time += 1) {
        const press = { key: 'r', code: 'KeyR', bubbles: true, cancelable: true }
        ;(document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', press),
        )
      }
    })
    await awaitHeading(page, 'Draft 1 of 12')
    for (let held = 0; held < 5; held += 1) await page.keyboard.down('a')
    await page.keyboard.up('a')
    await awaitHeading(page, 'Draft 2 of 12')
    await press(page, 'Escape')
    await page.getByText('11 drafts wait for your review.').waitFor()
    expect(await claimCount(page)).toBe('Claims 12')
  })

  test('ends when the drafting itself is undone', async () => {
    const page = await open()
    await press(page, 'r')
    await awaitHeading(page, 'Draft 1 of 12')
    await press(page, 'ControlOrMeta+z')
    await card(page).waitFor({ state: 'detached' })
    await press(page, 'r')
    await page.getByText('No drafts wait in this article.').waitFor()
    await press(page, 'ControlOrMeta+Shift+z')
    await page.getByText('12 drafts wait for your review.').waitFor()
    await press(page, 'r')
    await awaitHeading(page, 'Draft 1 of 12')
    expect(await claimCount(page)).toBe('Claims 12')
  })

  test('chooses speaker and source by number or from a list, and the keys work at once again', async () => {
    const page = await open()
    await press(page, 'r')
    const speakers = card(page).getByRole('toolbar', { name: 'Speakers near by' })
    const second = speakers.getByRole('button').nth(1)
    const name = (await second.textContent())?.replace(/^\d+ /, '') ?? ''
    await press(page, '2')
    const speaker = card(page).getByRole('combobox', { name: 'Speaker of the claim' })
    await expect.poll(() => speaker.inputValue()).toBe(name)
    await speaker.fill('Rubio')
    await page.getByRole('option', { name: /Rubio/ }).first().waitFor()
    await speaker.press('ArrowDown')
    await speaker.press('Enter')
    await expect.poll(() => speaker.inputValue()).toBe('Marco Rubio')
    await press(page, 'Shift+Digit1')
    const chain = card(page).getByRole('button', { name: /^source: .*TASS/ })
    await chain.waitFor()
    await press(page, 'Shift+Digit1')
    await chain.waitFor({ state: 'detached' })
    await speaker.fill('Lav')
    await page
      .getByRole('option', { name: /Lavrov/ })
      .first()
      .waitFor()
    await press(page, 'Escape')
    await expect
      .poll(() => readerText(page).evaluate((text) => text === document.activeElement))
      .toBe(true)
    await expect.poll(() => speaker.inputValue()).toBe('Marco Rubio')
    await press(page, 'a')
    await awaitHeading(page, 'Draft 2 of 12')
  })

  test('says what came of it, and goes back from there', async () => {
    const page = await open()
    await startReview(page)
    await press(page, 'r')
    for (let draft = 2; draft <= 12; draft += 1) {
      await awaitHeading(page, `Draft ${draft} of 12`)
      await press(page, 'a')
    }
    const summary = page.getByRole('region', { name: 'What came of the review' })
    await summary.getByText('12 drafts reviewed: 11 accepted as they were, 1 rejected.').waitFor()
    await press(page, 'ControlOrMeta+z')
    await awaitHeading(page, 'Draft 12 of 12')
    await press(page, 'a')
    await summary.waitFor()
    await press(page, 'Enter')
    await summary.waitFor({ state: 'detached' })
    await expect
      .poll(() => readerText(page).evaluate((text) => text === document.activeElement))
      .toBe(true)
  })
})

test('all drafts of an article are read through and decided in one edit: taken, left or rejected', async () => {
  const page = await open()
  await press(page, 'Shift+A')
  const dialog = page.getByRole('dialog', { name: /^Read through the drafts/ })
  const rows = dialog.getByRole('option')
  await expect.poll(() => rows.count()).toBe(12)
  expect(await findBarriers(page)).toEqual([])
  // All others are sure enough to be taken.
  await press(page, 'Space', 'ArrowDown', 'r')
  for (let step = 0; step < 6 && (await dialog.count()) > 0; step += 1) await press(page, 'Enter')
  await notice(page, '10 drafts accepted, 1 draft rejected.').waitFor()
  await awaitHeading(page, 'Draft 1 of 12')
  await page.getByRole('button', { name: /^Undo: accept 10 drafts/ }).waitFor()
  await press(page, 'ControlOrMeta+z')
  await press(page, 'Escape')
  await page.getByText('12 drafts wait for your review.').waitFor()
})

test('the card takes at most two fifths of the reader at 1280×800, with all of it in sight and no placeholder cut', async () => {
  const page = await open()
  await press(page, 'r')
  for (let draft = 1; draft <= 12; draft += 1) {
    await awaitHeading(page, `Draft ${draft} of 12`)
    const [box, pane] = [
      await card(page).boundingBox(),
      await page.getByRole('region', { name: 'Article', exact: true }).boundingBox(),
    ]
    expect(box?.height).toBeLessThanOrEqual((pane?.height ?? 0) * 0.4 + 1)
    const cut = await card(page)
      .locator('input')
      .evaluateAll((fields) =>
        fields.flatMap((field) => {
          const { placeholder, clientWidth } = field as HTMLInputElement
          const { font, paddingLeft, paddingRight } = getComputedStyle(field)
          const pen = document.createElement('canvas').getContext('2d')
          if (pen !== null) pen.font = font
          const room =
            clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
          return (pen?.measureText(placeholder).width ?? 0) > room ? [placeholder] : []
        }),
      )
    expect(cut).toEqual([])
    const hidden = await card(page).evaluate((section) =>
      [...section.children]
        .filter((part) => getComputedStyle(part).overflowY === 'auto')
        .map((part) => part.scrollHeight - part.clientHeight),
    )
    expect(hidden).toEqual([0])
    await press(page, 'n')
  }
  const keys = card(page).getByRole('toolbar', { name: 'What to do with the draft' })
  await keys.getByRole('button', { name: 'Start a word earlier' }).waitFor()
  await press(page, '.')
  await keys.getByRole('button', { name: /^use instead/ }).waitFor()
})

test('a review keeps nobody out', async () => {
  const page = await open()
  const check = async (...parts: readonly string[]) =>
    expect(await findBarriers(page, ...parts)).toEqual([])
  await check('section[aria-label="Drafts"]')
  await press(page, 'r')
  await awaitHeading(page, 'Draft 1 of 12')
  await check()
  await press(page, 'a')
  await awaitHeading(page, 'Draft 2 of 12')
  await press(page, 'b')
  await awaitHeading(page, 'Draft 1 of 12 accepted')
  await check('section[aria-label="Draft under review"]')
})
