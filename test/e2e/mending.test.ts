import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dragOver, findOnScreen } from '../support/reader.ts'
import { closeSharedBrowser, openInBrowser } from '../support/workbench-host.ts'
import { awaitSaved, readerText, runFromPalette, SEED_TEXT } from './journey.ts'

let home: string
let host: Awaited<ReturnType<typeof openInBrowser>> | null = null

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-mending-'))
})
afterEach(async () => {
  await host?.close()
  host = null
  await rm(home, { recursive: true, force: true })
})
afterAll(closeSharedBrowser)

/** The sample article, with its drafts unless they are not wanted. */
async function open(isDrafting = true, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  host = await openInBrowser({ home, colorScheme, isDrafting })
  await readerText(host.page).getByText('By Ryan Morgan').waitFor()
  if (isDrafting) await host.page.getByText('12 claims drafted.').waitFor()
  return host.page
}

function card(page: Page): Locator {
  return page.getByRole('region', { name: 'Draft under review' })
}

async function awaitHeading(page: Page, heading: string): Promise<void> {
  await card(page).getByRole('heading', { name: heading }).waitFor()
}

/** How many claims the table's tab counts. */
function claimCount(page: Page): Promise<string | null> {
  return page.getByRole('tab', { name: /^Claims/ }).textContent()
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

/** Starts the review and looks at the first draft as long as its key rejects nothing. */
async function startReview(page: Page): Promise<void> {
  await page.keyboard.press('r')
  await awaitHeading(page, 'Draft 1 of 12')
  await page.waitForTimeout(450)
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
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
    await page.getByText(/^Undo: accept a mended draft/).waitFor()
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
    await page.getByText(/^Undo: accept a draft as it was/).waitFor()
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
    await press(page, 'r', 'r')
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

describe('drafting', () => {
  test('of one sentence is asked for by a key, and reviewed at once', async () => {
    const page = await open(false)
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
    const page = await open()
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect.poll(() => claimCount(page)).toBe('Claims 0')
    await page.getByRole('tab', { name: 'Speakers 0' }).waitFor()
  })

  test('again brings back nothing that was rejected, and touches nothing that was accepted', async () => {
    const page = await open()
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
    const page = await open()
    const paste = async (text: string) => {
      await runFromPalette(page, 'Paste an article')
      await page.getByPlaceholder('Paste the article here.').fill(text)
      await page.getByRole('button', { name: 'Open the article' }).press('Enter')
    }
    await paste(
      'Gespräche in Riad\n\nDer Außenminister sagte am Dienstag, die Gespräche seien sehr ernst gewesen und würden bald fortgesetzt. Er fügte hinzu, dass noch kein Termin für ein weiteres Treffen vereinbart worden sei.',
    )
    await page.getByText(/^No English found in “.+”, so nothing was drafted\.$/).waitFor()
    await runFromPalette(page, 'Draft claims when an article is opened')
    await page.getByText('Articles are opened without drafting their claims.').waitFor()
    await paste('Talks end\n\nThe minister said the talks were over.')
    await page.getByText('Opened 1 article.').waitFor()
    expect(await claimCount(page)).toBe('Claims 12')
  })
})

/** Opens texts as files that the browser's own dialog gave. */
async function openFiles(page: Page, ...texts: readonly string[]): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await runFromPalette(page, 'Open articles')
  await (
    await asked
  ).setFiles(
    texts.map((text, index) => ({
      name: `article-${index + 1}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    })),
  )
}

const SHORT_TEXTS = [
  'Talks end\n\nForeign Minister Sergei Lavrov said the talks in Riyadh were over for now. The two sides had met for four hours.',
  'Talks resume\n\nSecretary of State Marco Rubio said the talks in Riyadh would go on next week. The two sides had met for four hours.',
]

describe('a second article', () => {
  test('stays open while its drafts arrive, and is the one reviewed', async () => {
    const page = await open()
    await readerText(page).getByRole('button', { name: /^1 / }).click()
    await openFiles(page, ...SHORT_TEXTS.slice(0, 1))
    await page.getByText('1 claim drafted.').first().waitFor()
    // Longer than the reader waits for an arrow key to rest.
    await page.waitForTimeout(300)
    const text = readerText(page)
    expect(await text.textContent()).toContain('were over for now')
    expect(await page.locator('[class*=flash] > div').count()).toBe(0)
    await press(page, 'r')
    await awaitHeading(page, 'Draft 1 of 1')
    expect(await text.textContent()).toContain('were over for now')
  })
})

describe('drafting many words', () => {
  test('of a long text shows how far it is, and Escape ends it with nothing drafted', async () => {
    const page = await open(false)
    await runFromPalette(page, 'Draft claims when an article is opened')
    await openFiles(page, `Long\n\n${SEED_TEXT.repeat(100)}`)
    await page.getByRole('progressbar', { name: /^Drafting/ }).waitFor()
    await press(page, 'Escape')
    await page.getByText('Drafting cancelled.').waitFor()
    expect(await claimCount(page)).toBe('Claims 0')
  })

  test('of a long text holds up neither a short article opened after it nor a sentence', async () => {
    const page = await open(false)
    await runFromPalette(page, 'Draft claims when an article is opened')
    await openFiles(page, `Long\n\n${SEED_TEXT.repeat(150)}`)
    const long = page.getByRole('progressbar', { name: /^Drafting “Long”/ })
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
    await page.getByText('Drafting cancelled.').waitFor()
    expect(await claimCount(page)).toBe('Claims 1')
  })

  test('of several articles is told in one notice, and reviewed one after the other', async () => {
    const page = await open(false)
    await runFromPalette(page, 'Draft claims when an article is opened')
    await openFiles(page, ...SHORT_TEXTS)
    await page.getByText('2 claims drafted in 2 articles.').waitFor()
    await page.keyboard.press('ControlOrMeta+Shift+d')
    await awaitHeading(page, 'Draft 1 of 1')
    await press(page, 'a')
    await page.getByRole('button', { name: /^Go on with “Talks resume” \(1 draft\)/ }).click()
    await expect
      .poll(() =>
        card(page)
          .getByRole('button', { name: /^words: the talks .+ next week$/ })
          .count(),
      )
      .toBe(1)
  })

  test('of several articles is undone together', async () => {
    const page = await open(false)
    await runFromPalette(page, 'Draft claims when an article is opened')
    await openFiles(page, ...SHORT_TEXTS)
    const notice = page.getByRole('alertdialog').filter({ hasText: 'drafted in 2 articles' })
    await notice.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => claimCount(page)).toBe('Claims 0')
  })
})

test.each(['light', 'dark'] as const)('a review keeps nobody out (%s)', async (scheme) => {
  const page = await open(true, scheme)
  const check = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  }
  await check()
  await press(page, 'r')
  await awaitHeading(page, 'Draft 1 of 12')
  await check()
  await press(page, 'a', 'a', 'a', 'a')
  await awaitHeading(page, 'Draft 5 of 12')
  await press(page, 'b')
  await awaitHeading(page, 'Draft 4 of 12 accepted')
  await check()
})
