import { describe, expect, test } from 'vitest'
import type { Claim } from '../../../shared/domain/claim.ts'
import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { applyEdit } from '../../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { SCALE_ID } from '../../../shared/domain/scale.ts'
import { DEFAULT_VIEW } from '../../../shared/domain/view.ts'
import { arrange } from '../../../shared/tables/arrange.ts'
import { choicesOf } from '../../../shared/tables/column.ts'
import { offerValues } from '../../../shared/tables/value-filter.ts'
import { columnOf, writeCell } from '../../../shared/tables/writing.ts'
import { claimItem } from '../../../shared/report/report-claim.ts'
import { valueOf } from '../../support/outcomes.ts'
import { buildArticle, buildClaim } from '../../support/records.ts'

const article = buildArticle('')
const claims = ['false', 'satire', '', 'true', 'mostly true'].map((verdict) =>
  buildClaim(article.id, { verdict }),
)
const [first] = claims as [Claim]
const project = addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'claims', claims)
const verdict = columnOf('claims', 'verdict')
if (verdict === undefined) throw new Error('There is no column of verdicts.')

const withScale = (...names: readonly string[]): Project =>
  addRecords(project, 'scales', [
    { id: SCALE_ID, verdicts: names.map((name) => ({ name, meaning: `means ${name}` })) },
  ])

/** What a cell of the first claim has once something is typed into it, or why it is refused. */
function typeInto(columnId: string, input: string, before: Project = project): string {
  const draft = new EditDraft(before)
  const problem = writeCell(draft, 'claims', { rowId: first.id, columnId, input })
  if (problem !== null) return problem.message
  const after = valueOf(applyEdit(before, { patches: draft.patches() }))
  const claim = after.claims.get(first.id)
  return claim === undefined ? '' : (columnOf('claims', columnId)?.text(claim, after) ?? '')
}

describe('the verdict of a claim', () => {
  test('is chosen from the scale of the project, by name or meaning', () => {
    expect(typeInto('verdict', ' HALF true')).toBe('half true')
    expect(typeInto('verdict', 'not accurate')).toBe('false')
    expect(typeInto('verdict', '')).toBe('')
    const own = withScale('A+', 'A-', 'means A+')
    expect(choicesOf(verdict, own)?.map(({ value }) => value)).toEqual(['A+', 'A-', 'means A+'])
    expect(typeInto('verdict', 'a-', own)).toBe('A-')
    expect(typeInto('verdict', 'means A+', own)).toBe('means A+')
  })

  test('stays where the scale does not have it, and may be given to others so', () => {
    const own = withScale('yes', 'no')
    expect(typeInto('verdict', 'FALSE', own)).toBe('false')
    expect(typeInto('verdict', 'satire', own)).toBe('satire')
    expect(typeInto('verdict', 'perhaps', own)).toBe(
      'Verdict can be yes or no, not “perhaps”. Others are put on the scale of verdicts first.',
    )
  })

  test('is told in the words of the scale wherever it is told, be it written otherwise on the claim', () => {
    const loud = { ...first, verdict: 'UNPROVEN ' }
    const own = addRecords(withScale('unproven'), 'claims', [loud])
    expect(verdict.text(loud, own)).toBe('unproven')
    expect(verdict.text(loud, withScale('yes'))).toBe('UNPROVEN')
    expect(claimItem(own, loud).markup).toContain('verdict: <strong><bdi>unproven</bdi></strong>')
  })

  test('sorts by the scale, what is not on it behind, none last', () => {
    const sort = [{ column: 'verdict', isDescending: false }]
    const order = (of: Project) =>
      arrange('claims', { ...DEFAULT_VIEW, sort }, of).ids.map((id) => of.claims.get(id)?.verdict)
    expect(order(project)).toEqual(['true', 'mostly true', 'false', 'satire', ''])
    expect(order(withScale('satire', 'false'))).toEqual([
      'satire',
      'false',
      'mostly true',
      'true',
      '',
    ])
  })

  test('is offered to filter by in the order of the scale, what is not on it behind', () => {
    const offered = offerValues('claims', verdict, { search: '', filters: {} }, project)
    expect(offered.map(({ value }) => value)).toEqual([
      'true',
      'mostly true',
      'false',
      'satire',
      '',
    ])
  })
})

test('the basis of a claim is any words in one line, and the usual ones are offered', () => {
  expect(typeInto('basis', ' saw it \n themselves')).toBe('saw it themselves')
  expect(columnOf('claims', 'basis')?.offered?.(project)).toContain('not authorised to speak')
})

test('evidence is typed a line each; what cannot be read is refused and changes nothing', () => {
  expect(typeInto('evidence_links', 'https://a.example |  seen 2026-11-30\nBox 4 | page 2')).toBe(
    'https://a.example | seen 2026-11-30\nBox 4 | page 2',
  )
  expect(typeInto('evidence_links', 'Box 4 | seen 2026-11-31')).toMatch(/no day “2026-11-31”/)
  expect(typeInto('evidence_links', '')).toBe('')
})

test('the reason that the program gives for a draft keeps its own column', () => {
  const [reason, links] = ['evidence', 'evidence_links'].map((id) => columnOf('claims', id))
  expect([reason?.header, links?.header]).toEqual(['Reason for the draft', 'Evidence'])
  expect([reason?.isInGrid, links?.isInGrid]).toEqual([false, true])
})
