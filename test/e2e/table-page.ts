import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { createStore } from '../../electron/store/opening.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { EMPTY_PROJECT } from '../../shared/domain/project.ts'
import type { TableView } from '../../shared/domain/view.ts'
import { DEFAULT_VIEWS } from '../../shared/domain/views.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { valueOf } from '../support/outcomes.ts'
import {
  buildArticle,
  buildClaim,
  buildSource,
  buildSpeaker,
  editOf,
  newText,
  saidBy,
} from '../support/records.ts'

const TEXT = 'Talks end in Riyadh\n\nThe two sides met for four hours and will meet again.'

const PUTIN = buildSpeaker({ name: 'Vladimir Putin', aliases: [] })
const DMITRIEV = buildSpeaker({ name: 'Kirill Dmitriev', aliases: [] })
const DMITRIYEV = buildSpeaker({ name: 'K. Dmitriyev', aliases: [] })
const TASS = buildSource({ name: 'TASS' })
const REUTERS = buildSource({ name: 'Reuters' })

/** A save file with six claims that stand in the order of their statements. */
export function writeTalks(path: string, view: Partial<TableView> = {}): void {
  const store = valueOf(createStore(path))
  const article = buildArticle(TEXT)
  const claim = (statement: string, fields: Partial<Claim>) =>
    buildClaim(article.id, { statement, ...fields })
  valueOf(store.addTexts([newText(TEXT)]))
  const via = (id: string) => [{ sourceId: id, mentions: [] }]
  const edit = editOf(EMPTY_PROJECT, (draft) => {
    draft.put('articles', article)
    for (const speaker of [PUTIN, DMITRIEV, DMITRIYEV]) draft.put('speakers', speaker)
    for (const source of [TASS, REUTERS]) draft.put('sources', source)
    for (const record of [
      claim('one', { ...saidBy(PUTIN.id), via: via(TASS.id), topics: ['talks'] }),
      claim('two', { ...saidBy(DMITRIEV.id), via: via(TASS.id), credibility: 4 }),
      claim('three', { ...saidBy(PUTIN.id), via: via(REUTERS.id), credibility: 2 }),
      claim('four', { ...saidBy(DMITRIYEV.id), topics: ['sanctions'] }),
      claim('five', { ...saidBy(DMITRIEV.id), credibility: 1 }),
      claim('six', { review: 'draft', origin: 'program' }),
    ]) {
      draft.put('claims', record)
    }
  })
  valueOf(store.commitEdit(edit))
  valueOf(store.writeView('claims', { ...DEFAULT_VIEWS.claims, ...view }))
  store.close()
}

/** A save file with two articles, “North” with two claims and “South” with one. */
export function writeTwoArticles(path: string): void {
  const store = valueOf(createStore(path))
  const texts = ['North\n\nThe port opens.', 'South\n\nThe port closes.']
  const edit = editOf(EMPTY_PROJECT, (draft) => {
    const [north, south] = texts.map((text) => {
      valueOf(store.addTexts([newText(text)]))
      const article = buildArticle(text, { title: text.split('\n')[0] ?? '' })
      draft.put('articles', article)
      return article.id
    })
    for (const [article, statement] of [
      [north, 'n1'],
      [north, 'n2'],
      [south, 's1'],
    ] as const)
      draft.put('claims', buildClaim(article ?? '', { statement }))
  })
  valueOf(store.commitEdit(edit))
  store.close()
}

/** The cells of one column as shown, from the top; scrolled to first, as only columns in view are drawn. */
export async function readColumn(page: Page, header: string): Promise<readonly string[]> {
  const grid = page.getByRole('grid')
  const heading = grid.getByRole('columnheader', { name: header, exact: false }).first()
  await heading.scrollIntoViewIfNeeded()
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  const index = await heading.getAttribute('aria-colindex')
  return grid.locator(`[role=gridcell][aria-colindex="${index}"]`).allTextContents()
}

export function cellOf(
  page: Page,
  line: number,
  header: string,
  columns: readonly string[] = COLUMNS,
): Locator {
  return page
    .getByRole('grid')
    .getByRole('row')
    .nth(line)
    .locator(`[role=gridcell][aria-colindex="${columns.indexOf(header) + 2}"]`)
}

/** What a cell says when it is pointed at. */
export async function tellOf(page: Page, line: number, header: string): Promise<string | null> {
  const cell = cellOf(page, line, header)
  await cell.hover()
  return cell.getAttribute('title')
}

/** The columns of Claims as they stand at first. */
const COLUMNS = [
  'Claim',
  'Speaker',
  'Via',
  'Topics',
  'Review',
  'Credibility',
  'Certainty',
  'Kind',
  'Statement',
  'Note',
  'Verdict',
  'Basis',
  'Evidence',
  'Article',
  'Origin',
]

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Puts the active cell there by keys: first line, then right and down. */
export async function goTo(
  page: Page,
  line: number,
  header: string,
  columns: readonly string[] = COLUMNS,
): Promise<void> {
  await page.getByRole('grid').focus()
  await press(page, 'ControlOrMeta+Home')
  for (let step = 1; step < line; step += 1) await press(page, 'ArrowDown')
  for (let step = 0; step < columns.indexOf(header); step += 1) await press(page, 'ArrowRight')
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text)
  await press(page, 'ControlOrMeta+v')
}

/** Where the active cell is, such as "2:Statement", rows from 1; that of a header is row 0. */
export async function activeCell(page: Page): Promise<string> {
  const id = (await page.getByRole('grid').getAttribute('aria-activedescendant')) ?? ''
  const { line, column } = await page.evaluate((active) => {
    const cell = document.getElementById(active)
    const row = cell?.closest<HTMLElement>('[data-line]')
    return { line: row?.dataset['line'], column: cell?.dataset['column'] }
  }, id)
  if (line === undefined) return `0:${id}`
  return `${Number(line) + 1}:${COLUMNS[Number(column)]}`
}

/** The cells that are selected, such as "2:Statement", in order. */
export async function selectedCells(page: Page): Promise<readonly string[]> {
  const cells = await page
    .getByRole('grid')
    .locator('[role=gridcell][aria-selected=true]')
    .evaluateAll((found) =>
      found.map((cell) => [
        cell.closest('[data-line]')?.getAttribute('data-line'),
        cell.getAttribute('data-column'),
      ]),
    )
  return cells.map(([line, column]) => `${Number(line) + 1}:${COLUMNS[Number(column)]}`)
}

/** Whether a cell can be seen whole: in the grid's view, and not behind the columns that stay. */
export async function isInSight(page: Page, cell: Locator): Promise<boolean> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  return cell.evaluate((element) => {
    const box = element.getBoundingClientRect()
    const view = element.closest('[role=grid]')?.getBoundingClientRect()
    if (view === undefined || box.right > view.right + 1 || box.bottom > view.bottom + 1)
      return false
    const hit = document.elementFromPoint(box.left + 3, box.top + box.height / 2)
    return hit !== null && element.contains(hit)
  })
}

/** How wide the texts of a column's cells are, at most, and how wide there is room for in them; in CSS pixels. */
export async function roomIn(
  page: Page,
  header: string,
): Promise<{ readonly text: number; readonly room: number }> {
  const index = COLUMNS.indexOf(header) + 2
  const cells = page.getByRole('grid').locator(`[role=gridcell][aria-colindex="${index}"]`)
  return cells.evaluateAll((found) => {
    const widths = found.map((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return range.getBoundingClientRect().width
    })
    const [first] = found
    if (first === undefined) throw new Error('The column is not drawn.')
    const style = getComputedStyle(first)
    const sides = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight)
    return { text: Math.max(...widths), room: first.clientWidth - sides }
  })
}

/** One window for all tests of a file about the six claims; `open` shows a copy of them. */
export interface SharedTalks {
  readonly workbench: SharedWorkbench
  readonly open: () => Promise<void>
}

export async function shareTalks(name: string): Promise<SharedTalks> {
  const workbench = await shareWorkbench(name)
  const path = join(workbench.home, 'talks.hearsay')
  writeTalks(path)
  await workbench.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const open = async () => {
    await workbench.showCopy({ of: path })
    await workbench.page.getByRole('row').nth(1).waitFor()
  }
  return { workbench, open }
}
