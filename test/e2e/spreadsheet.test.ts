import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '../../shared/domain/day.ts'
import { findBarriers } from '../support/axe.ts'
import type { SharedWorkbench } from '../support/shared-workbench.ts'
import {
  activeCell,
  cellOf,
  goTo,
  isInSight,
  paste,
  press,
  readColumn,
  roomIn,
  selectedCells,
  tellOf,
  writeTalks,
  writeTwoArticles,
  shareTalks,
  type SharedTalks,
} from './table-page.ts'

let talks: SharedTalks
let workbench: SharedWorkbench
let page: Page

beforeAll(async () => {
  talks = await shareTalks('spreadsheet')
  ;({ workbench } = talks)
  ;({ page } = workbench)
})
afterAll(() => workbench.close())

/** Opens the six claims. The tests of a group share them, and each leaves alone what the next ones look at. */
const open = () => talks.open()

describe('moving and editing', () => {
  beforeAll(open)

  test('an arrow keeps what was typed over and moves; after F2 it moves in the text', async () => {
    await goTo(page, 2, 'Statement')
    await page.keyboard.type('typed')
    await press(page, 'ArrowRight')
    expect(await activeCell(page)).toBe('2:Note')
    await page.keyboard.type('a note')
    await press(page, 'ArrowUp')
    expect(await activeCell(page)).toBe('1:Note')
    await expect.poll(() => cellOf(page, 2, 'Note').textContent()).toBe('a note')
    await press(page, 'ArrowLeft', 'ArrowDown', 'F2', 'ArrowLeft', 'ArrowLeft')
    await page.keyboard.type('X')
    await press(page, 'Enter')
    await expect.poll(() => cellOf(page, 2, 'Statement').textContent()).toBe('typXed')
    await goTo(page, 1, 'Topics')
    await page.keyboard.type('budget')
    await press(page, 'ArrowRight')
    expect(await activeCell(page)).toBe('1:Review')
    await expect.poll(() => cellOf(page, 1, 'Topics').textContent()).toBe('budget')
    await goTo(page, 1, 'Credibility')
    await page.keyboard.type('3')
    await press(page, 'ArrowLeft')
    await expect.poll(() => cellOf(page, 1, 'Credibility').textContent()).toBe('3')
    await goTo(page, 6, 'Speaker')
    await page.keyboard.type('puti')
    await press(page, 'ArrowLeft')
    expect(await activeCell(page)).toBe('6:Claim')
    await expect.poll(() => cellOf(page, 6, 'Speaker').textContent()).toBe('Vladimir Putin')
  })

  test('Escape gives back, Enter and Shift+Enter go down and up, also from a cell that is not edited', async () => {
    await goTo(page, 3, 'Statement')
    await page.keyboard.type('gone')
    await press(page, 'Escape')
    expect(await cellOf(page, 3, 'Statement').textContent()).toBe('three')
    await press(page, 'Enter')
    expect(await activeCell(page)).toBe('4:Statement')
    await press(page, 'Shift+Enter', 'Shift+Enter')
    expect(await activeCell(page)).toBe('2:Statement')
    await page.keyboard.type('one line')
    await press(page, 'Alt+Enter')
    await page.keyboard.type('and another')
    await press(page, 'Shift+Enter')
    expect(await activeCell(page)).toBe('1:Statement')
    await expect.poll(() => tellOf(page, 2, 'Statement')).toBe('one line\nand another')
  })

  test('Enter and Tab go round in what is selected, and what is typed goes where they lead', async () => {
    await goTo(page, 4, 'Statement')
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight')
    for (const typed of ['a', 'b', 'c', 'd']) {
      await page.keyboard.type(typed)
      await press(page, 'Tab')
    }
    expect(await activeCell(page)).toBe('4:Statement')
    expect(await selectedCells(page)).toEqual(['4:Statement', '4:Note', '5:Statement', '5:Note'])
    await expect.poll(() => cellOf(page, 5, 'Note').textContent()).toBe('d')
    expect(await cellOf(page, 4, 'Note').textContent()).toBe('b')
    await press(page, 'Enter', 'Enter')
    expect(await activeCell(page)).toBe('4:Note')
  })

  test('Ctrl+; writes today’s date, over a cell and where the caret is', async () => {
    const today = dayOf(new Date())
    await goTo(page, 6, 'Note')
    await press(page, 'ControlOrMeta+;')
    await page.keyboard.type(' seen')
    await press(page, 'Enter')
    await expect.poll(() => cellOf(page, 6, 'Note').textContent()).toBe(`${today} seen`)
    await press(page, 'F2', 'Home')
    await page.keyboard.type('on ')
    await press(page, 'ControlOrMeta+;', 'Enter')
    await expect.poll(() => cellOf(page, 6, 'Note').textContent()).toBe(`on ${today}${today} seen`)
    await press(page, 'Home', 'ArrowRight', 'ControlOrMeta+;')
    await page.getByText('A date can be written where words are, such as in a note.').waitFor()
  })
})

describe('filling', () => {
  beforeAll(open)

  test('Ctrl+D and Ctrl+R fill the selection, or one cell from above and from the left', async () => {
    await goTo(page, 1, 'Statement')
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight', 'ControlOrMeta+r')
    await expect.poll(() => readColumn(page, 'Note')).toEqual(['one', 'two', '', '', '', ''])
    await goTo(page, 3, 'Note')
    await press(page, 'ControlOrMeta+r')
    await expect.poll(() => cellOf(page, 3, 'Note').textContent()).toBe('three')
    await press(page, 'ArrowDown', 'ControlOrMeta+d')
    await expect.poll(() => cellOf(page, 4, 'Note').textContent()).toBe('three')
    await press(page, 'ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z')
    await expect.poll(() => readColumn(page, 'Note')).toEqual(['', '', '', '', '', ''])
  })
})

describe('the corner of the selection', () => {
  beforeAll(open)

  /** The corner of a cell, and the middle of another. */
  async function dragCorner(from: [number, string], to: [number, string]): Promise<void> {
    const corner = await cellOf(page, ...from).boundingBox()
    const target = await cellOf(page, ...to).boundingBox()
    if (corner === null || target === null) throw new Error('The cells are not drawn.')
    await page.mouse.move(corner.x + corner.width - 3, corner.y + corner.height - 3)
    await page.mouse.down()
    await page.mouse.move(target.x + 20, target.y + target.height / 2, { steps: 4 })
  }

  test('dragged down or to the right fills what it shows, as one edit', async () => {
    await goTo(page, 1, 'Topics')
    await press(page, 'Shift+ArrowDown')
    await dragCorner([2, 'Topics'], [5, 'Topics'])
    await page.locator('.grid-fill-preview').getByText('3 cells').waitFor()
    await page.mouse.up()
    await expect
      .poll(() => readColumn(page, 'Topics'))
      .toEqual(['talks', '', 'talks', '', 'talks', ''])
    expect(await selectedCells(page)).toEqual([1, 2, 3, 4, 5].map((line) => `${line}:Topics`))
    await press(page, 'ControlOrMeta+z')
    await expect
      .poll(() => readColumn(page, 'Topics'))
      .toEqual(['talks', '', '', 'sanctions', '', ''])
    await goTo(page, 2, 'Statement')
    await cellOf(page, 2, 'Note').scrollIntoViewIfNeeded()
    await dragCorner([2, 'Statement'], [2, 'Note'])
    await page.locator('.grid-fill-preview').getByText('1 cell').waitFor()
    await page.mouse.up()
    await expect.poll(() => cellOf(page, 2, 'Note').textContent()).toBe('two')
    await goTo(page, 5, 'Speaker')
    await press(page, 'ControlOrMeta+z')
    await expect.poll(() => cellOf(page, 2, 'Note').textContent()).toBe('')
    // Undo leads to what it changed.
    await expect.poll(() => activeCell(page)).toBe('2:Note')
  })

  test('dropped by Escape fills nothing; pressed twice it fills the empty cells below, and no other', async () => {
    await goTo(page, 1, 'Topics')
    await dragCorner([1, 'Topics'], [3, 'Topics'])
    await press(page, 'Escape')
    await page.mouse.up()
    expect(await readColumn(page, 'Topics')).toEqual(['talks', '', '', 'sanctions', '', ''])
    const box = await cellOf(page, 1, 'Topics').boundingBox()
    if (box === null) throw new Error('The cell is not drawn.')
    await page.mouse.dblclick(box.x + box.width - 3, box.y + box.height - 3)
    await expect
      .poll(() => readColumn(page, 'Topics'))
      .toEqual(['talks', 'talks', 'talks', 'sanctions', '', ''])
  })
})

describe('what is selected and in view', () => {
  beforeAll(open)

  test('keys select whole rows and columns, and all', async () => {
    await goTo(page, 2, 'Topics')
    await press(page, 'Shift+ArrowDown', 'Shift+Space')
    const rows = await selectedCells(page)
    expect(rows).toContain('2:Claim')
    expect(rows).toContain('3:Topics')
    expect(rows.some((cell) => cell.startsWith('4:'))).toBe(false)
    await goTo(page, 2, 'Topics')
    await press(page, 'ControlOrMeta+Space')
    expect(await selectedCells(page)).toEqual([1, 2, 3, 4, 5, 6].map((line) => `${line}:Topics`))
    await press(page, 'ControlOrMeta+a')
    expect(await selectedCells(page)).toContain('6:Claim')
    await goTo(page, 1, 'Topics')
    await press(page, 'ControlOrMeta+Shift+End')
    await expect.poll(() => selectedCells(page)).toContain('6:Origin')
    expect(await activeCell(page)).toBe('1:Topics')
  })

  test('Ctrl+Home scrolls home, also from where the wheel has gone', async () => {
    const grid = page.getByRole('grid')
    await goTo(page, 1, 'Claim')
    await grid.evaluate((element) => element.scrollTo(600, 0))
    await press(page, 'ControlOrMeta+Home')
    await expect.poll(() => grid.evaluate(({ scrollLeft }) => scrollLeft)).toBe(0)
    await grid.evaluate((element) => element.scrollTo(600, 0))
    await press(page, 'ArrowRight')
    expect(await isInSight(page, cellOf(page, 1, 'Speaker'))).toBe(true)
  })

  test('the active cell stands beside the frozen column after a paste and after a sort', async () => {
    await goTo(page, 2, 'Speaker')
    await paste(page, 'TASS man\tTASS\ttalks\taccepted\t2\tcertain\tdirect\tpasted\tnoted\r\n')
    await expect.poll(() => cellOf(page, 2, 'Speaker').textContent()).toBe('TASS man')
    expect(await activeCell(page)).toBe('2:Speaker')
    expect(await isInSight(page, cellOf(page, 2, 'Speaker'))).toBe(true)
    await press(page, 'ControlOrMeta+z')
    await expect.poll(() => cellOf(page, 2, 'Speaker').textContent()).toBe('Kirill Dmitriev')
    expect(await isInSight(page, cellOf(page, 2, 'Speaker'))).toBe(true)
  })
})

describe('the edges of columns', () => {
  const edgeOf = async (name: RegExp) => {
    const box = await page.getByRole('columnheader', { name }).boundingBox()
    if (box === null) throw new Error('The header is not drawn.')
    return { x: box.x + box.width - 1, y: box.y + box.height / 2 }
  }

  test.each([
    ['one line', { rowHeight: 'one', zoom: 100 }],
    ['wrapped and larger', { rowHeight: 'four', zoom: 150 }],
  ] as const)('a double press fits a column to its widest text, %s', async (name, view) => {
    const path = join(workbench.home, `${name}.hearsay`)
    writeTalks(path, { ...view, widths: { speaker: 60 } })
    await workbench.showCopy({ of: path })
    await page.getByRole('row').nth(6).waitFor()
    const before = await roomIn(page, 'Speaker')
    expect(before.room).toBeLessThan(100)
    const { x, y } = await edgeOf(/^Speaker(?! is)/)
    await page.mouse.dblclick(x, y)
    await expect.poll(async () => (await roomIn(page, 'Speaker')).room).toBeGreaterThan(before.room)
    const { text, room } = await roomIn(page, 'Speaker')
    expect(room).toBeGreaterThanOrEqual(text)
    expect(room - text).toBeLessThan(6)
    const lines = await cellOf(page, 1, 'Speaker').evaluate((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return range.getClientRects().length
    })
    expect(lines).toBe(1)
  })

  test('dragging the frozen edge resizes the frozen column, not one that lies under it', async () => {
    await open()
    const grid = page.getByRole('grid')
    await page.getByRole('columnheader', { name: /^Claim/ }).waitFor()
    const width = (name: RegExp) =>
      page
        .getByRole('columnheader', { name })
        .evaluate((header) => Math.round(header.getBoundingClientRect().width))
    const before = { claim: await width(/^Claim/), speaker: await width(/^Speaker(?! is)/) }
    // The right edge of Speaker comes to lie under that of Claim.
    await grid.evaluate((element, left) => element.scrollTo(left, 0), before.speaker)
    const { x, y } = await edgeOf(/^Claim/)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 40, y, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => width(/^Claim/)).toBe(before.claim - 40)
    expect(await width(/^Speaker(?! is)/)).toBe(before.speaker)
  })
})

test('the status bar sums up the selected cells: how many, how many different, from what to what', async () => {
  await open()
  await goTo(page, 1, 'Credibility')
  const summary = page.getByText(/ cells · /)
  expect(await summary.count()).toBe(0)
  await press(page, 'ControlOrMeta+Space')
  await page.getByText('6 cells · 3 filled · 3 different · 1 to 4').waitFor()
  await goTo(page, 1, 'Speaker')
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown')
  await page.getByText('3 cells · 3 filled · 2 different').waitFor()
})

describe('find and replace', () => {
  beforeAll(open)

  const field = () => page.getByRole('textbox', { name: 'Find in the table' })
  const bar = () => page.getByRole('search', { name: 'Find in the table' })
  const highlighted = (name: string) =>
    page.evaluate(
      (key) =>
        Array.from(CSS.highlights.get(key) ?? [], (range) =>
          range instanceof Range ? range.toString() : '',
        ),
      name,
    )

  test('Ctrl+F in the table finds cells, marks them, counts them and goes from one to the next', async () => {
    await goTo(page, 1, 'Speaker')
    await press(page, 'ControlOrMeta+f')
    await page.keyboard.type('DMITRI')
    await bar().getByText('1 of 3 cells').waitFor()
    expect(await activeCell(page)).toBe('2:Speaker')
    await expect.poll(() => highlighted('found-cell')).toEqual(['Dmitri'])
    expect(await highlighted('found-cells')).toEqual(['Dmitri', 'Dmitri'])
    await press(page, 'Enter')
    expect(await activeCell(page)).toBe('4:Speaker')
    await press(page, 'F3', 'F3')
    expect(await activeCell(page)).toBe('2:Speaker')
    await press(page, 'Shift+F3')
    expect(await activeCell(page)).toBe('5:Speaker')
    await press(page, 'Escape')
    await bar().waitFor({ state: 'detached' })
    expect(await highlighted('found-cells')).toEqual([])
    expect(await page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(
      true,
    )
    // It goes on from the active cell, and what is typed next stays with the table.
    await press(page, 'F3')
    await expect.poll(() => activeCell(page)).toBe('2:Speaker')
    await press(page, 'Shift+F3')
    await expect.poll(() => activeCell(page)).toBe('5:Speaker')
    expect(await bar().count()).toBe(0)
  })

  test('what is found is shown beside the frozen column, and rows that a filter hides are not looked in', async () => {
    await goTo(page, 1, 'Claim')
    await page.getByRole('searchbox', { name: 'Find in all columns' }).fill('putin')
    await page.getByText('2 of 6 shown').waitFor()
    await goTo(page, 1, 'Claim')
    await press(page, 'ControlOrMeta+f')
    await field().fill('three')
    await bar().getByText('1 of 1 cell').waitFor()
    expect(await isInSight(page, cellOf(page, 2, 'Statement'))).toBe(true)
    await field().fill('five')
    await bar().getByText('Not found').waitFor()
    await press(page, 'Escape')
    await page.getByRole('searchbox', { name: 'Find in all columns' }).fill('')
    await page.getByText('6 of 6 shown').waitFor()
  })

  test('Ctrl+H shows each cell before and after, replaces those that can be as one edit, and one undo takes it back', async () => {
    await goTo(page, 1, 'Statement')
    await press(page, 'ControlOrMeta+h')
    await field().fill('o')
    expect(
      await page.getByRole('button', { name: 'Only in the selected cells' }).isDisabled(),
    ).toBe(true)
    await press(page, 'Escape')
    await goTo(page, 1, 'Credibility')
    await press(
      page,
      'ControlOrMeta+Space',
      'Shift+ArrowRight',
      'Shift+ArrowRight',
      'Shift+ArrowRight',
    )
    await press(page, 'ControlOrMeta+h')
    await field().fill('four')
    await bar().getByText('1 of 1 cell').waitFor()
    await page.getByRole('button', { name: 'Only in the selected cells' }).click()
    await field().fill('t')
    await page.getByRole('textbox', { name: 'Replace with' }).fill('T')
    const cells = bar().getByRole('list', { name: 'Cells before and after' })
    await cells.getByRole('button', { name: /2 · Statement/ }).waitFor()
    expect(await cells.getByRole('button', { name: /2 · Statement/ }).textContent()).toBe(
      '2 · StatementtTwo',
    )
    await page.getByRole('button', { name: 'Match capitals and accents' }).click()
    await field().fill('e')
    await page.getByRole('textbox', { name: 'Replace with' }).fill('E')
    await bar()
      .getByText(/cells will stay as they are/)
      .waitFor()
    await field().fill('TASS')
    await bar().getByText('Via will name others then, made where there are none.').waitFor()
    await field().fill('e')
    await page.getByRole('button', { name: 'Match capitals and accents' }).click()
    await page.getByRole('button', { name: 'Whole cells only' }).click()
    await field().fill('two')
    await page.getByRole('textbox', { name: 'Replace with' }).fill('2nd')
    await bar().getByRole('button', { name: 'Replace all (1)' }).click()
    await expect.poll(() => cellOf(page, 2, 'Statement').textContent()).toBe('2nd')
    await page.getByRole('button', { name: 'Whole cells only' }).click()
    await field().fill('e')
    await page.getByRole('textbox', { name: 'Replace with' }).fill('_')
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.getByText(/^Replaced in \d+ cells\.$/).waitFor()
    await expect
      .poll(() => readColumn(page, 'Statement'))
      .toEqual(['on_', '2nd', 'thr__', 'four', 'fiv_', 'six'])
    await press(page, 'Escape', 'ControlOrMeta+z')
    await expect
      .poll(() => readColumn(page, 'Statement'))
      .toEqual(['one', '2nd', 'three', 'four', 'five', 'six'])
  })

  test('what is replaced is what was typed last, also where the key comes before it is found', async () => {
    const before = await readColumn(page, 'Statement')
    await goTo(page, 1, 'Statement')
    await press(page, 'ControlOrMeta+h')
    await field().fill('t')
    await bar()
      .getByText(/^\d+ of \d+ cells$/)
      .waitFor()
    const replacement = page.getByRole('textbox', { name: 'Replace with' })
    await replacement.fill('3rd')
    // In one breath: nothing is drawn between the letters and the key.
    await field().evaluate(
      (typed, other) => {
        ;(typed as HTMLInputElement).select()
        document.execCommand('insertText', false, 'three')
        const key = { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true }
        other?.dispatchEvent(new KeyboardEvent('keydown', key))
      },
      await replacement.elementHandle(),
    )
    await page.getByText('Replaced in 1 cell.').waitFor()
    const after = before.map((statement) => (statement === 'three' ? '3rd' : statement))
    expect(after).not.toEqual(before)
    expect(await readColumn(page, 'Statement')).toEqual(after)
    await press(page, 'Escape', 'ControlOrMeta+z')
  })
})

describe('filters', () => {
  test('values are ticked as in spreadsheets: all at once, those found, with counts of what is shown', async () => {
    await open()
    await page.getByRole('columnheader', { name: /^Speaker(?! is)/ }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Filter…' }).click()
    const all = page.getByRole('checkbox', { name: /^Select all/ })
    const value = (name: RegExp) => page.getByRole('checkbox', { name })
    await all.waitFor()
    expect(await all.isChecked()).toBe(true)
    await value(/Vladimir Putin 2/).press('Space')
    await page.getByText('4 of 6 shown').waitFor()
    await all.press('Space')
    await all.press('Space')
    await page.getByText('0 of 6 shown').waitFor()
    await page.getByRole('searchbox', { name: 'Find a value of Speaker' }).fill('DMITRI')
    await all.press('Space')
    await page.getByText('3 of 6 shown').waitFor()
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('columnheader', { name: /^Via/ }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Filter…' }).click()
    await value(/TASS 1/).waitFor()
    expect(await value(/\(empty\) 2/).isChecked()).toBe(true)
    expect(await value(/Reuters/).count()).toBe(0)
    await page.getByRole('searchbox', { name: 'Find a value of Via' }).fill('tass')
    await press(page, 'Enter')
    await page.getByText('1 of 6 shown').waitFor()
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Clear all' }).click()
    await page.getByText('6 of 6 shown').waitFor()
  })

  test('Alt+5 shows only claims of the article in the reader, follows it, and is kept with the view', async () => {
    const path = join(workbench.home, 'two.hearsay')
    writeTwoArticles(path)
    await workbench.showCopy({ of: path })
    await page.getByRole('row').nth(3).waitFor()
    await cellOf(page, 3, 'Claim').click()
    await page.getByRole('document', { name: 'Text of South' }).waitFor()
    await press(page, 'Alt+5')
    await page.getByText('1 of 3 shown').waitFor()
    expect(await readColumn(page, 'Statement')).toEqual(['s1'])
    await page.getByRole('button', { name: 'Articles', exact: true }).click()
    await page.getByRole('listbox', { name: 'Articles' }).getByText('North').click()
    await expect.poll(() => readColumn(page, 'Statement')).toEqual(['n1', 'n2'])
    await expect
      .poll(() =>
        page
          .getByRole('button', { name: 'This article', exact: true })
          .getAttribute('aria-pressed'),
      )
      .toBe('true')
    await page.reload()
    await page.getByText(/^[12] of 3 shown$/).waitFor()
    await page.getByRole('button', { name: 'This article', exact: true }).click()
    await page.getByText('3 of 3 shown').waitFor()
  })
})

describe('menus', () => {
  beforeAll(open)

  test('a press of the other button keeps what is selected, outside of it selects the cell', async () => {
    await goTo(page, 1, 'Topics')
    await press(page, 'Shift+ArrowDown')
    await cellOf(page, 2, 'Topics').click({ button: 'right' })
    const menu = page.getByRole('menu', { name: 'Menu of the selected cells' })
    await menu.waitFor()
    expect(await selectedCells(page)).toEqual(['1:Topics', '2:Topics'])
    expect(await menu.getByRole('menuitem', { name: /^Fill down/ }).textContent()).toContain(
      'Ctrl+D',
    )
    await menu.getByRole('menuitem', { name: /^Fill down/ }).click()
    await expect.poll(() => cellOf(page, 2, 'Topics').textContent()).toBe('talks')
    await cellOf(page, 4, 'Topics').click({ button: 'right' })
    expect(await selectedCells(page)).toEqual(['4:Topics'])
    await menu.getByRole('menuitem', { name: /^Copy(?! claims)/ }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('sanctions')
    await cellOf(page, 5, 'Topics').click({ button: 'right' })
    await menu.getByRole('menuitem', { name: /^Paste/ }).click()
    await expect.poll(() => cellOf(page, 5, 'Topics').textContent()).toBe('sanctions')
  })

  test('the menu key and Shift+F10 open it at the active cell, and Escape goes back there', async () => {
    await goTo(page, 3, 'Topics')
    for (const key of ['ContextMenu', 'Shift+F10']) {
      await press(page, key)
      await page.getByRole('menu', { name: 'Menu of the selected cells' }).waitFor()
      await press(page, 'Escape')
      await page.getByRole('menu').waitFor({ state: 'detached' })
      await expect
        .poll(() => page.getByRole('grid').evaluate((grid) => grid === document.activeElement))
        .toBe(true)
    }
    expect(await activeCell(page)).toBe('3:Topics')
    await press(page, 'Shift+F10')
    await page.getByRole('menuitem', { name: /^Show only rows with this value/ }).press('Enter')
    await page.getByText(/^\d of 6 shown/).waitFor()
    await page.getByRole('button', { name: /Remove the filter Topics/ }).click()
  })

  test('row numbers have a menu of rows, headers one of their column', async () => {
    await page.getByRole('rowheader', { name: '6' }).click({ button: 'right' })
    const menu = page.getByRole('menu', { name: 'Menu of the selected rows' })
    expect(
      await menu.getByRole('menuitem', { name: /^Delete the selected rows/ }).textContent(),
    ).toContain('Ctrl+-')
    await press(page, 'Escape')
    await page.getByRole('columnheader', { name: /^Topics/ }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: /^Sort descending/ }).click()
    await expect
      .poll(() => page.getByRole('columnheader', { name: /^Topics/ }).getAttribute('aria-sort'))
      .toBe('descending')
    expect(workbench.complaints).toEqual([])
  })
})

test('axe finds nothing in the menus, the search, the values of a filter and the corner', async () => {
  await open()
  const check = async (state: string) => {
    const found = await findBarriers(page, 'section[aria-label="Tables"]', '.menu:not([popover])')
    expect({ state, found }).toEqual({ state, found: [] })
  }
  await goTo(page, 1, 'Topics')
  await press(page, 'Shift+ArrowDown', 'Shift+F10')
  await page.getByRole('menu', { name: 'Menu of the selected cells' }).waitFor()
  await check('menu of cells')
  await press(page, 'Escape')
  await page.getByRole('columnheader', { name: /^Topics/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Filter…' }).click()
  await page.getByRole('checkbox', { name: /sanctions/ }).press('Space')
  await page.getByRole('searchbox', { name: 'Find a value of Topics' }).fill('t')
  await check('values')
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await goTo(page, 1, 'Statement')
  await press(page, 'ControlOrMeta+h')
  await page.getByRole('textbox', { name: 'Find in the table' }).fill('o')
  await page.getByRole('textbox', { name: 'Replace with' }).fill('0')
  await page.getByRole('list', { name: 'Cells before and after' }).waitFor()
  await check('replacing')
  await press(page, 'Escape')
})
