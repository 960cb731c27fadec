import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStore, openStore } from '../../electron/store/opening.ts'
import type { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import { findBarriers } from '../support/axe.ts'
import { valueOf } from '../support/outcomes.ts'
import { buildClaim, buildSpeaker, editOf } from '../support/records.ts'
import { importText } from '../support/store.ts'
import { HOST_KINDS, type OpenWorkbench } from './host-kinds.ts'
import { awaitSaved, notice, readerText, runFromPalette } from './journey.ts'

let home: string
let host: OpenWorkbench | null = null

/** The project that both hosts open first: with edits of 2020, in which a name was changed, and two of now. */
function makeProject(path: string): void {
  const store = valueOf(createStore(path))
  const commit = (at: string, change: (draft: EditDraft) => void) =>
    valueOf(store.commitEdit({ ...editOf(valueOf(store.readProject()), change), at }))
  const speaker = buildSpeaker({ name: 'Beforehand' })
  commit('2020-05-01T12:00:00.000Z', (draft) => draft.put('speakers', speaker))
  commit('2020-06-01T12:00:00.000Z', (draft) =>
    draft.update('speakers', speaker.id, { name: 'Afterwards' }),
  )
  const article = importText(store)
  const rejected = buildClaim(article.id, { review: 'rejected' })
  commit(new Date().toISOString(), (draft) => draft.put('claims', rejected))
  store.close()
}

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearsay-sharing-'))
  makeProject(join(home, 'Sample.hearsay'))
})
afterEach(async () => {
  await host?.close()
  host = null
  await rm(home, { recursive: true, force: true })
})

describe.each(HOST_KINDS)('Handing a project on, $name', (kind) => {
  test('a copy without its history says what is in it, and holds nothing else', async () => {
    host = await kind.open(home)
    const { page } = host
    await readerText(page).waitFor()
    await writeFile(join(home, 'Shared.hearsay-journal'), 'of another project')
    await runFromPalette(page, 'Save a copy without its history')
    const dialog = page.getByRole('dialog', { name: 'Save a copy without its history' })
    expect(await dialog.textContent()).toContain('Still in it: 1 rejected draft, all notes')
    const choose = page.getByRole('button', { name: 'Choose a place…' })
    await host.nameFile(() => choose.press('Enter'), home, 'Shared.hearsay')
    await notice(page, /^Saved a copy without its history/).waitFor()
    await notice(page, /lay “Shared\.hearsay-journal”.* It is called “/).waitFor()
    const path = join(home, 'Shared.hearsay')
    expect(await readFile(path, 'utf8')).not.toContain('Beforehand')
    const copy = valueOf(openStore(path))
    expect(valueOf(copy.historyPage(null, 5))).toEqual([])
    expect(valueOf(copy.counts())).toMatchObject({ articles: 1, speakers: 1, claims: 1 })
    copy.close()
  })

  test('compacting says what is lost, and later edits are undone as before', async () => {
    host = await kind.open(home)
    const { page } = host
    await readerText(page).waitFor()
    await runFromPalette(page, 'Compact the history')
    const dialog = page.getByRole('dialog', { name: 'Compact the history' })
    const day = dialog.getByLabel('Keep the history from this day on')
    await day.fill('2020-01-01')
    await dialog.getByText('There is no edit from before that day.').waitFor()
    expect(await dialog.getByRole('button', { name: 'Remove edits' }).isDisabled()).toBe(true)
    await day.fill('2021-01-01')
    await dialog
      .getByText('2 edits from before that day will be removed. What they did stays')
      .waitFor()
    expect(await findBarriers(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Remove 2 edits' }).press('Enter')
    await notice(page, /^2 edits removed from the history/).waitFor()
    await page.keyboard.press('ControlOrMeta+z')
    await notice(page, /^Undo: /).waitFor()
    await awaitSaved(page)
    await host.close()
    host = null
    const store = valueOf(openStore(join(home, 'Sample.hearsay')))
    const actions = valueOf(store.historyPage(null, 10)).map(({ action }) => action)
    expect(actions).toEqual(['undo', 'edit', 'edit'])
    const names = valueOf(store.readProject()).speakers.valueSeq().toArray()
    expect(names.map(({ name }) => name)).toEqual(['Afterwards'])
    expect(valueOf(store.check())).toEqual([])
    store.close()
  })

  test('the notices of whose work is in the program are shown', async () => {
    host = await kind.open(home)
    const { page } = host
    await readerText(page).waitFor()
    await runFromPalette(page, 'Third-party notices')
    const dialog = page.getByRole('dialog', { name: 'Third-party notices' })
    await dialog.getByText('wink-eng-lite-web-model').first().waitFor()
    expect(await findBarriers(page)).toEqual([])
  })
})
