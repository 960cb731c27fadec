import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../../electron/store/opening.ts'
import { valueOf } from '../../support/outcomes.ts'
import { buildSpeaker, editOf } from '../../support/records.ts'
import { temporaryFolder } from '../../support/store.ts'
import { hearsay } from './hearsay.ts'

const SEED = join(import.meta.dirname, '..', '..', '..', 'seeds', 'riyadh-talks.txt')

let folder: string
let path: string

/** A project with an edit of long ago, in which a name was changed, and one of today. */
beforeEach(async () => {
  folder = temporaryFolder()
  path = join(folder, 'P.hearsay')
  copyFileSync(SEED, join(folder, 'talks.txt'))
  await hearsay(folder, 'new', 'P.hearsay')
  const store = valueOf(openStore(path))
  const speaker = buildSpeaker({ name: 'Beforehand' })
  const made = editOf(valueOf(store.readProject()), (draft) => draft.put('speakers', speaker))
  valueOf(store.commitEdit({ ...made, at: '2020-05-01T00:00:00.000Z' }))
  const renamed = editOf(valueOf(store.readProject()), (draft) =>
    draft.update('speakers', speaker.id, { name: 'Afterwards' }),
  )
  valueOf(store.commitEdit({ ...renamed, at: '2020-06-01T00:00:00.000Z' }))
  const today = editOf(valueOf(store.readProject()), (draft) =>
    draft.put('speakers', buildSpeaker({ name: 'Today' })),
  )
  valueOf(store.commitEdit(today))
  store.close()
})

/** The actions of a project's history, and the names of its speakers. */
function read(file: string): { readonly history: number; readonly names: readonly string[] } {
  const store = valueOf(openStore(file, { readOnly: true }))
  try {
    const names = [...valueOf(store.readProject()).speakers.values()].map(({ name }) => name)
    return { history: valueOf(store.historyPage(null, 10)).length, names: names.sort() }
  } finally {
    store.close()
  }
}

describe('copy', () => {
  test('saves the whole project under another name, and leaves its own alone', async () => {
    const before = readFileSync(path)
    const copied = await hearsay(folder, 'copy', 'P.hearsay', 'Out')
    expect(copied).toMatchObject({
      code: 0,
      stderr: '',
      stdout: `${join(folder, 'Out.hearsay')}\n`,
    })
    expect(read(join(folder, 'Out.hearsay'))).toEqual(read(path))
    expect(readFileSync(path)).toEqual(before)
  })

  test('says which journal lay where it was saved, before where that is', async () => {
    writeFileSync(join(folder, 'Out.hearsay-journal'), 'of another project')
    const { code, stdout } = await hearsay(folder, 'copy', 'P.hearsay', 'Out')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Beside “Out.hearsay” lay “Out.hearsay-journal”/)
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(join(folder, 'Out.hearsay'))
    writeFileSync(join(folder, 'New.hearsay-journal'), 'of another project')
    const made = await hearsay(folder, 'new', 'New.hearsay')
    expect(made.stdout).toMatch(/^Beside “New.hearsay” lay “New.hearsay-journal”/)
  })

  test('--without-history leaves out what was changed', async () => {
    await hearsay(folder, 'copy', 'P.hearsay', 'Out.hearsay', '--without-history')
    const out = join(folder, 'Out.hearsay')
    expect(read(out)).toEqual({ history: 0, names: ['Afterwards', 'Today'] })
    expect(readFileSync(path, 'utf8')).toContain('Beforehand')
    expect(readFileSync(out, 'utf8')).not.toContain('Beforehand')
  })

  test('replaces nothing, and says what is missing or too much', async () => {
    expect(await hearsay(folder, 'copy', 'P.hearsay', 'P.hearsay')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('already exists'),
    })
    expect((await hearsay(folder, 'copy', 'P.hearsay')).stderr).toContain('Say where to')
    expect((await hearsay(folder, 'copy', 'P', 'A', 'B')).stderr).toContain('“B” is too much')
  })
})

describe('compact', () => {
  test('removes the edits from before the day, and says where they are kept', async () => {
    const size = statSync(path).size
    const compacted = await hearsay(folder, 'compact', 'P.hearsay', '--before', '2021-01-01')
    expect(compacted).toMatchObject({ code: 0, stderr: '' })
    expect(compacted.stdout).toContain(`P.hearsay: 2 edits removed, ${size} bytes before`)
    expect(compacted.stdout).toContain('.P.hearsay-backups')
    expect(read(path)).toEqual({ history: 1, names: ['Afterwards', 'Today'] })
    expect(readFileSync(path, 'utf8')).not.toContain('Beforehand')
  })

  test('leaves a file as it is that has no edit from before the day', async () => {
    const before = readFileSync(path)
    const compacted = await hearsay(folder, 'compact', 'P.hearsay', '--before', '2000-01-01')
    expect(compacted).toMatchObject({ code: 0, stderr: '' })
    expect(compacted.stdout).toBe(
      'P.hearsay has no edit from before that day. Nothing was removed.\n',
    )
    expect(readFileSync(path)).toEqual(before)
  })

  test('takes only a day, and one that has begun', async () => {
    for (const words of [[], ['--before', 'May'], ['--before', '2999-01-01']]) {
      const { code, stderr } = await hearsay(folder, 'compact', 'P.hearsay', ...words)
      expect(code).toBe(1)
      expect(stderr).toMatch(/Say from when on|takes a day/)
    }
    expect(read(path).history).toBe(3)
  })
})
