import type { AppInfo } from '../../shared/api/contract.ts'
import type { Handlers, Push } from '../../shared/api/handlers.ts'
import { ExchangeThread } from '../exchanging/exchange-thread.ts'
import { openFinderPool } from '../finding/finder-pool.ts'
import { ReadingThread } from '../reading/reading-thread.ts'
import { articleCalls } from './article-calls.ts'
import { CurrentProject } from './current-project.ts'
import { draftCalls } from './draft-calls.ts'
import { editCalls } from './edit-calls.ts'
import { exportCalls } from './export-calls.ts'
import { openFirst, type FirstOpened } from './first-project.ts'
import { folderCalls } from './folder-calls.ts'
import { jobCalls } from './job-calls.ts'
import { Jobs } from './jobs.ts'
import { projectCalls } from './project-calls.ts'
import { recordCalls } from './record-calls.ts'
import { reportCalls } from './report-calls.ts'
import type { Outcome } from '../../shared/domain/failure.ts'
import type { ServiceParts } from './service-parts.ts'
import { startCalls } from './start-calls.ts'
import { annotatedCalls } from './annotated-calls.ts'
import { tableCalls } from './table-calls.ts'
import { settingsCalls, type Dialogs } from './settings-calls.ts'
import { openSettingsFile } from './settings-file.ts'

export interface ServiceOptions {
  /** Where this machine's settings are kept. */
  readonly settingsFolder: string
  /** Where the sample project goes at the first start. */
  readonly documentsFolder: string
  /** The sample articles that come with the program. */
  readonly seedsFolder: string
  readonly version: string
  readonly host: AppInfo['host']
  readonly push: Push
  /** Which files a window may name to have them opened as articles; all where this is absent. */
  readonly canOpenAsArticle?: (path: string) => boolean
  /** The system's own dialogs; absent where the window has to show its own. */
  readonly dialogs?: Dialogs
}

/** All that Hearsay can do, the same behind both hosts. */
export interface Service {
  readonly handlers: Handlers
  /**
   * At the start: opens the project among the paths, or else the one opened last, or at the first start a
   * sample. A project that cannot be opened is a failure, with the window left empty.
   */
  openFirst(paths: readonly string[]): Promise<Outcome<FirstOpened>>
  /** Reads what the first article will need, once no window has read the project for a while: it shows that first. */
  prepare(): Promise<void>
  /** Closes the project, so that its file is whole and free, and ends all work. */
  close(): Promise<void>
}

export function createService(options: ServiceOptions): Service {
  const { settingsFolder, version, host, push, dialogs } = options
  const parts: ServiceParts = {
    project: new CurrentProject((path, problems) =>
      push('project.checked', { path, problems: [...problems] }),
    ),
    settingsFile: openSettingsFile(settingsFolder),
    push,
    jobs: new Jobs(),
    finder: openFinderPool(1),
    reader: new ReadingThread(),
    exchanger: new ExchangeThread(),
  }
  const reading = {
    ...settingsCalls(parts, { version, host }, dialogs),
    ...projectCalls(parts),
    ...recordCalls(parts),
  }
  const handlers = {
    ...reading,
    ...startCalls(reading),
    ...editCalls(parts),
    ...articleCalls(parts, options.canOpenAsArticle),
    ...draftCalls(parts),
    ...jobCalls(parts),
    ...exportCalls(parts),
    ...tableCalls(parts),
    ...annotatedCalls(parts),
    ...reportCalls(parts),
    ...folderCalls,
  } satisfies Handlers
  let isClosed = false
  return {
    handlers,
    openFirst: (paths) => openFirst(parts, options, paths),
    prepare: async () => {
      await parts.project.reading.pause()
      if (isClosed) return
      const { isDrafting } = await parts.settingsFile.readSettings()
      if (isDrafting) parts.finder.start()
    },
    close: async () => {
      isClosed = true
      parts.project.close()
      await Promise.all([parts.finder.close(), parts.reader.close(), parts.exchanger.close()])
    },
  }
}
