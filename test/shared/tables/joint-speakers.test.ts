import Papa from 'papaparse'
import { fillDown } from '../../../shared/tables/filling.ts'
import { describe, expect, test } from 'vitest'
import type { Claim } from '../../../shared/domain/claim.ts'
import { applyEdit } from '../../../shared/domain/edit/edit.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { DEFAULT_VIEW, type TableView } from '../../../shared/domain/view.ts'
import { arrange } from '../../../shared/tables/arrange.ts'
import { CLAIM_COLUMNS } from '../../../shared/tables/claims.ts'
import { DEFAULT_EXPORT } from '../../../shared/domain/export-options.ts'
import { csvFiles } from '../../../shared/tables/csv.ts'
import { facets } from '../../../shared/tables/filter.ts'
import { pasteCells } from '../../../shared/tables/pasting.ts'
import { clearCells, setCells, type WritingOutcome } from '../../../shared/tables/writing.ts'
import {
  BEXLEY,
  HALLORAN,
  JOINT_CLAIM,
  jointProject,
  LONE_CLAIM,
  PORT,
  speakersOf,
  wordsAt,
} from '../../support/joint-speakers.ts'
import { valueOf } from '../../support/outcomes.ts'
import { saidByAll } from '../../support/records.ts'

const project = jointProject()

function done(writing: WritingOutcome): Project {
  if (!writing.ok) throw new Error('It was refused.')
  return valueOf(applyEdit(project, { patches: writing.value.draft.patches() }))
}

function set(claim: Claim, input: string): Project {
  return done(setCells(project, 'claims', [{ rows: [claim.id], columns: ['speaker'] }], input))
}

const textOf = (project: Project, id: string) => {
  const claim = project.claims.get(id)
  const column = CLAIM_COLUMNS.find((column) => column.id === 'speaker')
  return claim === undefined ? '' : column?.text(claim, project)
}

describe('the cell of the speakers', () => {
  test('holds them in order, a name with its separator in quotation marks', () => {
    const all = { ...JOINT_CLAIM, ...saidByAll([PORT.id, BEXLEY.id]) }
    expect(textOf(project, JOINT_CLAIM.id)).toBe('Ida Halloran; Tom Bexley')
    expect(textOf(jointProject([all]), all.id)).toBe('"Port; Harbour"; Tom Bexley')
  })

  test('takes several names, in their order, and makes who is not known', () => {
    const after = set(LONE_CLAIM, '"Port; Harbour"; tom bexley; Ann Lee')
    expect(textOf(after, LONE_CLAIM.id)).toBe('"Port; Harbour"; Tom Bexley; Ann Lee')
    expect(after.speakers.size).toBe(4)
    expect(
      speakersOf(set(JOINT_CLAIM, 'Tom Bexley; Ida Halloran').claims.get(JOINT_CLAIM.id)),
    ).toEqual([
      [BEXLEY.id, 'Bexley'],
      [HALLORAN.id, 'Halloran'],
    ])
  })

  test('takes the words of one left out, gives no name of one to another, and marks all when emptied', () => {
    expect(
      speakersOf(set(JOINT_CLAIM, '"Port; Harbour"; Tom Bexley').claims.get(JOINT_CLAIM.id)),
    ).toEqual([
      [PORT.id, ''],
      [BEXLEY.id, 'Bexley'],
    ])
    expect(speakersOf(set(JOINT_CLAIM, 'Tom Bexley').claims.get(JOINT_CLAIM.id))).toEqual([
      [BEXLEY.id, 'Bexley'],
    ])
    const emptied = done(
      clearCells(project, 'claims', [{ rows: [JOINT_CLAIM.id], columns: ['speaker'] }]),
    )
    expect(speakersOf(emptied.claims.get(JOINT_CLAIM.id))).toEqual([
      [null, 'Halloran'],
      [null, 'Bexley'],
    ])
  })

  test('is pasted and filled down with all its names', () => {
    const rest = { rowsBelow: [], columnsBeyond: [] }
    const block = { rows: [LONE_CLAIM.id], columns: ['speaker'] }
    const pasted = done(
      pasteCells(project, 'claims', { ...block, ...rest }, [['Ida Halloran; Tom Bexley']]),
    )
    const filled = done(
      fillDown(project, 'claims', { rows: [JOINT_CLAIM.id, LONE_CLAIM.id], columns: ['speaker'] }),
    )
    for (const after of [pasted, filled])
      expect(textOf(after, LONE_CLAIM.id)).toBe('Ida Halloran; Tom Bexley')
  })

  test('is found by a filter of either name, counted under each, and by a search', () => {
    const shown = (view: Partial<TableView>) =>
      arrange('claims', { ...DEFAULT_VIEW, ...view }, project).ids
    const among = (...values: string[]) =>
      shown({ filters: { speaker: { type: 'among', values } } })
    expect(among('Ida Halloran')).toEqual([JOINT_CLAIM.id])
    expect(among('Tom Bexley')).toEqual([JOINT_CLAIM.id, LONE_CLAIM.id])
    expect(shown({ search: 'halloran' })).toEqual([JOINT_CLAIM.id])
    const column = CLAIM_COLUMNS.find((column) => column.id === 'speaker')
    if (column === undefined) throw new Error('No column.')
    expect(facets([JOINT_CLAIM, LONE_CLAIM], column, project)).toEqual([
      { value: 'Tom Bexley', count: 2 },
      { value: 'Ida Halloran', count: 1 },
    ])
  })

  test('groups a claim of two under both their names', () => {
    const { rows } = arrange('claims', { ...DEFAULT_VIEW, groupBy: 'speaker' }, project)
    expect(rows.flatMap((row) => (row.type === 'group' ? [[row.key, row.count]] : []))).toEqual([
      ['Ida Halloran; Tom Bexley', 1],
      ['Tom Bexley', 1],
    ])
  })
})

test('CSV has all speakers in one cell, and a row of attributions for each of their words', () => {
  const nobody = { speakerId: null, mentions: [wordsAt('They')] }
  const silent = { speakerId: PORT.id, mentions: [] }
  const claim = { ...JOINT_CLAIM, speakers: [...JOINT_CLAIM.speakers, nobody, silent] }
  const files = csvFiles(jointProject([claim]), DEFAULT_EXPORT)
  const read = (name: string) => {
    const text = [...(files.find((file) => file.name === name)?.chunks() ?? [])].join('')
    return Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    }).data
  }
  const [row] = read('claims.csv')
  expect(row?.['speaker']).toBe('Ida Halloran; Tom Bexley; "Port; Harbour"')
  expect(row?.['speaker_id']).toBe([HALLORAN.id, BEXLEY.id, PORT.id].join('; '))
  const speakers = read('attributions.csv').filter(({ role }) => role === 'speaker')
  expect(
    speakers.map((one) => [one['position'], one['name'], one['record_id'], one['quoted_text']]),
  ).toEqual([
    ['1', 'Ida Halloran', HALLORAN.id, 'Halloran'],
    ['2', 'Tom Bexley', BEXLEY.id, 'Bexley'],
    ['3', '', '', 'They'],
    ['4', 'Port; Harbour', PORT.id, ''],
  ])
})
