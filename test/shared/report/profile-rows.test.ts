import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { addRecords } from '../../../shared/domain/project.ts'
import { profilesCsv } from '../../../shared/report/profile-rows.ts'
import { DEFAULT_FORMAT } from '../../../shared/domain/export-options.ts'
import { SEED_PROJECT, seedClaim } from '../../support/compared-seed.ts'
import { idOf } from '../../support/projects.ts'

interface Row {
  readonly table: string
  readonly name: string
  readonly measure: string
  readonly value: string
  readonly count: string
}

function rowsOf(project = SEED_PROJECT): readonly Row[] {
  const csv = profilesCsv(project, { ...DEFAULT_FORMAT, hasByteOrderMark: false })
  const { data } = Papa.parse<Row>([...csv.chunks()].join(''), {
    header: true,
    skipEmptyLines: true,
  })
  expect(data).toHaveLength(csv.rows)
  return data
}

function countOf(
  rows: readonly Row[],
  name: string,
  measure: string,
  value = '',
): string | undefined {
  return rows.find((row) => row.name === name && row.measure === measure && row.value === value)
    ?.count
}

describe('profilesCsv', () => {
  test('holds a row for each number of each speaker and source', () => {
    const rows = rowsOf()
    expect(countOf(rows, 'Ushakov', 'claims')).toBe('3')
    expect(countOf(rows, 'Ushakov', 'carried by one source only')).toBe('2')
    expect(countOf(rows, 'Ushakov', 'source', 'TASS')).toBe('2')
    expect(countOf(rows, 'TASS', 'speaker', 'Dmitriev')).toBe('3')
    expect(countOf(rows, 'TASS', 'topic', 'Outcome of the meeting')).toBe('5')
    expect(countOf(rows, 'Trump', 'kind', 'direct')).toBe('1')
  })

  test('names who contradicts whom', () => {
    const project = addRecords(SEED_PROJECT, 'relations', [
      {
        id: idOf(900),
        type: 'contradicts',
        fromId: seedClaim('several new efforts').id,
        toId: seedClaim('no major diplomatic').id,
        note: '',
        origin: 'analyst',
      },
    ])
    const rows = rowsOf(project)
    expect(countOf(rows, 'Dmitriev', 'contradicted')).toBe('1')
    expect(countOf(rows, 'Dmitriev', 'contradicted by', 'State Department')).toBe('1')
  })
})
