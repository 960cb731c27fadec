import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import { writeSeedProject } from '../support/seed-project.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { goToFolder, holdsFocus, notice, readCsv, readerText, runCommandLine } from './journey.ts'

let workbench: SharedWorkbench
let seed: string

beforeAll(async () => {
  workbench = await shareWorkbench('export')
  seed = join(workbench.home, 'Seed.hearsay')
  await writeSeedProject(seed)
})
afterAll(() => workbench.close())

async function openExport(page: Page) {
  await page.keyboard.press('ControlOrMeta+Shift+e')
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true })
  await expect.poll(() => holdsFocus(dialog.getByRole('radio', { name: 'CSV files' }))).toBe(true)
  return dialog
}

/** Goes on to the place, and says where. */
async function chooseFolder(page: Page, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await page.keyboard.press('Enter')
  await goToFolder(page, folder)
  await page.getByRole('button', { name: 'Choose this folder' }).press('Enter')
}

describe('the export', () => {
  it('writes a format that the arrows choose into a file, which the ending of its format is added to', async () => {
    const path = await workbench.showCopy({ of: seed })
    const { page } = workbench
    await readerText(page).waitFor()
    const dialog = await openExport(page)
    expect(await findBarriers(page, '[role=dialog]')).toEqual([])
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => dialog.getByRole('radio', { name: 'Excel workbook' }).isChecked())
      .toBe(true)
    await page.keyboard.press('Enter')
    const field = page.getByRole('textbox', { name: 'File name' })
    await field.waitFor()
    expect(await field.inputValue()).toBe('Seed.xlsx')
    const folder = dirname(path)
    await expect.poll(() => page.getByRole('textbox', { name: 'Folder' }).inputValue()).toBe(folder)
    await field.press('Enter')
    await notice(page, /^Wrote .*Seed\.xlsx/).waitFor()
    expect(await readdir(folder)).toContain('Seed.xlsx')
  })

  it('takes the columns ticked and the rows shown, keeps both under a name, and writes the same from there again', async () => {
    const path = await workbench.showCopy({ of: seed })
    const { page } = workbench
    await readerText(page).waitFor()
    const search = page.getByRole('searchbox', { name: 'Find in all columns' })
    await search.fill('TASS')
    const dialog = await openExport(page)
    await dialog
      .getByRole('radiogroup', { name: 'Rows' })
      .getByRole('radio', { name: /^Those shown/ })
      .press('Space')
    await dialog.getByRole('radio', { name: 'These' }).press('Space')
    const columns = dialog.getByRole('group', { name: 'Columns of claims' })
    for (const tick of await columns.getByRole('checkbox').all()) {
      const name = await tick.evaluate((input) => input.closest('label')?.textContent?.trim())
      if (name !== 'Id' && name !== 'Claim' && name !== 'Via') await tick.press('Space')
    }
    await dialog
      .getByRole('textbox', { name: 'Keep these choices under a name' })
      .fill('TASS alone')
    await page.keyboard.press('Enter')
    await dialog.getByRole('radio', { name: 'TASS alone' }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    // Another window, which shows all claims, has it as it was kept.
    await page.reload()
    await readerText(page).waitFor()
    await search.fill('')
    const again = await openExport(page)
    const kept = again.getByRole('radio', { name: 'TASS alone' })
    await kept.press('Space')
    await chooseFolder(page, join(path, '..', 'kept'))
    await notice(page, /^CSV files: wrote \d files/).waitFor()
    const rows = await readCsv(join(path, '..', 'kept', 'claims.csv'))
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'claim', 'via'])
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.length).toBeLessThan(12)
    expect(rows.every(({ via = '' }) => via.includes('TASS'))).toBe(true)

    // The command line has it too.
    await workbench.release()
    const out = join(path, '..', 'line')
    await runCommandLine('export', path, '--preset', 'TASS alone', '--to', out)
    expect(await readCsv(join(out, 'claims.csv'))).toEqual(rows)
  })

  it('forgets what was kept, and brings it back', async () => {
    await workbench.showCopy({ of: seed })
    const { page } = workbench
    await readerText(page).waitFor()
    const dialog = await openExport(page)
    await dialog.getByRole('textbox', { name: 'Keep these choices under a name' }).fill('Desk')
    await page.keyboard.press('Enter')
    const kept = dialog.getByRole('radio', { name: 'Desk' })
    await kept.waitFor()
    await dialog.getByRole('button', { name: 'Forget “Desk”' }).press('Enter')
    await kept.waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await notice(page, 'The export “Desk” is forgotten.').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).last().press('Enter')
    await openExport(page)
    const words = await page.getByRole('radiogroup', { name: 'What to write' }).innerText()
    expect(words.split(/\s*\n\s*/)[0]).toBe('Desk')
    await page.keyboard.press('Escape')
  })
})
