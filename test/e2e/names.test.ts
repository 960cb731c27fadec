import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createStore } from '../../electron/store/opening.ts'
import { shortcutOfView } from '../../renderer/state/main-view.ts'
import type { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import { EMPTY_PROJECT } from '../../shared/domain/project.ts'
import { findBarriers } from '../support/axe.ts'
import { valueOf } from '../support/outcomes.ts'
import {
  anchorOf,
  buildArticle,
  buildClaim,
  buildSource,
  buildSpeaker,
  editOf,
  newText,
  saidBy,
} from '../support/records.ts'
import { openInBrowser, type BrowserWorkbench } from '../support/workbench-host.ts'
import { awaitSaved } from './journey.ts'

const TEXT = 'Talks end in Riyadh\n\nThe two sides met for four hours and will meet again.'
/** Two people of nearly one name, whom a draft made one. */
const HERALD = 'Offer stands\n\nZoë O’Neill, chair of the board, said the offer was final.'
const POST = 'Pickets stay\n\nThe offer was too low, union leader Zoe O’Neill told the pickets.'

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
  await rm(home, { recursive: true, force: true })
})

/** The edit that makes a project with two clusters of speakers, one of sources, and two people of one surname. */
function draftTalks(draft: EditDraft): void {
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
  draft.put('articles', article)
  for (const speaker of speakers) draft.put('speakers', speaker)
  for (const source of sources) draft.put('sources', source)
  for (const [index, speaker] of speakers.entries()) {
    const sourceId = sources[index % sources.length]?.id ?? ''
    const statement = `statement of ${speaker.name}`
    const via = [{ sourceId, mentions: [] }]
    draft.put('claims', buildClaim(article.id, { statement, ...saidBy(speaker.id), via }))
  }
}

/** One speaker, named in two articles that speak of two people. */
function draftMixed(draft: EditDraft): void {
  const speaker = buildSpeaker({ name: 'Zoë O’Neill', aliases: ['Zoe O’Neill'] })
  draft.put('speakers', speaker)
  for (const [outlet, text, name, words] of [
    ['The Herald', HERALD, 'Zoë O’Neill', 'the offer was final'],
    ['Evening Post', POST, 'Zoe O’Neill', 'The offer was too low'],
  ] as const) {
    const article = buildArticle(text, { outlet, fileName: `${outlet}.txt` })
    draft.put('articles', article)
    const content = [anchorOf(text, words)]
    const said = saidBy(speaker.id, [anchorOf(text, name)])
    draft.put('claims', buildClaim(article.id, { content, ...said }))
  }
}

function writeProject(path: string): void {
  const store = valueOf(createStore(path))
  for (const text of [TEXT, HERALD, POST]) valueOf(store.addTexts([newText(text)]))
  const edit = editOf(EMPTY_PROJECT, (draft) => {
    draftTalks(draft)
    draftMixed(draft)
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
const rubioOf = (page: Page) => page.getByRole('radiogroup', { name: /Marco Rubio/ })
const mixedCard = (page: Page) =>
  page.getByRole('list', { name: /^One name that may be two people/ }).locator('> li')
const rejected = (page: Page) =>
  page.getByRole('region', { name: /^Not the same/ }).getByRole('listitem')
const hasFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[aria-label=Names]') != null)
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
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null))
      .toMatch(/^Merge /)
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
    await expect.poll(() => proposals(page).count()).toBe(0)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => merged(page).count()).toBe(0)
    await expect.poll(() => proposals(page).count()).toBe(3)
  })

  test('shows the words of the claims, and goes to them', async () => {
    const { page } = host
    await expect.poll(() => proposals(page).count()).toBe(3)
    await page.getByRole('button', { name: '1 claim of M. Rubio' }).press('Enter')
    await page.getByRole('button', { name: 'statement of M. Rubio' }).press('Enter')
    await page.getByRole('tab', { name: 'Tag', selected: true }).waitFor()
  })

  test('says why, and what speaks against it', async () => {
    const { page } = host
    const card = page.getByRole('listitem').filter({ has: rubioOf(page) })
    await card
      .getByText(/surname/)
      .first()
      .waitFor()
    const against = card.getByText('Against it: an initial may stand for other first names.')
    await expect.poll(() => against.count()).toBe(1)
  })

  test('remembers what is not the same, after the window was opened anew, until that is taken back', async () => {
    const { page } = host
    await expect.poll(() => proposals(page).count()).toBe(3)
    await page.getByRole('button', { name: /^Merge .*Rubio/ }).focus()
    await page.keyboard.press('x')
    await expect.poll(() => proposals(page).count()).toBe(2)
    await expect.poll(() => hasFocus(page)).toBe(true)
    await awaitSaved(page)

    await page.reload()
    await showNames(page)
    await expect.poll(() => proposals(page).count()).toBe(2)
    expect(await rejected(page).allTextContents()).toEqual([
      expect.stringContaining('M. Rubio is not Marco Rubio'),
    ])
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: /^Take back that .*Rubio/ }).press('Enter')
    await expect.poll(() => proposals(page).count()).toBe(3)
    await expect.poll(() => rejected(page).count()).toBe(0)
  })

  test('leaves one of several names out, and proposes the others still', async () => {
    const { page } = host
    await expect.poll(() => proposals(page).count()).toBe(3)
    await page.getByRole('button', { name: 'Leave out “Ouchakov”' }).press('Enter')
    await page.getByRole('radiogroup', { name: /of “[^,]*Ushakov”, “[^,]*Ushakov”$/ }).waitFor()
    await expect.poll(() => rejected(page).count()).toBe(2)
    await page.keyboard.press('ControlOrMeta+z')
    await page.getByRole('radiogroup', { name: /Ouchakov/ }).waitFor()
    await expect.poll(() => rejected(page).count()).toBe(0)
  })

  test('goes from card to card and decides by keys alone', async () => {
    const { page } = host
    await mixedCard(page).getByRole('button', { name: /^Part/ }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(first).toMatch(/^Merge /)
    await page.keyboard.press('a')
    await expect.poll(() => proposals(page).count()).toBe(2)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => proposals(page).count()).toBe(3)
  })

  test('parts two people whom a draft made one, by keyboard, with one undo', async () => {
    const { page } = host
    const card = mixedCard(page)
    await card.getByText('“chair of the board” in The Herald').waitFor()
    await card.getByRole('button', { name: 'Part… “Zoë O’Neill”' }).focus()
    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog', { name: 'Part “Zoë O’Neill” into two' })
    await dialog.getByRole('checkbox', { name: /^Evening Post “union leader”/ }).waitFor()
    expect(await dialog.getByRole('checkbox', { name: 'The offer was too low' }).isChecked()).toBe(
      true,
    )
    expect(await dialog.getByRole('checkbox', { name: 'the offer was final' }).isChecked()).toBe(
      false,
    )
    const name = dialog.getByRole('textbox', { name: 'Name of the other one' })
    expect(await name.inputValue()).toBe('Zoe O’Neill (union leader)')
    expect(await findBarriers(page)).toEqual([])

    await dialog.getByRole('checkbox', { name: 'The offer was too low' }).press('Space')
    await dialog.getByText('Tick what the other one said.').waitFor()
    expect(await dialog.getByRole('button', { name: 'Part', exact: true }).isDisabled()).toBe(true)
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => mixedCard(page).count()).toBe(0)
    expect(await rejected(page).allTextContents()).toEqual([
      expect.stringContaining('Zoe O’Neill (union leader) is not Zoë O’Neill'),
    ])
    await expect.poll(() => hasFocus(page)).toBe(true)
    await awaitSaved(page)

    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => rejected(page).count()).toBe(0)
    await expect.poll(() => mixedCard(page).count()).toBe(1)
  })

  test('the palette parts the speaker of the selected claim', async () => {
    const { page } = host
    await page.getByRole('tab', { name: 'Tag' }).click()
    await page.getByRole('gridcell', { name: /the offer was final/ }).click()
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.insertText('part the selected speaker')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Part “Zoë O’Neill” into two' })
    await dialog.getByText('Tick what the other one said.').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
  })

  test('says before a merge in the table that two are not the same', async () => {
    const { page } = host
    await expect.poll(() => proposals(page).count()).toBe(3)
    await page.getByRole('button', { name: /^Not the same: .*Rubio/ }).press('Enter')
    await expect.poll(() => rejected(page).count()).toBe(1)
    await page.getByRole('tab', { name: 'Tag' }).click()
    await page.getByRole('tab', { name: /Speakers/ }).click()
    const headOf = (name: string) =>
      page.getByRole('row').filter({ hasText: name }).getByRole('rowheader')
    await headOf('Marco Rubio').click()
    await headOf('M. Rubio').click({ modifiers: ['ControlOrMeta'] })
    await page.getByRole('button', { name: 'Merge…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Merge 2 speakers' })
    await dialog.getByText(/^You said that .*Rubio.*Rubio.* are not the same\.$/).waitFor()
    await dialog.getByRole('button', { name: 'Merge anyway' }).click()
    await showNames(page)
    await expect.poll(() => merged(page).count()).toBe(1)
    expect(await rejected(page).count()).toBe(0)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => rejected(page).count()).toBe(1)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => proposals(page).count()).toBe(3)
  })
})
