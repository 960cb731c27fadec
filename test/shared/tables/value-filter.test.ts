import { describe, expect, test } from 'vitest'
import { addRecords, EMPTY_PROJECT, type Records } from '../../../shared/domain/project.ts'
import { DEFAULT_VIEW, type ColumnFilter } from '../../../shared/domain/view.ts'
import { arrange } from '../../../shared/tables/arrange.ts'
import { CLAIM_COLUMNS } from '../../../shared/tables/claims.ts'
import type { Column } from '../../../shared/tables/column.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { isTicked, offerValues, tickValues } from '../../../shared/tables/value-filter.ts'
import { draftOf } from '../../support/drafts.ts'

const project = addRecords(EMPTY_PROJECT, 'claims', [
  draftOf({}, { topics: ['talks'], certainty: 'certain' }),
  draftOf({}, { topics: ['talks', 'oil'], certainty: 'possible' }),
  draftOf({}, { topics: [], review: 'accepted', certainty: 'certain' }),
  draftOf({}, { topics: ['talks'], review: 'rejected', certainty: 'certain' }),
])

function columnOf(id: string): Column<Records[Table]> {
  const column = CLAIM_COLUMNS.find((one) => one.id === id)
  if (column === undefined) throw new Error(`No column ${id}.`)
  return column
}

type Filters = Readonly<Record<string, ColumnFilter>>

function offer(id: string, filters: Filters = {}, search = '') {
  return offerValues('claims', columnOf(id), { search, filters }, project)
}

const countsOf = (id: string, filters: Filters = {}, search = '') =>
  offer(id, filters, search).map(({ value, count }) => [value, count])

const among = (...values: readonly string[]): ColumnFilter => ({ type: 'among', values })

describe('the values offered', () => {
  test('count the rows that are shown, not those hidden as rejected', () => {
    expect(countsOf('topics')).toEqual([
      ['talks', 2],
      ['oil', 1],
      ['', 1],
    ])
  })

  test('count what the search and the other filters let through, whatever their own column is filtered by', () => {
    const filters = { certainty: among('certain'), topics: among('oil') }
    expect(countsOf('topics', filters)).toEqual([
      ['talks', 1],
      ['oil', 0],
      ['', 1],
    ])
    expect(countsOf('certainty', filters)).toEqual([
      ['certain', 0],
      ['possible', 1],
    ])
    expect(countsOf('topics', {}, 'possible')).toEqual([
      ['oil', 1],
      ['talks', 1],
    ])
  })

  test('are, where rows are withheld by them, all there, those not ticked', () => {
    const offered = offer('review')
    expect(offered.map((one) => [one.value, one.count, isTicked(one, undefined)])).toEqual([
      ['draft', 2, true],
      ['accepted', 1, true],
      ['rejected', 1, false],
    ])
  })

  test('count the rows that each would show alone', () => {
    for (const id of ['topics', 'certainty', 'review', 'kind', 'origin']) {
      for (const { value, count } of offer(id, { note: { type: 'contains', text: '' } })) {
        const view = { ...DEFAULT_VIEW, filters: { [id]: among(value) } }
        expect([id, value, arrange('claims', view, project).ids.length]).toEqual([id, value, count])
      }
    }
  })
})

describe('ticking', () => {
  const offered = offer('topics')

  test('a value off leaves the others, and on again leaves no filter', () => {
    const without = tickValues(offered, undefined, ['oil'], false)
    expect(without).toEqual(among('talks', ''))
    expect(tickValues(offered, without ?? undefined, ['oil'], true)).toBeNull()
  })

  test('all off shows nothing, and one of them then only that', () => {
    const all = offered.map(({ value }) => value)
    const none = tickValues(offered, undefined, all, false) ?? undefined
    expect(none).toEqual(among())
    expect(tickValues(offered, none, ['oil'], true)).toEqual(among('oil'))
    expect(tickValues(offered, none, all, true)).toBeNull()
  })

  test('what is withheld on shows it beside the others; off again is no filter', () => {
    const reviews = offer('review')
    const shown = tickValues(reviews, undefined, ['rejected'], true)
    expect(shown).toEqual(among('draft', 'accepted', 'rejected'))
    expect(tickValues(reviews, shown ?? undefined, ['rejected'], false)).toBeNull()
  })
})
