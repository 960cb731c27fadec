import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { readerText } from './journey.ts'

const RUSSIAN = 'Министр сказал, что переговоры будут долгими, и что мост откроют в мае.'
const GERMAN = 'Der Minister sagte, die Gespräche über Öl und Käse würden länger dauern.'

/** Letters of one byte each, as `windows-1251` writes them. */
function inCyrillic(text: string): Buffer {
  const byte = (char: string) => {
    const code = char.codePointAt(0) ?? 0
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
  }
  return Buffer.from(Array.from(text, byte))
}

let workbench: SharedWorkbench
let folder: string

beforeAll(async () => {
  workbench = await shareWorkbench('importing', { viewport: { width: 1280, height: 800 } })
  folder = join(workbench.home, 'news')
  await mkdir(folder, { recursive: true })
})
afterAll(() => workbench.close())

/** The sample project, with its article in the reader. */
async function open(): Promise<Page> {
  await workbench.showCopy()
  await readerText(workbench.page).getByText('By Ryan Morgan').waitFor()
  return workbench.page
}

async function write(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function choose(page: Page, paths: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('ControlOrMeta+Shift+o')
  await (await chooser).setFiles([...paths])
}

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: /^Articles: / })

describe('many files', () => {
  it('are in before the doubtful ones are answered, each by itself; nothing else is touched', async () => {
    const page = await open()
    const good = await Promise.all(
      ['Ann Lee', 'Tom Hill', 'Eve Ross'].map((name) =>
        write(`${name}.txt`, `Harbour talks of ${name}\n\n${name} said the levy is £5 a day.`),
      ),
    )
    const german = await write('german.txt', Buffer.from(GERMAN, 'latin1'))
    const russian = await write('russian.txt', inCyrillic(RUSSIAN))
    const picture = await write('photo.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'))
    await choose(page, [german, ...good, picture, russian])
    const dialog = dialogOf(page)
    await page
      .getByRole('dialog', { name: 'Articles: 2 to be answered, 1 not opened, 3 opened' })
      .waitFor()
    expect(await findBarriers(page)).toEqual([])
    await dialog.getByText(/^photo\.txt This is a picture/).waitFor()
    await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('4 articles')

    // Each has its own readings: what is right for one is not forced on the other.
    const first = dialog.getByRole('form', { name: /^german\.txt/ })
    await expect
      .poll(() =>
        first
          .getByRole('radio', { checked: true })
          .evaluate((one) => one === document.activeElement),
      )
      .toBe(true)
    await page.keyboard.press('Enter')
    const second = dialog.getByRole('form', { name: /^russian\.txt/ })
    await first.waitFor({ state: 'detached' })
    await expect
      .poll(() =>
        second
          .getByRole('radio', { checked: true })
          .evaluate((one) => one === document.activeElement),
      )
      .toBe(true)
    await second.locator('label', { hasText: 'переговоры будут долгими' }).first().click()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Articles: 1 not opened, 5 opened' }).waitFor()
    await dialog.getByText('5 articles').waitFor()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => readerText(page).textContent()).toContain('переговоры будут долгими')
  })

  it('that are few and good are opened without a word to be answered', async () => {
    const page = await open()
    await choose(page, [
      await write('one.txt', 'One said yes.'),
      await write('two.txt', 'Two said no.'),
    ])
    await page.getByText('Opened 2 articles.').waitFor()
    expect(await dialogOf(page).count()).toBe(0)
  })
})

describe('a text that comes again a little changed', () => {
  const story = (end: string) =>
    `Bridge to open in May\n\nThe mayor of Norham said on Monday that the new bridge over the Tweed would open in May, after two years of work that cost more than had been planned.\n\n“We are ready,” said Ann Lee, who runs the works.\n\n${end}`

  it('is asked about, and kept as a later form of the article or as another', async () => {
    const page = await open()
    await choose(page, [await write('bridge.txt', story('Tolls are not planned, she said.'))])
    await page.getByText('Opened 1 article.').waitFor()
    await choose(page, [
      await write('bridge (1).txt', story('Tolls will be £2, she said on Tuesday.')),
    ])
    const form = dialogOf(page).getByRole('form', {
      name: /^bridge \(1\)\.txt looks like a text that is in the project/,
    })
    await form.waitFor()
    expect(await findBarriers(page)).toEqual([])
    await form.getByRole('button', { name: 'A later form of it' }).click()
    await expect.poll(() => readerText(page).textContent()).toContain('Tolls will be £2')
    const versions = page.getByRole('dialog', { name: 'Two forms of “Bridge to open in May”' })
    await versions.getByText('Tolls will be £2').waitFor()
    expect(await versions.locator('del').allInnerTexts()).toContain('are not planned')
    await versions.getByText('The earlier form has no claims').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await versions.waitFor({ state: 'detached' })
    await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('3 articles')
    await page.getByRole('button', { name: 'Form 2 of 2: compare' }).waitFor()
  })
})
