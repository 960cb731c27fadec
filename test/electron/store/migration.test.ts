import Sqlite from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FORMAT, type Format } from '../../../electron/store/format.ts'
import { openStore } from '../../../electron/store/opening.ts'
import type { Store } from '../../../electron/store/store.ts'
import { newId } from '../../../shared/domain/id.ts'
import { TABLE_NAMES, type Project } from '../../../shared/domain/project.ts'
import { messageOf, recordsOf, valueOf } from '../../support/outcomes.ts'
import { copyKeptFile, KEPT_FILES } from '../../support/kept-files.ts'
import { temporaryFolder, temporaryStore } from '../../support/store.ts'
import { forgeRows } from '../../support/stranger.ts'

/** A file of the version before, of which every record came to be by its own edits. */
function oldFile(): string {
  const kept = KEPT_FILES.find(({ name }) => name === 'v2-rich')
  if (kept === undefined) throw new Error('The kept file is gone.')
  return copyKeptFile(kept, temporaryFolder())
}

function open(path: string, readOnly = false): Store {
  const store = valueOf(openStore(path, { readOnly }))
  onTestFinished(() => store.close())
  return store
}

function oneOf(path: string, sql: string): string {
  const db = new Sqlite(path, { readonly: true })
  try {
    return String(db.prepare(sql).pluck().get())
  } finally {
    db.close()
  }
}

/** All records but the one with that id. */
function othersIn(project: Project, id: string): unknown {
  return TABLE_NAMES.map((table) =>
    [...(project[table].values() as Iterable<{ readonly id: string }>)].filter(
      (record) => record.id !== id,
    ),
  )
}

const ODD = ['5', 'null', '"x"', '{}', '[5]', '[null]', '[[]]', '[{}]', '[{"record":null}]']

describe.each([
  ['speakers', 'speaker', 'absorbed', [...ODD, '[{"record":{"id":1},"claims":7}]']],
  ['sources', 'source', 'absorbed', [...ODD, '[{"chains":[{"claimId":1,"via":2}]}]']],
  ['claims', 'claim', 'speaker_mentions', ['5', 'null', '"x"', '{}']],
  ['claims', 'claim', 'proposal', ['5', '"x"', '[]', '{}', '{"speaker":"a","mentions":null}']],
] as const)('of the %s, a row (%s) whose %s is', (table, word, column, values) => {
  test.each(values)('%s is left for the check, and all others are brought up to date', (value) => {
    const expected = valueOf(open(oldFile()).readProject())
    const path = oldFile()
    const id = oneOf(path, `SELECT min(id) FROM ${word}`)
    forgeRows(path, `UPDATE ${word} SET ${column} = '${value}' WHERE id = '${id}'`)
    const bytes = readFileSync(path)
    // Whoever only reads it sees the same.
    for (const readOnly of [true, false]) {
      const store = open(path, readOnly)
      const problems = valueOf(store.check()).filter(({ kind }) => kind === 'record')
      expect(problems.map((problem) => [problem.table, problem.id])).toEqual([[table, id]])
      expect(problems[0]?.message).toMatch(/left out|is not what was saved/)
      const found = valueOf(store.readProject())
      expect(othersIn(found, id)).toEqual(othersIn(expected, id))
      expect(readFileSync(path).equals(bytes)).toBe(readOnly)
      store.close()
    }
  })
})

test('an older file with a claim of a speaker who is not there is brought up to date, and the check says so', () => {
  const path = oldFile()
  const id = oneOf(path, 'SELECT min(id) FROM claim WHERE speaker_id IS NOT NULL')
  forgeRows(path, `UPDATE claim SET speaker_id = '${newId()}' WHERE id = '${id}'`)
  const store = open(path)
  const problem = valueOf(store.check()).find(({ kind }) => kind === 'reference')
  expect(problem).toMatchObject({ table: 'claims', id })
  expect(problem?.message).toContain('a speaker who is not in the project')
})

test('a file that could not be opened for a fault of the program can be tried again', () => {
  const store = temporaryStore()
  store.close()
  const failing: Format = {
    ...FORMAT,
    migrations: [
      ...FORMAT.migrations,
      {
        get sql(): string {
          throw new Error('a fault of the program')
        },
      },
    ],
  }
  for (const readOnly of [false, true])
    expect(() => openStore(store.path, { format: failing, readOnly })).toThrow('a fault of')
  expect(valueOf(open(store.path).check())).toEqual([])
})

/** Adds an edit to the history of a file, each of its parts with the seal that is right for it. */
function forgeEdit(path: string, version: number, patches: readonly object[]): void {
  const json = JSON.stringify(patches)
  const id = newId()
  const line = [id, 'edit', id, 'rename a speaker', '2026-01-01T00:00:00.000Z', 'analyst', 1]
  const db = new Sqlite(path)
  const columns = 'id, action, target, label, at, origin, size, seal'
  db.prepare(`INSERT INTO history (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`).run([
    ...line,
    crc32(JSON.stringify(line)),
  ])
  if (version < 3)
    db.prepare('INSERT INTO edit (id, part, patches, seal) VALUES (?, 0, ?, ?)').run(
      id,
      json,
      crc32(json),
    )
  else
    db.prepare('INSERT INTO edit (id, part, patches, version, seal) VALUES (?, 0, ?, ?, ?)').run(
      id,
      json,
      version,
      crc32(json, version),
    )
  db.close()
}

const SPEAKER = {
  name: 'Forged',
  aliases: [],
  kind: 'person',
  role: '',
  affiliation: '',
  note: '',
}

describe('an edit in the history whose seal is right and whose patches are of no shape that a record had', () => {
  test.each([
    [
      'a list before and after that is none',
      2,
      { before: { absorbed: 5 }, after: { absorbed: 6 } },
    ],
    ['one before that is none', 2, { before: { absorbed: null }, after: { absorbed: [] } }],
    ['one after that is none', 2, { before: { absorbed: [7] }, after: { absorbed: [] } }],
    ['a record with such a list', 2, { before: { ...SPEAKER, absorbed: 5 }, after: null }],
    ['the same of today', 3, { before: { ...SPEAKER, absorbed: 5 }, after: null }],
    ['aliases that cannot be searched', 3, { before: { aliases: 5 }, after: { name: '' } }],
    ['a field that there never was', 3, { before: { colour: 'red' }, after: { colour: 'blue' } }],
  ] as const)('%s (version %i): is not undone, and said to be changed', (_, version, patch) => {
    const path = oldFile()
    const id = patch.after === null ? newId() : oneOf(path, 'SELECT min(id) FROM speaker')
    if (version === 3) open(path).close()
    const before = patch.after === null ? { id, ...patch.before } : patch.before
    forgeEdit(path, version, [{ table: 'speakers', id, ...patch, before }])
    const store = open(path)
    const records = recordsOf(valueOf(store.readProject()))
    const undone = store.undo()
    expect(undone).toMatchObject({ ok: false, failure: { code: 'FILE_DAMAGED' } })
    expect(messageOf(undone)).toContain(
      'What the history keeps of “rename a speaker” was changed by something else than Hearsay',
    )
    expect(recordsOf(valueOf(store.readProject()))).toEqual(records)
    expect(valueOf(store.check())).toEqual([])
  })
})

test('the words of an article of an older file are counted in its text, also when its import is done again', () => {
  const kept = KEPT_FILES.find(({ name }) => name === 'v4-rich')
  if (kept === undefined) throw new Error('The kept file is gone.')
  const store = open(copyKeptFile(kept, temporaryFolder()))
  const wordsOf = () => {
    const articles = [...valueOf(store.readProject()).articles.values()]
    return articles.map(({ fileName, words }) => `${fileName}: ${words}`).sort()
  }
  const counted = [
    'council.txt: 75',
    'harbour.txt: 175',
    'ria-1251.txt: 30',
    'riyadh-talks.txt: 387',
  ]
  expect(wordsOf()).toEqual(counted)
  while (valueOf(store.undo()) !== null);
  expect(wordsOf()).toEqual([])
  while (valueOf(store.redo()) !== null);
  expect(wordsOf()).toEqual(counted.slice(0, 3))
})
