import { copyFile, mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { hearsay } from '../electron/cli/hearsay.ts'
import { notice, readerText } from './journey.ts'

const FILES = fileURLToPath(new URL('../electron/documents/files', import.meta.url))

let workbench: SharedWorkbench

beforeAll(async () => {
  workbench = await shareWorkbench('documents', { viewport: { width: 1280, height: 800 } })
})
afterAll(() => workbench.close())

/** A copy of the sample project, which drafts what is opened. */
async function open(): Promise<Page> {
  await workbench.showCopy({ isDrafting: true })
  await readerText(workbench.page).getByText('By Ryan Morgan').waitFor()
  return workbench.page
}

/** A folder of files that programs made, some in a folder in it and one hidden; answers where it is. */
async function makeFolder(home: string): Promise<string> {
  const folder = await mkdtemp(join(home, 'folder-'))
  const inner = join(folder, 'month', 'day')
  await mkdir(inner, { recursive: true })
  await copyFile(join(FILES, 'web/harbour.html'), join(folder, 'harbour.html'))
  await copyFile(join(FILES, 'office/story.docm'), join(inner, 'story.docm'))
  await copyFile(join(FILES, 'pdf/ragged.pdf'), join(inner, 'ragged.pdf'))
  await copyFile(join(FILES, 'speech/talk.srt'), join(inner, '.talk.srt'))
  return folder
}

async function choose(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('ControlOrMeta+Shift+o')
  await (await chooser).setFiles([join(FILES, path)])
}

/** Files that programs made, each of a format of its own (their READMEs say how), and words that stand in the article. */
const ALONE = [
  ['web/harbour.html', 'harbour'],
  ['web/harbour.mhtml', 'harbour'],
  ['web/harbour.webarchive', 'harbour'],
  ['web/story.xhtml', 'שלום לכולם'],
  ['office/story.docx', 'שלום לכולם'],
  ['office/story.docm', 'שלום לכולם'],
  ['office/story.odt', 'said'],
  ['office/story.rtf', 'it had refused to carry the mail.¹'],
  ['pdf/newspaper.pdf', 'said'],
  ['speech/talk.srt', 'The port will open'],
  ['speech/voices.vtt', 'The port will open'],
  ['feeds/ninjs-3.json', 'said'],
] as const

test.each(ALONE)('%s is opened, and its claims are drafted', async (path, words) => {
  const page = await open()
  await choose(page, path)
  await notice(page, /^[1-9]\d* claims? drafted/).waitFor()
  await expect.poll(() => readerText(page).textContent()).toContain(words)
})

test('the day that a document was made stands beside its date, which is left empty', async () => {
  const page = await open()
  await choose(page, 'pdf/writer.pdf')
  await readerText(page).getByText('Port operator denies').first().waitFor()
  await page.keyboard.press('ControlOrMeta+i')
  const inspector = page.getByRole('region', { name: 'Article inspector' })
  const date = inspector.getByRole('textbox', { name: 'Date', exact: true })
  expect(await date.inputValue()).toBe('')
  const hint = inspector.getByText(/^made 2026-11-\d\d$/)
  await hint.waitFor()
  expect(await hint.evaluate((words) => words.scrollWidth <= words.clientWidth)).toBe(true)
  const day = ((await hint.textContent()) ?? '').replace('made ', '')
  await date.fill(day)
  await date.press('Enter')
  await inspector.getByText('from the day the document was made').waitFor()
})

/** Files that hold several articles: all that is ticked at first is opened. */
const MANY = [
  ['mail/desk.mbox', 'Open 2 messages'],
  ['tables/articles.csv', 'Open 3 rows'],
  ['tables/articles.tsv', 'Open 2 rows'],
  ['tables/articles.xlsx', 'Open 3 rows'],
  ['tables/articles.xls', 'Open 3 rows'],
  ['tables/articles.ods', 'Open 3 rows'],
  ['tables/answer.json', 'Open 3 rows'],
  ['tables/articles.jsonl', 'Open 3 rows'],
  ['feeds/message.xml', 'Open 2 articles'],
  ['feeds/feed.rss', 'Open 2 articles'],
] as const

test.each(MANY)('%s is chosen from, and its claims are drafted', async (path, action) => {
  const page = await open()
  await choose(page, path)
  const dialog = page.getByRole('dialog', { name: 'Articles: 1 to be answered' })
  await dialog.waitFor()
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: action }).click()
  await page.getByRole('dialog', { name: /^Articles: \d opened$/ }).waitFor()
  await notice(page, /^[1-9]\d* claims? drafted/).waitFor()
})

test('a mail is opened, its claims are drafted, and what came with it is offered', async () => {
  for (const path of ['mail/statement.eml', 'mail/statement.msg']) {
    const page = await open()
    await choose(page, path)
    const dialog = page.getByRole('dialog', { name: 'Articles: 1 to be answered, 1 opened' })
    await dialog.getByRole('form', { name: /comes with 2 attachments/ }).waitFor()
    await dialog.getByRole('button', { name: 'Leave it out' }).click()
    await page.getByRole('dialog', { name: 'Articles: 1 left out, 1 opened' }).waitFor()
    await page.keyboard.press('Escape')
    await notice(page, /^[1-9]\d* claims? drafted/).waitFor()
    await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('2 articles')
  }
})

test('an e-book is opened a chapter an article, and an archive file by file', async () => {
  for (const [path, word] of [
    ['epub/book.epub', 'chapter'],
    ['archives/articles.zip', 'file'],
  ] as const) {
    const page = await open()
    await choose(page, path)
    const form = page.getByRole('form', { name: new RegExp(`holds \\d+ ${word}s`) })
    await form.waitFor()
    const all = await form.getByRole('checkbox').count()
    await form.getByRole('checkbox').first().press('Space')
    await form.getByRole('button', { name: `Open ${all - 1} ${word}` }).click()
    await notice(page, /^[1-9]\d* claims? drafted/).waitFor()
    await expect.poll(() => page.getByRole('contentinfo').textContent()).not.toContain('1 article ')
  }
})

/** Drops a file or folder of the machine on the window, as a file manager does. */
async function drop(page: Page, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
}

test('a folder that is dropped is opened with the folders in it, what lies hidden left out', async () => {
  const page = await open()
  const folder = await makeFolder(workbench.home)
  await drop(page, folder)
  await notice(page, 'Opened 3 articles.').waitFor()
  await notice(page, /^[1-9]\d* claims? drafted/).waitFor()
  await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('4 articles')
})

test('a folder is opened whole by the command line too', async () => {
  const home = await mkdtemp(join(workbench.home, 'lines-'))
  const folder = await makeFolder(home)
  const made = await hearsay(home, 'new', 'P.hearsay', '--draft', folder)
  expect(made).toMatchObject({ code: 0, stderr: '' })
  for (const name of ['harbour.html', 'story.docm', 'ragged.pdf'])
    expect(made.stdout).toMatch(new RegExp(`${name}: opened`))
  expect(made.stdout).toMatch(/: [1-9]\d* drafts?/)
  expect(made.stdout).not.toContain('talk.srt')
})
