import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashOfText } from '../../electron/articles/text-hash.ts'
import { createStore } from '../../electron/store/opening.ts'
import { shortcutOfView } from '../../renderer/state/main-view.ts'
import { EMPTY_PROJECT } from '../../shared/domain/project.ts'
import { findBarriers } from '../support/axe.ts'
import { valueOf } from '../support/outcomes.ts'
import {
  buildArticle,
  buildClaim,
  buildSource,
  buildSpeaker,
  editOf,
  saidBy,
  structureOf,
} from '../support/records.ts'
import {
  closeSharedBrowser,
  openInBrowser,
  type BrowserWorkbench,
} from '../support/workbench-host.ts'
import { awaitSaved } from './journey.ts'

const TEXT = 'Talks end in Riyadh\n\nThe two sides met for four hours and will meet again.'

let home: string
let host: BrowserWorkbench

/** One window for all: each journey leaves the project as it was. */
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-names-'))
  const path = join(home, 'talks.hearsay')
  writeProject(path)
  host = await openInBrowser({ home, open: path })
})
beforeEach(() => showNames(host.page))
afterAll(async () => {
  await host.close()
  await closeSharedBrowser()
  await rm(home, { recursive: true, force: true })
})

/** A save file with two clusters of speakers, one of sources, and two people of one surname. */
function writeProject(path: string): void {
  const store = valueOf(createStore(path))
  const article = buildArticle(TEXT)
  const speakers = [
    'Yuri Ushakov',
    'Russian presidential adviser Yuri Ushakov',
    'Ouchakov',
    'Marco Rubio',
    'M. Rubio',
    'Donald Trump',
    'Melania Trump',
  ].map((name) => buildSpeaker({ name, aliases: [] }))
  const sources = ['TASS', 'Russia’s state-run TASS news agency', 'Reuters'].map((name) =>
    buildSource({ name }),
  )
  valueOf(store.addText(hashOfText(TEXT), TEXT, structureOf(TEXT)))
  const edit = editOf(EMPTY_PROJECT, (draft) => {
    draft.put('articles', article)
    for (const speaker of speakers) draft.put('speakers', speaker)
    for (const source of sources) draft.put('sources', source)
    for (const [index, speaker] of speakers.entries()) {
      const sourceId = sources[index % sources.length]?.id ?? ''
      const statement = `statement of ${speaker.name}`
      const via = [{ sourceId, mentions: [] }]
      draft.put('claims', buildClaim(article.id, { statement, ...saidBy(speaker.id), via }))
    }
  })
  valueOf(store.commitEdit(edit))
  store.close()
}

async function showNames(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Names' }).waitFor()
  await page.keyboard.press(shortcutOfView('names').replace('Mod', 'ControlOrMeta'))
  await page.getByRole('region', { name: 'Names', exact: true }).waitFor()
}

const proposals = (page: Page) =>
  page.getByRole('list', { name: 'Names that may be one' }).getByRole('radiogroup')
const merged = (page: Page) =>
  page.getByRole('region', { name: /^Merged names/ }).getByRole('listitem')

describe('the Names view', () => {
  test('merges a cluster by keyboard under the name chosen, and splits it again', async () => {
    const { page } = host
    await expect.poll(() => proposals(page).count()).toBe(3)
    const rubio = page.getByRole('radiogroup', { name: /Marco Rubio/ })
    expect(await rubio.getByRole('radio', { name: /Marco Rubio/ }).isChecked()).toBe(true)
    await rubio.getByRole('radio', { name: /Marco Rubio/ }).focus()
    await page.keyboard.press('ArrowDown')
    expect(await rubio.getByRole('radio', { name: /M\. Rubio/ }).isChecked()).toBe(true)

    await page.getByRole('button', { name: /^Merge .*into “M. Rubio”/ }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => proposals(page).count()).toBe(2)
    expect(await merged(page).allTextContents()).toEqual([
      expect.stringContaining('Marco Rubio is now “M. Rubio”'),
    ])
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-merge') ?? null))
      .not.toBeNull()
    await page.getByRole('checkbox').first().press('Space')
    await page.getByRole('button', { name: /claims? of Ouchakov/ }).press('Enter')
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('checkbox').first().press('Space')

    await page.getByRole('button', { name: /^Split again: “Marco Rubio”/ }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => merged(page).count()).toBe(0)
    await expect.poll(() => proposals(page).count()).toBe(3)
    await awaitSaved(page)
  })

  test('merges all ticked together as one edit, undone by one undo', async () => {
    const { page } = host
    await expect.poll(() => proposals(page).count()).toBe(3)
    await page.getByRole('button', { name: 'Tick all' }).press('Enter')
    await page.getByRole('button', { name: 'Merge ticked (3)' }).press('Enter')
    await expect.poll(() => merged(page).count()).toBe(4)
    await page.getByText('No two names look like one.').waitFor()
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => merged(page).count()).toBe(0)
    await expect.poll(() => proposals(page).count()).toBe(3)
  })

  test('shows the words of the claims, and leaves out what was said not to be the same', async () => {
    const { page } = host
    await expect.poll(() => proposals(page).count()).toBe(3)
    await page.getByRole('button', { name: '1 claim of M. Rubio' }).press('Enter')
    await page.getByRole('button', { name: 'statement of M. Rubio' }).waitFor()
    await page.getByRole('button', { name: /Rubio.* are not the same/ }).press('Enter')
    await expect.poll(() => proposals(page).count()).toBe(2)
    await page.getByRole('button', { name: 'Show those that are “not the same”' }).press('Enter')
    await expect.poll(() => proposals(page).count()).toBe(3)
    await page.getByRole('button', { name: '1 claim of M. Rubio' }).press('Enter')
    await page.getByRole('button', { name: 'statement of M. Rubio' }).press('Enter')
    await page.getByRole('tab', { name: 'Tag', selected: true }).waitFor()
  })
})
