import Sqlite from 'better-sqlite3'
import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { backupsOf } from '../../../electron/store/backups.ts'
import { openStore } from '../../../electron/store/opening.ts'
import type { Store } from '../../../electron/store/store.ts'
import type { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { codeOf, recordsOf, valueOf } from '../../support/outcomes.ts'
import { buildSource, buildSpeaker, editOf } from '../../support/records.ts'
import { importText, temporaryFolder, temporaryStore } from '../../support/store.ts'

const JUNE = new Date('2026-06-01T00:00:00.000Z')

/** Commits an edit as it would have been made at a moment. */
function commitAt(store: Store, at: string, change: (draft: EditDraft) => void): string {
  const edit = editOf(valueOf(store.readProject()), change, `on ${at}`)
  valueOf(store.commitEdit({ ...edit, at: `${at}T12:00:00.000Z` }))
  return edit.id
}

const labels = (store: Store) =>
  valueOf(store.historyPage(null, 100)).map(({ action, label }) => `${action} ${label}`)

/** All words of the search indexes of a file. */
function indexedWords(path: string): readonly string[] {
  const db = new Sqlite(path, { readonly: true })
  try {
    const names = db
      .prepare(`SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'`)
      .pluck()
      .all() as string[]
    return names.flatMap((name) => {
      db.exec(`CREATE VIRTUAL TABLE temp.words_of_${name} USING fts5vocab(main, ${name}, row)`)
      return db.prepare(`SELECT term FROM temp.words_of_${name}`).pluck().all() as string[]
    })
  } finally {
    db.close()
  }
}

/** What stands in a file, with the parts of edits that it keeps compressed. */
function contentOf(path: string): string {
  const db = new Sqlite(path, { readonly: true })
  const parts = db.prepare('SELECT patches FROM edit').pluck().all() as (string | Buffer)[]
  db.close()
  const unpacked = parts.map((part) =>
    typeof part === 'string' ? part : String(inflateSync(part)),
  )
  return readFileSync(path, 'utf8') + unpacked.join('')
}

/** As `openStore`, closed when the test is finished. */
function reopen(path: string): Store {
  const store = valueOf(openStore(path))
  onTestFinished(() => store.close())
  return store
}

const DELETED_TEXT = 'Zanzibar pact signed\n\nQuokkaville welcomed the xylotomous treaty.'

/** A project in which a text, names and notes were deleted, changed, and kept. */
function storeWithPast(): { readonly store: Store; readonly article: Article } {
  const store = temporaryStore()
  const article = importText(store)
  const deleted = importText(store, DELETED_TEXT, { title: 'Zanzibar pact', note: 'Secretplan' })
  const speaker = buildSpeaker({ name: 'Oldnamethatwas', note: 'Confidentialnote' })
  const many = Array.from({ length: 200 }, (_, k) => buildSource({ name: `Removedsource ${k}` }))
  const change = (draft: (draft: EditDraft) => void) =>
    valueOf(store.commitEdit(editOf(valueOf(store.readProject()), draft)))
  change((draft) => draft.put('speakers', speaker))
  change((draft) => many.forEach((source) => draft.put('sources', source)))
  change((draft) => many.forEach(({ id }) => draft.remove('sources', id)))
  change((draft) => draft.update('speakers', speaker.id, { name: 'Keptname', note: '' }))
  change((draft) => draft.remove('articles', deleted.id))
  return { store, article }
}

const GONE =
  /zanzibar|quokkaville|xylotomous|secretplan|oldnamethatwas|confidentialnote|removedsource/i

describe('a copy without its history', () => {
  test('holds the project as it is, and not a byte of what was changed or deleted', () => {
    const { store, article } = storeWithPast()
    expect(readFileSync(store.path, 'utf8')).toMatch(GONE)
    const path = join(temporaryFolder(), 'shared.hearsay')
    expect(valueOf(store.copyTo(path, { isHistoryRemoved: true }))).toEqual({ path, notices: [] })
    expect(contentOf(path)).not.toMatch(GONE)
    expect(indexedWords(path).filter((word) => GONE.test(word))).toEqual([])
    expect(indexedWords(path)).toEqual(expect.arrayContaining(['keptname', 'dmitriev']))
    const copy = reopen(path)
    expect(recordsOf(valueOf(copy.readProject()))).toEqual(recordsOf(valueOf(store.readProject())))
    expect(valueOf(copy.readText(article.textHash))).toEqual(
      valueOf(store.readText(article.textHash)),
    )
    expect(valueOf(copy.historyPage(null, 5))).toEqual([])
    expect(valueOf(copy.undo())).toBeNull()
    expect(valueOf(copy.check())).toEqual([])
    expect(valueOf(copy.search('keptname', 5)).hits).toHaveLength(1)
    expect(valueOf(copy.search('zanzibar', 5)).hits).toEqual([])
  })

  test('leaves the project with its history, and can be worked in', () => {
    const { store } = storeWithPast()
    const before = labels(store)
    const path = join(temporaryFolder(), 'shared.hearsay')
    valueOf(store.copyTo(path, { isHistoryRemoved: true }))
    expect(labels(store)).toEqual(before)
    const copy = reopen(path)
    commitAt(copy, '2026-07-01', (draft) => draft.put('speakers', buildSpeaker({ name: 'New' })))
    valueOf(copy.undo())
    valueOf(copy.redo())
    expect(valueOf(copy.check())).toEqual([])
  })

  test('the history that it begins is again only added to', () => {
    const store = temporaryStore()
    const path = join(temporaryFolder(), 'shared.hearsay')
    valueOf(store.copyTo(path, { isHistoryRemoved: true }))
    const copy = valueOf(openStore(path))
    commitAt(copy, '2026-07-01', (draft) => draft.put('speakers', buildSpeaker()))
    copy.close()
    const db = new Sqlite(path)
    onTestFinished(() => void db.close())
    for (const sql of [
      'DELETE FROM history',
      'UPDATE history SET label = 1',
      'DELETE FROM edit',
      'UPDATE edit SET part = 7',
    ])
      expect(() => db.exec(sql)).toThrow(/only added to/)
  })
})

describe('compacting the history', () => {
  let store: Store
  const speakers = ['March', 'April', 'May', 'June', 'July'].map((name) => buildSpeaker({ name }))
  const names = () =>
    [...valueOf(store.readProject()).speakers.values()].map(({ name }) => name).sort()

  beforeEach(() => {
    store = temporaryStore()
    speakers.forEach((speaker, k) =>
      commitAt(store, `2026-0${k + 3}-15`, (draft) => draft.put('speakers', speaker)),
    )
  })

  test('removes the edits from before the day, and what they did stays', () => {
    expect(valueOf(store.countEdits(JUNE))).toBe(3)
    expect(valueOf(store.removeHistory(JUNE))).toMatchObject({ edits: 3 })
    expect(labels(store)).toEqual(['edit on 2026-07-15', 'edit on 2026-06-15'])
    expect(names()).toEqual(['April', 'July', 'June', 'March', 'May'])
    expect(valueOf(store.check())).toEqual([])
  })

  test('later edits are undone and done again as before, and none before them', () => {
    valueOf(store.removeHistory(JUNE))
    valueOf(store.undo())
    valueOf(store.undo())
    expect(valueOf(store.undo())).toBeNull()
    expect(names()).toEqual(['April', 'March', 'May'])
    valueOf(store.redo())
    valueOf(store.redo())
    expect(valueOf(store.redo())).toBeNull()
    expect(names()).toEqual(['April', 'July', 'June', 'March', 'May'])
  })

  test('an old edit that was undone since stays, since that can be taken back', () => {
    valueOf(store.undo(new Date('2026-08-01T00:00:00.000Z')))
    expect(valueOf(store.countEdits(new Date('2026-07-20T00:00:00.000Z')))).toBe(4)
    valueOf(store.removeHistory(new Date('2026-07-20T00:00:00.000Z')))
    expect(labels(store)).toEqual(['undo on 2026-07-15', 'edit on 2026-07-15'])
    valueOf(store.redo())
    expect(names()).toContain('July')
  })

  test('where a clock was set back, nothing newer than the day goes with what is older', () => {
    commitAt(store, '2026-01-01', (draft) => draft.put('sources', buildSource()))
    valueOf(store.removeHistory(JUNE))
    expect(labels(store)).toEqual([
      'edit on 2026-01-01',
      'edit on 2026-07-15',
      'edit on 2026-06-15',
    ])
  })

  test('the file is backed up first, and the backup has the whole history', () => {
    const all = labels(store)
    valueOf(store.removeHistory(JUNE))
    const backup = reopen(backupsOf(store.path).at(-1) ?? '')
    expect(labels(backup)).toEqual(all)
  })

  test('what only the removed edits held is gone from the file, which is smaller', () => {
    const { store: other } = storeWithPast()
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000)
    const { bytes } = valueOf(other.removeHistory(tomorrow))
    expect(bytes.after).toBe(statSync(other.path).size)
    expect(bytes.after).toBeLessThan(bytes.before)
    expect(valueOf(other.check())).toEqual([])
    other.close()
    expect(contentOf(other.path)).not.toMatch(GONE)
    expect(indexedWords(other.path).filter((word) => GONE.test(word))).toEqual([])
  })

  test('the text of a deleted article stays while its deletion can be undone', () => {
    const { store: other } = storeWithPast()
    valueOf(other.removeHistory(JUNE))
    valueOf(other.undo())
    const restored = [...valueOf(other.readProject()).articles.values()]
    const hash = restored.find(({ title }) => title === 'Zanzibar pact')?.textHash ?? ''
    expect(valueOf(other.readText(hash)).text).toBe(DELETED_TEXT)
    expect(valueOf(other.check())).toEqual([])
  })

  test('of a file that was moved away nothing is removed, and no backup is made where it was', () => {
    const moved = join(temporaryFolder(), 'moved.hearsay')
    renameSync(store.path, moved)
    const folder = dirname(store.path)
    const before = readdirSync(folder)
    expect(codeOf(store.removeHistory(JUNE))).toBe('FILE_GONE')
    expect(readdirSync(folder)).toEqual(before)
    store.close()
    expect(labels(reopen(moved))).toHaveLength(5)
  })

  test('a file that is opened for reading keeps its history', () => {
    store.close()
    const read = valueOf(openStore(store.path, { readOnly: true }))
    onTestFinished(() => read.close())
    expect(codeOf(read.removeHistory(JUNE))).toBe('READ_ONLY')
    expect(labels(read)).toHaveLength(5)
  })
})
