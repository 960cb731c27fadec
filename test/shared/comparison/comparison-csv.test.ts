import { describe, expect, test } from 'vitest'
import { comparisonCsv } from '../../../shared/comparison/comparison-csv.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import { DEFAULT_FORMAT } from '../../../shared/domain/export-options.ts'
import { addRecords } from '../../../shared/domain/project.ts'
import { DEFAULT_COMPARISON } from '../../../shared/domain/view.ts'
import { anchorOf } from '../../support/records.ts'
import { SEED_PROJECT, seedClaim } from '../../support/compared-seed.ts'

/** The comparison with one claim of the seed article changed. */
function csvWith(fields: Partial<Claim>, columns: 'source' | 'speaker' = 'source'): string {
  const changed = { ...seedClaim('no major diplomatic breakthrough'), ...fields }
  const project = addRecords(SEED_PROJECT, 'claims', [changed])
  const view = { ...DEFAULT_COMPARISON, columns }
  return [...comparisonCsv(project, view, DEFAULT_FORMAT).chunks()].join('')
}

const cues = [anchorOf('rejected', 'rejected')]

describe('a claim in the comparison as CSV', () => {
  test('that somebody denied is never read as said', () => {
    expect(csvWith({ cues })).toContain('Dmitriev rejected: no major')
    expect(csvWith({ cues }, 'speaker')).toContain('rejected: no major')
  })

  test('of nobody known says so, and its cue is no word on its review', () => {
    expect(csvWith({ speakers: [], cues })).toContain('no speaker, cue “rejected”: no major')
    expect(csvWith({ speakers: [] })).toContain('no speaker: no major')
  })

  test('that nobody has reviewed is marked as a draft', () => {
    expect(csvWith({ review: 'draft' })).toContain('[draft] Dmitriev: no major')
    expect(csvWith({})).not.toContain('[draft]')
  })
})
