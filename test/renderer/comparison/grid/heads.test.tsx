import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ComparisonHead } from '../../../../renderer/comparison/grid/ComparisonHead.tsx'
import { placeAt } from '../../../../renderer/comparison/grid/places.ts'
import { RowHead } from '../../../../renderer/comparison/grid/RowHead.tsx'
import { foldColumns } from '../../../../shared/comparison/folding.ts'
import { compare } from '../../../../shared/comparison/grid.ts'
import { DEFAULT_COMPARISON } from '../../../../shared/domain/view.ts'
import { THREE_OUTLETS } from '../../../support/three-outlets.ts'

const BY_SOURCE = { ...DEFAULT_COMPARISON, columns: 'source' } as const
const grid = foldColumns(compare(THREE_OUTLETS, BY_SOURCE), true)

/** What a piece of the window says to people who hear it: its labels, in order. */
function labelsOf(html: string): readonly string[] {
  return [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label = '']) => label)
}

/** What it shows. */
const textOf = (html: string): string => html.replace(/<[^>]*>/g, '')

describe('the heads of columns', () => {
  const places = grid.columns.map((_, index) => index)
  const are = grid.columns.map(({ key }) => ({ axis: 'source' as const, key }))
  const html = renderToStaticMarkup(
    <ComparisonHead
      grid={grid}
      title="Topic by source"
      columns={{ places, are, width: 200 }}
      place={placeAt(grid, 0, 0)}
    />,
  )

  test('say what each is and how much it holds, and of the folded which they are and how to open them', () => {
    expect(labelsOf(html)).toEqual([
      'Topic by source, 58 claims',
      'Press briefing, 14 claims',
      'Coastline Agency, 3 claims',
      'No source: The Northern Post, 13 claims',
      'No source: Coastline Agency, 12 claims',
      'No source: Harrow Bay Courier, 11 claims',
      '3 others with one or two claims each: Radio Norr, Inspection report of 2023, Letter to parliament. Press F to show each by itself.',
    ])
  })

  test('show the folded in words too', () => {
    expect(textOf(html)).toMatch(/3 othersOpen the 3 others$/)
  })
})

describe('the head of a row', () => {
  const headOf = (label: string, contradictions: number) => {
    const row = grid.rows.findIndex((line) => line.label === label)
    const line = grid.rows[row]
    if (line === undefined) throw new Error(`There is no row ${label}.`)
    return renderToStaticMarkup(
      <RowHead
        grid={grid}
        line={line}
        row={row}
        isActive={false}
        contradictions={contradictions}
        isTopic
      />,
    )
  }

  test('says in a text beside the sign how many contradictions its claims stand in', () => {
    const html = headOf('Dead and injured', 2)
    expect(labelsOf(html)[0]).toMatch(/^Dead and injured, 7 claims, 2 contradictions, Silent: /)
    expect(textOf(html)).toContain('≠ 2 contradictions')
    expect(textOf(headOf('Dead and injured', 0))).not.toContain('≠')
  })

  test('names who is silent, but not those that are folded: they say little anywhere', () => {
    const [label = ''] = labelsOf(headOf('Dead and injured', 0))
    expect(label).toContain('Coastline Agency')
    expect(label).not.toContain('Radio Norr')
  })
})
