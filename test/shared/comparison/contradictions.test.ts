import { expect, test } from 'vitest'
import { contradictionsByRow } from '../../../shared/comparison/contradictions.ts'
import { addRecords } from '../../../shared/domain/project.ts'
import { outletClaim, THREE_OUTLETS } from '../../support/three-outlets.ts'

const countsOf = (project: typeof THREE_OUTLETS, axis: 'topic' | 'kind') =>
  Object.fromEntries(
    Array.from(contradictionsByRow(project, axis), ([key, pairs]) => [key, pairs.length]),
  )

test('each row has the contradictions that its claims stand in', () => {
  expect(countsOf(THREE_OUTLETS, 'topic')).toEqual({
    'Cause of the collapse': 1,
    'Dead and injured': 1,
    'Warnings before': 1,
    'Cost of a new bridge': 1,
  })
})

test('one between claims of two rows stands in both, and one of a rejected claim in none', () => {
  const moved = { ...outletClaim('six people died'), topics: ['The toll'] }
  const apart = addRecords(THREE_OUTLETS, 'claims', [moved])
  expect(countsOf(apart, 'topic')).toMatchObject({ 'Dead and injured': 1, 'The toll': 1 })
  const rejected = addRecords(THREE_OUTLETS, 'claims', [{ ...moved, review: 'rejected' }])
  expect(countsOf(rejected, 'topic')).not.toHaveProperty('Dead and injured')
})
