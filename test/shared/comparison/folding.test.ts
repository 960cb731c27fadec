import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldColumns, OTHERS_KEY } from '../../../shared/comparison/folding.ts'
import { compare } from '../../../shared/comparison/grid.ts'
import { ColumnAxis, DEFAULT_COMPARISON, RowAxis } from '../../../shared/domain/view.ts'
import { projects } from '../../support/projects.ts'
import { THREE_OUTLETS } from '../../support/three-outlets.ts'

const BY_SOURCE = { ...DEFAULT_COMPARISON, columns: 'source', areColumnsChosen: true } as const

describe('columns with hardly any claims', () => {
  const grid = compare(THREE_OUTLETS, BY_SOURCE)

  test('stand together in one, the last, which is called by how many they are', () => {
    const folded = foldColumns(grid, true)
    expect(folded.folded.map(({ label, count }) => [label, count])).toEqual([
      ['Radio Norr', 2],
      ['Inspection report of 2023', 2],
      ['Letter to parliament', 1],
    ])
    expect(folded.columns.at(-1)).toEqual({ key: OTHERS_KEY, label: '3 others', count: 5 })
    expect(folded.columns.map(({ label }) => label)).not.toContain('Radio Norr')
    expect(folded.claimsAt('Who is to blame', OTHERS_KEY)).toHaveLength(2)
  })

  test('stand by themselves when they are opened, when they are two, and when there are no others', () => {
    expect(foldColumns(grid, false).columns).toEqual(grid.columns)
    const few = compare(THREE_OUTLETS, { ...BY_SOURCE, rowValues: ['Ferries and detours'] })
    expect(foldColumns(few, true).folded).toEqual([])
    const bySpeaker = compare(THREE_OUTLETS, {
      ...DEFAULT_COMPARISON,
      columns: 'speaker',
      rowValues: ['Dead and injured'],
      columnValues: grid.columns.slice(0, 2).map(({ key }) => key),
    })
    expect(foldColumns(bySpeaker, true).columns).toEqual(bySpeaker.columns)
  })

  test('lose no claim, whatever the project', () => {
    fc.assert(
      fc.property(
        projects(),
        fc.constantFrom(...RowAxis.options),
        fc.constantFrom(...ColumnAxis.options),
        (project, rows, columns) => {
          const all = compare(project, { ...DEFAULT_COMPARISON, rows, columns })
          const folded = foldColumns(all, true)
          for (const { key } of all.rows) {
            const shown = (lines: typeof all.columns, at: typeof all.claimsAt) =>
              new Set(lines.flatMap((column) => at(key, column.key)))
            expect(shown(folded.columns, folded.claimsAt)).toEqual(shown(all.columns, all.claimsAt))
          }
          expect(folded.total).toBe(all.total)
        },
      ),
    )
  })
})
