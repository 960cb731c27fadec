import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { SETTLING } from '../../renderer/review/review-commands.ts'
import { waitOut } from '../support/page-time.ts'
import { notice, openFiles, readerText, runFromPalette } from './journey.ts'
import { card, press } from './review-card.ts'

const TEXTS = [
  'Talks end\n\nForeign Minister Lena Orlova said the talks in Riyadh were over for now. The two sides had met for four hours.',
  'Talks end\n\nSecretary of State Marco Rubio said the talks in Riyadh would go on next week. The two sides had met for four hours.',
  'Talks end\n\nPresidential aide Yuri Ushakov said no date had been set for a summit. The two sides had met for four hours.',
]

let workbench: SharedWorkbench

beforeAll(async () => {
  workbench = await shareWorkbench('articles', { viewport: { width: 1920, height: 1000 } })
})
afterAll(() => workbench.close())

/** The sample project with three articles of one title opened and drafted in it. */
async function open(): Promise<Page> {
  await workbench.showCopy({ isDrafting: true })
  const { page } = workbench
  await readerText(page).getByText('By Ryan Morgan').waitFor()
  await runFromPalette(page, 'Draft claims of this article')
  await page.getByText('12 claims drafted.').waitFor()
  await openFiles(page, ...TEXTS)
  await page.getByText('3 claims drafted in 3 articles.').waitFor()
  return page
}

describe('several articles of one title', () => {
  test('are told apart in the list and where a review goes on', async () => {
    const page = await open()
    await press(page, 'ControlOrMeta+Shift+l')
    const listed = page.getByRole('listbox', { name: 'Articles' }).getByRole('option')
    const names = (await listed.allInnerTexts()).map((text) => text.split('\n')[0])
    expect(names.slice(1)).toEqual([1, 2, 3].map((n) => `Talks end (article-${n}.txt)`))
    await readerText(page).focus()
    await press(page, 'r', 'a')
    await page.getByRole('button', { name: /^Go on with “Talks end \(article-2\.txt\)”/ }).waitFor()
  })

  test('are gone through by arrows also after one was inspected from the list', async () => {
    const page = await open()
    await press(page, 'ControlOrMeta+Shift+l')
    await page.getByRole('listbox', { name: 'Articles' }).waitFor()
    await press(page, 'End', 'Enter')
    await readerText(page).getByText('no date had been set').waitFor()
    await press(page, 'ControlOrMeta+i')
    const inspector = page.getByRole('region', { name: 'Article inspector' })
    await inspector.waitFor()
    await press(page, 'Escape')
    await inspector.waitFor({ state: 'detached' })
    const focused = page.getByRole('listbox', { name: 'Articles' }).locator(':focus')
    await expect.poll(() => focused.innerText()).toContain('article-3.txt')
    await press(page, 'ArrowUp')
    await expect.poll(() => focused.innerText()).toContain('article-2.txt')
  })

  test('are shown by reader and table alike, the first of those opened', async () => {
    const page = await open()
    await readerText(page).getByText('were over for now').waitFor()
    const active = page.locator('[role=row][aria-selected=true], [role=row]:has([data-active])')
    await expect.poll(() => active.first().innerText()).toContain('the talks in Riyadh were over')
    // Nothing is selected by that: the first claim is not gone to.
    expect(await page.getByRole('region', { name: 'Selected claim' }).count()).toBe(0)
  })

  test('are reviewed one after the other by Enter alone', async () => {
    const page = await open()
    await press(page, 'r')
    for (const words of ['were over for now', 'would go on next week', 'no date had been set']) {
      await card(page)
        .getByRole('button', { name: new RegExp(`^words: .*${words}`) })
        .waitFor()
      await press(page, 'a')
      await page.getByRole('region', { name: 'What came of the review' }).waitFor()
      await press(page, 'Enter')
    }
    await card(page).getByRole('heading', { name: 'Draft 1 of 12' }).waitFor()
    expect(await page.getByRole('tab', { name: 'Claims 15' }).count()).toBe(1)
  })

  test('get their outlets one after the other by Enter, the one that is read first', async () => {
    const page = await open()
    await press(page, 'o')
    const dialog = page.getByRole('dialog', { name: 'Outlets of the articles' })
    const fields = dialog.getByRole('combobox')
    await dialog.getByRole('combobox', { name: 'Talks end (article-1.txt)' }).waitFor()
    const first = await fields.first().evaluate((field) => field === document.activeElement)
    expect(first).toBe(true)
    expect(await dialog.locator('label').first().textContent()).toBe('Talks end (article-1.txt)')
    for (const outlet of ['Daily Reader', 'Harbour Gazette', 'Daily Reader', 'Riyadh Post']) {
      await page.keyboard.insertText(outlet)
      await page.keyboard.press('Enter')
    }
    await dialog.waitFor({ state: 'detached' })
    await notice(page, 'Outlets set: Daily Reader, Harbour Gazette, Riyadh Post.').waitFor()
    expect(await page.getByText('Daily Reader · 1 draft').count()).toBe(1)
  })

  test('once all of its drafts are decided, an article says that none waits', async () => {
    const page = await open()
    await press(page, 'r', 'a', 'b', 'Shift+A')
    await notice(page, 'No drafts wait in this article.').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})

test('speakers with no claims are offered for removal, gone in one edit, and back with one undo', async () => {
  const page = await open()
  const count = () => page.getByRole('tab', { name: /^Speakers/ }).textContent()
  const before = await count()
  await press(page, 'r')
  await card(page).getByRole('heading', { name: 'Draft 1 of 1' }).waitFor()
  await waitOut(page, SETTLING)
  await press(page, 'r')
  await page.getByText('1 draft reviewed: 1 rejected.').waitFor()
  await press(page, 'Alt+2')
  await page.getByRole('button', { name: /^Remove \d+ with no claims$/ }).waitFor()
  await runFromPalette(page, 'Remove speakers with no claims')
  await notice(page, /^Removed speakers with no claims: /).waitFor()
  expect(await count()).not.toBe(before)
  await page.getByRole('button', { name: /^Remove \d+ with/ }).waitFor({ state: 'detached' })
  await press(page, 'ControlOrMeta+z')
  await expect.poll(count).toBe(before)
})

test('the project menu opens articles, pasted texts and recent projects', async () => {
  const page = await open()
  await page.getByRole('button', { name: /project menu$/ }).click()
  const menu = page.getByRole('menu', { name: 'Project' })
  await menu.getByRole('menuitem', { name: /^Open articles/ }).waitFor()
  await menu.getByRole('menuitem', { name: /^Paste an article/ }).waitFor()
  await menu.getByText('Open recent').waitFor()
  const recent = menu.getByRole('menuitem', { name: /^Sample/ })
  expect(await recent.count()).toBeGreaterThan(0)
  const { bottom } = await menu.evaluate((list) => list.getBoundingClientRect().toJSON())
  expect(bottom).toBeLessThanOrEqual(1000)
})

test('a new project is named without its ending, which is left as it is', async () => {
  const page = await open()
  await runFromPalette(page, 'New project')
  const name = page.getByRole('textbox', { name: 'File name' })
  await expect
    .poll(() =>
      name.evaluate(({ value, selectionStart, selectionEnd }: HTMLInputElement) =>
        value.slice(selectionStart ?? 0, selectionEnd ?? 0),
      ),
    )
    .toBe('Untitled')
  await page.keyboard.insertText('Talks')
  expect(await name.inputValue()).toBe('Talks.hearsay')
})
