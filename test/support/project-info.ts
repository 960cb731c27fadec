import type { ProjectInfo } from '../../shared/api/contract.ts'
import { NOTHING_TO_UNDO } from '../../shared/domain/edit/history.ts'
import { DEFAULT_VIEWS } from '../../shared/domain/views.ts'

/** How many records an empty project has. */
export const NO_RECORDS: ProjectInfo['counts'] = {
  articles: 0,
  speakers: 0,
  sources: 0,
  claims: 0,
  relations: 0,
  topics: 0,
  scales: 0,
}

/** What a window is told of an open project: without records, or with so many. */
export function buildInfo(counts: Partial<ProjectInfo['counts']> = {}): ProjectInfo {
  return {
    path: '/home/analyst/Talks.hearsay',
    name: 'Talks',
    isReadOnly: false,
    counts: { ...NO_RECORDS, ...counts },
    problems: [],
    undo: NOTHING_TO_UNDO,
    views: DEFAULT_VIEWS,
  }
}
