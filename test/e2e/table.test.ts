import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import type { SharedWorkbench } from '../support/shared-workbench.ts'
import { runFromPalette } from './journey.ts'
import {
  cellOf,
  goTo,
  paste,
  press,
  readColumn,
  tellOf,
  shareTalks,
  type SharedTalks,
} from './table-page.ts'

let talks: SharedTalks
let workbench: SharedWorkbench
let page: Page

beforeAll(async () => {
  talks = await shareTalks('table')
  ;({ workbench } = talks)
  ;({ page } = workbench)
})
afterAll(() => workbench.close())

/** Opens the six claims. The tests of a group share them, and each leaves alone what the next ones look at. */
const open = () => talks.open()

describe('editing by keys', () => {
  beforeAll(open)

  test('types over a cell, goes on with Enter and Tab, and undoes', async () => {
    await goTo(page, 1, 'Statement')
    await page.keyboard.type('a first claim')
    await press(page, 'Enter')
    await page.keyboard.type('a second')
    await press(page, 'Tab')
    await page.keyboard.type('noted')
    await press(page, 'Alt+Enter')
    await page.keyboard.type('twice')
    await press(page, 'Enter')
    await page.keyboard.type('a third')
    await press(page, 'Enter')
    await expect
      .poll(() => readColumn(page, 'Statement'))
      .toMatchObject(['a first claim', 'a second', 'a third', 'four', 'five', 'six'])
    expect(await tellOf(page, 2, 'Note')).toBe('noted\ntwice')
    for (let edit = 0; edit < 4; edit += 1) await press(page, 'ControlOrMeta+z')
    await expect.poll(() => readColumn(page, 'Statement')).toContain('one')
  })

  test('keeps what it held when Escape is pressed, and says why a value does not fit', async () => {
    await goTo(page, 2, 'Credibility')
    await page.keyboard.type('9')
    await press(page, 'Enter')
    const field = page.getByRole('combobox', { name: 'Credibility' })
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.inputValue()).toBe('9')
    await page.getByText('Credibility can be 1, 2, 3, 4, 5 or 6, not “9”.').waitFor()
    await press(page, 'Escape')
    expect(await cellOf(page, 2, 'Credibility').textContent()).toBe('4')
    await page.keyboard.type('3')
    await press(page, 'Enter')
    await expect.poll(() => cellOf(page, 2, 'Credibility').textContent()).toBe('3')
    expect(await tellOf(page, 2, 'Credibility')).toBe('3 – Possibly true')
  })

  test('judges a claim: its verdict of the scale, any basis, and evidence a line each', async () => {
    await goTo(page, 1, 'Verdict')
    await page.keyboard.type('half')
    const offered = (column: string) =>
      page.getByRole('listbox', { name: column }).getByRole('option')
    await offered('Verdict').filter({ hasText: 'half true' }).waitFor()
    await press(page, 'Enter')
    await expect.poll(() => cellOf(page, 1, 'Verdict').textContent()).toBe('half true')
    expect(await tellOf(page, 1, 'Verdict')).toMatch(/^half true – A mixture/)
    await goTo(page, 1, 'Basis')
    await page.keyboard.type('heard')
    await expect.poll(() => offered('Basis').count()).toBe(0)
    await press(page, 'Enter')
    await expect.poll(() => cellOf(page, 1, 'Basis').textContent()).toBe('heard')
    await goTo(page, 1, 'Evidence')
    const line = 'https://a.example/1 | page 2 | seen 2026-11-3'
    await page.keyboard.type(`${line}1`)
    await press(page, 'Enter')
    await page.getByText('There is no day “2026-11-31”. Write it as 2026-11-30.').waitFor()
    await press(page, 'Backspace')
    await page.keyboard.type('0')
    await press(page, 'Enter')
    await expect.poll(() => cellOf(page, 1, 'Evidence').textContent()).toBe(`${line}0`)
  })

  test('finds a speaker by a part of the name, and makes a new one on the spot', async () => {
    await goTo(page, 6, 'Speaker')
    await page.keyboard.type('puti')
    await page.getByRole('option', { name: 'Vladimir Putin' }).waitFor()
    await press(page, 'Enter')
    await expect.poll(() => cellOf(page, 6, 'Speaker').textContent()).toBe('Vladimir Putin')
    await goTo(page, 4, 'Speaker')
    await page.keyboard.type('Marco Rubio')
    await page.getByRole('option', { name: 'Create “Marco Rubio”' }).waitFor()
    await press(page, 'Enter')
    await expect.poll(() => cellOf(page, 4, 'Speaker').textContent()).toBe('Marco Rubio')
    await expect
      .poll(() => page.getByRole('tab', { name: /Speakers/ }).textContent())
      .toBe('Speakers 4')
  })

  test('builds a chain, turns it round and takes one out', async () => {
    await goTo(page, 4, 'Via')
    await page.keyboard.type('TASS>reut')
    await press(page, 'Enter')
    await expect.poll(() => tellOf(page, 4, 'Via')).toBe('TASS > Reuters')
    await goTo(page, 4, 'Via')
    await press(page, 'F2', 'ArrowLeft', 'Alt+ArrowLeft', 'Enter')
    await expect.poll(() => tellOf(page, 4, 'Via')).toBe('Reuters > TASS')
    await goTo(page, 4, 'Via')
    await press(page, 'F2', 'ArrowLeft', 'Delete', 'Enter')
    await expect.poll(() => cellOf(page, 4, 'Via').textContent()).toBe('Reuters')
  })

  test('sets one value in the selected rows, chosen by keys from what the column offers', async () => {
    await goTo(page, 1, 'Certainty')
    await press(page, 'Shift+ArrowDown')
    await runFromPalette(page, 'Set a value in the selected rows')
    const dialog = page.getByRole('dialog', { name: 'Set a value in 2 claims' })
    await dialog.getByRole('combobox', { name: 'Value' }).fill('prob')
    await dialog.getByRole('option', { name: 'probable' }).waitFor()
    // What is chosen is taken by Enter, and the next goes on; Escape closes the list before the dialog.
    await press(page, 'Escape')
    await dialog.getByRole('listbox').waitFor({ state: 'detached' })
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter')
    expect(await dialog.getByRole('combobox', { name: 'Value' }).inputValue()).toBe(
      'probable – Stated as likely',
    )
    await press(page, 'Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect
      .poll(() => readColumn(page, 'Certainty'))
      .toMatchObject(['probable', 'probable', 'unknown', 'unknown', 'unknown', 'unknown'])
    await press(page, 'ControlOrMeta+z')
    await expect.poll(() => readColumn(page, 'Certainty')).not.toContain('probable')
  })

  test('fills down, clears, and writes into every selected cell with Ctrl and Enter', async () => {
    await goTo(page, 1, 'Topics')
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'ControlOrMeta+d')
    await expect
      .poll(() => readColumn(page, 'Topics'))
      .toMatchObject(['talks', 'talks', 'talks', 'sanctions', '', ''])
    await press(page, 'Delete')
    await expect
      .poll(() => readColumn(page, 'Topics'))
      .toMatchObject(['', '', '', 'sanctions', '', ''])
    await page.keyboard.type('budget')
    await press(page, 'ControlOrMeta+Enter')
    await expect
      .poll(() => readColumn(page, 'Topics'))
      .toMatchObject(['budget', 'budget', 'budget', 'sanctions', '', ''])
    await cellOf(page, 1, 'Topics').click()
    await cellOf(page, 3, 'Topics').click({ modifiers: ['ControlOrMeta'] })
    await press(page, 'ControlOrMeta+c', 'Delete')
    await expect
      .poll(() => readColumn(page, 'Topics'))
      .toMatchObject(['', 'budget', '', 'sanctions', '', ''])
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^budget\r?\nbudget\r?\n$/,
    )
    await page.keyboard.type('apart')
    await press(page, 'ControlOrMeta+Enter')
    await expect
      .poll(() => readColumn(page, 'Topics'))
      .toMatchObject(['apart', 'budget', 'apart', 'sanctions', '', ''])
    expect(await page.getByRole('button', { name: /^Undo/ }).first().textContent()).toContain(
      'set topics of 2 claims',
    )
  })
})

/** The ids of the records that the grid shows, from the top. */
function readLines(page: Page): Promise<readonly string[]> {
  return page
    .getByRole('grid')
    .locator('[data-record]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['record'] ?? ''))
}

/** Waits for so many records in the tab's count, the grid and the status, none of them shown twice. */
async function expectRows(page: Page, count: number): Promise<void> {
  await expect.poll(async () => (await readLines(page)).length).toBe(count)
  expect(new Set(await readLines(page)).size).toBe(count)
  const tab = page.getByRole('tablist', { name: 'Tables' }).getByRole('tab', { selected: true })
  await expect.poll(() => tab.textContent()).toMatch(new RegExp(` ${count}$`))
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(count + 1))
}

function isGridFocused(page: Page): Promise<boolean> {
  return page.getByRole('grid').evaluate((grid) => grid === document.activeElement)
}

describe('the focus and what is typed', () => {
  beforeAll(open)

  test('text typed in a cell is kept when a key shows another table, which gets the focus; what does not fit is told', async () => {
    await goTo(page, 1, 'Statement')
    await page.keyboard.type('kept')
    await press(page, 'Alt+3')
    await page.getByRole('grid', { name: 'Sources' }).waitFor()
    await expect.poll(() => isGridFocused(page)).toBe(true)
    await press(page, 'Alt+1')
    await page.getByRole('grid', { name: 'Claims' }).waitFor()
    await expect.poll(() => cellOf(page, 1, 'Statement').textContent()).toBe('kept')
    await expect.poll(() => isGridFocused(page)).toBe(true)
    await goTo(page, 1, 'Credibility')
    await page.keyboard.type('9')
    await page.getByRole('tab', { name: /Sources/ }).click()
    await page.getByText('“9” was not kept: it does not fit Credibility.').waitFor()
    await page.getByRole('tab', { name: /Claims/ }).click()
  })

  test('Tab goes along the cells and leaves the grid at its end or after Escape', async () => {
    await goTo(page, 1, 'Statement')
    await page.keyboard.type('x')
    await press(page, 'Tab', 'Tab', 'Shift+Tab')
    expect(await cellOf(page, 1, 'Note').getAttribute('data-active')).toBe('focus')
    await press(page, 'Escape', 'Tab')
    expect(await isGridFocused(page)).toBe(false)
    await goTo(page, 1, 'Claim')
    await press(page, 'ControlOrMeta+End', 'Tab')
    expect(await isGridFocused(page)).toBe(false)
  })

  test('typing says why a cell stays as it is, and replaces a choice opened with its list', async () => {
    await goTo(page, 1, 'Claim')
    await page.keyboard.type('x')
    await page.getByText('Claim cannot be edited here.').first().waitFor()
    await goTo(page, 1, 'Certainty')
    await press(page, 'Alt+ArrowDown')
    await page.keyboard.type('prob')
    expect(await page.getByRole('combobox', { name: 'Certainty' }).inputValue()).toBe('prob')
    await press(page, 'Escape')
  })

  test('the grid has the focus when all rows were deleted', async () => {
    await page.getByRole('grid').focus()
    await press(page, 'ControlOrMeta+a')
    await page.getByRole('button', { name: 'Delete', exact: true }).focus()
    await press(page, 'Enter')
    await expectRows(page, 0)
    await expect.poll(() => isGridFocused(page)).toBe(true)
    await press(page, 'ControlOrMeta+z')
    await expectRows(page, 6)
    await press(page, 'ControlOrMeta+a', 'ControlOrMeta+-')
    await expectRows(page, 0)
  })
})

describe('rows that come and go', () => {
  test('are shown once after a row is added, undone, redone and edited elsewhere', async () => {
    await open()
    await goTo(page, 2, 'Statement')
    await press(page, 'ControlOrMeta+Shift+Equal')
    await expectRows(page, 7)
    await press(page, 'ControlOrMeta+z')
    await expectRows(page, 6)
    await press(page, 'ControlOrMeta+Shift+z')
    await expectRows(page, 7)
    await press(page, 'Alt+2')
    await page.getByRole('grid', { name: 'Speakers' }).focus()
    await press(page, 'ControlOrMeta+Shift+Equal', 'ControlOrMeta+Shift+Equal')
    await expectRows(page, 5)
    expect(await isGridFocused(page)).toBe(true)
  })

  test('are shown once when another window adds one', async () => {
    await open()
    const other = await workbench.context.newPage()
    await other.goto(await workbench.nextLink())
    for (const window of [page, other]) {
      await window.getByRole('tab', { name: /Speakers/ }).click()
      await expectRows(window, 3)
    }
    await other.getByRole('button', { name: 'Add row' }).click()
    await expectRows(page, 4)
    await expectRows(other, 4)
    expect(new Set(await readLines(page))).toEqual(new Set(await readLines(other)))
    await other.close()
  })

  test('are shown once in a new project, where C and the table make them', async () => {
    await workbench.showCopy()
    await page.locator('[data-scope=reader]').first().focus()
    await press(page, '.', 'c')
    await expectRows(page, 1)
    await page.getByRole('tab', { name: /Speakers/ }).click()
    await page.getByRole('grid', { name: 'Speakers' }).focus()
    await press(page, 'ControlOrMeta+Shift+Equal')
    await expectRows(page, 1)
    await press(page, 'ControlOrMeta+Shift+Equal')
    await expectRows(page, 2)
    expect(await isGridFocused(page)).toBe(true)
  })
})

describe('the clipboard', () => {
  beforeAll(open)

  test('copies claims for a document with who said them, from the palette and the menu, in the style that is set', async () => {
    const read = () => page.evaluate(() => navigator.clipboard.readText())
    await goTo(page, 1, 'Speaker')
    await press(page, 'Shift+ArrowDown')
    await runFromPalette(page, 'Copy claims as text with who said them')
    await expect
      .poll(read)
      .toMatch(
        /^one\r?\n— Vladimir Putin, in the analyst’s words, via TASS\. “Talks end in Riyadh”,/,
      )
    await page.getByText('Copied 2 claims with who said them').waitFor()
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return (await item?.getType('text/html'))?.text()
    })
    expect(html).toContain('two</blockquote>')
    await runFromPalette(page, 'Citation style of copied claims: Chicago (notes)')
    await page.getByText('Copied claims cite their articles so: Chicago').waitFor()
    await cellOf(page, 1, 'Speaker').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Copy claims as text with who said them' }).click()
    await expect.poll(read).toContain('. Ryan Morgan, “Talks end in Riyadh,” February 18, 2025.')
  })

  test('copies a block as a spreadsheet reads it and pastes one as one edit', async () => {
    await goTo(page, 1, 'Speaker')
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight', 'ControlOrMeta+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Vladimir Putin\tTASS\r?\nKirill Dmitriev\tTASS\r?\n$/,
    )
    await goTo(page, 3, 'Speaker')
    await paste(
      page,
      'Kirill Dmitriev\tTASS\tenergy; "oil; gas"\r\nVladimir Putin\tReuters > TASS\tenergy\r\n',
    )
    await expect
      .poll(() => readColumn(page, 'Speaker'))
      .toMatchObject([
        'Vladimir Putin',
        'Kirill Dmitriev',
        'Kirill Dmitriev',
        'Vladimir Putin',
        'Kirill Dmitriev',
        '',
      ])
    expect(await tellOf(page, 3, 'Topics')).toBe('energy; "oil; gas"')
    await press(page, 'ControlOrMeta+z')
    await expect.poll(() => cellOf(page, 4, 'Speaker').textContent()).toBe('K. Dmitriyev')
  })

  test('pastes nothing when one value does not fit, says so in passing, and lists what is wrong', async () => {
    await goTo(page, 1, 'Credibility')
    await paste(page, '5\tcertain\r\n7\tsurely\r\n')
    const dialog = page.getByRole('dialog', { name: 'Nothing was pasted' })
    const notices = page.getByRole('region', { name: 'Notices' })
    await notices
      .getByText(
        /^Nothing was pasted\. Row 1, Certainty: .* 1 cell more did not fit\.$|^Nothing was pasted\. Row 2, Credibility: .* 1 cell more did not fit\.$/,
      )
      .waitFor()
    expect(await dialog.count()).toBe(0)
    await notices.getByRole('button', { name: 'Show the cells' }).click()
    await dialog.waitFor()
    expect(await dialog.getByRole('listitem').allTextContents()).toHaveLength(2)
    expect(await readColumn(page, 'Credibility')).toMatchObject(['', '4', '2', '', '1', ''])
    await dialog.getByRole('button', { name: /Row 2, Credibility/ }).click()
    expect(await page.getByRole('grid').getAttribute('aria-activedescendant')).toContain(
      'credibility',
    )
  })

  test('rows pasted past the last one are shown, whatever is filtered, and a hidden column leaves a cell to go on from', async () => {
    await press(page, 'Alt+2')
    const grid = page.getByRole('grid', { name: 'Speakers' })
    await grid.waitFor()
    await page.getByRole('searchbox', { name: 'Find in all columns' }).fill('dmitri')
    await page.getByText('2 of 3 shown').waitFor()
    await grid.focus()
    await press(page, 'ControlOrMeta+Home', 'ArrowDown')
    await paste(page, 'Anna A.\tperson\r\nBob B.\tunnamed\r\n')
    await expect
      .poll(() => readColumn(page, 'Name'))
      .toMatchObject(['Kirill Dmitriev', 'Anna A.', 'Bob B.'])
    await press(page, 'End', 'ArrowUp', 'ArrowUp', 'Alt+ArrowDown')
    await page.getByRole('menuitem', { name: 'Hide' }).click()
    await expect.poll(() => grid.getAttribute('aria-activedescendant')).toMatch(/-aliases$/)
    await page.getByRole('button', { name: /Columns/ }).focus()
    await press(page, 'Enter', 'ArrowDown', 'Escape')
    await page.getByRole('dialog', { name: 'Columns' }).waitFor({ state: 'detached' })
  })
})

describe('what is shown', () => {
  beforeAll(open)

  test('sorts by two columns and keeps rows in place while they are edited', async () => {
    await page.getByRole('columnheader', { name: /Speaker(?! is)/ }).click()
    await page.getByRole('columnheader', { name: /Credibility/ }).click({ modifiers: ['Shift'] })
    await expect
      .poll(() => readColumn(page, 'Statement'))
      .toMatchObject(['four', 'five', 'two', 'three', 'one', 'six'])
    await goTo(page, 2, 'Credibility')
    await page.keyboard.type('6')
    await press(page, 'Enter')
    await expect
      .poll(() => readColumn(page, 'Credibility'))
      .toMatchObject(['', '6', '4', '2', '', ''])
    await page.getByRole('button', { name: 'Sort again' }).click()
    await expect
      .poll(() => readColumn(page, 'Statement'))
      .toMatchObject(['four', 'two', 'five', 'three', 'one', 'six'])
  })

  test('finds, filters among values, shows the filter and takes it off', async () => {
    await page.getByRole('searchbox', { name: 'Find in all columns' }).fill('dmitri')
    await page.getByText('3 of 6 shown').waitFor()
    await page.getByRole('searchbox', { name: 'Find in all columns' }).fill('')
    await page.getByText('6 of 6 shown').waitFor()
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Via' }).click()
    await page.getByRole('checkbox', { name: 'Select all' }).press('Space')
    await page.getByRole('checkbox', { name: /TASS/ }).press('Space')
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByText('2 of 6 shown').waitFor()
    await page.getByRole('button', { name: 'Remove the filter Via: TASS' }).click()
    await page.getByText('6 of 6 shown').waitFor()
    await page.getByRole('searchbox', { name: 'Find in all columns' }).fill('nowhere')
    await page.getByText('The filters hide every row.').waitFor()
    await page.getByRole('button', { name: 'Show all rows' }).click()
    await page.getByText('6 of 6 shown').waitFor()
    expect(await readColumn(page, 'Statement')).toHaveLength(6)
  })

  test('groups, and closes and opens a group by keys', async () => {
    await page.getByRole('button', { name: 'Group' }).click()
    await page.getByRole('menuitemradio', { name: 'Speaker', exact: true }).click()
    await expect.poll(() => page.getByRole('gridcell', { expanded: true }).count()).toBe(4)
    await page.getByRole('grid').focus()
    await press(page, 'ControlOrMeta+Home', 'ArrowLeft')
    await expect.poll(() => page.getByRole('gridcell', { expanded: false }).count()).toBe(1)
    await press(page, 'ArrowRight')
    await expect.poll(() => page.getByRole('gridcell', { expanded: true }).count()).toBe(4)
    await press(page, 'ArrowDown', 'End', ...Array<string>(7).fill('ArrowLeft'))
    await page.keyboard.type('first')
    await press(page, 'Enter')
    await page.keyboard.type('second')
    await press(page, 'Enter')
    await expect
      .poll(() => readColumn(page, 'Note'))
      .toMatchObject(['first', 'second', '', '', '', ''])
    expect(await page.getByRole('gridcell', { expanded: true }).count()).toBe(4)
  })
})

describe('speakers and sources', () => {
  beforeAll(open)

  test('merges two speakers, names what is kept, and takes it back', async () => {
    await page.getByRole('tab', { name: /Speakers/ }).click()
    await page.getByRole('rowheader', { name: '2' }).click()
    await page.getByRole('rowheader', { name: '3' }).click({ modifiers: ['ControlOrMeta'] })
    await page.getByRole('button', { name: 'Merge…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Merge 2 speakers' })
    expect(await dialog.getByRole('radio', { name: /Kirill Dmitriev/ }).isChecked()).toBe(true)
    await dialog.getByRole('button', { name: 'Merge' }).click()
    await page.getByText('Merged 2 speakers into “Kirill Dmitriev”.').waitFor()
    expect(await readColumn(page, 'Aliases')).toContain('K. Dmitriyev')
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(3)
  })

  test('asks what claims get instead of a source that is deleted', async () => {
    await page.getByRole('tab', { name: /Sources/ }).click()
    await page.getByRole('rowheader', { name: '1' }).click()
    await press(page, 'ControlOrMeta+-')
    const dialog = page.getByRole('dialog', { name: 'Delete 1 source?' })
    await dialog.getByText('2 claims name it.').waitFor()
    await page.keyboard.type('nobody')
    await dialog.getByText('There is no other source with such a name.').waitFor()
    await press(page, 'Enter', 'ControlOrMeta+a')
    await page.keyboard.type('reut')
    await dialog.getByText('2 claims will name “Reuters” instead.').waitFor()
    await press(page, 'Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: /Claims/ }).click()
    await expect
      .poll(() => readColumn(page, 'Via'))
      .toMatchObject(['Reuters', 'Reuters', 'Reuters', '', '', ''])
  })

  test('the only speaker is deleted, with none in its place', async () => {
    await page.getByRole('tab', { name: /Speakers/ }).click()
    await page.getByRole('grid', { name: 'Speakers' }).focus()
    await press(page, 'ControlOrMeta+a')
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete 3 speakers?' })
    expect(await dialog.getByRole('option').allTextContents()).toEqual(['No speaker'])
    await dialog.getByRole('button', { name: 'Delete 3 speakers' }).click()
    await page.getByText('No speakers yet.').waitFor()
    expect(workbench.complaints).toEqual([])
  })
})

describe('for everyone', () => {
  beforeAll(open)

  test('axe finds nothing in the tables, their menus, editors and dialogs', async () => {
    const check = async (state: string) => {
      const found = await findBarriers(
        page,
        'section[aria-label="Tables"]',
        '[role=dialog]',
        '.menu:not([popover])',
      )
      expect({ state, found }).toEqual({ state, found: [] })
    }
    await check('claims')
    await goTo(page, 1, 'Speaker')
    await press(page, 'Alt+ArrowDown')
    await check('picker')
    await press(page, 'Escape', 'ArrowRight', 'F2')
    await check('chain')
    await press(page, 'Escape', 'ArrowUp', 'Alt+ArrowDown')
    await page.getByRole('menu').waitFor()
    await check('header menu')
    await press(page, 'Escape')
    await page.getByRole('button', { name: 'Columns' }).click()
    await check('columns')
    await press(page, 'Escape')
    await goTo(page, 1, 'Topics')
    await page.getByRole('button', { name: 'Set…' }).click()
    await check('set')
    await press(page, 'Escape')
    await page.getByRole('tab', { name: /Speakers/ }).click()
    await page.getByRole('rowheader', { name: '1' }).click()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await check('delete in use')
    await press(page, 'Escape')
    await page.getByRole('rowheader', { name: '2' }).click({ modifiers: ['ControlOrMeta'] })
    await page.getByRole('button', { name: 'Merge…' }).click()
    await check('merge')
    await press(page, 'Escape', 'Alt+1')
    await page.getByRole('grid', { name: 'Claims' }).waitFor()
    await page.getByRole('button', { name: 'Group' }).click()
    await page.getByRole('menuitemradio', { name: 'Speaker', exact: true }).click()
    await page.getByRole('gridcell', { expanded: true }).first().waitFor()
    await check('groups')
  })
})
