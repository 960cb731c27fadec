import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { HAS_LIBREOFFICE, workInLibreOffice } from '../electron/exchange/judges/libreoffice.ts'
import { findBarriers } from '../support/axe.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { writeTopicProject } from '../support/topic-articles.ts'
import { withIdsLast } from '../support/workbook-sheets.ts'
import { awaitSaved, goToFolder, notice, readCsv, readerText, runFromPalette } from './journey.ts'

let host: SharedWorkbench

beforeAll(async () => {
  host = await shareWorkbench('returning')
  writeTopicProject(join(host.home, 'depot.hearsay'))
})
beforeEach(async () => {
  await host.showCopy({ of: join(host.home, 'depot.hearsay') })
  await readerText(host.page).waitFor()
})
afterAll(() => host.close())

type Rows = readonly Readonly<Record<string, string>>[]

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Bring changes in from/ })
const grid = (page: Page) => dialog(page).getByRole('grid', { name: 'Differences' })

/** Exports the project as CSV into a folder of its own; the claims as they were written. */
async function exportClaims(page: Page, name: string): Promise<Rows> {
  await mkdir(join(host.home, name), { recursive: true })
  await runFromPalette(page, 'Export…')
  await page.getByRole('radio', { name: 'CSV' }).first().waitFor()
  await page.getByRole('button', { name: 'Choose a folder…' }).press('Enter')
  await goToFolder(page, join(host.home, name))
  await page.getByRole('button', { name: 'Choose this folder' }).press('Enter')
  await notice(page, /: wrote /).waitFor()
  return readCsv(join(host.home, name, 'claims.csv'))
}

/** Exports the project as a workbook; its bytes. */
async function exportWorkbook(page: Page, name: string): Promise<Uint8Array> {
  await mkdir(join(host.home, name), { recursive: true })
  await runFromPalette(page, 'Export…')
  await page.getByRole('radio', { name: 'Excel workbook' }).press('Space')
  await page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await goToFolder(page, join(host.home, name))
  const field = page.getByRole('textbox', { name: 'File name' })
  await field.fill('desk.xlsx')
  await field.press('Enter')
  await notice(page, /^Wrote .*desk\.xlsx/).waitFor()
  return readFile(join(host.home, name, 'desk.xlsx'))
}

/** Brings back a file of rows, as a person chooses it. */
async function bringBack(page: Page, fileName: string, rows: Rows): Promise<void> {
  const csv = `\uFEFF${Papa.unparse([...rows], { delimiter: ';' })}`
  await bringBackFile(page, fileName, csv)
}

async function bringBackFile(
  page: Page,
  fileName: string,
  content: string | Uint8Array,
): Promise<void> {
  const path = join(host.home, fileName)
  await writeFile(path, content)
  const asked = page.waitForEvent('filechooser')
  await runFromPalette(page, 'Bring changes in from a spreadsheet…')
  await (await asked).setFiles(path)
  await dialog(page).waitFor()
}

test('ten cells that were changed elsewhere are shown, brought in as one edit, and taken back', async () => {
  const { page } = host
  const rows = await exportClaims(page, 'out')
  const changed = rows.map((row, index) =>
    index < 5 ? { ...row, note: `seen ${index}`, certainty: 'possible' } : row,
  )
  await bringBack(page, 'claims from Anna.csv', changed)
  const status = dialog(page).getByRole('status')
  await expect.poll(() => status.textContent()).toBe('10 changes')
  expect(await findBarriers(page)).toEqual([])
  await grid(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await dialog(page).getByRole('button', { name: 'Bring in 9 changes' }).waitFor()
  await page.keyboard.press('Space')
  await dialog(page).getByRole('button', { name: 'Bring in 10 changes' }).press('Enter')
  await dialog(page).waitFor({ state: 'detached' })
  await notice(page, 'Brought in 10 changes from “claims from Anna.csv”.').waitFor()
  await awaitSaved(page)

  await bringBack(page, 'claims again.csv', changed)
  await dialog(page).getByText('No difference').waitFor()
  await page.keyboard.press('Escape')

  await page.keyboard.press('ControlOrMeta+z')
  await notice(page, /^Undo: bring in 10 changes/).waitFor()
  await bringBack(page, 'claims before.csv', rows)
  await dialog(page).getByText('No difference').waitFor()
  await page.keyboard.press('Escape')
})

test('what cannot be brought in says why, what is doubtful is not ticked, and a column is what a person says it is', async () => {
  const { page } = host
  const rows = await exportClaims(page, 'other')
  const [first] = rows
  const given = [
    {
      id: first?.['id'] ?? '',
      Remark: 'checked',
      certainty: 'perhaps',
      claim: first?.['claim'] ?? '',
    },
    { id: 'x-1', Remark: '', certainty: '', claim: '' },
  ]
  await bringBack(page, 'claims.csv', given)
  await grid(page).getByText('Certainty can be').waitFor()
  await grid(page).getByText('“x-1” is no id').waitFor()
  const status = dialog(page).getByRole('status')
  expect(await status.textContent()).toBe('1 change, 2 refused')
  await dialog(page).getByRole('button', { name: 'Columns' }).press('Enter')
  await dialog(page).getByLabel('Remark').selectOption('statement')
  await expect.poll(() => grid(page).getByText('Statement').count()).toBe(1)
  await dialog(page).getByRole('button', { name: 'Cancel' }).press('Enter')
  await bringBack(page, 'claims.csv', given)
  await expect.poll(() => grid(page).getByText('Statement').count()).toBe(1)
  await page.keyboard.press('Escape')
})

test.skipIf(!HAS_LIBREOFFICE)(
  'ten cells that are typed over in LibreOffice come back as ten differences, and one undo takes them back',
  async () => {
    const { page } = host
    const rows = await exportClaims(page, 'before')
    const book = await exportWorkbook(page, 'desk')
    const ids = Object.keys(rows[0] ?? {})
    const columns = withIdsLast(ids, ids)
    const typed = [1, 2, 3, 4, 5].flatMap((row) => [
      { sheet: 'claims', column: columns.indexOf('note'), row, text: `“seen” ${row}, 1-2` },
      { sheet: 'claims', column: columns.indexOf('certainty'), row, text: 'possible' },
    ])
    const saved = await workInLibreOffice({ bytes: book, ending: '.xlsx', as: '.xlsx', typed })
    const changed = saved.get('made.xlsx') ?? new Uint8Array()

    await bringBackFile(page, 'from the desk.xlsx', changed)
    const status = dialog(page).getByRole('status')
    await expect.poll(() => status.textContent()).toBe('10 changes')
    await dialog(page).getByRole('button', { name: 'Bring in 10 changes' }).press('Enter')
    await notice(page, 'Brought in 10 changes from “from the desk.xlsx”.').waitFor()
    await awaitSaved(page)
    const after = await exportClaims(page, 'after')
    expect(after.map(({ note, certainty }) => [note, certainty])).toEqual(
      rows.map(({ note, certainty }, index) =>
        index < 5 ? [`“seen” ${index + 1}, 1-2`, 'possible'] : [note, certainty],
      ),
    )

    await page.keyboard.press('ControlOrMeta+z')
    await notice(page, /^Undo: bring in 10 changes/).waitFor()
    await bringBackFile(page, 'as it was.xlsx', book)
    await dialog(page).getByText('No difference').waitFor()
    await page.keyboard.press('Escape')
  },
)
