import type { Push } from '../../shared/api/handlers.ts'
import type { ExchangeThread } from '../exchanging/exchange-thread.ts'
import type { FinderPool } from '../finding/finder-pool.ts'
import type { ReadingThread } from '../reading/reading-thread.ts'
import type { CurrentProject } from './current-project.ts'
import type { Jobs } from './jobs.ts'
import type { SettingsFile } from './settings-file.ts'

/** What the calls of every subject share. */
export interface ServiceParts {
  readonly project: CurrentProject
  readonly settingsFile: SettingsFile
  readonly push: Push
  readonly jobs: Jobs
  readonly finder: FinderPool
  readonly reader: ReadingThread
  readonly exchanger: ExchangeThread
}
