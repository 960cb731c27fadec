import Sqlite from 'better-sqlite3'
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { FORMAT } from '../../../electron/store/format.ts'
import { createStore, openStore } from '../../../electron/store/opening.ts'
import {
  DEFAULT_COMPARISON,
  DEFAULT_VIEW,
  NO_SAVED_VIEWS,
  type ComparisonView,
  type TableView,
} from '../../../shared/domain/view.ts'
import { DEFAULT_VIEWS } from '../../../shared/domain/views.ts'
import { NO_RECORDS } from '../../support/project-info.ts'
import { codeOf, recordsOf, valueOf } from '../../support/outcomes.ts'
import { buildSpeaker, editOf } from '../../support/records.ts'
import { importText, temporaryFolder, temporaryStore } from '../../support/store.ts'

test('a copy holds all that the project holds: records, texts, history, views', () => {
  const store = temporaryStore()
  const article = importText(store)
  valueOf(
    store.commitEdit(
      editOf(valueOf(store.readProject()), (draft) => draft.put('speakers', buildSpeaker())),
    ),
  )
  valueOf(store.undo())
  valueOf(store.writeView('claims', { ...DEFAULT_VIEW, search: 'talks' }))
  const path = join(temporaryFolder(), 'copy.hearsay')
  expect(valueOf(store.copyTo(path))).toEqual({ path, notices: [] })
  const copy = valueOf(openStore(path))
  expect(recordsOf(valueOf(copy.readProject()))).toEqual(recordsOf(valueOf(store.readProject())))
  expect(valueOf(copy.historyPage(null, 10))).toEqual(valueOf(store.historyPage(null, 10)))
  expect(valueOf(copy.readText(article.textHash))).toEqual(
    valueOf(store.readText(article.textHash)),
  )
  expect(valueOf(copy.readViews()).claims.search).toBe('talks')
  expect(valueOf(copy.search('dmitriev', 5)).hits).toHaveLength(1)
  valueOf(copy.redo())
  expect(valueOf(copy.check())).toEqual([])
  copy.close()
})

test('neither a copy nor a new project ever takes the place of a file', () => {
  const store = temporaryStore()
  const folder = temporaryFolder()
  const path = join(folder, 'taken.hearsay')
  writeFileSync(path, 'something else')
  expect(codeOf(store.copyTo(path))).toBe('FILE_EXISTS')
  expect(codeOf(createStore(path))).toBe('FILE_EXISTS')
  expect(codeOf(store.copyTo(store.path))).toBe('FILE_EXISTS')
  expect(readFileSync(path, 'utf8')).toBe('something else')
  expect(codeOf(store.copyTo(join(folder, 'none', 'copy.hearsay')))).toBe('FILE_GONE')
  expect(readdirSync(folder)).toEqual(['taken.hearsay'])
})

test('a copy says which journal lay where it was saved, and what it is called now', () => {
  const store = temporaryStore()
  const folder = temporaryFolder()
  const path = join(folder, 'copy.hearsay')
  writeFileSync(`${path}-journal`, 'of another project')
  const { notices } = valueOf(store.copyTo(path))
  const aside = readdirSync(folder).find((name) => name.includes('-set-aside-')) ?? ''
  expect(readFileSync(join(folder, aside), 'utf8')).toBe('of another project')
  expect(notices).toEqual([
    expect.stringContaining(`Beside “copy.hearsay” lay “copy.hearsay-journal”`),
  ])
  expect(notices[0]).toContain(`It is called “${aside}” now`)
})

test('opening clears away what a crash left of a copy, but not what may still be written, or is not ours', () => {
  const store = temporaryStore()
  store.close()
  const folder = dirname(store.path)
  const left = `.copy.hearsay.${randomUUID()}.unfinished`
  const recent = `.copy.hearsay.${randomUUID()}.unfinished`
  const others = ['.notes.unfinished', `copy.${randomUUID()}.unfinished`]
  for (const name of [left, `${left}-journal`, recent, ...others]) {
    const path = join(folder, name)
    writeFileSync(path, '')
    const age = name === recent ? 50 : 70
    const at = Date.now() / 1000 - age * 60
    utimesSync(path, at, at)
  }
  valueOf(openStore(store.path)).close()
  const names = readdirSync(folder).filter((name) => name.endsWith('unfinished'))
  expect(names.sort()).toEqual([recent, ...others].sort())
})

test('a new project is one file, known by its application id and version, and empty', () => {
  const store = temporaryStore()
  expect(valueOf(store.counts())).toEqual(NO_RECORDS)
  expect(valueOf(store.undoState())).toEqual({ undo: null, redo: null })
  expect(valueOf(store.undo())).toBeNull()
  store.close()
  expect(readdirSync(join(store.path, '..'))).toEqual(['project.hearsay'])
  const header = readFileSync(store.path)
  expect(header.toString('latin1', 68, 72)).toBe('Hear')
  expect(header.readInt32BE(60)).toBe(FORMAT.migrations.length)
})

test('views are kept with the project, and are no edits', () => {
  const store = temporaryStore()
  expect(valueOf(store.readViews())).toEqual(DEFAULT_VIEWS)
  const view: TableView = {
    sort: [{ column: 'speaker', isDescending: true }],
    filters: { speaker: { type: 'among', values: ['TASS'] } },
    search: 'x',
    groupBy: 'speaker',
    collapsed: ['TASS'],
    order: ['quote'],
    hidden: ['note'],
    widths: { quote: 300 },
    frozen: 3,
    isOpenArticleOnly: true,
    rowHeight: 'fit',
    zoom: 125,
  }
  const { zoom: _zoom, ...look } = view
  const saved = { ...NO_SAVED_VIEWS, claims: [{ name: 'By TASS', look }] }
  const comparison: ComparisonView = {
    rows: 'certainty',
    columns: 'outlet',
    areColumnsChosen: true,
    articles: { axis: 'status', key: 'done' },
    rowValues: ['certain'],
    columnValues: null,
    sortRows: 'reading',
    sortColumns: 'name',
    isFolding: false,
    isInFull: true,
  }
  valueOf(store.writeView('speakers', view))
  valueOf(store.writeView('comparison', comparison))
  valueOf(store.writeView('saved', saved))
  store.close()
  const again = valueOf(openStore(store.path))
  expect(valueOf(again.readViews())).toEqual({
    ...DEFAULT_VIEWS,
    speakers: view,
    comparison,
    saved,
  })
  expect(valueOf(again.historyPage(null, 5))).toEqual([])
  again.close()
})

test('a view kept before it had all its fields stays as it was, with the others as at first', () => {
  const store = temporaryStore()
  store.close()
  const db = new Sqlite(store.path)
  const write = db.prepare('INSERT INTO view (name, settings) VALUES (?, ?)')
  const old = {
    sort: [{ column: 'speaker', isDescending: true }],
    filters: { kind: { type: 'among', values: ['mixed'] } },
    search: 'port',
    groupBy: 'via',
    order: ['via', 'claim'],
    hidden: ['confidence'],
    widths: { note: 321.5 },
  }
  write.run('claims', JSON.stringify(old))
  const broken = { name: 'Broken', look: { ...old, rowHeight: 'nine' } }
  const saved = { claims: [{ name: 'Ports', look: old }, broken], sources: 'none' }
  write.run('saved', JSON.stringify(saved))
  db.close()
  const again = valueOf(openStore(store.path))
  const added = { collapsed: [], frozen: 1, rowHeight: 'two', isOpenArticleOnly: false }
  expect(valueOf(again.readViews())).toEqual({
    ...DEFAULT_VIEWS,
    claims: { ...old, ...added, zoom: 100 },
    saved: { ...NO_SAVED_VIEWS, claims: [{ name: 'Ports', look: { ...old, ...added } }] },
  })
  again.close()
})

test('a view that cannot be read, from a newer version or by damage, is as at first', () => {
  const store = temporaryStore()
  store.close()
  const db = new Sqlite(store.path)
  const write = db.prepare('INSERT INTO view (name, settings) VALUES (?, ?)')
  write.run('comparison', JSON.stringify({ ...DEFAULT_COMPARISON, rows: 'colour' }))
  write.run('claims', '{')
  db.close()
  const again = valueOf(openStore(store.path))
  expect(valueOf(again.readViews())).toEqual(DEFAULT_VIEWS)
  again.close()
})
