import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import Sqlite from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { backupsOf } from '../../electron/store/backups.ts'
import { createStore, openStore } from '../../electron/store/opening.ts'
import type { Store } from '../../electron/store/store.ts'
import { buildSpeaker, editOf } from '../support/records.ts'
import { makeReadOnly, mountSmallDisk } from '../support/mount.ts'
import { codeOf, messageOf, recordsOf, valueOf } from '../support/outcomes.ts'
import { importText, temporaryFolder, temporaryStore } from '../support/store.ts'

const STREAMING_CHILD = fileURLToPath(new URL('streaming-child.ts', import.meta.url))
const OPENING_CHILD = fileURLToPath(new URL('opening-child.ts', import.meta.url))

/** A project with an article and thirty speakers, closed; its path. */
function closedProject(): string {
  const store = temporaryStore()
  importText(store)
  const speakers = Array.from({ length: 30 }, (_, place) =>
    buildSpeaker({ name: `Speaker ${place}` }),
  )
  const edit = editOf(valueOf(store.readProject()), (draft) => {
    for (const speaker of speakers) draft.put('speakers', speaker)
  })
  valueOf(store.commitEdit(edit))
  store.close()
  return store.path
}

describe('what is no project is refused, and left as it is', () => {
  test('a text file', () => {
    const path = join(temporaryFolder(), 'notes.hearsay')
    writeFileSync(path, 'These are notes, and no database at all.\n'.repeat(100))
    const before = readFileSync(path)
    expect(codeOf(openStore(path))).toBe('FILE_NOT_PROJECT')
    expect(readFileSync(path)).toEqual(before)
  })

  test('an empty file', () => {
    const path = join(temporaryFolder(), 'empty.hearsay')
    writeFileSync(path, '')
    expect(codeOf(openStore(path))).toBe('FILE_NOT_PROJECT')
    expect(statSync(path).size).toBe(0)
  })

  test('another program’s database', () => {
    const path = join(temporaryFolder(), 'other.hearsay')
    const db = new Sqlite(path)
    db.exec('CREATE TABLE recipe (name TEXT)')
    db.close()
    const before = readFileSync(path)
    expect(codeOf(openStore(path))).toBe('FILE_NOT_PROJECT')
    expect(readFileSync(path)).toEqual(before)
  })

  test('a folder', () => {
    const path = join(temporaryFolder(), 'folder.hearsay')
    mkdirSync(path)
    expect(codeOf(openStore(path))).toBe('FILE_NOT_PROJECT')
    expect(codeOf(createStore(path))).toBe('FILE_EXISTS')
  })

  test('nothing, or a folder that is not there', () => {
    const folder = temporaryFolder()
    expect(codeOf(openStore(join(folder, 'none.hearsay')))).toBe('FILE_GONE')
    expect(codeOf(openStore(join(folder, 'none', 'none.hearsay')))).toBe('FILE_GONE')
    expect(codeOf(createStore(join(folder, 'none', 'none.hearsay')))).toBe('FILE_GONE')
  })

  test('a project that is gone, whose backups are there, names the newest', () => {
    const path = closedProject()
    valueOf(openStore(path)).close()
    rmSync(path)
    const outcome = openStore(path)
    expect(codeOf(outcome)).toBe('FILE_GONE')
    expect(messageOf(outcome)).toContain(String(backupsOf(path)[0]))
  })

  test('a name or a path that is too long to be written, before anything is made', () => {
    const folder = temporaryFolder()
    const store = temporaryStore()
    onTestFinished(() => store.close())
    const deep = join(folder, ...Array.from({ length: 6 }, () => 'deep'.repeat(20)))
    mkdirSync(deep, { recursive: true })
    for (const path of [join(folder, `${'n'.repeat(240)}.hearsay`), join(deep, 'P.hearsay')]) {
      for (const outcome of [createStore(path), store.copyTo(path)]) {
        expect(codeOf(outcome)).toBe('BAD_REQUEST')
        expect(messageOf(outcome)).toContain('too long')
      }
      writeFileSync(path, readFileSync(store.path))
      expect(messageOf(openStore(path))).toContain('too long')
    }
    const longest = join(folder, `${'é'.repeat(119)}.hearsay`)
    const made = valueOf(createStore(longest))
    importText(made)
    made.close()
    expect(valueOf(openStore(longest, { readOnly: true })).close()).toBeUndefined()
  })

  test('a link that leads round in a circle', () => {
    const path = join(temporaryFolder(), 'loop.hearsay')
    symlinkSync(path, path)
    expect(codeOf(openStore(path))).toBe('FILE_UNREADABLE')
    expect(codeOf(createStore(path))).toBe('FILE_EXISTS')
  })

  test('a project from the future', () => {
    const path = closedProject()
    const db = new Sqlite(path)
    db.pragma('user_version = 99')
    db.close()
    const outcome = openStore(path)
    expect(codeOf(outcome)).toBe('FILE_TOO_NEW')
    expect(messageOf(outcome)).toContain('Update Hearsay')
  })

  test.each([0, -1, -2_147_483_646])(
    'a project of version %i, which never was: nothing is migrated',
    async (version) => {
      const path = closedProject()
      const db = new Sqlite(path)
      db.pragma(`user_version = ${version}`)
      db.close()
      const before = readFileSync(path)
      // In a process of its own: one that migrates for ever would not let this one go on either.
      expect(await openElsewhere(path)).toBe('FILE_NOT_PROJECT')
      expect(messageOf(openStore(path))).toContain(`gives ${version} for the version`)
      expect(readFileSync(path)).toEqual(before)
    },
  )
})

describe('a project that another process is at work on', () => {
  const leftCopies = () =>
    readdirSync(tmpdir()).filter((name) => name.startsWith(`hearsay-held-${process.pid}-`))

  test('can be read whole as it was between two edits, and goes by its own path', async () => {
    const path = closedProject()
    const child = spawn(process.execPath, [STREAMING_CHILD, path, '11'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout.resume()
    await once(child.stdout, 'data')
    const counts: number[] = []
    for (let read = 0; read < 40; read += 1) {
      const store = valueOf(openStore(path, { readOnly: true }))
      expect(store.path).toBe(path)
      expect(valueOf(store.check())).toEqual([])
      const edits = valueOf(store.historyPage(null, 1)).at(0)?.seq ?? 0
      counts.push(edits)
      store.close()
      expect(leftCopies()).toEqual([])
      // The other process goes on meanwhile.
      await once(child.stdout, 'data')
    }
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? 0)
    expect(codeOf(openStore(path))).toBe('FILE_IN_USE')
    child.kill('SIGKILL')
    await once(child, 'close')
    valueOf(openStore(path)).close()
  })
})

describe('a second opener is refused at once', () => {
  test('in the same process, and the first keeps its lock', async () => {
    const path = closedProject()
    const store = valueOf(openStore(path))
    onTestFinished(() => store.close())
    expect(codeOf(openStore(path))).toBe('FILE_IN_USE')
    expect(codeOf(openStore(path, { readOnly: true }))).toBe('FILE_IN_USE')
    // The refusals above must not have opened and closed the file: that would give up this process's lock.
    expect(await openElsewhere(path)).toBe('FILE_IN_USE')
  })

  test('from another process, also when the file was changed and backed up in between', async () => {
    const path = closedProject()
    const store = valueOf(openStore(path))
    onTestFinished(() => store.close())
    expect(backupsOf(path)).toHaveLength(1)
    importText(store, 'Another text.')
    valueOf(store.copyTo(join(path, '..', 'copy.hearsay')))
    valueOf(store.check())
    expect(await openElsewhere(path)).toBe('FILE_IN_USE')
  })

  test('while another process has it; it opens when that one is killed', async () => {
    const path = closedProject()
    const child = spawn(process.execPath, [STREAMING_CHILD, path, '7'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout.resume()
    await once(child.stdout, 'data')
    expect(codeOf(openStore(path))).toBe('FILE_IN_USE')
    child.kill('SIGKILL')
    await once(child, 'close')
    const store = valueOf(openStore(path))
    expect(valueOf(store.check())).toEqual([])
    store.close()
  })
})

describe('without permission', () => {
  /** A project that the child may reach; null where the child may not even read this program. */
  async function reachableProject(): Promise<string | null> {
    const path = closedProject()
    chmodSync(dirname(path), 0o755)
    return (await openElsewhere(path, NOBODY)).startsWith('open') ? path : null
  }

  test('to read, a file is refused, and the reason said', async (context) => {
    const path = await reachableProject()
    if (path === null) return context.skip('Another user cannot read this checkout.')
    chmodSync(path, 0o000)
    expect(await openElsewhere(path, NOBODY)).toBe('FILE_UNREADABLE')
  })

  test('to write, a file opens for reading', async (context) => {
    const path = await reachableProject()
    if (path === null) return context.skip('Another user cannot read this checkout.')
    chmodSync(path, 0o444)
    expect(await openElsewhere(path, NOBODY)).toBe('open for reading')
  })
})

describe('a write that was cut off, its journal beside the file,', () => {
  /** Copies a project and its journal in the middle of a large transaction. */
  function cutOff(folder: string): { readonly path: string; readonly expected: unknown } {
    const original = closedProject()
    const store = valueOf(openStore(original))
    const expected = recordsOf(valueOf(store.readProject()))
    store.close()
    const db = new Sqlite(original)
    db.pragma('cache_size = 5')
    db.exec('BEGIN')
    db.exec("UPDATE speaker SET note = 'half done' || hex(zeroblob(4000)), name = 'half done'")
    const path = join(folder, 'project.hearsay')
    cpSync(original, path)
    cpSync(`${original}-journal`, `${path}-journal`)
    db.exec('ROLLBACK')
    db.close()
    return { path, expected }
  }

  test('is taken back at the next opening', () => {
    const { path, expected } = cutOff(temporaryFolder())
    expect(readFileSync(path, 'latin1')).toContain('half done')
    const store = valueOf(openStore(path))
    expect(recordsOf(valueOf(store.readProject()))).toEqual(expected)
    expect(valueOf(store.check())).toEqual([])
    store.close()
  })

  test('cannot be taken back where nothing can be written, and it is said what to do', (context) => {
    const disk = mountSmallDisk(8)
    if (disk === null) return context.skip('Only root on Linux may mount a disk for this test.')
    const { path } = cutOff(disk)
    if (!makeReadOnly(disk)) return context.skip('This disk could not be made read-only.')
    const outcome = openStore(path)
    expect(codeOf(outcome)).toBe('READ_ONLY')
    expect(messageOf(outcome)).toContain('project.hearsay-journal')
  })
})

/** Root may read everything: where the tests run as root, the child runs as nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** Tries to open a project in a process of its own; what came of it. */
async function openElsewhere(
  path: string,
  user: { uid?: number; gid?: number } = {},
): Promise<string> {
  const child = spawn(process.execPath, [OPENING_CHILD, path], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // What never ends says nothing: that is what the test then sees.
    timeout: 30_000,
    killSignal: 'SIGKILL',
    ...user,
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  return said.trim()
}

describe('a damaged file', () => {
  test('that was cut short is refused, with its backup named', () => {
    const path = closedProject()
    valueOf(openStore(path)).close()
    truncateSync(path, Math.floor(statSync(path).size / 2))
    const outcome = openStore(path)
    expect(codeOf(outcome)).toBe('FILE_DAMAGED')
    expect(messageOf(outcome)).toContain(String(backupsOf(path)[0]))
  })

  test('whose beginning is gone is no project any more; its backup is named', () => {
    const path = closedProject()
    valueOf(openStore(path)).close()
    writeFileSync(path, readFileSync(path).fill(0, 0, 16))
    const outcome = openStore(path)
    expect(codeOf(outcome)).toBe('FILE_NOT_PROJECT')
    expect(messageOf(outcome)).toContain(String(backupsOf(path)[0]))
  })

  test('that is wrong about its own size is refused, and left as it is', () => {
    const path = closedProject()
    const bytes = readFileSync(path)
    // The size in pages, and the transaction that it was written in, without which SQLite does not believe it.
    for (const place of [31, 24]) bytes[place] = (bytes[place] ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect(codeOf(openStore(path))).toBe('FILE_DAMAGED')
    expect(readFileSync(path)).toEqual(bytes)
    expect(valueOf(openStore(path, { readOnly: true })).close()).toBeUndefined()
    expect(readFileSync(path)).toEqual(bytes)
  })

  test('with any one byte flipped never throws: it is refused, or found by the check, or reads as before', () => {
    const path = closedProject()
    const bytes = readFileSync(path)
    const store = valueOf(openStore(path))
    const expected = allThatIsSeen(store)
    store.close()
    const folder = mkdtempSync(join(temporaryFolder(), 'flips-'))
    const seen = new Map<string, number>()
    const step = Math.floor(bytes.length / 150)
    for (let place = 0; place < bytes.length; place += step) {
      const flipped = Buffer.from(bytes)
      flipped[place] = (flipped[place] ?? 0) ^ 0x41
      const copy = join(folder, `${place}.hearsay`)
      writeFileSync(copy, flipped)
      const result = whatIsSeen(copy, expected)
      seen.set(result, (seen.get(result) ?? 0) + 1)
    }
    const [...results] = seen.keys()
    expect(results.filter((result) => !FITTING.has(result))).toEqual([])
    expect(seen.get('found by the check')).toBeGreaterThan(0)
    expect(seen.get('FILE_DAMAGED')).toBeGreaterThan(0)
  })
})

const FITTING = new Set([
  'FILE_DAMAGED',
  'FILE_NOT_PROJECT',
  'FILE_TOO_NEW',
  'found by the check',
  'as before',
])

/** What becomes of a damaged copy: the code it is refused with, or what it turns out to be once it is open. */
function whatIsSeen(path: string, expected: unknown): string {
  const opened = openStore(path)
  if (!opened.ok) return opened.failure.code
  const checked = opened.value.check()
  if (!checked.ok || checked.value.length > 0) {
    opened.value.close()
    return 'found by the check'
  }
  const seen = allThatIsSeen(opened.value)
  opened.value.close()
  return isDeepStrictEqual(seen, expected) ? 'as before' : 'silently wrong'
}

/** Every record, the text, the history, and what taking all of it back leaves. */
function allThatIsSeen(store: Store): unknown {
  const project = valueOf(store.readProject())
  const articles = [...project.articles.values()]
  const texts = articles.map((article) => valueOf(store.readText(article.textHash)))
  const history = valueOf(store.historyPage(null, 100))
  const undone = history.map(({ id }) => valueOf(store.revert(id)).edit.patches)
  return [recordsOf(project), texts, history, undone]
}

describe('a file that can only be read', () => {
  test('opens for reading, says so, and refuses every change', (context) => {
    const disk = mountSmallDisk(8)
    if (disk === null) return context.skip('Only root on Linux may mount a disk for this test.')
    const path = join(disk, 'project.hearsay')
    cpSync(closedProject(), path)
    if (!makeReadOnly(disk)) return context.skip('This disk could not be made read-only.')
    const store = valueOf(openStore(path))
    expect(store.isReadOnly).toBe(true)
    expect(store.notices.map((notice) => notice.message).join()).toContain('can only be read')
    const project = valueOf(store.readProject())
    expect(project.speakers.size).toBe(30)
    const edit = editOf(project, (draft) => draft.put('speakers', buildSpeaker()))
    expect(codeOf(store.commitEdit(edit))).toBe('READ_ONLY')
    expect(codeOf(store.undo())).toBe('READ_ONLY')
    expect(valueOf(store.search('Speaker', 5)).hits).toHaveLength(5)
    expect(codeOf(store.copyTo(join(disk, 'copy.hearsay')))).toBe('READ_ONLY')
    expect(codeOf(createStore(join(disk, 'new.hearsay')))).toBe('READ_ONLY')
    const copy = join(temporaryFolder(), 'copy.hearsay')
    valueOf(store.copyTo(copy))
    store.close()
    const copied = valueOf(openStore(copy))
    expect(copied.isReadOnly).toBe(false)
    expect(recordsOf(valueOf(copied.readProject()))).toEqual(recordsOf(project))
    copied.close()
  })

  test('is what it leads to, where it is a link, and so are its backups', () => {
    const path = closedProject()
    const link = join(temporaryFolder(), 'link.hearsay')
    symlinkSync(path, link)
    const store = valueOf(openStore(link))
    expect(store.path).toBe(path)
    expect(backupsOf(path)).toHaveLength(1)
    expect(readdirSync(dirname(link))).toEqual(['link.hearsay'])
    store.close()
  })

  test('opens for reading because it was asked to', () => {
    const path = closedProject()
    const before = readFileSync(path)
    const store = valueOf(openStore(path, { readOnly: true }))
    expect(store.isReadOnly).toBe(true)
    const edit = editOf(valueOf(store.readProject()), (draft) =>
      draft.put('speakers', buildSpeaker()),
    )
    expect(codeOf(store.commitEdit(edit))).toBe('READ_ONLY')
    store.close()
    expect(readFileSync(path)).toEqual(before)
    expect(backupsOf(path)).toEqual([])
  })
})
