import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createStore } from '../../electron/store/opening.ts'
import type { Article } from '../../shared/domain/article.ts'
import { EMPTY_PROJECT } from '../../shared/domain/project.ts'
import { findBarriers } from '../support/axe.ts'
import { valueOf } from '../support/outcomes.ts'
import { buildArticle, buildClaim, editOf, newText } from '../support/records.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { runFromPalette } from './journey.ts'
import { cellOf, goTo, paste, press, readColumn } from './table-page.ts'

/** The columns of Articles as they stand at first. */
const COLUMNS = [
  'Title',
  'Outlet',
  'Date',
  'Form',
  'Status',
  'Drafts left',
  'Claims',
  'Words',
  'Byline',
  'Note',
  'Address',
  'File',
]

const TEXTS = [
  'North\n\nThe port opens again, the mayor said on Friday.',
  'South\n\nThe port stays closed, said the crane drivers.',
  'East\n\nNobody was asked.',
]

/** What a page told of its article, one fact of which was changed since. */
const FROM_A_PAGE: Partial<Article> = {
  url: 'https://east.example/2024/12/nobody-was-asked',
  found: {
    title: { value: 'Nobody was asked', from: 'JSON-LD' },
    date: { value: '2024-12', from: 'a meta tag' },
  },
}

/** Three articles: “North” with a draft, “South” with a claim made by hand, “East” with none. */
function writeArticles(path: string): void {
  const store = valueOf(createStore(path))
  const edit = editOf(EMPTY_PROJECT, (draft) => {
    const ids = TEXTS.map((text, index) => {
      valueOf(store.addTexts([newText(text)]))
      const title = text.split('\n')[0] ?? ''
      const article = buildArticle(text, {
        title,
        byline: '',
        date: ['2025-02-18', '', '2024-12'][index] ?? '',
        fileName: `${title.toLowerCase()}.html`,
        addedAt: `2026-01-0${index + 1}T00:00:00.000Z`,
        ...(title === 'East' ? FROM_A_PAGE : {}),
      })
      draft.put('articles', article)
      return article.id
    })
    const [north = '', south = ''] = ids
    draft.put('claims', buildClaim(north, { statement: 'n1', review: 'draft', origin: 'program' }))
    draft.put('claims', buildClaim(south, { statement: 's1' }))
  })
  valueOf(store.commitEdit(edit))
  store.close()
}

let host: SharedWorkbench
let page: Page
let path: string

beforeAll(async () => {
  host = await shareWorkbench('articles-table')
  ;({ page } = host)
  path = join(host.home, 'articles.hearsay')
  writeArticles(path)
  await host.context.grantPermissions(['clipboard-read', 'clipboard-write'])
})
afterAll(() => host.close())

const grid = () => page.getByRole('grid', { name: 'Articles' })
const cell = (line: number, header: string): Locator => cellOf(page, line, header, COLUMNS)
const at = (line: number, header: string) => goTo(page, line, header, COLUMNS)
const textIn = (line: number, header: string) => cell(line, header).textContent()

beforeEach(async () => {
  await host.showCopy({ of: path })
  await page.getByRole('row').nth(1).waitFor()
  await press(page, 'Alt+4')
  await grid().waitFor()
})

describe('the articles of a project', () => {
  test('are a table with what is known of each, and what is left to do', async () => {
    await page.getByText('3 of 3 shown').waitFor()
    const read = async (header: string) => [...(await readColumn(page, header))]
    expect(await read('Title')).toEqual(['North', 'South', 'East'])
    expect(await read('Date')).toEqual(['2025-02-18', '', '2024-12'])
    expect(await read('Status')).toEqual(['new', 'in review', 'new'])
    expect(await read('Drafts left')).toEqual(['1', '0', '0'])
    expect(await read('Claims')).toEqual(['1', '1', '0'])
    expect(await read('Words')).toEqual(['10', '9', '4'])
    expect(await read('File')).toEqual(['north.html', 'south.html', 'east.html'])
    expect(await findBarriers(page)).toEqual([])
  })

  test('are edited with the checks of the reader, an outlet from those known, and undone', async () => {
    await at(1, 'Outlet')
    await page.keyboard.type('The Harbour Post')
    await press(page, 'Enter')
    await expect.poll(() => textIn(1, 'Outlet')).toBe('The Harbour Post')
    await page.keyboard.type('harb')
    await page.getByRole('option', { name: 'The Harbour Post' }).waitFor()
    await press(page, 'ArrowDown', 'Enter')
    await expect.poll(() => textIn(2, 'Outlet')).toBe('The Harbour Post')
    await page.keyboard.type('Post')
    await press(page, 'Enter')
    await expect.poll(() => textIn(3, 'Outlet')).toBe('Post')
    await at(2, 'Date')
    await page.keyboard.type('31 February 2025')
    await press(page, 'Enter')
    const refusal = page.getByRole('alert').getByText('Write a day, month or year there is')
    await refusal.waitFor()
    // All of it is seen: nothing of the sentence is wider than its box.
    expect(await refusal.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true)
    await press(page, 'ControlOrMeta+a')
    await page.keyboard.type('19 February 2025')
    await press(page, 'Enter')
    await expect.poll(() => textIn(2, 'Date')).toBe('2025-02-19')
    await at(1, 'Address')
    await page.keyboard.type('post.example/a')
    await press(page, 'Enter')
    await expect
      .poll(() => readColumn(page, 'Address'))
      .toEqual(['https://post.example/a', '', FROM_A_PAGE.url])
    await page.getByRole('button', { name: 'Address: copy https://post.example/a' }).waitFor()
    await press(page, 'ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z')
    await expect.poll(() => textIn(3, 'Outlet')).toBe('')
    expect(await textIn(2, 'Date')).toBe('')
    expect(await textIn(1, 'Outlet')).toBe('The Harbour Post')
    expect(await readColumn(page, 'Address')).toEqual(['', '', FROM_A_PAGE.url])
  })

  test('take a column of outlets from a spreadsheet, are filtered, grouped and sorted by date', async () => {
    await at(1, 'Outlet')
    await paste(page, 'Post\r\nCourier\r\nPost\r\n')
    await expect.poll(() => readColumn(page, 'Outlet')).toEqual(['Post', 'Courier', 'Post'])
    await at(2, 'Outlet')
    await paste(page, 'A\r\nB\r\nC\r\n')
    await page.getByText('from here there are 2 articles. Articles come from files.').waitFor()
    expect(await readColumn(page, 'Outlet')).toEqual(['Post', 'A', 'B'])
    await press(page, 'ControlOrMeta+z')
    await expect.poll(() => readColumn(page, 'Outlet')).toEqual(['Post', 'Courier', 'Post'])
    await page.getByRole('columnheader', { name: 'Date' }).click()
    await expect.poll(() => readColumn(page, 'Title')).toEqual(['East', 'North', 'South'])
    await page.getByRole('button', { name: 'Group', exact: true }).click()
    await page.getByRole('menuitemradio', { name: 'Outlet' }).click()
    await grid().getByText('Courier').first().waitFor()
    await expect.poll(() => readColumn(page, 'Title')).toEqual(['South', 'East', 'North'])
    await runFromPalette(page, 'All rows, not sorted')
    await at(2, 'Status')
    await runFromPalette(page, 'Show only rows with this value')
    await page.getByText('1 of 3 shown').waitFor()
    expect(await readColumn(page, 'Title')).toEqual(['South'])
    await runFromPalette(page, 'Show all rows')
    await at(1, 'Outlet')
    await press(page, 'ControlOrMeta+h')
    await page.keyboard.type('Post')
    await page.getByRole('textbox', { name: 'Replace with' }).fill('The Harbour Post')
    await page.getByRole('button', { name: 'Replace all (2)' }).click()
    await expect
      .poll(() => readColumn(page, 'Outlet'))
      .toEqual(['The Harbour Post', 'Courier', 'The Harbour Post'])
  })
})

test('the hits of a search say who published an article and when, and how far it is', async () => {
  await at(1, 'Outlet')
  await page.keyboard.type('The Harbour Post')
  await press(page, 'Enter')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Search the project' }).fill('mayor')
  const hits = page.getByRole('listbox', { name: 'Hits' }).getByRole('option')
  await expect
    .poll(() => hits.first().textContent())
    .toContain('Article · North · The Harbour Post · 2025-02-18 · new')
  await page.getByRole('searchbox', { name: 'Search the project' }).fill('n1')
  await expect
    .poll(() => hits.first().textContent())
    .toContain('Claim · Statement of a claim · The Harbour Post · 2025-02-18')
})

describe('from a row', () => {
  test('Enter and a double click on the title lead to the text, and nowhere is it edited', async () => {
    await at(2, 'Title')
    await press(page, 'Enter')
    await page.getByRole('document', { name: 'Text of South' }).waitFor()
    await page.getByRole('document').and(page.locator(':focus')).waitFor()
    await cell(3, 'Title').dblclick()
    await page.getByRole('document', { name: 'Text of East' }).waitFor()
    expect(await grid().getByRole('textbox').count()).toBe(0)
    await at(1, 'Outlet')
    await press(page, 'Alt+Enter')
    await page.getByRole('document', { name: 'Text of North' }).waitFor()
    await at(1, 'Title')
    await press(page, 'F2', 'End')
    await page.keyboard.type('ern port')
    await press(page, 'Enter')
    await expect.poll(() => textIn(1, 'Title')).toBe('Northern port')
  })

  test('the reader says where each fact was found, and copies the address of the page', async () => {
    await at(3, 'Title')
    await press(page, 'Enter')
    await page.getByRole('document', { name: 'Text of East' }).waitFor()
    await press(page, 'ControlOrMeta+i')
    const inspector = page.getByRole('region', { name: 'Article inspector' })
    const originOf = (name: string) =>
      inspector.getByRole('textbox', { name, exact: true }).evaluate((field) => {
        const id = field.getAttribute('aria-describedby') ?? ''
        return document.getElementById(id)?.textContent
      })
    expect(await originOf('Title')).toBe('as found: Nobody was asked')
    expect(await originOf('Date')).toBe('from a meta tag')
    expect(await originOf('Byline')).toBe('')
    await page.getByRole('button', { name: `Address: copy ${FROM_A_PAGE.url}` }).click()
    await page.getByText(`Copied ${FROM_A_PAGE.url}`).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(FROM_A_PAGE.url)
  })

  test('its claims are shown, of several rows those of all', async () => {
    await cell(2, 'Claims').dblclick()
    const claims = page.getByRole('grid', { name: 'Claims' })
    await claims.waitFor()
    await page.getByText('1 of 2 shown').waitFor()
    expect(await readColumn(page, 'Statement')).toEqual(['s1'])
    await press(page, 'Alt+4')
    await at(1, 'Outlet')
    await press(page, 'Shift+ArrowDown')
    await runFromPalette(page, 'Show the claims of the selected rows')
    await page.getByText('2 of 2 shown').waitFor()
    await press(page, 'Alt+4')
    await at(3, 'Claims')
    await press(page, 'Enter')
    await page.getByText('0 of 2 shown').waitFor()
  })
})

describe('the status', () => {
  test('follows the review of claims until it is set, and again once it is emptied', async () => {
    await press(page, 'Alt+1')
    await goTo(page, 1, 'Statement')
    await press(page, 'ControlOrMeta+Enter')
    await press(page, 'Alt+4')
    await expect.poll(() => textIn(1, 'Status')).toBe('in review')
    expect(await textIn(1, 'Drafts left')).toBe('0')
    await at(1, 'Status')
    await page.keyboard.type('d')
    await press(page, 'Enter')
    await expect.poll(() => textIn(1, 'Status')).toBe('done')
    await page.getByRole('button', { name: 'Articles', exact: true }).click()
    const listed = page.getByRole('listbox', { name: 'Articles' }).getByRole('option')
    await listed.filter({ hasText: 'North' }).getByRole('img', { name: 'done' }).waitFor()
    await listed.filter({ hasText: 'East' }).getByRole('img', { name: 'new' }).waitFor()
    await press(page, 'ControlOrMeta+Alt+2')
    const articles = page.getByRole('combobox', { name: 'Only claims of these articles' })
    await page.getByText('2 claims', { exact: true }).first().waitFor()
    await articles.selectOption({ label: 'done (1)' })
    await page.getByText('1 claim', { exact: true }).first().waitFor()
    // The chains and the timeline choose for themselves.
    for (const view of ['3', '6']) {
      await press(page, `ControlOrMeta+Alt+${view}`)
      await page.getByText('2 claims', { exact: true }).first().waitFor()
      await articles.selectOption({ label: 'in review (1)' })
      await page.getByText('1 claim', { exact: true }).first().waitFor()
    }
    await press(page, 'ControlOrMeta+Alt+1')
    await at(1, 'Status')
    await press(page, 'Delete')
    await expect.poll(() => textIn(1, 'Status')).toBe('in review')
  })
})

describe('an article', () => {
  test('is deleted with its claims once that is confirmed, and comes back whole', async () => {
    await at(2, 'Title')
    await press(page, 'Shift+Space', 'ControlOrMeta+-')
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
    await dialog.getByText('“South” and its 1 claim are deleted. That can be undone.').waitFor()
    await press(page, 'Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('3 of 3 shown').waitFor()
    await press(page, 'ControlOrMeta+-')
    await dialog.getByRole('button', { name: 'Delete 1 article' }).click()
    await page.getByText('2 of 2 shown').waitFor()
    expect(await readColumn(page, 'Title')).toEqual(['North', 'East'])
    await page.getByRole('tab', { name: /^Claims 1$/ }).waitFor()
    await press(page, 'ControlOrMeta+z')
    await page.getByText('3 of 3 shown').waitFor()
    await page.getByRole('tab', { name: /^Claims 2$/ }).waitFor()
  })

  test('comes from a file: no row of one can be added', async () => {
    await at(1, 'Title')
    await press(page, 'ControlOrMeta++')
    await page.getByText('An article comes from a file or from a text that is pasted.').waitFor()
    expect(await readColumn(page, 'Title')).toEqual(['North', 'South', 'East'])
  })
})
