import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { SETTLING } from '../../renderer/review/review-commands.ts'
import { waitOut } from '../support/page-time.ts'
import { dragOver } from '../support/reader.ts'
import { holdsFocus, notice, pasteArticle, readerText } from './journey.ts'
import { card, press } from './review-card.ts'

const TEXT = `Market opens late

Several traders said on Tuesday that prices would rise before the winter. Mayor Ann Halloran said the bridge was safe. “We have no money,” Councillor Tom Bexley said.

Residents near the river said that the noise was worse.`

let workbench: SharedWorkbench

beforeAll(async () => {
  workbench = await shareWorkbench('naming')
})
afterAll(() => workbench.close())

/** The text with its four drafts, of which the first and the last have words for a speaker, but no name. */
async function open(): Promise<Page> {
  await workbench.showCopy({ isDrafting: true })
  const { page } = workbench
  await readerText(page).waitFor()
  await pasteArticle(page, TEXT)
  await page.getByText(/^4 claims drafted/).waitFor()
  return page
}

async function startReview(page: Page): Promise<void> {
  await press(page, 'r')
  await card(page).getByRole('heading', { name: 'Draft 1 of 4' }).waitFor()
}

function speaker(within: Locator, label = 'Speaker of the claim'): Locator {
  return within.getByRole('combobox', { name: label, exact: true })
}

/** The kind of each speaker, by name, as the table shows it. */
async function speakerRow(page: Page, name: string): Promise<string> {
  await press(page, 'Alt+2')
  const row = page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) })
  return (await row.allInnerTexts()).join(' ')
}

describe('the words of a draft’s speaker who has no name', () => {
  test('become the speaker by 1, somebody who is only described', async () => {
    const page = await open()
    await startReview(page)
    await press(page, '1')
    await notice(page, 'Speaker: Several traders (new)').waitFor()
    await expect.poll(() => speaker(card(page)).inputValue()).toBe('Several traders')
    expect(await speakerRow(page, 'Several traders')).toMatch(/unnamed/i)
  })

  test('become the speaker when they are selected, and are what 1 chooses', async () => {
    const page = await open()
    await startReview(page)
    const first = card(page).getByRole('toolbar', { name: 'Speakers near by' }).getByRole('button')
    expect(await first.first().textContent()).toMatch(/^1 Several traders/)
    await press(page, '1')
    await expect.poll(() => speaker(card(page)).inputValue()).toBe('Several traders')
    await press(page, 'ControlOrMeta+z')
    await expect.poll(() => speaker(card(page)).inputValue()).toBe('')
    await dragOver(page, 'Several traders')
    await press(page, 's')
    await expect.poll(() => speaker(card(page)).inputValue()).toBe('Several traders')
    expect(
      await card(page)
        .getByRole('button', { name: /^speaker: / })
        .count(),
    ).toBe(1)
  })

  test('accepted as nobody’s is said, and can be undone where it is said', async () => {
    const page = await open()
    await startReview(page)
    await press(page, 'a')
    await notice(page, /^Accepted without a speaker: /).waitFor()
    await card(page).getByRole('heading', { name: 'Draft 2 of 4' }).waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await card(page).getByRole('heading', { name: 'Draft 1 of 4' }).waitFor()
    await press(page, '1')
    await press(page, 'a')
    await card(page).getByRole('heading', { name: 'Draft 2 of 4' }).waitFor()
    expect(await notice(page, /^Accepted without/).count()).toBe(0)
  })
})

test('all that a draft is made of and offered stands above its keys in a window of 1280 by 800', async () => {
  const page = await open()
  await page.setViewportSize({ width: 1280, height: 800 })
  await startReview(page)
  const keys = card(page).getByRole('toolbar', { name: 'What to do with the draft' })
  const topics = card(page).getByRole('combobox', { name: 'Add a topic' })
  const boxes = async () => [await topics.boundingBox(), await keys.boundingBox()]
  const [field, bar] = await boxes()
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
  // Two lines of keys: none stands in one alone.
  expect(bar?.height).toBeLessThan(70)
})

describe('the numbers of those who are offered', () => {
  test('stay with them while a draft is looked at, and each can still be chosen after another', async () => {
    const page = await open()
    await startReview(page)
    const offered = () =>
      card(page)
        .getByRole('toolbar', { name: 'Speakers near by' })
        .getByRole('button')
        .evaluateAll((all) => all.map((one) => one.textContent.replace(/ ?new$/, '')))
    const first = await offered()
    expect(first.length).toBeGreaterThan(1)
    for (const number of [2, 1, 2, 1]) {
      const name = first[number - 1]?.replace(/^\d\s*/, '') ?? ''
      await press(page, `${number}`)
      await expect.poll(() => speaker(card(page)).inputValue()).toBe(name)
      expect(await offered()).toEqual(first)
    }
    expect(
      await card(page)
        .getByRole('combobox', { name: /^Speaker/ })
        .count(),
    ).toBe(1)
  })
})

describe('a draft that was rejected', () => {
  test('is named where it is said, with the way back', async () => {
    const page = await open()
    await startReview(page)
    await waitOut(page, SETTLING)
    await press(page, 'r')
    await notice(page, /^Rejected: /).waitFor()
    await card(page).getByRole('heading', { name: 'Draft 2 of 4' }).waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await card(page).getByRole('heading', { name: 'Draft 1 of 4' }).waitFor()
    expect(await card(page).getByText('rejected', { exact: true }).count()).toBe(0)
  })
})

describe('what is typed into a card', () => {
  test('goes into the field of the name after S, and of a source after V, where no words are selected', async () => {
    const page = await open()
    await startReview(page)
    await press(page, 's')
    await expect.poll(() => holdsFocus(speaker(card(page)))).toBe(true)
    await page.keyboard.type('Arabella Noon')
    await press(page, 'Enter')
    await notice(page, 'Speaker: Arabella Noon').waitFor()
    await expect.poll(() => speaker(card(page)).inputValue()).toBe('Arabella Noon')
    await press(page, 's')
    await page.keyboard.type('Bo Rand')
    await press(page, 'Enter')
    await expect.poll(() => speaker(card(page)).inputValue()).toBe('Bo Rand')
    await press(page, 'v')
    const chain = card(page).getByRole('combobox', { name: 'Add a source to the chain' })
    await expect.poll(() => holdsFocus(chain)).toBe(true)
    await page.keyboard.type('Radio Noon')
    await press(page, 'Enter', 'Escape')
    await notice(page, 'Via: Radio Noon').waitFor()
    await card(page).getByRole('heading', { name: 'Draft 1 of 4' }).waitFor()
    await card(page).getByRole('button', { name: 'source: Radio Noon' }).waitFor()
  })

  test('is set by Enter, whether it is known or new, and the keys of the review work again', async () => {
    const page = await open()
    await startReview(page)
    await speaker(card(page)).fill('tom bexley')
    await press(page, 'Enter')
    await expect.poll(() => speaker(card(page)).inputValue()).toBe('Tom Bexley')
    await expect.poll(() => holdsFocus(readerText(page))).toBe(true)
    await speaker(card(page)).fill('The Traders’ Guild')
    await press(page, 'Enter')
    await notice(page, 'Speaker: The Traders’ Guild').waitFor()
    await expect.poll(() => speaker(card(page)).inputValue()).toBe('The Traders’ Guild')
  })

  test('is kept by Tab and by a click elsewhere; Escape alone gives back the old', async () => {
    const page = await open()
    await startReview(page)
    await speaker(card(page)).fill('Guild one')
    await press(page, 'Tab')
    await notice(page, 'Speaker: Guild one').waitFor()
    await expect.poll(() => speaker(card(page)).inputValue()).toBe('Guild one')
    await speaker(card(page)).fill('Guild two')
    await readerText(page).getByText('Market opens late').click()
    await notice(page, 'Speaker: Guild two').waitFor()
    await speaker(card(page)).fill('Guild three')
    await press(page, 'Escape')
    await expect.poll(() => speaker(card(page)).inputValue()).toBe('Guild two')
    const via = speaker(card(page), 'Add a source to the chain')
    await via.fill('Harbour Radio')
    await press(page, 'Tab')
    await card(page)
      .getByRole('button', { name: /^source: Harbour Radio/ })
      .waitFor()
    expect(await via.inputValue()).toBe('')
    // One source after the other: what is typed next is a name, and no command.
    await via.fill('DPA')
    await press(page, 'Enter')
    await card(page)
      .getByRole('button', { name: /^source: DPA/ })
      .waitFor()
    await expect.poll(() => holdsFocus(via)).toBe(true)
    await press(page, 'Escape')
    await expect.poll(() => holdsFocus(readerText(page))).toBe(true)
  })

  test('of the claim card stays in its field, which can be typed into again', async () => {
    const page = await open()
    await dragOver(page, 'the noise was worse')
    await press(page, 'c')
    const claim = page.getByRole('region', { name: 'Selected claim' })
    await speaker(claim).fill('The harbour union')
    await press(page, 'Enter')
    await notice(page, 'Speaker: The harbour union').waitFor()
    await expect.poll(() => holdsFocus(speaker(claim))).toBe(true)
    await press(page, 'ControlOrMeta+a')
    await page.keyboard.insertText('Ann Halloran')
    await press(page, 'Enter')
    await expect.poll(() => speaker(claim).inputValue()).toBe('Ann Halloran')
    await expect.poll(() => holdsFocus(speaker(claim))).toBe(true)
    const another = speaker(claim, 'Add a speaker')
    await another.fill('Tom Bexley')
    await press(page, 'Enter')
    await expect
      .poll(() => speaker(claim, 'Speaker 2 of the claim').inputValue())
      .toBe('Tom Bexley')
    expect(await another.inputValue()).toBe('')
    await expect.poll(() => holdsFocus(another)).toBe(true)
  })

  test('is whoever it is the start of, as in the cells of the table, and nobody is made of it', async () => {
    const page = await open()
    await dragOver(page, 'the noise was worse')
    await press(page, 'c')
    const claim = page.getByRole('region', { name: 'Selected claim' })
    for (const name of ['The harbour union', 'Ann Halloran']) {
      await speaker(claim).fill(name)
      await press(page, 'Enter')
      await expect.poll(() => speaker(claim).inputValue()).toBe(name)
    }
    await speaker(claim).fill('the harb')
    await page.getByRole('option', { name: 'The harbour union', selected: true }).waitFor()
    await press(page, 'Enter')
    await expect.poll(() => speaker(claim).inputValue()).toBe('The harbour union')
    await speaker(claim).fill('hallor')
    await press(page, 'Tab')
    await expect.poll(() => speaker(claim).inputValue()).toBe('Ann Halloran')
    await press(page, 'Alt+2')
    const made = page.getByRole('gridcell', { name: /^(?:the harb|hallor)$/ })
    expect(await made.count()).toBe(0)
  })

  test('about the article and not fit to be kept is told when the inspector is closed by its key', async () => {
    const page = await open()
    await press(page, 'ControlOrMeta+i')
    const inspector = page.getByRole('region', { name: 'Article inspector' })
    await inspector.locator('[data-name="date"] input').fill('2024-13-45')
    await press(page, 'ControlOrMeta+i')
    await inspector.waitFor({ state: 'detached' })
    await press(page, 'ControlOrMeta+i')
    const date = inspector.locator('[data-name="date"] input')
    expect(await date.inputValue()).not.toBe('2024-13-45')
    await notice(
      page,
      /^“2024-13-45” was not kept as the date of the article\. Write a day/,
    ).waitFor()
  })
})
