import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findAppFolders } from '../../../electron/service/app-folders.ts'

const HOME = homedir()
const CONFIG = join(HOME, '.config', 'Hearsay')

describe('settings are where the desktop program keeps them', () => {
  test.each([
    ['linux', {}, CONFIG],
    ['linux', { XDG_CONFIG_HOME: '/desk/config' }, join('/desk/config', 'Hearsay')],
    ['linux', { XDG_CONFIG_HOME: '' }, CONFIG],
    ['linux', { XDG_CONFIG_HOME: 'config' }, CONFIG],
    ['darwin', {}, join(HOME, 'Library', 'Application Support', 'Hearsay')],
    ['win32', { APPDATA: '/Users/ann/Roaming' }, join('/Users/ann/Roaming', 'Hearsay')],
    ['win32', { APPDATA: '' }, join(HOME, 'AppData', 'Roaming', 'Hearsay')],
  ] as const)('on %s with %j', (platform, environment, folder) => {
    expect(findAppFolders(environment, platform).settingsFolder).toBe(folder)
  })
})

test('one folder is for everything where a person names it', () => {
  expect(findAppFolders({ HEARSAY_HOME: '/desk/home' })).toEqual({
    settingsFolder: '/desk/home',
    documentsFolder: '/desk/home',
  })
  expect(findAppFolders({ HEARSAY_HOME: '' }, 'linux').settingsFolder).toBe(CONFIG)
})
