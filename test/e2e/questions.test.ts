import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStore } from '../../electron/store/opening.ts'
import { findBarriers } from '../support/axe.ts'
import { valueOf } from '../support/outcomes.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { goToFolder, readerText, runCommandLine, runFromPalette } from './journey.ts'
import { card } from './review-card.ts'

let workbench: SharedWorkbench

beforeAll(async () => {
  workbench = await shareWorkbench('questions')
})
afterAll(() => workbench.close())

/** The sample project, in a save file of its own. */
async function open(isDrafting = false): Promise<Page> {
  await workbench.showCopy({ isDrafting })
  await readerText(workbench.page).waitFor()
  return workbench.page
}

async function exportInto(page: Page, folder: string): Promise<void> {
  await runFromPalette(page, 'Export…')
  await page.getByRole('button', { name: 'Choose a folder…' }).press('Enter')
  await goToFolder(page, folder)
  await page.getByRole('button', { name: 'Choose this folder' }).press('Enter')
}

describe('an export over an earlier one', () => {
  it('asks first, naming the files; nothing is replaced until the answer is yes, all by keys', async () => {
    const folder = join(workbench.home, 'csv')
    await mkdir(folder)
    await writeFile(join(folder, 'claims.csv'), 'precious')
    const page = await open()
    await exportInto(page, folder)
    const question = page.getByRole('dialog', { name: 'Replace files?' })
    await question.getByText('claims.csv is already in “csv”.').waitFor()
    expect(await findBarriers(page, '[role=dialog]')).toEqual([])
    // Not going on has the focus.
    await page.keyboard.press('Enter')
    await question.waitFor({ state: 'detached' })
    expect(await readFile(join(folder, 'claims.csv'), 'utf8')).toBe('precious')

    await exportInto(page, folder)
    await question.waitFor()
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
    expect(await readFile(join(folder, 'claims.csv'), 'utf8')).toBe('precious')

    await exportInto(page, folder)
    await question.waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText(/^CSV files: wrote 8 files/).waitFor()
    expect(await readFile(join(folder, 'claims.csv'), 'utf8')).not.toBe('precious')
  })
})

/** Where in a project's file an index lies that only writing and checking need: `[start, end)` in bytes. */
function pageOfIndex(path: string): { readonly start: number; readonly end: number } {
  const db = new Sqlite(path)
  try {
    const find = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'paragraph_by_text'")
    const page = Number(find.pluck().get())
    const size = Number(db.pragma('page_size', { simple: true }))
    return { start: (page - 1) * size, end: page * size }
  } finally {
    db.close()
  }
}

/** Damages a project so that it can only be read, and opens it for that. */
async function openDamaged(path: string, page: Page): Promise<void> {
  const bytes = await readFile(path)
  const damage = pageOfIndex(path)
  await writeFile(path, bytes.fill(0xff, damage.start, damage.end))
  await page.keyboard.press('ControlOrMeta+o')
  await goToFolder(page, dirname(path))
  await page.getByRole('option', { name: basename(path) }).press('Enter')
  const question = page.getByRole('dialog', { name: 'Open it for reading?' })
  await question.getByRole('button', { name: 'Open for reading' }).press('Enter')
  await page.getByText('Read-only: save a copy to make changes').waitFor()
}

describe('a damaged project', () => {
  it('is neither drafted nor reviewed, and its keys say why', async () => {
    const path = join(workbench.home, 'Drafted.hearsay')
    await runCommandLine('new', path, 'seeds/riyadh-talks.txt', '--draft')
    const page = await open(true)
    await openDamaged(path, page)
    await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('12 claims')
    await readerText(page).getByText('By Ryan Morgan').waitFor()
    const notice = page
      .getByRole('region', { name: 'Notices' })
      .getByRole('listitem')
      .filter({ hasText: 'This project is open for reading only.' })
      .first()
    for (const key of ['r', 'p']) {
      // Again where it is gone at once: what the check found is told in its place.
      await expect
        .poll(async () => {
          await readerText(page).click()
          await page.keyboard.press(key)
          return notice.isVisible()
        })
        .toBe(true)
      await notice.getByRole('button', { name: 'Close this notice' }).click()
      await notice.waitFor({ state: 'detached' })
    }
    expect(await card(page).count()).toBe(0)
    expect(await page.getByRole('region', { name: 'Drafts' }).count()).toBe(0)
  })

  it('is opened for reading when the person wants that, and what is wrong with it is listed', async () => {
    const path = join(workbench.home, 'Damaged.hearsay')
    valueOf(createStore(path)).close()
    const page = await open()
    await openDamaged(path, page)
    // What the check finds afterwards reaches the window.
    const review = page.getByRole('navigation').getByRole('button', { name: /^Problems/ })
    await expect.poll(() => review.getAttribute('aria-label')).toMatch(/: [1-9]/)
  })
})
