import { describe, expect, test } from 'vitest'
import { orderColumns } from '../../../../shared/tables/column-order.ts'
import { fitRows, type FittedRows } from '../../../../renderer/table/layout/fitted-rows.ts'
import { measuresAt, placeColumns } from '../../../../renderer/table/layout/measures.ts'
import { anchorAt } from '../../../../shared/domain/text/anchor.ts'
import { newId } from '../../../../shared/domain/id.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../../shared/domain/project.ts'
import type { DisplayRow } from '../../../../shared/tables/arrange.ts'
import { buildClaim, buildSpeaker, saidBy } from '../../../support/records.ts'

/** Every sign is 10 CSS pixels wide, so that 10 fit beside each other in a column of 120. */
const FONTS = { text: () => 10, small: () => 10 }
const SHOWN = orderColumns('claims', []).filter(({ id }) => ['speaker', 'note'].includes(id))
const COLUMNS = {
  shown: SHOWN,
  headers: [],
  sizes: {},
  places: placeColumns([120, 120], 48, 0),
  measures: measuresAt(100),
}

const speaker = buildSpeaker({ name: 'Anna', aliases: [] })
const claims = ['', 'two words', 'words that go on over lines'].map((note) =>
  buildClaim(newId(), { note, ...saidBy(speaker.id) }),
)
const project = addRecords(addRecords(EMPTY_PROJECT, 'speakers', [speaker]), 'claims', claims)
const lines: readonly DisplayRow[] = claims.map(({ id }) => ({ type: 'record', id }))

function fit(shown: Project, before: FittedRows | null = null): FittedRows {
  return fitRows('claims', { lines, columns: COLUMNS, project: shown }, FONTS, before)
}

describe('rows that fit their words', () => {
  test('have the lines of their longest cell', () => {
    expect([...fit(project).counts]).toEqual([1, 1, 3])
  })

  test('have room for the word that denies a claim, which stands before its own', () => {
    const shown = orderColumns('claims', []).filter(({ id }) => id === 'claim')
    const columns = { ...COLUMNS, shown, places: placeColumns([120], 48, 0) }
    const said = ['said', 'denied'].map((cue) =>
      buildClaim(newId(), {
        content: [anchorAt('it fell', { start: 0, end: 7 })],
        cues: [anchorAt(cue, { start: 0, end: cue.length })],
      }),
    )
    const lines: readonly DisplayRow[] = said.map(({ id }) => ({ type: 'record', id }))
    const project = addRecords(EMPTY_PROJECT, 'claims', said)
    expect([...fitRows('claims', { lines, columns, project }, FONTS, null).counts]).toEqual([1, 2])
  })

  test('are counted anew where a record changed, and where a name that many show did', () => {
    const before = fit(project)
    const [first] = claims
    if (first === undefined) throw new Error('There is a first claim.')
    const noted = addRecords(project, 'claims', [{ ...first, note: 'a note of many words in it' }])
    expect([...fit(noted, before).counts]).toEqual([3, 1, 3])
    const renamed = addRecords(noted, 'speakers', [
      { ...speaker, name: 'Anna Maria of the North Coast' },
    ])
    expect([...fit(renamed, before).counts]).toEqual([4, 4, 4])
  })
})
