import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createStore, openStore } from '../../electron/store/opening.ts'
import type { Store } from '../../electron/store/store.ts'
import type { Edit, Patch } from '../../shared/domain/edit/edit.ts'
import { recordsOf, valueOf } from '../support/outcomes.ts'
import { buildSpeaker, editOf } from '../support/records.ts'
import { importText, temporaryFolder, temporaryStore } from '../support/store.ts'

// A kill at random hardly ever hits a commit half written, and never shows what only a power cut would lose:
// here the settings that all of it rests on are read from the store's own connection.

/** Opens a store, and answers the connection that it made for itself. */
function openWithConnection(open: () => Store): {
  readonly store: Store
  readonly connection: Database
} {
  const spy = vi.spyOn(Sqlite.prototype, 'pragma')
  try {
    const store = open()
    onTestFinished(() => store.close())
    const connection = spy.mock.contexts.at(-1)
    if (!(connection instanceof Sqlite)) throw new Error('The store made no connection.')
    return { store, connection }
  } finally {
    spy.mockRestore()
  }
}

/** An edit that calls `interrupt` when all of its patches are written, and nothing is committed yet. */
function interruptedBefore(edit: Edit, interrupt: () => void): Edit {
  const patches = [...edit.patches]
  const iterate = function* (): Generator<Patch> {
    yield* edit.patches
    interrupt()
  }
  return { ...edit, patches: Object.assign(patches, { [Symbol.iterator]: iterate }) }
}

test.each([
  ['made', () => valueOf(createStore(join(temporaryFolder(), 'project.hearsay')))],
  [
    'opened',
    () => {
      const store = temporaryStore()
      store.close()
      return valueOf(openStore(store.path))
    },
  ],
])(
  'a store that was %s waits for the disk, holds the file alone, and keeps references',
  (_, open) => {
    const { connection } = openWithConnection(open)
    const effective = (name: string) => connection.pragma(name, { simple: true })
    expect(effective('journal_mode')).toBe('delete')
    expect(effective('synchronous')).toBe(2)
    expect(effective('locking_mode')).toBe('exclusive')
    expect(effective('foreign_keys')).toBe(1)
  },
)

test('the power may go while an edit is half in the file: the journal beside it takes it back', () => {
  const { store, connection } = openWithConnection(() => temporaryStore())
  importText(store)
  const speakers = Array.from({ length: 300 }, (_, place) =>
    buildSpeaker({ name: `Speaker ${place}`, note: 'as it was' }),
  )
  const made = editOf(valueOf(store.readProject()), (draft) => {
    for (const speaker of speakers) draft.put('speakers', speaker)
  })
  valueOf(store.commitEdit(made))
  const before = valueOf(store.readProject())
  const changed = editOf(before, (draft) => {
    for (const { id } of speakers) draft.update('speakers', id, { note: 'half done '.repeat(50) })
  })
  // With so few pages in memory, SQLite writes into the file before the commit.
  connection.pragma('cache_size = 5')
  const torn = join(temporaryFolder(), 'torn.hearsay')
  const cut = interruptedBefore(changed, () => {
    cpSync(store.path, torn)
    cpSync(`${store.path}-journal`, `${torn}-journal`)
  })
  valueOf(store.commitEdit(cut))
  expect(readFileSync(torn, 'latin1')).toContain('half done')
  const recovered = valueOf(openStore(torn))
  onTestFinished(() => recovered.close())
  expect(recordsOf(valueOf(recovered.readProject()))).toEqual(recordsOf(before))
  expect(valueOf(recovered.check())).toEqual([])
})
