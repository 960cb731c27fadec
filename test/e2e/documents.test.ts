import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { readerText } from './journey.ts'
import { claimCount } from './review-card.ts'

const FILES = join(import.meta.dirname, '../electron/documents/files')

let workbench: SharedWorkbench

beforeAll(async () => {
  workbench = await shareWorkbench('documents')
})
afterAll(() => workbench.close())

/** An article of its own in the reader, drafted. */
async function openFile(path: string): Promise<Page> {
  await workbench.showCopy({ isDrafting: true })
  const { page } = workbench
  await readerText(page).getByText('By Ryan Morgan').waitFor()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('ControlOrMeta+Shift+o')
  await (await chooser).setFiles([join(FILES, path)])
  return page
}

test.each([
  ['pdf/one-column.pdf', 'had filed no report.²', '¹ The certificates are described'],
  ['pdf/news-page.pdf', 'the coffee has been finished for a week', 'Photo: Lars Uhde'],
  ['pdf/three-columns.pdf', 'Residents of the lower town', 'Library staff offer'],
  ['office/story.docx', 'שלום לכולם', '¹ The contract'],
  ['office/boxes.odt', 'the harbour office said.¹', '² He has kept it since 1988.'],
  ['office/story.rtf', 'it had refused to carry the mail.¹', 'August'],
])('%s is read, and its claims are drafted', async (path, ...words) => {
  const page = await openFile(path)
  await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('2 articles')
  for (const part of words)
    await expect.poll(() => readerText(page).textContent(), { timeout: 20_000 }).toContain(part)
  await expect.poll(() => claimCount(page), { timeout: 20_000 }).not.toBe('Claims 0')
})

test('of an e-book the chapters are chosen that are opened', async () => {
  const page = await openFile('epub/book.epub')
  const dialog = page.getByRole('dialog', { name: /^Articles: / })
  await dialog.getByText('holds 3 chapters. Which are opened?').waitFor()
  await dialog.getByRole('button', { name: 'Tick none' }).click()
  await dialog.getByText('The first winter').click()
  await dialog.getByRole('button', { name: 'Open 1 chapter' }).click()
  await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('2 articles')
  await expect.poll(() => readerText(page).textContent()).toContain('¹ His name was not kept.')
  await expect.poll(() => claimCount(page), { timeout: 20_000 }).not.toBe('Claims 0')
})
