import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { notice, readerText, runFromPalette } from './journey.ts'
import { activeCell, cellOf, goTo, press, readColumn, writeTalks } from './table-page.ts'

let workbench: SharedWorkbench
let page: Page

beforeAll(async () => {
  workbench = await shareWorkbench('focus')
  writeTalks(join(workbench.home, 'talks.hearsay'))
  await workbench.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  ;({ page } = workbench)
})
afterAll(() => workbench.close())

/** Six claims, one of them a draft. */
async function openTalks(): Promise<void> {
  await workbench.showCopy({ of: join(workbench.home, 'talks.hearsay') })
  await page.getByRole('row').nth(1).waitFor()
}

/** The innermost part of the window that has the focus, by its name, and what has it; "the page" where nothing has. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const { activeElement, body } = document
    if (activeElement === null || activeElement === body) return 'the page'
    const nameOf = (element: Element | null) =>
      element?.getAttribute('aria-label') ?? element?.textContent?.trim().slice(0, 40) ?? ''
    const part = activeElement.closest('dialog, [role=dialog], section, nav, aside, main, header')
    return `${nameOf(part)}: ${nameOf(activeElement)}`
  })
}

const REVIEWS = ['accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'draft']

/** Types words of which every letter is a command somewhere; no claim was reviewed by them. */
async function typeInPassing(): Promise<void> {
  const before = await readColumn(page, 'Review')
  await page.keyboard.type(' area rep')
  await press(page, 'Escape')
  expect(await readColumn(page, 'Review')).toEqual(before)
}

/** What lays itself over the window, and what it is called. */
const DIALOGS: readonly { readonly name: string; enter: () => Promise<void> }[] = [
  { name: 'Commands', enter: () => page.keyboard.press('ControlOrMeta+k') },
  { name: 'Keys', enter: () => page.keyboard.press('F1') },
  { name: 'Export', enter: () => page.keyboard.press('ControlOrMeta+Shift+e') },
  { name: 'Open a project', enter: () => page.keyboard.press('ControlOrMeta+o') },
]

describe('over a cell in edit', () => {
  beforeAll(openTalks)

  test.each(DIALOGS)(
    '$name leaves it as it is, and typing goes on in it',
    async ({ name, enter }) => {
      await goTo(page, 2, 'Statement')
      await page.keyboard.type('half')
      await enter()
      await page.getByRole('dialog', { name }).waitFor()
      await press(page, 'Escape')
      await page.getByRole('dialog', { name }).waitFor({ state: 'detached' })
      await page.keyboard.type(' area rep')
      await press(page, 'Enter')
      await expect.poll(() => cellOf(page, 2, 'Statement').textContent()).toBe('half area rep')
      expect(await readColumn(page, 'Review')).toEqual(REVIEWS)
    },
  )

  test('a question waits too, and a command of the palette acts after it', async () => {
    await goTo(page, 3, 'Statement')
    await page.keyboard.type('kept')
    await runFromPalette(page, 'Change theme')
    await notice(page, /^Theme/).waitFor()
    await page.keyboard.type(' so far')
    await press(page, 'Enter')
    await expect.poll(() => cellOf(page, 3, 'Statement').textContent()).toBe('kept so far')
  })
})

describe('the palette', () => {
  beforeAll(openTalks)

  test('is gone by one Escape, whatever is typed in it', async () => {
    await goTo(page, 2, 'Statement')
    await press(page, 'ControlOrMeta+k')
    await page.getByRole('combobox', { name: 'Find a command' }).fill('topic')
    await page.getByRole('listbox', { name: 'Find a command' }).waitFor()
    await press(page, 'Escape')
    await page.getByRole('dialog', { name: 'Commands' }).waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('Tables: Claims')
  })

  test('has no option where nothing is found', async () => {
    await press(page, 'ControlOrMeta+k')
    await page.getByRole('combobox', { name: 'Find a command' }).fill('xyzzy')
    await page.getByText('No command has these words.').waitFor()
    const palette = page.getByRole('dialog', { name: 'Commands' })
    expect(await palette.getByRole('option').count()).toBe(0)
    expect(await palette.getByRole('listbox').count()).toBe(0)
    await press(page, 'Escape')
    await press(page, 'ControlOrMeta+Shift+f')
    await page.getByRole('searchbox', { name: 'Search the project' }).fill('xyzzy')
    await page.getByText(/^Nothing found/).waitFor()
    const search = page.getByRole('complementary', { name: 'Search' })
    expect(await search.getByRole('option').count()).toBe(0)
    await press(page, 'Escape', 'Escape')
  })
})

/** Commands that ask or show something in a dialog. */
const ASKING = [
  'New project',
  'Open project',
  'Export',
  'Paste an article',
  'Third-party notices',
  'Compact the history',
  'Accept drafts by confidence',
  'Outlets of the articles',
  'All keys',
]

describe('a dialog gives the focus back', () => {
  beforeAll(openTalks)

  test.each(ASKING)(
    'to the text, to the cells or to the button it came from: %s',
    async (title) => {
      const button = page.getByRole('button', { name: 'Columns', exact: true })
      for (const place of [readerText(page), button, page.getByRole('grid')]) {
        await place.focus()
        const before = await focused()
        await runFromPalette(page, title)
        await page.getByRole('dialog').first().waitFor()
        await press(page, 'Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
        await expect.poll(focused).toBe(before)
      }
      await typeInPassing()
    },
  )

  test('and so do the menus of the table', async () => {
    for (const name of ['Filter', 'Group', 'Columns', 'Drafts']) {
      const button = page.getByRole('button', { name, exact: true })
      await button.press('Enter')
      await page.locator('[role=menu], [role=dialog]').first().waitFor()
      await press(page, 'Escape')
      await page.locator('[role=menu], [role=dialog]').waitFor({ state: 'detached' })
      await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true)
    }
  })
})

describe('a text that cannot be kept', () => {
  beforeEach(openTalks)

  test('is told and can be copied where its row is gone', async () => {
    await goTo(page, 1, 'Statement')
    await runFromPalette(page, 'Add a row')
    await expect.poll(() => activeCell(page)).toMatch(/^2:/)
    await goTo(page, 2, 'Note')
    await page.keyboard.type('a note of some worth')
    await runFromPalette(page, 'Undo')
    await notice(page, /a note of some worth.*its row is gone/).waitFor()
    await page.getByRole('button', { name: 'Copy the text' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('a note of some worth')
    await expect.poll(focused).toBe('Tables: Claims')
  })

  test('is told where it does not fit and the table goes', async () => {
    await goTo(page, 2, 'Credibility')
    await page.keyboard.type('nine')
    await press(page, 'Alt+2')
    await notice(page, /“nine” was not kept: it does not fit Credibility/).waitFor()
    await expect.poll(focused).toBe('Tables: Speakers')
  })

  test('and one that can is, when the window is loaded anew over it', async () => {
    await goTo(page, 2, 'Statement')
    await page.keyboard.type('typed and not entered')
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await page.getByRole('row').nth(1).waitFor()
    await expect.poll(() => readColumn(page, 'Statement')).toContain('typed and not entered')
  })
})

/** What is done in the table with the keys, or with the pointer, and where the focus is to be after it. */
const CHANGES: readonly { readonly name: string; readonly at: string; run: () => Promise<void> }[] =
  [
    { name: 'the window is loaded', at: 'Article: Text of Talks end in Riyadh', run: openTalks },
    {
      name: 'a row is added by its button',
      at: 'Tables: Claims',
      run: () => page.getByRole('button', { name: 'Add row' }).click(),
    },
    {
      name: 'rows are deleted',
      at: 'Tables: Claims',
      run: async () => {
        await goTo(page, 5, 'Statement')
        await runFromPalette(page, 'Delete the selected rows')
        await notice(page, 'Deleted 1 claim.').waitFor()
      },
    },
    {
      name: 'that is undone by the button of the notice',
      at: 'Tables: Claims',
      run: async () => {
        await page
          .getByRole('region', { name: 'Notices' })
          .getByRole('button', { name: 'Undo' })
          .click()
        await page.getByRole('region', { name: 'Notices' }).waitFor({ state: 'detached' })
      },
    },
    {
      name: 'a notice is put away',
      at: 'Tables: Claims',
      run: async () => {
        await runFromPalette(page, 'Change theme')
        await notice(page, /^Theme/).waitFor()
        await press(page, 'F6')
        await page.getByRole('button', { name: 'Close this notice' }).press('Enter')
      },
    },
    {
      name: 'another table is shown',
      at: 'Tables: Sources',
      run: () => press(page, 'Alt+3'),
    },
    { name: 'the first is shown again', at: 'Tables: Claims', run: () => press(page, 'Alt+1') },
    {
      name: 'the history is opened and closed',
      at: 'Tables: Claims',
      run: async () => {
        await press(page, 'ControlOrMeta+Shift+h')
        await expect.poll(focused).toMatch(/^History/)
        await press(page, 'Escape')
      },
    },
    {
      name: 'a menu is left',
      at: 'Tables: Claims',
      run: async () => {
        await page.getByRole('grid').focus()
        await press(page, 'Shift+F10')
        await page.getByRole('menu').waitFor()
        await press(page, 'Escape')
      },
    },
    {
      name: 'a dialog is left',
      at: 'Tables: Claims',
      run: async () => {
        await runFromPalette(page, 'Set a value in the selected rows')
        await page.getByRole('dialog', { name: /^Set a value/ }).waitFor()
        await press(page, 'Escape')
      },
    },
    {
      name: 'the lower edge is pressed, where nothing takes the focus',
      at: 'Tables: Claims',
      run: () =>
        page
          .getByRole('contentinfo')
          .getByText(/claims$/)
          .click(),
    },
    {
      name: 'another view was shown and left',
      at: 'Tables: Claims',
      run: async () => {
        await press(page, 'ControlOrMeta+Alt+2')
        await expect.poll(focused).toMatch(/^Compare/)
        await press(page, 'ControlOrMeta+Alt+3')
        await expect.poll(focused).toMatch(/^Chains/)
        await press(page, 'ControlOrMeta+Alt+4')
        await expect.poll(focused).toMatch(/^Names/)
        await press(page, 'ControlOrMeta+Alt+1')
      },
    },
  ]

describe('the focus', () => {
  test('is never with the page: it is where a person would look for it', async () => {
    for (const { name, at, run } of CHANGES) {
      await run()
      await expect.poll(async () => [name, await focused()]).toEqual([name, at])
    }
    await press(page, 'ControlOrMeta+Home')
    await typeInPassing()
  })

  test('goes round all parts of a view by F6, and back by Shift+F6', async () => {
    await openTalks()
    await press(page, 'ControlOrMeta+Alt+2')
    await expect.poll(focused).toMatch(/^Compare/)
    const start = await focused()
    const there: string[] = []
    for (let step = 0; step < 6 && there.at(-1) !== start; step += 1) {
      await press(page, 'F6')
      there.push(await focused())
    }
    expect(there.at(-1)).toBe(start)
    expect(new Set(there).size).toBe(there.length)
    expect(there.length).toBeGreaterThan(2)
    const back: string[] = []
    for (const _ of there) {
      await press(page, 'Shift+F6')
      back.push(await focused())
    }
    expect(back).toEqual([...there.toReversed().slice(1), start])
  })
})

/** Takes the focus from what has it and presses a key before anything can give it back. Whether the press was taken. */
function pressWithoutFocus(key: string, code: string, isShift = false): Promise<boolean> {
  return page.evaluate(
    (press) => {
      ;(document.activeElement as HTMLElement).blur()
      const event = new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true })
      return !document.body.dispatchEvent(event)
    },
    { key, code, shiftKey: isShift },
  )
}

test('a key that is quicker than the focus goes to what will have it', async () => {
  await openTalks()
  await readerText(page).focus()
  expect(await pressWithoutFocus('A', 'KeyA', true)).toBe(true)
  await page.getByRole('dialog', { name: /^Read through the drafts/ }).waitFor()
  await press(page, 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await goTo(page, 2, 'Statement')
  expect(await pressWithoutFocus('ArrowDown', 'ArrowDown')).toBe(true)
  await expect.poll(() => activeCell(page)).toMatch(/^3:/)
})

test('a view that is gone to from what a review or a claim’s card holds has the focus', async () => {
  await openTalks()
  await readerText(page).focus()
  await press(page, 'r', 'a')
  const done = page.getByRole('button', { name: /^Done/ })
  await expect.poll(() => done.evaluate((one) => one === document.activeElement)).toBe(true)
  for (const [key, view] of [
    ['ControlOrMeta+Alt+2', /^Compare/],
    ['ControlOrMeta+Alt+5', /^Topics/],
  ] as const) {
    await press(page, key)
    await expect.poll(focused).toMatch(view)
    await press(page, 'ControlOrMeta+Alt+1')
    await done.focus()
  }
})

test('R starts the review from any part of the window, and is a letter in a cell', async () => {
  await openTalks()
  await goTo(page, 2, 'Statement')
  await press(page, 'r')
  expect(await page.getByRole('region', { name: 'Draft under review' }).count()).toBe(0)
  await press(page, 'Escape')
  await page.getByRole('button', { name: 'History' }).first().focus()
  await press(page, 'r')
  await page.getByRole('region', { name: 'Draft under review' }).waitFor()
  await expect
    .poll(() => readerText(page).evaluate((text) => text === document.activeElement))
    .toBe(true)
  await press(page, 'Escape', 'ControlOrMeta+Alt+2')
  await expect.poll(focused).toMatch(/^Compare/)
  await press(page, 'r')
  await page.getByRole('region', { name: 'Draft under review' }).waitFor()
  await expect.poll(focused).toBe('Article: Text of Talks end in Riyadh')
})
