import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { writeWindowState } from '../../../electron/desktop/window-state.ts'
import { openSettingsFile } from '../../../electron/service/settings-file.ts'
import { backupFolderOf, backupsOf } from '../../../electron/store/backups.ts'
import { createStore, openStore } from '../../../electron/store/opening.ts'
import { DEFAULT_SETTINGS } from '../../../shared/api/contract.ts'
import { valueOf } from '../../support/outcomes.ts'
import { buildSpeaker, editOf } from '../../support/records.ts'
import { importText, temporaryFolder } from '../../support/store.ts'

const PRIVATE = process.platform === 'win32' ? 0o666 : 0o600
const PRIVATE_FOLDER = process.platform === 'win32' ? 0o666 : 0o700

const modeOf = (path: string) => statSync(path).mode & 0o777

let folder: string
let usual: number

beforeEach(() => {
  folder = temporaryFolder()
  // As most systems set it: everybody may read what is made.
  usual = process.umask(0o022)
})
afterEach(() => {
  process.umask(usual)
})

test('a project, its journal, its backups and copies are for the person alone', () => {
  const path = join(folder, 'P.hearsay')
  const store = valueOf(createStore(path))
  expect(modeOf(path)).toBe(PRIVATE)
  importText(store)
  for (const [name, isHistoryRemoved] of [
    ['copy.hearsay', false],
    ['shared.hearsay', true],
  ] as const) {
    valueOf(store.copyTo(join(folder, name), { isHistoryRemoved }))
    expect(modeOf(join(folder, name))).toBe(PRIVATE)
  }
  valueOf(store.removeHistory(new Date()))
  expect(modeOf(path)).toBe(PRIVATE)
  store.close()
  const again = valueOf(openStore(path))
  onTestFinished(() => again.close())
  expect(modeOf(backupFolderOf(path))).toBe(PRIVATE_FOLDER)
  expect(backupsOf(path).map(modeOf)).toEqual(backupsOf(path).map(() => PRIVATE))
  expect(backupsOf(path).length).toBeGreaterThan(0)
  expect(modeOf(path)).toBe(PRIVATE)
})

test('the journal of an edit under way is too', () => {
  const path = join(folder, 'P.hearsay')
  const store = valueOf(createStore(path))
  onTestFinished(() => store.close())
  const edit = editOf(valueOf(store.readProject()), (draft) =>
    draft.put('speakers', buildSpeaker()),
  )
  const modes: number[] = []
  // Read while the edit is written: its patches are asked for then.
  const patches = edit.patches.map((patch) => ({
    ...patch,
    get id() {
      modes.push(
        ...readdirSync(folder)
          .filter((name) => name.endsWith('-journal'))
          .map((name) => modeOf(join(folder, name))),
      )
      return patch.id
    },
  }))
  valueOf(store.commitEdit({ ...edit, patches }))
  expect(modes.length).toBeGreaterThan(0)
  expect(new Set(modes)).toEqual(new Set([PRIVATE]))
})

test('settings are, also where they were not before, and where a window was', async () => {
  const settings = join(folder, 'home', 'settings.json')
  await openSettingsFile(join(folder, 'home')).writeSettings(DEFAULT_SETTINGS)
  expect(modeOf(join(folder, 'home'))).toBe(PRIVATE_FOLDER)
  expect(modeOf(settings)).toBe(PRIVATE)
  chmodSync(settings, 0o644)
  await openSettingsFile(join(folder, 'home')).rememberProject('/P.hearsay')
  expect(modeOf(settings)).toBe(PRIVATE)
  const state = { x: 0, y: 0, width: 800, height: 600, isMaximized: false, isFullScreen: false }
  writeWindowState(join(folder, 'window.json'), state, () => {})
  expect(modeOf(join(folder, 'window.json'))).toBe(PRIVATE)
})
