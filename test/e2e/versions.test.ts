import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createStore } from '../../electron/store/opening.ts'
import { EMPTY_PROJECT } from '../../shared/domain/project.ts'
import { findBarriers } from '../support/axe.ts'
import { valueOf } from '../support/outcomes.ts'
import {
  anchorOf,
  buildArticle,
  buildClaim,
  editOf,
  newText,
  structureOf,
} from '../support/records.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { runFromPalette } from './journey.ts'
import { press, readColumn } from './table-page.ts'

const STORY = (end: string) =>
  [
    'Bridge to open in May',
    'The mayor of Norham said on Monday that the new bridge over the Tweed would open in May.',
    '“We are ready,” said Ann Lee, who runs the works.',
    end,
  ].join('\n\n')
const EARLIER = STORY('Tolls are not planned, she said.')
const LATER = STORY('Tolls will be £2, she said on Tuesday.')
/** The same report as another paper printed it. */
const PRINTED = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>New bridge over the Tweed</title><meta property="og:site_name" content="The Tweed Post"></head><body><article><h1>New bridge over the Tweed</h1>${[...LATER.split('\n\n').slice(1), 'It is two miles from the old one. (Reuters)'].map((words) => `<p>${words}</p>`).join('')}</article></body></html>`

/** Two forms of one article, and another article; the earlier form has three claims, one of which is gone from the later. */
function writeForms(path: string): void {
  const store = valueOf(createStore(path))
  for (const text of [EARLIER, LATER, 'Port\n\nThe port stays closed.']) {
    valueOf(store.addTexts([newText(text, structureOf(text))]))
  }
  const title = 'Bridge to open in May'
  const about = { title, byline: '', outlet: 'The Norham News' }
  const earlier = buildArticle(EARLIER, { ...about, date: '2025-05-01', fileName: 'a.html' })
  const later = buildArticle(LATER, {
    ...about,
    date: '2025-05-03',
    fileName: 'b.html',
    addedAt: '2026-11-24T19:00:00.000Z',
    versionOf: earlier.id,
  })
  const port = 'Port\n\nThe port stays closed.'
  const edit = editOf(EMPTY_PROJECT, (draft) => {
    draft.put('articles', earlier)
    draft.put('articles', later)
    draft.put('articles', buildArticle(port, { title: 'Port', byline: '', outlet: 'The Post' }))
    for (const words of ['the new bridge over the Tweed', '“We are ready,”', 'are not planned'])
      draft.put('claims', buildClaim(earlier.id, { content: [anchorOf(EARLIER, words)] }))
  })
  valueOf(store.commitEdit(edit))
  store.close()
}

let host: SharedWorkbench
let page: Page
let path: string

beforeAll(async () => {
  host = await shareWorkbench('versions', { viewport: { width: 1280, height: 800 } })
  ;({ page } = host)
  path = join(host.home, 'forms.hearsay')
  writeForms(path)
})
afterAll(() => host.close())

beforeEach(async () => {
  await host.showCopy({ of: path })
  await page.getByRole('row').nth(1).waitFor()
})

const dialog = (): Locator =>
  page.getByRole('dialog', { name: 'Two forms of “Bridge to open in May”' })
const status = () => page.getByRole('contentinfo').textContent()

test('claims that were confirmed are moved, which is told with the way back, and counted once', async () => {
  await expect.poll(status).toContain('2 articles and 1 earlier form · 3 claims')
  await runFromPalette(page, 'Compare with the form before')
  await dialog().getByText('3 claims of the earlier form').waitFor()
  expect(await dialog().locator('del').allInnerTexts()).toEqual(['are not planned'])
  expect(await findBarriers(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Move 2 claims to the later form' }).click()
  await page.getByText('2 claims moved to the later form.').waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).waitFor()
  await press(page, 'ControlOrMeta+Alt+2')
  await page.getByRole('button', { name: /^Rows: / }).click()
  await page.getByRole('menuitemradio', { name: 'Article' }).click()
  await page.getByText('3 claims', { exact: true }).first().waitFor()
  const names = page.getByRole('rowheader')
  await expect
    .poll(() => names.allInnerTexts())
    .toEqual([expect.stringContaining('Bridge to open in May')])
})

test('the Articles table says which form of which article a row is, and shows the earlier ones alone', async () => {
  await press(page, 'Alt+4')
  await page.getByRole('grid', { name: 'Articles' }).waitFor()
  expect(await readColumn(page, 'Form')).toEqual([
    'earlier form of “Bridge to open in May”, 2025-05-03',
    '',
    'later form of “Bridge to open in May”, 2025-05-01',
  ])
  await page.getByRole('gridcell', { name: /^earlier form of/ }).click()
  await runFromPalette(page, 'Show only rows with this value')
  await page.getByText('1 of 3 shown').waitFor()
  await page.getByText('Form: earlier').waitFor()
})

test('the two are swapped where the wrong one was taken for the later, and parted, each undone', async () => {
  await runFromPalette(page, 'Compare with the form before')
  await dialog().getByText('are not planned').first().waitFor()
  await dialog().getByRole('button', { name: 'Swap earlier and later' }).click()
  await expect.poll(() => dialog().locator('ins').allInnerTexts()).toContain('are not planned')
  await press(page, 'Escape')
  await page.getByText('The earlier form is the later one now.').waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await press(page, 'Alt+4')
  await expect
    .poll(() => readColumn(page, 'Form'))
    .toContain('later form of “Bridge to open in May”, 2025-05-01')
  await runFromPalette(page, 'Make it an article of its own')
  await expect.poll(status).toContain('3 articles ·')
  await press(page, 'ControlOrMeta+z')
  await expect.poll(status).toContain('2 articles and 1 earlier form')
})

test('a report that another outlet printed too is said to be, and recorded as its agency’s once that is pressed', async () => {
  const chooser = page.waitForEvent('filechooser')
  await press(page, 'ControlOrMeta+Shift+o')
  const buffer = Buffer.from(PRINTED)
  await (await chooser).setFiles({ name: 'tweed.html', mimeType: 'text/html', buffer })
  await page
    .getByText('Much the same text as “Bridge to open in May”, in The Norham News.')
    .waitFor()
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const alike = page.getByRole('dialog', { name: 'Much the same text in two outlets' })
  await alike.getByText('Only what changed').waitFor()
  const story = alike.getByRole('combobox', { name: 'Whose story it is' })
  expect(await story.inputValue()).toBe('Reuters')
  expect(await findBarriers(page)).toEqual([])
  await alike.getByRole('button', { name: 'Both carry its story' }).click()
  await page
    .getByText('3 claims of The Tweed Post and The Norham News now came through Reuters.')
    .waitFor()
  await press(page, 'Alt+1')
  await expect.poll(() => readColumn(page, 'Via')).toEqual(['Reuters', 'Reuters', 'Reuters'])
  // The articles can be found by whose story they carry, and the source is offered where it is asked for again.
  await press(page, 'Alt+4')
  await expect
    .poll(async () => new Set(await readColumn(page, 'Story of')))
    .toEqual(new Set(['', 'Reuters']))
  await runFromPalette(page, 'Compare with the same text in another outlet')
  await story.fill('reu')
  await alike.getByRole('option', { name: 'Reuters' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await press(page, 'ArrowDown', 'Enter')
  expect(await story.inputValue()).toBe('Reuters')
  await press(page, 'Escape')
  await press(page, 'Alt+1')
  await press(page, 'ControlOrMeta+z')
  await expect.poll(() => readColumn(page, 'Via')).toEqual(['', '', ''])
  await press(page, 'ControlOrMeta+i')
  await page
    .getByRole('region', { name: 'Article inspector' })
    .getByText('Much the same text as')
    .waitFor()
})
