import type { Push } from '../../shared/api/handlers.ts'
import type { CurrentProject } from './current-project.ts'
import type { SettingsFile } from './settings-file.ts'

/** What the calls of every subject share. */
export interface ServiceParts {
  readonly project: CurrentProject
  readonly settingsFile: SettingsFile
  readonly push: Push
}
