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

  it('of which many are asked the same are answered together, but for the one that is being answered', async () => {
    const page = await open()
    const texts = {
      Bonn: 'Der Bürgermeister von Bonn sagte, die neue Brücke würde im Mai öffnen.',
      Celle: 'In Celle wurden drei Käufer für das alte Schloß gefunden, hieß es am Montag.',
      Jena: 'Die Universität Jena möchte ihre Gebühren senken, erklärte der Präsident gestern.',
      Ulm: GERMAN,
    }
    const paths = await Promise.all(
      Object.entries(texts).map(([town, text]) =>
        write(`${town}.txt`, Buffer.from(text, 'latin1')),
      ),
    )
    await choose(page, [...paths, await write('t.csv', 'HD,LP\nHarbour,The port board met.\n')])
    const dialog = dialogOf(page)
    await page.getByRole('dialog', { name: 'Articles: 5 to be answered' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await dialog.getByRole('form').count()).toBe(1)
    // A line is opened by a press, and the one before it is a line again.
    await dialog.getByRole('button', { name: /^Ulm\.txt .+ windows-1252$/ }).click()
    const ulm = dialog.getByRole('form', { name: /^Ulm\.txt/ })
    await ulm.getByRole('radio').nth(1).check({ force: true })
    const together = dialog.getByRole('button', { name: 'Open the other 3 as shown' })
    const box = await together.boundingBox()
    await dialog.getByRole('button', { name: /^t\.csv/ }).scrollIntoViewIfNeeded()
    expect((await together.boundingBox())?.y ?? 0).toBeLessThanOrEqual(box?.y ?? 0)
    await together.click()
    await page.getByRole('dialog', { name: 'Articles: 2 to be answered, 3 opened' }).waitFor()
    expect(await ulm.getByRole('radio').nth(1).isChecked()).toBe(true)
    await dialog.getByRole('button', { name: /^t\.csv/ }).waitFor()
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

describe('a table of articles', () => {
  it('is opened with its text from several columns, and its days as the person reads them', async () => {
    const page = await open()
    const rows = [3, 4].map(
      (k) =>
        `Harbour ${k},0${k}/05/2026,The port board met on day ${k}.,“No” said Ann Lee of ${k}.`,
    )
    await choose(page, [await write('t.csv', ['HD,PD,LP,TD', ...rows].join('\n'))])
    const dialog = dialogOf(page)
    const form = dialog.getByRole('form', { name: /^t\.csv is a table of 2 rows\./ })
    await form.waitFor()
    expect(await findBarriers(page)).toEqual([])
    const text = form.getByLabel('Text', { exact: true })
    await expect.poll(() => text.evaluate((one) => one === document.activeElement)).toBe(true)
    const chosenIn = (select: Locator) => select.locator('option:checked').textContent()
    expect(await chosenIn(text)).toBe('LP')
    expect(await chosenIn(form.getByLabel('Text, part 2'))).toBe('TD')
    // The lead is left out and taken in again behind the rest: the cells show what is read.
    await text.selectOption('')
    expect(await chosenIn(text)).toBe('TD')
    await form.getByLabel('Text, part 2').selectOption('LP')
    expect(await form.getByRole('cell', { name: /^“No” said Ann Lee of 3\./ }).innerText()).toBe(
      '“No” said Ann Lee of 3.\nThe port board met on day 3.',
    )
    await form.getByLabel(/^2 rows have dates .+ such as 03\/05\/2026\./).selectOption('month')
    await form.getByRole('button', { name: 'Open 2 rows' }).click()
    await page.getByRole('dialog', { name: 'Articles: 2 opened' }).waitFor()
    await dialog.getByText('2026-03-05').waitFor()
    await dialog.getByText('2026-04-05').waitFor()
    await dialog.getByRole('button', { name: 'Harbour 4' }).click()
    await expect
      .poll(() => readerText(page).textContent())
      .toMatch(/Harbour 4.*“No” said Ann Lee of 4\..*The port board met on day 4\./s)
  })

  it('of one row is called so', async () => {
    const page = await open()
    await choose(page, [await write('one.csv', 'Title,Text\nHarbour,She said so of it.')])
    const heading = dialogOf(page).getByRole('heading', { name: /^one\.csv/ })
    expect(await heading.textContent()).toContain('is a table of 1 row. Which column')
  })
})

describe('a delivery of several articles in one file', () => {
  const article = (k: number) =>
    `Document ${k} of 4\n\nQuay Courier\n\nApril ${k}, 2026\n\nDredger row ${k}\n\nBYLINE: Tom Haldane\n\nLENGTH: 60 words\n\nThe board said no to ${k}.\n\n`

  it('is asked about by their titles', async () => {
    const page = await open()
    await choose(page, [await write('delivery.txt', article(1) + article(2))])
    const dialog = dialogOf(page)
    await dialog.getByRole('heading', { name: /^delivery\.txt holds 2 articles\./ }).waitFor()
    const first = dialog.getByRole('checkbox', { name: /^Dredger row 1.*2026-04-01 · 20 words/ })
    await expect.poll(() => first.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => readerText(page).textContent()).toContain('The board said no to 2.')
    expect(await readerText(page).textContent()).not.toContain('The board said no to 1.')
  })

  it('is opened as the one article that it is', async () => {
    const page = await open()
    await choose(page, [await write('one-article.txt', article(3) + article(4))])
    const dialog = dialogOf(page)
    await dialog.getByRole('button', { name: 'Open it as one article' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => readerText(page).textContent()).toContain('The board said no to 3.')
    expect(await readerText(page).textContent()).toContain('The board said no to 4.')
  })
})

describe('what waits to be answered', () => {
  it('is asked about as the window goes', async () => {
    const page = await open()
    const isHeld = () =>
      page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
    expect(await isHeld()).toBe(false)
    await choose(page, [await write('held.txt', inCyrillic(RUSSIAN))])
    const form = dialogOf(page).getByRole('form', { name: /^held\.txt/ })
    await form.waitFor()
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
    expect(await isHeld()).toBe(true)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await form.getByRole('button', { name: 'Leave it out' }).click()
    await form.waitFor({ state: 'detached' })
    expect(await isHeld()).toBe(false)
  })

  it('is asked again when the page is loaded again', async () => {
    const page = await open()
    await choose(page, [await write('waiting.txt', inCyrillic(RUSSIAN))])
    await dialogOf(page)
      .getByRole('form', { name: /^waiting\.txt/ })
      .waitFor()
    await page.reload()
    await page.getByText('1 file waits to be answered.').waitFor()
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    const form = dialogOf(page).getByRole('form', { name: /^waiting\.txt/ })
    await form.locator('label', { hasText: 'переговоры будут долгими' }).first().click()
    await page.keyboard.press('Enter')
    await expect.poll(() => readerText(page).textContent()).toContain('переговоры будут долгими')
  })
})

describe('an attachment that waits', () => {
  it('is asked about when the page is loaded again, and nothing is said of its mail, which is there', async () => {
    const page = await open()
    const mail = [
      'From: Ann Lee <ann@desk.example>',
      'Subject: The quay',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'The board answered.',
      '--b',
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename=answer.txt',
      '',
      'The board said that the quay would stay shut.',
      '--b--',
    ]
    await choose(page, [await write('quay.eml', mail.join('\r\n'))])
    const form = dialogOf(page).getByRole('form', { name: /^quay\.eml comes with 1 attachment/ })
    await form.waitFor()
    await page.reload()
    await page.getByText('1 file waits to be answered.').waitFor()
    expect(await page.getByRole('region', { name: 'Notices' }).innerText()).not.toContain(
      'already in the project',
    )
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await form.waitFor()
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
    await form.getByRole('button', { name: 'A form of it' }).click()
    await expect.poll(() => readerText(page).textContent()).toContain('Tolls will be £2')
    const versions = page.getByRole('dialog', { name: 'Two forms of “Bridge to open in May”' })
    await versions.getByText('Tolls will be £2').waitFor()
    expect(await versions.locator('del').allInnerTexts()).toContain('are not planned')
    await versions.getByText('The earlier form has no claims').waitFor()
    await versions.getByText('Neither text says that it is the later one').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await versions.waitFor({ state: 'detached' })
    await expect
      .poll(() => page.getByRole('contentinfo').textContent())
      .toContain('2 articles and 1 earlier form')
    await page.getByRole('button', { name: 'Form 2 of 2: compare' }).waitFor()
  })
})
