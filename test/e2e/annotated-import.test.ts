import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { annotatedProjectOf } from '../../electron/exchange/annotated/annotating.ts'
import { packProject } from '../../electron/exchange/qda/qda-project.ts'
import { newId } from '../../shared/domain/id.ts'
import { ANNOTATED_SOURCE } from '../support/annotated-sample.ts'
import { valueOf } from '../support/outcomes.ts'
import { findBarriers } from '../support/axe.ts'
import { shareWorkbench, type SharedWorkbench } from '../support/shared-workbench.ts'
import { awaitSaved, notice, readerText, runFromPalette } from './journey.ts'

let host: SharedWorkbench

beforeAll(async () => {
  host = await shareWorkbench('annotated')
})
afterAll(() => host.close())

const TEXT = 'Halloran said 😀 the depot would close in May.\n\nNobody else spoke of it.\n'

/** A line of brat for some words, in code points. */
function lineOf(id: string, code: string, words: string): string {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length
  return `${id}\t${code} ${start} ${start + words.length}\t${words}\n`
}

const MARKS = [
  lineOf('T1', 'Quote', 'the depot would close in May'),
  lineOf('T2', 'Minister', 'Halloran'),
  lineOf('T3', 'Mood', 'Nobody'),
].join('')

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Bring in / })

async function choose(page: Page): Promise<void> {
  const paths = [join(host.home, 'depot.txt'), join(host.home, 'depot.ann')]
  await writeFile(paths[0] ?? '', TEXT)
  await writeFile(paths[1] ?? '', MARKS)
  await chooseFiles(page, paths)
}

async function chooseFiles(page: Page, paths: readonly string[]): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await runFromPalette(page, 'Bring in texts that another tool has marked…')
  await (await asked).setFiles([...paths])
  await dialog(page).getByRole('table').waitFor()
}

const use = (page: Page, code: string) =>
  dialog(page).getByRole('combobox', { name: `What “${code}” stands for` })

test('codes that mark nothing are shown when that is asked for', async () => {
  await host.showCopy()
  const { page } = host
  await readerText(page).waitFor()
  const { codes, ...sample } = valueOf(annotatedProjectOf(ANNOTATED_SOURCE))
  const [code] = codes
  if (code === undefined) throw new Error('The sample has no codes.')
  const unused = { ...code, id: newId(), name: 'Harbour', parent: null }
  const project = await packProject({ ...sample, codes: [...codes, unused] }, new Date())
  const path = join(host.home, 'sample.qdpx')
  await writeFile(path, project)
  await chooseFiles(page, [path])
  const shown = () => dialog(page).getByRole('row').count()
  const marking = await shown()
  expect(await dialog(page).getByRole('cell', { name: '0', exact: true }).count()).toBe(0)
  expect(await use(page, 'Harbour').count()).toBe(0)
  await dialog(page)
    .getByRole('button', { name: /^Show \d+ codes? without marks$/ })
    .press('Enter')
  await use(page, 'Harbour').waitFor()
  expect(await shown()).toBeGreaterThan(marking)
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
})

test('what the codes of another tool stand for is said once; their marks come in at their words, and one undo takes all back', async () => {
  await host.showCopy()
  const { page } = host
  await readerText(page).waitFor()
  await choose(page)
  expect(await findBarriers(page, '[role=dialog]')).toEqual([])
  await use(page, 'Quote').selectOption('claim')
  const outcome = dialog(page).getByRole('region', { name: 'What it comes to' })
  await expect.poll(() => outcome.textContent()).toMatch(/adds 1 article and 1 claim/)
  await use(page, 'Minister').selectOption('speaker')
  await expect.poll(() => outcome.textContent()).toMatch(/1 speaker/)
  expect(await outcome.textContent()).toContain('a mark whose codes stand for nothing here')
  await dialog(page).getByRole('button', { name: 'Bring in' }).press('Enter')
  await notice(page, /: done\.$/).waitFor()
  await awaitSaved(page)

  const row = page.getByRole('row').filter({ hasText: 'the depot would close in May' })
  await expect.poll(() => row.count()).toBe(1)
  expect(await row.textContent()).toContain('Halloran')

  // The same files once more: what was said is known, and there is nothing to bring in.
  await choose(page)
  expect(await use(page, 'Quote').inputValue()).toBe('claim')
  expect(await use(page, 'Minister').inputValue()).toBe('speaker')
  await expect
    .poll(() => outcome.textContent())
    .toMatch(/^The project holds all that is read of these files/)
  expect(await dialog(page).getByRole('button', { name: 'Bring in' }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })

  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => row.count()).toBe(0)
})
