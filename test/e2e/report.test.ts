import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compare } from '../../shared/comparison/grid.ts'
import { quoteOfClaim } from '../../shared/domain/claim.ts'
import type { Project } from '../../shared/domain/project.ts'
import { DEFAULT_COMPARISON } from '../../shared/domain/view.ts'
import { escapeMarkup } from '../../shared/report/markup.ts'
import { reportOf } from '../../shared/report/report.ts'
import { findBarriers } from '../support/axe.ts'
import { SEED_PROJECT } from '../support/compared-seed.ts'
import { hostileWellFormedText } from '../support/hostile-text.ts'
import { projects } from '../support/projects.ts'
import { writeSeedProject } from '../support/seed-project.ts'
import { openInBrowser, sharedBrowser } from '../support/workbench-host.ts'
import { goToFolder, readerText, runFromPalette } from './journey.ts'

let folder: string
let page: Page

beforeAll(async () => {
  const context = await (await sharedBrowser()).newContext({ offline: true })
  page = await context.newPage()
})
afterAll(() => page.context().close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-report-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Opens a file as a person without a network would, and lists what it asks for beside itself. */
async function openOffline(path: string): Promise<readonly string[]> {
  const asked: string[] = []
  const note = (what: string) => asked.push(what)
  page.removeAllListeners()
  page.on('request', (request) => note(request.url()))
  page.on('dialog', (dialog) => {
    note(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(pathToFileURL(path).href)
  return asked
}

/** The grid of a report: by row and column, the words of each claim. */
function cellsOf(): Promise<readonly (readonly (readonly string[])[])[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('table.grid tbody tr'), (row) =>
      Array.from(row.querySelectorAll('td:not(.number)'), (cell) =>
        Array.from(
          cell.querySelectorAll('ul.claims > li'),
          (item) => item.querySelector('q, .words')?.textContent ?? '',
        ),
      ),
    ),
  )
}

/** A text as a page can hold it. */
function told(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  }
  return escapeMarkup(text).replace(/&(?:lt|gt|quot|#39|amp);/g, (found) => escapes[found] ?? '')
}

function expectedCells(project: Project): readonly (readonly (readonly string[])[])[] {
  const grid = compare(project, DEFAULT_COMPARISON)
  const words = (id: string): string => {
    const claim = project.claims.get(id)
    if (claim === undefined) return ''
    return told(quoteOfClaim(claim) || claim.statement.trim() || 'A claim without words')
  }
  return grid.rows.map((row) =>
    grid.columns.map((column) => grid.claimsAt(row.key, column.key).map(words)),
  )
}

describe('the report', () => {
  it('is saved from the palette by keys alone, opens without a network, and shows what the comparison does', async () => {
    await writeSeedProject(join(folder, 'Seed.hearsay'))
    const host = await openInBrowser({ home: folder, open: join(folder, 'Seed.hearsay') })
    const path = join(folder, 'Seed report.html')
    try {
      await readerText(host.page).waitFor()
      await runFromPalette(host.page, 'Save the comparison as a report')
      await goToFolder(host.page, folder)
      await host.page.getByRole('textbox', { name: 'File name' }).press('Enter')
      await host.page.getByText(`Saved ${path}`).waitFor()
      expect(host.complaints).toEqual([])
    } finally {
      await host.close()
    }
    expect(await openOffline(path)).toEqual([pathToFileURL(path).href])
    const [row] = await cellsOf()
    expect(await page.locator('table.grid thead th').allTextContents()).toEqual([
      'Topic',
      'Ushakov',
      'Trump',
      'Dmitriev',
      'Marco Rubio',
      'State Department',
      'Lavrov',
      'Claims',
    ])
    expect(row?.map((claims) => claims.length)).toEqual([3, 3, 3, 1, 1, 1])
    expect(row?.[2]).toContain('no major diplomatic breakthrough had emerged')
    await page.getByRole('img', { name: 'Who relied on whom' }).waitFor()
    await page.getByRole('img', { name: 'Who said what when' }).waitFor()
  })

  it('shows the same cells as the comparison, and breaks no rule of accessibility', async () => {
    const path = join(folder, 'report.html')
    await writeFile(path, reportOf(SEED_PROJECT, DEFAULT_COMPARISON, new Date()))
    await openOffline(path)
    expect(await cellsOf()).toEqual(expectedCells(SEED_PROJECT))
    expect(await findBarriers(page)).toEqual([])

    // On paper (A4, landscape) the picture is whole on one page, and nothing of it has become a bitmap.
    await page.emulateMedia({ media: 'print' })
    const picture = await page.getByRole('img', { name: 'Who relied on whom' }).boundingBox()
    expect(picture?.height).toBeLessThan((186 / 25.4) * 96)
    const paper = await page.pdf({ preferCSSPageSize: true })
    expect(paper.toString('latin1')).not.toContain('/Subtype /Image')
    await page.emulateMedia({ media: 'screen' })
  })

  it('takes hostile texts for texts: the same cells, nothing run, nothing asked for', async () => {
    const path = join(folder, 'report.html')
    for (const project of fc.sample(projects(hostileWellFormedText), 12)) {
      await writeFile(path, reportOf(project, DEFAULT_COMPARISON, new Date()))
      expect(await openOffline(path)).toEqual([pathToFileURL(path).href])
      const shown = await cellsOf()
      const { rows, columns } = compare(project, DEFAULT_COMPARISON)
      // A wide grid is several tables below each other, each with all rows.
      const parts = Math.max(1, Math.ceil(columns.length / 5))
      const whole = rows.map((_, row) =>
        Array.from({ length: parts }, (_, part) => shown[part * rows.length + row] ?? []).flat(),
      )
      expect(whole).toEqual(expectedCells(project))
      expect(await page.locator('script, img, iframe, b').count()).toBe(0)
    }
  })
})
