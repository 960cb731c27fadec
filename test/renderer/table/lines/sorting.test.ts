import { expect, test } from 'vitest'
import { moveColumn, orderColumns } from '../../../../shared/tables/column-order.ts'
import { nextSort, sortOf } from '../../../../renderer/table/lines/sorting.ts'

test('a header sorts up, then down, then not at all', () => {
  const up = nextSort([], 'speaker', false)
  expect(up).toEqual([{ column: 'speaker', isDescending: false }])
  const down = nextSort(up, 'speaker', false)
  expect(down).toEqual([{ column: 'speaker', isDescending: true }])
  expect(nextSort(down, 'speaker', false)).toEqual([])
})

test('Shift adds to the sort, turns a column in its place and takes one out; without it the others go', () => {
  const both = nextSort(nextSort([], 'speaker', false), 'kind', true)
  expect(both.map(({ column }) => column)).toEqual(['speaker', 'kind'])
  const turned = nextSort(both, 'speaker', true)
  expect(turned[0]).toEqual({ column: 'speaker', isDescending: true })
  expect(sortOf(turned, 'kind')).toEqual({ place: 2, isDescending: false })
  expect(nextSort(turned, 'speaker', true).map(({ column }) => column)).toEqual(['kind'])
  expect(nextSort(turned, 'note', false)).toEqual([{ column: 'note', isDescending: false }])
})

test('columns keep the order they were put in; those not named come after', () => {
  const order = orderColumns('claims', ['note', 'kind']).map(({ id }) => id)
  expect(order.slice(0, 2)).toEqual(['note', 'kind'])
  expect(new Set(order).size).toBe(order.length)
  expect(order).not.toContain('id')
})

test('a moved column takes the place of the one it was dropped on', () => {
  const ids = orderColumns('sources', []).map(({ id }) => id)
  const [first = '', second = '', third = ''] = ids
  expect(moveColumn('sources', [], first, third).slice(0, 3)).toEqual([second, third, first])
  expect(moveColumn('sources', [], third, first).slice(0, 3)).toEqual([third, first, second])
  expect(moveColumn('sources', [], first, 'none')).toEqual(ids)
})
