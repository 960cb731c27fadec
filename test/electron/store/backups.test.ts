import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backupFolderOf, backupsOf, isFoundWhole } from '../../../electron/store/backups.ts'
import { FORMAT, type Format } from '../../../electron/store/format.ts'
import { openStore } from '../../../electron/store/opening.ts'
import { codeOf, messageOf, recordsOf, valueOf } from '../../support/outcomes.ts'
import { buildClaim, buildSpeaker, editOf, saidBy } from '../../support/records.ts'
import { importText, temporaryFolder, temporaryStore } from '../../support/store.ts'
import { changeAsStranger } from '../../support/stranger.ts'

function addSpeaker(path: string, now: Date): void {
  const store = valueOf(openStore(path, { now }))
  const edit = editOf(valueOf(store.readProject()), (draft) =>
    draft.put('speakers', buildSpeaker()),
  )
  valueOf(store.commitEdit(edit))
  store.close()
}

function closedProject(): string {
  const store = temporaryStore()
  store.close()
  return store.path
}

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 19, minute))

test('opening a file that has changed backs it up as it was; the newest five are kept', () => {
  const path = closedProject()
  for (let minute = 0; minute < 8; minute += 1) addSpeaker(path, at(minute))
  const names = backupsOf(path).map((backup) => basename(backup))
  expect(names).toEqual(
    [3, 4, 5, 6, 7].map((minute) => `00000${minute + 1}-2026-11-23T19-0${minute}-00-000Z.hearsay`),
  )
  const copy = join(temporaryFolder(), 'copy.hearsay')
  writeFileSync(copy, readFileSync(backupsOf(path).at(-1) ?? ''))
  const restored = valueOf(openStore(copy))
  expect(valueOf(restored.counts()).speakers).toBe(7)
  expect(valueOf(restored.check())).toEqual([])
  restored.close()
})

test('the backup just made is never the one that goes, whatever the clock says', () => {
  const path = closedProject()
  for (let minute = 0; minute < 6; minute += 1) addSpeaker(path, at(30 + minute))
  // The clock is set back, and then runs on.
  for (let minute = 0; minute < 3; minute += 1) {
    const speakers = 6 + minute
    addSpeaker(path, at(minute))
    const copy = join(temporaryFolder(), 'copy.hearsay')
    writeFileSync(copy, readFileSync(backupsOf(path).at(-1) ?? ''))
    const newest = valueOf(openStore(copy))
    expect(valueOf(newest.counts()).speakers).toBe(speakers)
    newest.close()
  }
  expect(backupsOf(path)).toHaveLength(5)
})

test('backups of an earlier Hearsay, which have no number, are the oldest', () => {
  const path = closedProject()
  for (let minute = 0; minute < 3; minute += 1) addSpeaker(path, at(minute))
  const folder = backupFolderOf(path)
  for (const name of readdirSync(folder))
    renameSync(join(folder, name), join(folder, name.slice(7)))
  const [first, ...others] = readdirSync(folder).sort()
  for (let minute = 0; minute < 3; minute += 1) addSpeaker(path, new Date(0))
  const names = backupsOf(path).map((backup) => basename(backup))
  expect(names).not.toContain(first)
  expect(names.slice(0, 2)).toEqual(others)
  expect(names.slice(2).map((name) => name.slice(0, 7))).toEqual(['000001-', '000002-', '000003-'])
})

test('a number that is as high as it can be is no end of backups', () => {
  const path = closedProject()
  mkdirSync(backupFolderOf(path), { recursive: true })
  writeFileSync(join(backupFolderOf(path), '999999999-2026-11-23T19-00-00-000Z.hearsay'), '')
  for (let minute = 1; minute < 9; minute += 1) addSpeaker(path, at(minute))
  expect(backupsOf(path)).toHaveLength(5)
  expect(basename(backupsOf(path).at(-1) ?? '')).toContain('19-08-00')
})

test('a backup that is not whole is never the one to go back to', () => {
  const path = closedProject()
  for (let minute = 0; minute < 4; minute += 1) addSpeaker(path, at(minute))
  const [first = '', second = '', third = '', fourth = ''] = backupsOf(path)
  // One cut short, one with a trigger of somebody else’s, and one in which a row is not what was saved.
  truncateSync(fourth, 9000)
  changeAsStranger(third, 'CREATE TRIGGER zap AFTER INSERT ON claim BEGIN DELETE FROM claim; END')
  changeAsStranger(second, "UPDATE speaker SET name = 'somebody else'")
  truncateSync(path, 9000)
  const opened = openStore(path)
  expect(opened.ok ? '' : opened.failure.message).toContain(`newest whole backup is “${first}”`)
  truncateSync(first, 9000)
  const again = openStore(path)
  expect(again.ok ? '' : again.failure.message).toContain('None of its backups is whole either.')
})

/** Opens the project and checks all of it as a window does; how much is wrong. */
function openAndCheck(path: string, now: Date): number {
  const store = valueOf(openStore(path, { now }))
  const problems = [...store.checkInSteps()].flatMap(valueOf)
  store.close()
  return problems.length
}

describe('a file that opens, and in which the check finds rows that are not whole,', () => {
  /** How many speakers a backup has that is whole. */
  function speakersIn(backup: string): number {
    const copy = join(temporaryFolder(), 'copy.hearsay')
    writeFileSync(copy, readFileSync(backup))
    const store = valueOf(openStore(copy, { readOnly: true }))
    expect(valueOf(store.check())).toEqual([])
    const { speakers } = valueOf(store.counts())
    store.close()
    return speakers
  }

  test('never pushes out the newest backup that was found whole', () => {
    const path = closedProject()
    for (let minute = 0; minute < 3; minute += 1) {
      addSpeaker(path, at(minute))
      expect(openAndCheck(path, at(minute))).toBe(0)
    }
    const [newest = ''] = backupsOf(path).slice(-1)
    expect(speakersIn(newest)).toBe(3)
    changeAsStranger(path, "UPDATE speaker SET aliases = '5' WHERE number = 1")
    for (let minute = 10; minute < 20; minute += 1) {
      expect(openAndCheck(path, at(minute))).toBeGreaterThan(0)
      addSpeaker(path, at(minute))
    }
    expect(backupsOf(path)).toHaveLength(6)
    expect(backupsOf(path)[0]).toBe(newest)
    expect(speakersIn(newest)).toBe(3)
    truncateSync(path, 9000)
    expect(messageOf(openStore(path))).toContain(`newest whole backup is “${newest}”`)
  })

  test('nor the newest that is whole where none had been found so before', () => {
    const path = closedProject()
    for (let minute = 0; minute < 4; minute += 1) addSpeaker(path, at(minute))
    changeAsStranger(path, "UPDATE speaker SET aliases = '5' WHERE number = 1")
    for (let minute = 10; minute < 20; minute += 1) {
      expect(openAndCheck(path, at(minute))).toBeGreaterThan(0)
      addSpeaker(path, at(minute))
    }
    const [oldest = ''] = backupsOf(path)
    expect(speakersIn(oldest)).toBe(3)
  })

  test('is not taken for whole as it was because it was set right since', () => {
    const first = temporaryStore()
    const speaker = buildSpeaker()
    const claim = buildClaim(importText(first).id, saidBy(speaker.id))
    const edit = editOf(valueOf(first.readProject()), (draft) => {
      draft.put('speakers', speaker)
      draft.put('claims', claim)
    })
    valueOf(first.commitEdit(edit))
    first.close()
    changeAsStranger(first.path, 'DELETE FROM speaker')
    const store = valueOf(openStore(first.path))
    expect(valueOf(store.check())).toHaveLength(1)
    const mended = editOf(valueOf(store.readProject()), (draft) =>
      draft.update('claims', claim.id, { speakers: [] }),
    )
    valueOf(store.commitEdit(mended))
    expect(valueOf(store.check())).toEqual([])
    store.close()
    expect(backupsOf(first.path).filter(isFoundWhole)).toEqual([])
    expect(openAndCheck(first.path, at(1))).toBe(0)
    expect(backupsOf(first.path).map(isFoundWhole)).toEqual([false, true])
  })

  test('and once it is whole again, that of then goes as any other', () => {
    const path = closedProject()
    for (let minute = 0; minute < 12; minute += 1) {
      addSpeaker(path, at(minute))
      expect(openAndCheck(path, at(minute))).toBe(0)
    }
    expect(backupsOf(path)).toHaveLength(5)
    expect(backupsOf(path).map(speakersIn)).toEqual([8, 9, 10, 11, 12])
  })
})

test('a file that does not open whole is not backed up', () => {
  const path = closedProject()
  addSpeaker(path, at(0))
  const before = backupsOf(path)
  changeAsStranger(path, 'CREATE TRIGGER zap AFTER INSERT ON claim BEGIN DELETE FROM claim; END')
  expect(codeOf(openStore(path))).toBe('FILE_NOT_PROJECT')
  expect(backupsOf(path)).toEqual(before)
})

test('the advice on going back names a journal that would be played back into the backup', () => {
  const path = closedProject()
  for (let minute = 0; minute < 2; minute += 1) addSpeaker(path, at(minute))
  truncateSync(path, 9000)
  // As a program that was killed while it had the file leaves it: there is nothing in it to take back.
  writeFileSync(`${path}-journal`, Buffer.alloc(512))
  const opened = openStore(path)
  expect(opened.ok ? '' : opened.failure.message).toContain(
    'move “project.hearsay-journal” elsewhere',
  )
})

test('opening a file that has not changed makes no backup', () => {
  const path = closedProject()
  addSpeaker(path, at(0))
  for (let minute = 1; minute < 4; minute += 1)
    valueOf(openStore(path, { now: at(minute) })).close()
  expect(backupsOf(path).map((backup) => basename(backup))).toEqual([
    '000001-2026-11-23T19-00-00-000Z.hearsay',
    '000002-2026-11-23T19-01-00-000Z.hearsay',
  ])
})

test('a damaged file is never backed up over a good one', () => {
  const path = closedProject()
  addSpeaker(path, at(0))
  valueOf(openStore(path, { now: at(1) })).close()
  const good = backupsOf(path)
  const bytes = readFileSync(path)
  // Breaks pages in the middle and makes the header differ from the newest backup's.
  writeFileSync(path, bytes.fill(0xee, 8192, bytes.length - 8192).fill(7, 24, 28))
  expect(codeOf(openStore(path, { now: at(2) }))).toBe('FILE_DAMAGED')
  expect(backupsOf(path)).toEqual(good)
})

test('a backup that cannot be made is said, and does not keep the project from opening', () => {
  const path = closedProject()
  rmSync(backupFolderOf(path), { recursive: true, force: true })
  writeFileSync(backupFolderOf(path), 'a file where the folder should be')
  const store = valueOf(openStore(path))
  expect(store.notices.map((notice) => notice.message).join()).toContain('No backup')
  const edit = editOf(valueOf(store.readProject()), (draft) =>
    draft.put('speakers', buildSpeaker()),
  )
  valueOf(store.commitEdit(edit))
  store.close()
})

test('without a backup a file of an older version is not brought up to date', () => {
  const path = closedProject()
  rmSync(backupFolderOf(path), { recursive: true, force: true })
  writeFileSync(backupFolderOf(path), 'a file where the folder should be')
  const before = readFileSync(path)
  expect(codeOf(openStore(path, { format: NEXT }))).toBe('READ_ONLY')
  expect(readFileSync(path)).toEqual(before)
})

test('what else is in the backup folder is left alone, but not what a crash left of a backup', () => {
  const path = closedProject()
  mkdirSync(backupFolderOf(path), { recursive: true })
  const other = join(backupFolderOf(path), 'mine.hearsay')
  writeFileSync(other, 'mine')
  const cutOff = join(backupFolderOf(path), '2026-11-01T00-00-00-000Z.hearsay.unfinished')
  writeFileSync(cutOff, 'half a backup')
  for (let minute = 0; minute < 7; minute += 1) addSpeaker(path, at(minute))
  expect(readFileSync(other, 'utf8')).toBe('mine')
  expect(existsSync(cutOff)).toBe(false)
  expect(backupsOf(path)).toHaveLength(5)
})

function formatWith(...sql: readonly string[]): Format {
  return { ...FORMAT, migrations: [...FORMAT.migrations, ...sql.map((sql) => ({ sql }))] }
}

const ADDED = 'CREATE TABLE added (name TEXT) STRICT'
const NEXT = formatWith(ADDED)

test('a file of an older version is backed up and brought up to date, and loses nothing', () => {
  const path = closedProject()
  addSpeaker(path, at(0))
  const before = valueOf(openStore(path, { now: at(1) }))
  const records = recordsOf(valueOf(before.readProject()))
  before.close()
  rmSync(backupFolderOf(path), { recursive: true })
  const store = valueOf(openStore(path, { format: NEXT, now: at(2) }))
  expect(recordsOf(valueOf(store.readProject()))).toEqual(records)
  store.close()
  expect(codeOf(openStore(path))).toBe('FILE_TOO_NEW')
  const backup = valueOf(openStore(backupsOf(path)[0] ?? ''))
  expect(recordsOf(valueOf(backup.readProject()))).toEqual(records)
  backup.close()
})

test('a file of an older version that may only be read is read whole, and not touched', () => {
  const path = closedProject()
  addSpeaker(path, at(0))
  const before = readFileSync(path)
  const store = valueOf(openStore(path, { format: NEXT, readOnly: true }))
  expect(store.isReadOnly).toBe(true)
  expect(valueOf(store.counts()).speakers).toBe(1)
  expect(valueOf(store.check())).toEqual([])
  store.close()
  expect(readFileSync(path)).toEqual(before)
})

test('a migration that fails leaves the file as it was', () => {
  const path = closedProject()
  const broken = formatWith(
    ADDED,
    'CREATE TABLE half (name TEXT) STRICT; INSERT INTO nowhere VALUES (1)',
  )
  expect(openStore(path, { format: broken }).ok).toBe(false)
  const store = valueOf(openStore(path, { format: NEXT }))
  expect(valueOf(store.check())).toEqual([])
  store.close()
})
