import { expect, test } from 'vitest'
import { newClaim, type Claim } from '../../../shared/domain/claim.ts'
import { addRecords, EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { summariseCells } from '../../../shared/tables/summary.ts'
import { articleOf, idOf } from '../../support/projects.ts'

const article = articleOf(0, 'Talks')
const claimOf = (number: number, fields: Partial<Claim>): Claim => {
  const blank = newClaim(idOf(10 + number), article.id, [])
  return { ...blank, ...fields }
}
const claims = [
  claimOf(1, { topics: ['talks', 'oil'], credibility: 4, note: '2026-02-10' }),
  claimOf(2, { topics: ['talks'], credibility: 2, note: '2026-01-31' }),
  claimOf(3, { topics: [], credibility: null, note: '' }),
]
const rows = claims.map(({ id }) => id)
const project = addRecords(EMPTY_PROJECT, 'claims', claims)
const summarise = (...columns: readonly string[]) =>
  summariseCells(project, 'claims', [{ rows, columns }])

test('cells, those that hold anything, and different values are counted, each value of a list', () => {
  expect(summarise('topics')).toEqual({ cells: 3, filled: 2, different: 2, range: null })
  expect(summarise('topics', 'kind')).toMatchObject({ cells: 6, filled: 5, different: 3 })
})

test('numbers and days have a least and a greatest, words and mixtures none', () => {
  expect(summarise('credibility')).toMatchObject({ filled: 2, range: ['2', '4'] })
  expect(summarise('note')).toMatchObject({ range: ['2026-01-31', '2026-02-10'] })
  expect(summarise('note', 'credibility').range).toBeNull()
  expect(summariseCells(project, 'claims', [])).toEqual({
    cells: 0,
    filled: 0,
    different: 0,
    range: null,
  })
})

test('a cell of two blocks, a record that is gone and a column that is not there count once or not', () => {
  const block = { rows: [...rows, idOf(99)], columns: ['topics', 'nothing'] }
  expect(summariseCells(project, 'claims', [block, block]).cells).toBe(3)
})
