import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../../electron/store/opening.ts'
import type { Store } from '../../../electron/store/store.ts'
import { TABLE_NAMES, type TableName } from '../../../shared/domain/project.ts'
import { copyKeptFile, KEPT_FILES } from '../../support/kept-files.ts'
import { valueOf } from '../../support/outcomes.ts'
import { buildSpeaker, editOf } from '../../support/records.ts'
import { temporaryFolder, temporaryStore } from '../../support/store.ts'
import { forgeRows } from '../../support/stranger.ts'

/** More than are read at once in a check or a migration. */
const COUNT = 1100

/** Adds speakers whose ids are so many different bytes that are no text, as only another program can. */
function addSpeakersWithoutText(path: string, start: string): void {
  const db = new Sqlite(path)
  const columns = db
    .prepare("SELECT name FROM pragma_table_info('speaker') WHERE name NOT IN ('number', 'id')")
    .pluck()
    .all() as string[]
  const list = columns.join(', ')
  db.exec(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${COUNT})
    INSERT INTO speaker (id, ${list})
    SELECT CAST(CAST(${start} AS BLOB) || x'ff' || CAST(printf('%05d', i) AS BLOB) AS TEXT), ${list}
    FROM n, (SELECT ${list} FROM speaker LIMIT 1)`)
  db.close()
}

function open(path: string): Store {
  const store = valueOf(openStore(path))
  onTestFinished(() => store.close())
  return store
}

/** The ids of all records, read page by page as a window does. */
function idsByPage(store: Store, table: TableName, limit: number): readonly string[] {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: {
      readonly records: readonly { readonly id: string }[]
      readonly next: string | null
    } = valueOf(store.readPage(table, after, limit))
    ids.push(...page.records.map(({ id }) => id))
    after = page.next
  } while (after !== null)
  return ids
}

/** How many problems of which kinds the check finds. */
function problemsIn(store: Store): Readonly<Record<string, number>> {
  const kinds = Map.groupBy(
    valueOf(store.check()),
    ({ kind, table, id, message }) => `${kind} of ${table}, ${id}: ${message.slice(0, 58)}`,
  )
  return Object.fromEntries([...kinds].map(([kind, { length }]) => [kind, length]))
}

const LEFT_OUT = {
  'record of speakers, null: A row of the speakers could not be read and is left out (a': COUNT,
}

// Before all ids, among them, and after them.
test.each(["''", "'01'", "'019'", "'zz'"])(
  'speakers whose ids are no text, after %s, are left out and listed, and no page is read twice',
  (start) => {
    const store = temporaryStore()
    const edit = editOf(valueOf(store.readProject()), (draft) => {
      for (let count = 0; count < 20; count += 1) draft.put('speakers', buildSpeaker())
    })
    valueOf(store.commitEdit(edit))
    store.close()
    addSpeakersWithoutText(store.path, start)
    const again = open(store.path)
    expect(problemsIn(again)).toEqual(LEFT_OUT)
    expect(valueOf(again.readProject()).speakers.size).toBe(20)
    for (const limit of [1, 7, 100, 20_000])
      expect(idsByPage(again, 'speakers', limit)).toHaveLength(20)
  },
)

test('records whose ids are text but none of Hearsay’s are left out, and every page says where the next begins', () => {
  const store = temporaryStore()
  const edit = editOf(valueOf(store.readProject()), (draft) => {
    for (let count = 0; count < 4; count += 1) draft.put('speakers', buildSpeaker())
  })
  valueOf(store.commitEdit(edit))
  store.close()
  const db = new Sqlite(store.path)
  db.exec("UPDATE speaker SET id = 'x' || number WHERE number < 3")
  db.exec("UPDATE speaker SET id = '' WHERE number = 3")
  db.close()
  const again = open(store.path)
  expect(idsByPage(again, 'speakers', 1)).toHaveLength(1)
  expect(idsByPage(again, 'speakers', 2)).toHaveLength(1)
})

test('an older file with such speakers is brought up to date, and all else in it is as it was', () => {
  const kept = KEPT_FILES.find(({ name }) => name === 'v2-rich')
  if (kept === undefined) throw new Error('The kept file is gone.')
  const whole = open(copyKeptFile(kept, temporaryFolder()))
  const expected = valueOf(whole.readProject())
  const path = copyKeptFile(kept, temporaryFolder())
  addSpeakersWithoutText(path, "''")
  const store = open(path)
  expect(problemsIn(store)).toEqual(LEFT_OUT)
  const found = valueOf(store.readProject())
  for (const table of TABLE_NAMES)
    expect([...found[table].values()]).toEqual([...expected[table].values()])
})

test.each([
  ['an edit whose id is no text', "UPDATE edit SET id = CAST(x'ff' AS TEXT)"],
  ['an edit whose part has no number in JavaScript', 'UPDATE edit SET part = 9007199254740993'],
  ['a line whose number is none in JavaScript', 'UPDATE history SET seq = 9007199254740993'],
  ['a line whose number is far below zero', 'UPDATE history SET seq = -9007199254740993'],
])('%s is read once in a check, and the history is listed once', (_, sql) => {
  const store = temporaryStore()
  const edit = editOf(valueOf(store.readProject()), (draft) =>
    draft.put('speakers', buildSpeaker()),
  )
  valueOf(store.commitEdit(edit))
  store.close()
  forgeRows(store.path, sql)
  const again = open(store.path)
  expect(valueOf(again.check()).length).toBeLessThan(3)
  const seqs: number[] = []
  for (let before: number | null = null; ; before = seqs.at(-1) ?? null) {
    const page = valueOf(again.historyPage(before, 1))
    if (page.length === 0) break
    seqs.push(...page.map(({ seq }) => seq))
  }
  expect(seqs.length).toBeLessThan(2)
})
