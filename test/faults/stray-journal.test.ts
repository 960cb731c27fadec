import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { backupsOf } from '../../electron/store/backups.ts'
import { createStore, openStore } from '../../electron/store/opening.ts'
import type { Store } from '../../electron/store/store.ts'
import { codeOf, recordsOf, valueOf } from '../support/outcomes.ts'
import { buildSpeaker, editOf } from '../support/records.ts'
import { importText, temporaryFolder, temporaryStore } from '../support/store.ts'

const HOLDING_CHILD = fileURLToPath(new URL('holding-child.ts', import.meta.url))

/** How much memory, in pages, SQLite gives a change: all of it stays there, or it is written to the file at once. */
const IN_MEMORY = 10_000
const WRITTEN = 5

function addSpeakers(store: Store, count: number): void {
  const edit = editOf(valueOf(store.readProject()), (draft) => {
    for (let made = 0; made < count; made += 1) {
      draft.put('speakers', buildSpeaker({ name: `Speaker ${made}`, note: 'x'.repeat(500) }))
    }
  })
  valueOf(store.commitEdit(edit))
}

/** A project with an article and speakers, closed; its path. */
function closedProject(count = 30): string {
  const store = temporaryStore()
  importText(store)
  addSpeakers(store, count)
  store.close()
  return store.path
}

/** Opens the project and adds to it once more: it is backed up as it was before. */
function goOn(path: string): void {
  const store = valueOf(openStore(path))
  addSpeakers(store, 30)
  store.close()
}

/** Kills a program in the middle of a change to the project, whose journal is left. */
async function cutOff(path: string, memory: number): Promise<void> {
  const child = spawn(process.execPath, [HOLDING_CHILD, path, String(memory)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(statSync(`${path}-journal`).size).toBeGreaterThan(0)
}

function recordsIn(path: string): unknown {
  const copy = join(temporaryFolder(), 'copy.hearsay')
  cpSync(path, copy)
  const store = valueOf(openStore(copy))
  try {
    return recordsOf(valueOf(store.readProject()))
  } finally {
    store.close()
  }
}

/** What was put out of the way beside a project. */
function setAside(path: string): readonly string[] {
  return readdirSync(dirname(path)).filter((name) => name.includes('-set-aside-'))
}

/** Opens a project that says that this journal was put out of the way, and then opens quietly; its records. */
function openBesideStray(path: string, ending = '-journal'): unknown {
  const store = valueOf(openStore(path))
  const told = store.notices.map(({ message }) => message).join()
  expect(told).toContain(`“${basename(path)}${ending}”`)
  const [name, ...others] = setAside(path)
  expect(others).toEqual([])
  expect(told).toContain(name)
  const records = recordsOf(valueOf(store.readProject()))
  expect(valueOf(store.check())).toEqual([])
  addSpeakers(store, 1)
  store.close()
  const again = valueOf(openStore(path))
  expect(again.notices).toEqual([])
  expect(valueOf(again.check())).toEqual([])
  again.close()
  return records
}

/** Opens a project that has nothing to say; its records. */
function openQuietly(path: string): unknown {
  const store = valueOf(openStore(path))
  expect(store.notices).toEqual([])
  const records = recordsOf(valueOf(store.readProject()))
  expect(valueOf(store.check())).toEqual([])
  addSpeakers(store, 1)
  store.close()
  expect(setAside(path)).toEqual([])
  return records
}

describe.each([
  ['that was written in part', WRITTEN, openBesideStray],
  // SQLite itself takes no notice of a journal whose beginning was never written.
  ['that was only begun', IN_MEMORY, openQuietly],
])('after a kill in the middle of a change %s', (_, memory, open) => {
  test('the file’s own journal is played back, and nothing said', async () => {
    const path = closedProject()
    goOn(path)
    const expected = recordsIn(path)
    await cutOff(path, memory)
    const store = valueOf(openStore(path))
    expect(store.notices).toEqual([])
    expect(recordsOf(valueOf(store.readProject()))).toEqual(expected)
    expect(valueOf(store.check())).toEqual([])
    store.close()
    expect(setAside(path)).toEqual([])
  })

  test('also when file and journal were moved to another place together', async () => {
    const path = closedProject()
    const expected = recordsIn(path)
    await cutOff(path, memory)
    const moved = join(temporaryFolder(), 'moved.hearsay')
    // The file last: it is the newer one then.
    cpSync(`${path}-journal`, `${moved}-journal`)
    cpSync(path, moved)
    const store = valueOf(openStore(moved))
    expect(store.notices).toEqual([])
    expect(recordsOf(valueOf(store.readProject()))).toEqual(expected)
    store.close()
  })

  test.each([
    ['copied over it', (backup: string, path: string) => writeFileSync(path, readFileSync(backup))],
    ['moved into its place', (backup: string, path: string) => renameSync(backup, path)],
  ])('a backup %s stays as it is', async (_how, restore) => {
    const path = closedProject()
    goOn(path)
    goOn(path)
    const backup = backupsOf(path)[0] ?? ''
    const expected = recordsIn(backup)
    await cutOff(path, memory)
    restore(backup, path)
    expect(open(path)).toEqual(expected)
  })

  test('the backup made last, of the very state that the change began with, opens as it is', async () => {
    const path = closedProject()
    valueOf(openStore(path)).close()
    const backup = backupsOf(path)[0] ?? ''
    const expected = recordsIn(backup)
    await cutOff(path, memory)
    cpSync(backup, path)
    const store = valueOf(openStore(path))
    expect(recordsOf(valueOf(store.readProject()))).toEqual(expected)
    expect(valueOf(store.check())).toEqual([])
    store.close()
  })

  test('a copy saved elsewhere, or another project, stays as it is in its place', async () => {
    const path = closedProject()
    const store = valueOf(openStore(path))
    const copy = join(temporaryFolder(), 'copy.hearsay')
    valueOf(store.copyTo(copy))
    store.close()
    const other = closedProject(200)
    for (const replacement of [copy, other]) {
      const expected = recordsIn(replacement)
      await cutOff(path, memory)
      rmSync(path)
      cpSync(replacement, path)
      expect(open(path)).toEqual(expected)
      for (const name of setAside(path)) rmSync(join(dirname(path), name))
    }
  })

  test('a new project, or a copy, in the place of one that was deleted is not its heir', async () => {
    const path = closedProject()
    await cutOff(path, memory)
    rmSync(path)
    const store = valueOf(createStore(path))
    expect(store.notices.map(({ message }) => message).join()).toContain('project.hearsay-journal')
    expect(valueOf(store.counts()).speakers).toBe(0)
    expect(valueOf(store.check())).toEqual([])
    const target = closedProject()
    await cutOff(target, memory)
    rmSync(target)
    valueOf(store.copyTo(target))
    store.close()
    expect(existsSync(`${target}-journal`)).toBe(false)
    const copied = valueOf(openStore(target))
    expect(valueOf(copied.counts()).speakers).toBe(0)
    copied.close()
  })
})

test('a stray journal beside a file that is only read is named, and nothing moved', async () => {
  const path = closedProject()
  goOn(path)
  await cutOff(path, WRITTEN)
  cpSync(backupsOf(path)[0] ?? '', path)
  const before = readdirSync(dirname(path))
  const opened = openStore(path, { readOnly: true })
  expect(codeOf(opened)).toBe('READ_ONLY')
  expect(opened.ok ? '' : opened.failure.message).toContain('Move “project.hearsay-journal”')
  expect(readdirSync(dirname(path))).toEqual(before)
})

test('a journal that a running program writes is left to it', async () => {
  const path = closedProject()
  const child = spawn(process.execPath, [HOLDING_CHILD, path, String(WRITTEN)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  const journal = statSync(`${path}-journal`).ino
  expect(codeOf(openStore(path))).toBe('FILE_IN_USE')
  // It is never at rest, so that no copy can be read either.
  expect(codeOf(openStore(path, { readOnly: true }))).toBe('FILE_IN_USE')
  expect(statSync(`${path}-journal`).ino).toBe(journal)
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(valueOf(openStore(path)).close()).toBeUndefined()
})

test('a journal beside a file that another process has is not called stray, where it is only read', async () => {
  const path = closedProject()
  const child = spawn(process.execPath, [HOLDING_CHILD, path, String(WRITTEN)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  // As it may be seen in the midst of being written.
  const head = readFileSync(`${path}-journal`).subarray(0, 20)
  writeFileSync(`${path}-journal`, Buffer.concat([head, Buffer.alloc(2000, 7)]))
  expect(codeOf(openStore(path, { readOnly: true }))).toBe('FILE_IN_USE')
})

test('a stray journal stays where it is while somebody has the file', async () => {
  const path = closedProject()
  const db = new Sqlite(path)
  db.pragma('locking_mode = EXCLUSIVE')
  db.exec('BEGIN EXCLUSIVE')
  onTestFinished(() => void db.close())
  writeFileSync(`${path}-journal`, 'notes')
  expect(codeOf(openStore(path))).toBe('FILE_IN_USE')
  expect(readFileSync(`${path}-journal`, 'utf8')).toBe('notes')
  expect(readdirSync(dirname(path)).sort()).toEqual(['project.hearsay', 'project.hearsay-journal'])
})

describe('what only looks like a journal', () => {
  test('a text that is called one is kept', () => {
    const path = closedProject()
    const expected = recordsIn(path)
    writeFileSync(`${path}-journal`, 'My diary. '.repeat(200))
    expect(openBesideStray(path)).toEqual(expected)
    const [name = ''] = setAside(path)
    expect(readFileSync(join(dirname(path), name), 'utf8')).toContain('My diary.')
  })

  test('one that names another journal has nothing deleted for it', async () => {
    const path = closedProject()
    const victim = join(temporaryFolder(), 'thesis.txt')
    writeFileSync(victim, 'precious')
    await cutOff(path, WRITTEN)
    rmSync(path)
    const other = closedProject()
    cpSync(other, path)
    const expected = recordsIn(other)
    writeFileSync(`${path}-journal`, withSuperJournal(readFileSync(`${path}-journal`), victim))
    expect(openBesideStray(path)).toEqual(expected)
    expect(readFileSync(victim, 'utf8')).toBe('precious')
  })

  test('a link is not written through', () => {
    const path = closedProject()
    const expected = recordsIn(path)
    const victim = join(temporaryFolder(), 'profile')
    writeFileSync(victim, '\0precious')
    symlinkSync(victim, `${path}-journal`)
    expect(openBesideStray(path)).toEqual(expected)
    expect(readFileSync(victim, 'utf8')).toBe('\0precious')
  })

  test('a folder, and a named pipe, which would be waited for', () => {
    const path = closedProject()
    const expected = recordsIn(path)
    mkdirSync(`${path}-journal`)
    expect(openBesideStray(path)).toEqual(expected)
    if (process.platform === 'win32') return
    const piped = closedProject()
    const records = recordsIn(piped)
    execFileSync('mkfifo', [`${piped}-journal`])
    expect(openBesideStray(piped)).toEqual(records)
  })
})

/** A journal that says it is one of several of a change, and names the file that tells of them all. */
function withSuperJournal(journal: Buffer, name: string): Buffer {
  const bytes = Buffer.from(name)
  const tail = Buffer.alloc(20)
  tail.writeUInt32BE(bytes.length, 4)
  tail.writeUInt32BE(
    bytes.reduce((sum, byte) => sum + byte, 0),
    8,
  )
  Buffer.from('d9d505f920a163d7', 'hex').copy(tail, 12)
  tail.writeUInt32BE(0x4000_0000 / 4096 + 1, 0)
  return Buffer.concat([journal, tail.subarray(0, 4), bytes, tail.subarray(4)])
}

describe('a write-ahead log', () => {
  /** Another program’s way of keeping changes: the log and a file that lacks them, as a kill leaves them. */
  function logged(path: string): { readonly file: Buffer; readonly log: Buffer } {
    const db = new Sqlite(path)
    db.pragma('journal_mode = WAL')
    db.exec("UPDATE speaker SET name = 'from another program'")
    const left = { file: readFileSync(path), log: readFileSync(`${path}-wal`) }
    db.close()
    return left
  }

  test('that another file left is put out of the way', () => {
    const path = closedProject()
    const expected = recordsIn(path)
    const { log } = logged(closedProject())
    writeFileSync(`${path}-wal`, log)
    expect(openBesideStray(path, '-wal')).toEqual(expected)
  })

  test('in which a program keeps changes to the file is named, and nothing changed', () => {
    const path = closedProject()
    const { file, log } = logged(path)
    writeFileSync(path, file)
    writeFileSync(`${path}-wal`, log)
    const opened = openStore(path)
    expect(codeOf(opened)).toBe('FILE_IN_USE')
    expect(opened.ok ? '' : opened.failure.message).toContain('project.hearsay-wal')
    expect(readFileSync(path)).toEqual(file)
    expect(readFileSync(`${path}-wal`)).toEqual(log)
  })

  test('that is empty by now is no hindrance', () => {
    const path = closedProject()
    logged(path)
    const store = valueOf(openStore(path))
    addSpeakers(store, 1)
    store.close()
    expect(readdirSync(dirname(path)).filter((name) => !name.startsWith('.'))).toEqual([
      'project.hearsay',
    ])
    expect(readFileSync(path)[18]).toBe(1)
  })
})
