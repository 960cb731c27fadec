import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { holdMessages, type HeldMessages } from '../support/held-messages.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { lineUpByKeys, openComparison, unfold } from './comparing.ts'
import { runFromPalette } from './journey.ts'
import { cellOf, goTo, press, writeTalks } from './table-page.ts'

let host: SharedWorkbench
let page: Page
/** Another window on the same project. */
let other: Page
/** What the other window sends. */
let sent: HeldMessages

beforeAll(async () => {
  host = await shareWorkbench('two-windows')
  ;({ page } = host)
  writeTalks(join(host.home, 'talks.hearsay'))
  other = await host.context.newPage()
  sent = await holdMessages(other)
  await other.goto(await host.nextLink())
})
afterAll(() => host.close())

const rows = (window: Page) => window.getByRole('row').nth(1)

async function openBoth(): Promise<void> {
  await host.showCopy({ of: join(host.home, 'talks.hearsay') })
  await other.reload()
  await Promise.all([rows(page).waitFor(), rows(other).waitFor()])
}

async function write(window: Page, line: number, header: string, text: string): Promise<void> {
  await goTo(window, line, header)
  await window.keyboard.type(text)
  await press(window, 'Enter')
}

/**
 * Waits until an edit of the other window, by the beginning of its name, is the one that would be undone here. It
 * can't tell the second of two edits of one name from the first.
 */
async function arrived(window: Page, label: string): Promise<void> {
  await window.getByRole('button', { name: `Undo: ${label}` }).waitFor()
}

describe('a cell that is edited in one window and changed in another', () => {
  beforeEach(openBoth)

  test.each([
    ['Statement', 2, 'theirs', 'theirs'],
    ['Topics', 1, 'bridge', 'bridge'],
    ['Speaker', 1, 'Kirill Dmitriev', 'Kirill Dmitriev'],
    ['Credibility', 2, '1', '1'],
  ])('keeps their %s where nothing was typed', async (header, line, typed, shown) => {
    await goTo(page, line, header)
    await press(page, 'F2')
    await write(other, line, header, typed)
    await arrived(page, `set ${header.toLowerCase()}`)
    await press(page, 'Tab')
    await page.getByRole('grid').and(page.locator(':focus')).waitFor()
    await expect.poll(() => cellOf(page, line, header).textContent()).toBe(shown)
    expect(await cellOf(other, line, header).textContent()).toBe(shown)
  })

  test('says what it became before it writes over it, and writes at the second Enter', async () => {
    await goTo(page, 2, 'Statement')
    await press(page, 'F2')
    await page.keyboard.type(' and mine')
    await write(other, 2, 'Statement', 'theirs')
    await arrived(page, 'set statement')
    const warning = page.getByText('This became “theirs” meanwhile. Press Enter again')
    await press(page, 'Enter')
    await warning.waitFor()
    expect(await cellOf(other, 2, 'Statement').textContent()).toBe('theirs')
    await press(page, 'Enter')
    await expect.poll(() => cellOf(other, 2, 'Statement').textContent()).toBe('two and mine')
  })
})

describe('a fact about an article that is typed in the reader of one window', () => {
  beforeEach(async () => {
    await openBoth()
    await press(other, 'Alt+4')
    await other.getByRole('grid', { name: 'Articles' }).waitFor()
  })

  const FACTS = ['Title', 'Outlet']
  const outlet = () => page.getByRole('combobox', { name: 'Outlet', exact: true })
  const writeOutlet = async (text: string) => {
    await goTo(other, 1, 'Outlet', FACTS)
    await other.keyboard.type(text)
    await press(other, 'Enter')
    await arrived(page, 'set outlet of 1 article')
    await page.getByText(`Ryan Morgan · ${text} · `).waitFor()
  }

  test('follows the table of another where nothing is typed, and is the same edit', async () => {
    await press(page, 'ControlOrMeta+i')
    await writeOutlet('theirs')
    await expect.poll(() => outlet().inputValue()).toBe('theirs')
    await outlet().fill('mine')
    await outlet().press('Enter')
    await arrived(other, 'set outlet of 1 article')
    await expect.poll(() => cellOf(other, 1, 'Outlet', FACTS).textContent()).toBe('mine')
  })

  test('stays where the table of another changes the fact, which is said before it is written', async () => {
    await press(page, 'ControlOrMeta+i')
    await outlet().fill('mine')
    await writeOutlet('theirs')
    expect(await outlet().inputValue()).toBe('mine')
    const warning = page.getByText('This became “theirs” meanwhile. Press Enter again')
    await outlet().press('Enter')
    await warning.waitFor()
    expect(await cellOf(other, 1, 'Outlet', FACTS).textContent()).toBe('theirs')
    await outlet().press('Enter')
    await warning.waitFor({ state: 'detached' })
    await expect.poll(() => cellOf(other, 1, 'Outlet', FACTS).textContent()).toBe('mine')
  })

  test('gives way at Escape, and is told when the inspector closes over it', async () => {
    await press(page, 'ControlOrMeta+i')
    await outlet().fill('mine')
    await writeOutlet('theirs')
    await outlet().press('Escape')
    expect(await outlet().inputValue()).toBe('theirs')
    await outlet().fill('mine again')
    await writeOutlet('theirs again')
    await press(page, 'ControlOrMeta+i')
    await page
      .getByText(
        '“mine again” was not kept as the outlet of the article: it was changed meanwhile.',
      )
      .waitFor()
    expect(await cellOf(other, 1, 'Outlet', FACTS).textContent()).toBe('theirs again')
  })
})

describe('the name of a speaker that is typed on the card of a claim', () => {
  const card = () => page.getByRole('region', { name: 'Selected claim' })
  const speaker = () => card().getByRole('combobox', { name: 'Speaker of the claim', exact: true })
  beforeEach(openBoth)

  async function typeOverTheirs(): Promise<void> {
    await goTo(page, 2, 'Statement')
    await expect.poll(() => speaker().inputValue()).toBe('Kirill Dmitriev')
    await speaker().fill('Maria Lopez')
    await write(other, 2, 'Speaker', 'Vladimir Putin')
    await arrived(page, 'set speaker')
  }

  test('stays where another window names somebody else, which is said before it is set', async () => {
    await typeOverTheirs()
    expect(await speaker().inputValue()).toBe('Maria Lopez')
    const warning = card().getByText('This became “Vladimir Putin” meanwhile. Press Enter again')
    await speaker().press('Enter')
    await warning.waitFor()
    expect(await cellOf(other, 2, 'Speaker').textContent()).toBe('Vladimir Putin')
    await speaker().press('Enter')
    await expect.poll(() => cellOf(other, 2, 'Speaker').textContent()).toBe('Maria Lopez')
    await warning.waitFor({ state: 'detached' })
  })

  test('gives way at Escape, and is told when another view is shown over it', async () => {
    await typeOverTheirs()
    await speaker().press('Escape')
    expect(await speaker().inputValue()).toBe('Vladimir Putin')
    await speaker().fill('Maria Lopez')
    await press(other, 'Control+z')
    await page.getByRole('button', { name: 'Redo: set speaker' }).waitFor()
    await press(page, 'Control+Alt+2')
    await page
      .getByText('“Maria Lopez” was not kept in “Speaker of the claim”: it was changed meanwhile.')
      .waitFor()
    expect(await cellOf(other, 2, 'Speaker').textContent()).toBe('Kirill Dmitriev')
  })
})

test('a note on a relation stays as it is typed where another window undoes the one before, which is said', async () => {
  await openBoth()
  await openComparison(page)
  await unfold(page)
  await lineUpByKeys(page, 'one', 'two')
  await press(page, '4', 'n')
  const note = page.getByRole('textbox', { name: /^Note/ })
  await page.keyboard.type('theirs')
  await press(page, 'Enter')
  await arrived(other, 'note on a relation')
  await note.fill('mine')
  await press(other, 'Control+z')
  await page.getByRole('button', { name: 'Redo: note on a relation' }).waitFor()
  expect(await note.inputValue()).toBe('mine')
  await note.press('Enter')
  await page.getByText('This was emptied meanwhile. Press Enter again').waitFor()
  await note.press('Enter')
  await arrived(other, 'note on a relation')
  expect(await note.inputValue()).toBe('mine')
})

describe('a cell that two windows write before they know of each other', () => {
  beforeEach(openBoth)

  async function writeBoth(): Promise<void> {
    sent.hold()
    await write(other, 2, 'Statement', 'mine')
    await write(page, 2, 'Statement', 'theirs')
    await expect.poll(() => cellOf(other, 2, 'Statement').textContent()).toBe('theirs')
    sent.release()
    await other
      .getByText('Statement holds “theirs” now, and was to become “mine”. Not saved: set statement')
      .waitFor()
  }
  const remedies = () => other.getByRole('alert').getByRole('button').allInnerTexts()

  test('has the second told, and written over the first where that is wanted; undo brings the first back', async () => {
    await writeBoth()
    expect(await remedies()).toEqual([
      'Copy what was typed',
      'Write mine over it',
      'Give up these changes',
    ])
    await other.getByRole('button', { name: 'Write mine over it' }).press('Enter')
    await expect.poll(() => cellOf(page, 2, 'Statement').textContent()).toBe('mine')
    await expect.poll(() => other.getByRole('alert').count()).toBe(0)
    await expect.poll(() => other.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
    await press(other, 'Control+z')
    await expect.poll(() => cellOf(page, 2, 'Statement').textContent()).toBe('theirs')
  })

  test('cannot be written over once its row is gone, but what was typed can be copied', async () => {
    await writeBoth()
    await goTo(page, 2, 'Statement')
    await runFromPalette(page, 'Delete the selected rows')
    await expect.poll(remedies).toEqual(['Copy what was typed', 'Give up these changes'])
  })
})

const codebook = (window: Page) => window.getByRole('grid', { name: 'Codebook' })
const definitions = (window: Page) =>
  codebook(window).locator('[data-row] [data-column=definition]').allInnerTexts()

describe('a codebook that two windows work on', () => {
  beforeEach(async () => {
    await openBoth()
    for (const window of [page, other]) {
      await press(window, 'Control+Alt+5')
      await codebook(window).waitFor()
    }
    await page.getByRole('button', { name: /^Take in/ }).click()
    await page.getByLabel('Add a topic to the codebook').fill('bridge')
    await press(page, 'Enter')
    await arrived(other, 'add a topic')
  })

  /** Opens the definition of the topic in a row, from 0. */
  async function define(window: Page, row: number, text: string): Promise<void> {
    await codebook(window).focus()
    await press(window, 'Control+Home', ...Array.from({ length: row }, () => 'ArrowDown'))
    await press(window, 'ArrowRight', 'ArrowRight', 'F2')
    await window.keyboard.type(text)
  }

  test('keeps what is typed with its topic, wherever the other window moves that', async () => {
    await define(page, 1, 'mine')
    const name = await page
      .getByRole('textbox', { name: /^Definition of/ })
      .getAttribute('aria-label')
    await codebook(other).focus()
    await press(other, 'Control+Home', 'ArrowDown', 'ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowUp')
    await expect
      .poll(() => codebook(other).locator('[data-row="0"]').innerText())
      .toContain('bridge')
    await expect
      .poll(() => codebook(page).locator('[data-row="0"]').innerText())
      .toContain('bridge')
    const field = page.getByRole('textbox', { name: name ?? '' })
    expect(await field.inputValue()).toBe('mine')
    await press(page, 'Enter')
    await expect.poll(() => definitions(page)).toEqual(['', '', 'mine'])
    expect(name).toBe(
      `Definition of ${await codebook(page).locator('[data-row="2"] [data-column=name]').innerText()}`,
    )
  })

  test('gives back what is typed for a topic that the other window removes', async () => {
    await define(page, 1, 'mine')
    await codebook(other).focus()
    await press(other, 'Control+Home', 'ArrowDown', 'ArrowRight', 'Delete')
    await page.getByText('“mine” was not kept: its topic is gone.').waitFor()
    await expect.poll(() => definitions(page)).toEqual(['', ''])
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  })

  test('keeps their definition where nothing was typed, and mine where another view is shown by key', async () => {
    await define(page, 1, '')
    await define(other, 1, 'theirs')
    await press(other, 'Enter')
    await arrived(page, 'define a topic')
    await press(page, 'Enter')
    await expect.poll(() => definitions(page)).toEqual(['', 'theirs', ''])
    await define(page, 0, 'mine')
    await press(page, 'Home', 'ArrowRight', 'Alt+Enter', 'Control+Alt+1')
    await rows(page).waitFor()
    await press(page, 'Control+Alt+5')
    await codebook(page).waitFor()
    expect(await definitions(page)).toEqual(['m\nine', 'theirs', ''])
  })
})

test('each step back is shown at once while the host is slow, and the button names the next', async () => {
  await openBoth()
  for (const window of [page, other]) await goTo(window, 2, 'Statement')
  const before = await cellOf(other, 2, 'Statement').textContent()
  await write(other, 2, 'Statement', 'one')
  await arrived(page, 'set statement')
  await write(other, 3, 'Topics', 'bridge')
  await write(other, 2, 'Statement', 'three')
  await expect.poll(() => cellOf(page, 2, 'Statement').textContent()).toBe('three')
  sent.hold()
  await press(other, 'Control+z', 'Control+z', 'Control+z')
  await expect.poll(() => cellOf(other, 2, 'Statement').textContent()).toBe(before)
  await press(other, 'Control+Shift+z')
  await expect.poll(() => cellOf(other, 2, 'Statement').textContent()).toBe('one')
  await arrived(other, 'set statement')
  await other.getByRole('button', { name: 'Redo: set topics' }).waitFor()
  sent.release()
  await other.getByText('Saved', { exact: true }).waitFor()
  await expect.poll(() => cellOf(page, 2, 'Statement').textContent()).toBe('one')
  expect(await cellOf(other, 2, 'Statement').textContent()).toBe('one')
  await other.getByRole('button', { name: 'Redo: set topics' }).waitFor()
})

test('a topic that two windows make at once is one line, and what is done to it is done to all of it', async () => {
  await openBoth()
  sent.hold()
  await write(other, 3, 'Topics', 'newt')
  await write(page, 2, 'Topics', 'newt')
  sent.release()
  await expect.poll(() => cellOf(page, 3, 'Topics').textContent()).toContain('newt')
  await press(page, 'Control+Alt+5')
  const lines = codebook(page).locator('[data-row]', { hasText: 'newt' })
  await lines.first().waitFor()
  expect(await lines.allInnerTexts()).toEqual([expect.stringMatching(/newt\s+2$/)])
  await lines.locator('[data-column=definition]').click()
  await press(page, 'F2')
  await page.keyboard.type('a small one')
  await press(page, 'Enter')
  await expect.poll(() => lines.allInnerTexts()).toEqual([expect.stringContaining('a small one')])
  await press(page, 'ArrowUp', 'ArrowLeft', 'Delete')
  await expect.poll(() => lines.count()).toBe(0)
  await expect.poll(() => cellOf(other, 3, 'Topics').textContent()).not.toContain('newt')
})

describe('views that two windows save', () => {
  beforeEach(openBoth)

  async function saveView(window: Page, name: string): Promise<void> {
    await runFromPalette(window, 'Save or change views of the table')
    await window.getByRole('dialog').getByRole('textbox').first().fill(name)
    await press(window, 'Enter')
    await window.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  const savedIn = async (window: Page) => {
    await runFromPalette(window, 'Save or change views of the table')
    const fields = window.getByRole('dialog').getByRole('textbox', { name: /^Name of the view/ })
    await fields.first().waitFor()
    return Promise.all((await fields.all()).map((field) => field.inputValue()))
  }

  test('are all kept, and each window has those of the other', async () => {
    await saveView(page, 'Mine')
    await saveView(other, 'Theirs')
    expect(await savedIn(page)).toEqual(['Mine', 'Theirs'])
    await page.reload()
    await rows(page).waitFor()
    expect(await savedIn(page)).toEqual(['Mine', 'Theirs'])
  })
})

test('the name that is typed for a saved view stays when another window renames it, and is asked about once', async () => {
  await openBoth()
  const openViews = async (window: Page) => {
    await window.getByRole('button', { name: /^(?:View|First)$/ }).click()
    await window.getByRole('menuitem', { name: /^Save/ }).click()
    return window.getByRole('dialog', { name: 'Saved views' })
  }
  const dialog = await openViews(page)
  await page.keyboard.type('First')
  await press(page, 'Enter')
  const mine = await openViews(page)
  await mine.getByLabel('Name of the view “First”').fill('Mine')
  const theirs = await openViews(other)
  await theirs.getByLabel('Name of the view “First”').fill('Theirs')
  await press(other, 'Enter')
  const typed = mine.getByLabel('Name of the view “Theirs”')
  await typed.waitFor()
  expect(await typed.inputValue()).toBe('Mine')
  await press(page, 'Enter')
  await mine.getByText(/^This became “Theirs” meanwhile\./).waitFor()
  await press(page, 'Enter')
  await dialog.getByLabel('Name of the view “Mine”').waitFor()
  await theirs.getByLabel('Name of the view “Mine”').waitFor()
})
