import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** The folders that a host outside Electron works with. */
export interface AppFolders {
  /** Settings of this machine. The same folder that Electron uses, so that both hosts know the last project. */
  readonly settingsFolder: string
  /** Where the sample project goes at the first start. */
  readonly documentsFolder: string
}

function findSettingsFolder(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  home: string,
): string {
  if (platform === 'win32') {
    return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Hearsay')
  }
  if (platform === 'darwin') {
    return join(home, 'Library', 'Application Support', 'Hearsay')
  }
  // Empty or relative it counts for nothing (XDG Base Directory Specification).
  const own = environment['XDG_CONFIG_HOME'] ?? ''
  return join(isAbsolute(own) ? own : join(home, '.config'), 'Hearsay')
}

/** The person's own folders; or, where HEARSAY_HOME is set, that one folder for everything. */
export function findAppFolders(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): AppFolders {
  const own = environment['HEARSAY_HOME']
  if (own !== undefined && own !== '') return { settingsFolder: own, documentsFolder: own }
  const home = homedir()
  const settingsFolder = findSettingsFolder(platform, environment, home)
  const documents = join(home, 'Documents')
  return { settingsFolder, documentsFolder: existsSync(documents) ? documents : settingsFolder }
}
