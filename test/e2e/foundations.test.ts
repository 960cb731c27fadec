import { copyFileSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../../electron/store/migrations/migrations.ts'
import { backupsOf } from '../../electron/store/backups.ts'
import { createStore, openStore } from '../../electron/store/opening.ts'
import { findBarriers } from '../support/axe.ts'
import { KEPT_FILES, expectedCsv, versionOf } from '../support/kept-files.ts'
import { valueOf } from '../support/outcomes.ts'
import { importText } from '../support/store.ts'
import { changeAsStranger } from '../support/stranger.ts'
import { HOST_KINDS, type OpenWorkbench } from './host-kinds.ts'
import { awaitSaved, notice, readCsv, readerText, selectOnce } from './journey.ts'

let home: string
/** The project that both hosts open first. */
let path: string
let host: OpenWorkbench | null = null

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-foundations-'))
  path = join(home, 'Sample.hearsay')
})
afterEach(async () => {
  await host?.close()
  host = null
  await rm(home, { recursive: true, force: true })
})

const TEXT =
  'Port to close\n\nHalloran and Bexley said the port would close in May. The union said nothing.\n'

function makeProject(): void {
  const store = valueOf(createStore(path))
  importText(store, TEXT)
  store.close()
}

/** Selects words of the article that stand there once, and presses a key of tagging. */
async function tag(page: Page, words: string, key: string): Promise<void> {
  await selectOnce(page, words)
  await page.keyboard.press(key)
}

/** Tags the claim of the text and both who made it, by keys alone. */
async function tagJointClaim(page: Page): Promise<void> {
  await readerText(page).focus()
  await tag(page, 'the port would close in May', 'c')
  await tag(page, 'Halloran', 's')
  await tag(page, 'Bexley', 's')
}

/** The cells of the column of speakers. */
async function speakerCells(page: Page): Promise<readonly string[]> {
  const header = page.getByRole('columnheader', { name: /^Speaker(?! is)/ })
  const index = await header.getAttribute('aria-colindex')
  return page
    .getByRole('grid')
    .locator(`[role=gridcell][aria-colindex="${index}"]`)
    .allTextContents()
}

describe.each(HOST_KINDS)('What everything stands on, $name', (kind) => {
  test.each(KEPT_FILES.filter(({ name }) => name.endsWith('-rich')))(
    'a project of version $version opens in the window, is undone and done again, and exports what it did',
    async (kept) => {
      copyFileSync(kept.path, path)
      host = await kind.open(home)
      const { page } = host
      await readerText(page).waitFor()
      await page.getByRole('tab', { name: /^Claims \d+/ }).waitFor()
      expect(versionOf(path)).toBe(MIGRATIONS.length)
      expect(backupsOf(path).map(versionOf)).toEqual([kept.version])
      const labels = kept.state.undo.slice(0, 3).map(({ label }) => label)
      for (const label of labels) {
        await page.getByRole('button', { name: `Undo: ${label}` }).waitFor()
        await page.keyboard.press('ControlOrMeta+z')
      }
      for (const label of labels.toReversed()) {
        await page.getByRole('button', { name: `Redo: ${label}` }).waitFor()
        await page.keyboard.press('ControlOrMeta+Shift+z')
      }
      await page.getByRole('button', { name: `Undo: ${labels[0]}` }).waitFor()
      await awaitSaved(page)
      const folder = join(home, 'csv')
      await mkdir(folder)
      await host.exportInto(folder)
      await page.getByText(/^CSV files: wrote 8 files/).waitFor()
      for (const name of ['claims.csv', 'attributions.csv', 'relations.csv']) {
        const now = readFileSync(join(folder, name), 'utf8')
        expect(now).toBe(expectedCsv(kept, name, now))
      }
    },
  )

  test.each([
    ['a trigger', 'CREATE TRIGGER helpful AFTER INSERT ON history BEGIN DELETE FROM claim; END'],
    ['a view', 'CREATE VIEW helpful AS SELECT * FROM claim'],
  ])(
    'a project in which a stranger planted %s is refused with a sentence, and left as it is',
    async (what, sql) => {
      makeProject()
      changeAsStranger(path, sql)
      const bytes = readFileSync(path)
      host = await kind.open(home)
      expect(await host.refusal()).toContain(`it holds ${what} “helpful” that Hearsay did not make`)
      expect(readFileSync(path).equals(bytes)).toBe(true)
    },
  )

  test('a claim of two speakers is tagged by keys, and stands with each of them', async () => {
    makeProject()
    host = await kind.open(home)
    const { page } = host
    await tagJointClaim(page)
    await notice(page, 'Speaker: Bexley').waitFor()
    await expect.poll(() => speakerCells(page)).toEqual(['Halloran; Bexley'])
    const card = page.getByRole('region', { name: 'Selected claim' })
    await expect
      .poll(() => card.getByRole('combobox', { name: 'Speaker 2 of the claim' }).inputValue())
      .toBe('Bexley')
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => speakerCells(page)).toEqual(['Halloran'])
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect.poll(() => speakerCells(page)).toEqual(['Halloran; Bexley'])
    await awaitSaved(page)
    await page.keyboard.press('ControlOrMeta+Alt+3')
    const chains = page.getByRole('group', { name: 'Who relied on whom' })
    for (const name of ['Halloran', 'Bexley'])
      await chains
        .getByLabel(new RegExp(`${name}.*1 claim`))
        .first()
        .waitFor()
    const folder = join(home, 'csv')
    await mkdir(folder)
    await host.exportInto(folder)
    await page.getByText(/^CSV files: wrote 8 files/).waitFor()
    const [claim, ...others] = await readCsv(join(folder, 'claims.csv'))
    expect(others).toEqual([])
    expect(claim?.['speaker']).toBe('Halloran; Bexley')
    const rows = await readCsv(join(folder, 'attributions.csv'))
    expect(
      rows.flatMap((row) => (row['role'] === 'speaker' ? [[row['name'], row['quoted_text']]] : [])),
    ).toEqual([
      ['Halloran', 'Halloran'],
      ['Bexley', 'Bexley'],
    ])
    await host.close()
    host = null
    const store = valueOf(openStore(path))
    expect(valueOf(store.check())).toEqual([])
    store.close()
  })

  test('the card of a claim of two speakers renames, adds and moves each of them; the search names all', async () => {
    makeProject()
    host = await kind.open(home)
    const { page } = host
    await tagJointClaim(page)
    const card = page.getByRole('region', { name: 'Selected claim' })
    const picker = (label: string) => card.getByRole('combobox', { name: label, exact: true })
    const make = async (label: string, name: string) => {
      await picker(label).fill(name)
      await page.getByRole('option', { name: `Add “${name}”` }).click()
    }
    await expect.poll(() => speakerCells(page)).toEqual(['Halloran; Bexley'])
    await make('Speaker 2 of the claim', 'Tom Bexley')
    await expect.poll(() => speakerCells(page)).toEqual(['Halloran; Tom Bexley'])
    await make('Add a speaker', 'The council')
    await expect.poll(() => speakerCells(page)).toEqual(['Halloran; Tom Bexley; The council'])
    await picker('Speaker 3 of the claim').fill('')
    await page.keyboard.press('Tab')
    await expect.poll(() => speakerCells(page)).toEqual(['Halloran; Tom Bexley'])
    await make('Add a speaker', 'The port')
    await expect.poll(() => speakerCells(page)).toEqual(['Halloran; Tom Bexley; The port'])
    await card.getByRole('button', { name: 'Take off: speaker 3' }).click()
    await expect.poll(() => speakerCells(page)).toEqual(['Halloran; Tom Bexley'])
    await make('Add a speaker', 'The union')
    await expect.poll(() => speakerCells(page)).toEqual(['Halloran; Tom Bexley; The union'])
    await card.getByRole('button', { name: 'speaker: Bexley', exact: true }).focus()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => speakerCells(page)).toEqual(['Tom Bexley; Halloran; The union'])
    await page.keyboard.press('ControlOrMeta+Shift+f')
    await page.getByRole('searchbox', { name: 'Search the project' }).fill('port would close')
    const hits = page.getByRole('listbox', { name: 'Hits' }).getByRole('option')
    await expect
      .poll(() => hits.allInnerTexts())
      .toContainEqual(expect.stringMatching(/Claim · Tom Bexley.*Halloran.*The union/))
  })
})
