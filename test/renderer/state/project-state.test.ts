import { expect, test } from 'vitest'
import { useConnection } from '../../../renderer/state/connection.ts'
import {
  retryRefused,
  showProblems,
  useProjectState,
} from '../../../renderer/state/project-state.ts'
import type { Client } from '../../../shared/api/client.ts'
import type { ProjectInfo } from '../../../shared/api/contract.ts'
import { NOTHING_TO_UNDO } from '../../../shared/domain/history.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { DEFAULT_VIEWS } from '../../../shared/domain/view.ts'
import { buildSpeaker, editOf } from '../../support/records.ts'

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

test('what could not be saved is tried again once the project is read, and not lost before', async () => {
  const sent: string[] = []
  const client: Pick<Client, 'call'> = {
    call: (name) => {
      sent.push(name)
      return new Promise(() => {})
    },
  }
  useConnection.setState({ client: client as Client })
  const edit = editOf(EMPTY_PROJECT, (draft) => draft.put('speakers', buildSpeaker()))
  const refused = [{ edit, failure: { code: 'DISCONNECTED', message: 'It is gone.' } as const }]
  useProjectState.setState({ info: INFO, status: 'loading', refused })
  const retried = retryRefused()
  await Promise.resolve()
  expect(useProjectState.getState().refused).toEqual(refused)
  expect(sent).toEqual([])
  useProjectState.setState({ status: 'ready' })
  await retried
  expect(useProjectState.getState().refused).toEqual([])
  expect(sent).toEqual(['edit.apply'])
})
