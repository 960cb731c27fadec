import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { FORMAT } from '../../electron/store/format.ts'
import { MIGRATIONS } from '../../electron/store/migrations/migrations.ts'
import { findSchemaMisfit } from '../../electron/store/schema-check.ts'
import { openStore } from '../../electron/store/opening.ts'
import { KEPT_FILES, copyKeptFile, releasedRecordsOf, versionOf } from '../support/kept-files.ts'
import { valueOf } from '../support/outcomes.ts'
import { temporaryFolder } from '../support/store.ts'

const MIGRATING_CHILD = fileURLToPath(new URL('migrating-child.ts', import.meta.url))

const rich = KEPT_FILES.filter(({ name }) => name.endsWith('-rich'))

/** Opens a project in a process that dies at its `dieAt`th record; 0: when all is done. */
function migrateAndDie(path: string, dieAt: number): NodeJS.Signals | null {
  return spawnSync(process.execPath, [MIGRATING_CHILD, path, String(dieAt)]).signal
}

/** How many times a record is brought up, as a process that does not die says it. */
function countRecords(path: string): number {
  const { stdout } = spawnSync(process.execPath, [MIGRATING_CHILD, path, '-1'])
  return Number(/^open after (\d+) records/.exec(stdout.toString())?.[1])
}

describe.each(rich)('$name, killed while it is brought up to date', (kept) => {
  let records = 0

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-counting-'))
    records = countRecords(copyKeptFile(kept, folder))
    rmSync(folder, { recursive: true })
  })

  test.each(['first', 'second', 'middle', 'last'] as const)(
    'at its %s record: the file is the old one, and opens whole',
    (which) => {
      const dieAt = { first: 1, second: 2, middle: Math.ceil(records / 2), last: records }[which]
      const path = copyKeptFile(kept, temporaryFolder())
      expect(migrateAndDie(path, dieAt)).toBe('SIGKILL')
      const raw = new Sqlite(path)
      const version = Number(raw.pragma('user_version', { simple: true }))
      expect(version).toBeGreaterThanOrEqual(kept.version)
      expect(version).toBeLessThan(MIGRATIONS.length)
      expect(findSchemaMisfit(raw, version, FORMAT)).toBeNull()
      raw.close()
      const store = valueOf(openStore(path))
      expect(valueOf(store.check())).toEqual([])
      expect(releasedRecordsOf(valueOf(store.readProject()), kept.version)).toEqual(
        kept.state.newest,
      )
      store.close()
    },
  )

  test('when it is done: the file is the new one', () => {
    const path = copyKeptFile(kept, temporaryFolder())
    expect(migrateAndDie(path, 0)).toBe('SIGKILL')
    expect(versionOf(path)).toBe(MIGRATIONS.length)
    const store = valueOf(openStore(path))
    expect(valueOf(store.check())).toEqual([])
    expect(releasedRecordsOf(valueOf(store.readProject()), kept.version)).toEqual(kept.state.newest)
    store.close()
  })
})

test('what had been changed in an older file by something else is found after it was brought up to date', () => {
  const [kept] = rich
  if (kept === undefined) throw new Error('There is a kept file.')
  const path = copyKeptFile(kept, temporaryFolder())
  const raw = new Sqlite(path)
  const changed = raw
    .prepare("UPDATE claim SET note = note || ' forged' WHERE number = 1 RETURNING id")
    .pluck()
    .get()
  raw.prepare("UPDATE speaker SET name = 'Forged' WHERE number = 1").run()
  raw.close()
  const store = valueOf(openStore(path))
  const problems = valueOf(store.check())
  expect(problems.map(({ table }) => table)).toEqual(['speakers', 'claims'])
  expect(problems[1]).toMatchObject({ kind: 'record', id: changed })
  store.close()
})

test('a claim of which something cannot be read keeps its speaker in the file', () => {
  const [kept] = rich
  if (kept === undefined) throw new Error('There is a kept file.')
  const path = copyKeptFile(kept, temporaryFolder())
  const raw = new Sqlite(path)
  const spoken = raw
    .prepare(
      "UPDATE claim SET proposal = 'no JSON' WHERE id = (SELECT id FROM claim WHERE speaker_id IS NOT NULL LIMIT 1) RETURNING id, speaker_id",
    )
    .raw()
    .get()
  raw.close()
  const store = valueOf(openStore(path))
  expect(valueOf(store.check())).toHaveLength(1)
  store.close()
  const after = new Sqlite(path)
  expect(
    after.prepare('SELECT claim_id, speaker_id FROM claim_speaker').raw().all(),
  ).toContainEqual(spoken)
  after.close()
})
