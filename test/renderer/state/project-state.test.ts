import { expect, test } from 'vitest'
import { showProblems, useProjectState } from '../../../renderer/state/project-state.ts'
import type { ProjectInfo } from '../../../shared/api/contract.ts'
import { NOTHING_TO_UNDO } from '../../../shared/domain/history.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { DEFAULT_VIEWS } from '../../../shared/domain/view.ts'

const INFO: ProjectInfo = {
  path: '/home/analyst/Talks.hearsay',
  name: 'Talks',
  isReadOnly: false,
  counts: { articles: 0, speakers: 0, sources: 0, claims: 0, relations: 0 },
  problems: [],
  undo: NOTHING_TO_UNDO,
  views: DEFAULT_VIEWS,
}
const PROBLEM: Problem = { kind: 'file', table: null, id: null, message: 'It is damaged.' }

test('what a check found is shown while its file is the open one, and not otherwise', () => {
  useProjectState.setState({ info: INFO })
  showProblems({ path: '/elsewhere/Other.hearsay', problems: [PROBLEM] })
  expect(useProjectState.getState().info?.problems).toEqual([])
  showProblems({ path: INFO.path, problems: [PROBLEM] })
  expect(useProjectState.getState().info?.problems).toEqual([PROBLEM])
  useProjectState.setState({ info: null })
  showProblems({ path: INFO.path, problems: [PROBLEM] })
  expect(useProjectState.getState().info).toBeNull()
})
