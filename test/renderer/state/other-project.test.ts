import { expect, test } from 'vitest'
import {
  dismissCluster,
  useClusterChoice,
} from '../../../renderer/codebook/offers/cluster-choice.ts'
import { useCodebook } from '../../../renderer/codebook/codebook-state.ts'
import { useProjectState } from '../../../renderer/state/project-state.ts'
import { followProject, gridOf } from '../../../renderer/table/grid-state.ts'
import { useTopicsSearch } from '../../../renderer/topics/topics-search.ts'
import { buildInfo } from '../../support/project-info.ts'

const open = (path: string) => useProjectState.setState({ info: { ...buildInfo(), path } })

test('what was turned down, typed, found and shown in one project means nothing in the next', () => {
  open('/one.hearsay')
  dismissCluster('flood')
  useCodebook.setState({ adding: 'half typed' })
  useTopicsSearch.setState({ status: 'done', read: 12 })
  followProject('claims')()
  expect(gridOf('claims').left).not.toBeNull()
  open('/one.hearsay')
  expect(useCodebook.getState().adding).toBe('half typed')
  open('/two.hearsay')
  expect(useClusterChoice.getState().dismissed.size).toBe(0)
  expect(useCodebook.getState().adding).toBe('')
  expect(useTopicsSearch.getState()).toMatchObject({ status: 'none', read: 0 })
  expect(gridOf('claims').left).toBeNull()
})
