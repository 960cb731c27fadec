import { describe, expect, test } from 'vitest'
import { anchorAt } from '../../../shared/domain/text/anchor.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { applyEdit } from '../../../shared/domain/edit/edit.ts'
import { isSpeakerUnsure } from '../../../shared/domain/tagging/speaker-status.ts'
import { countOutcomes } from '../../../shared/domain/tagging/draft-outcome.ts'
import { addRecords, type Project } from '../../../shared/domain/project.ts'
import { newSpeaker } from '../../../shared/domain/speaker.ts'
import { DEFAULT_VIEW, type ColumnFilter, type TableView } from '../../../shared/domain/view.ts'
import { DEFAULT_VIEWS } from '../../../shared/domain/views.ts'
import { arrange } from '../../../shared/tables/arrange.ts'
import { DEFAULT_EXPORT, type RowChoice } from '../../../shared/domain/export-options.ts'
import { csvFiles } from '../../../shared/tables/csv.ts'
import { columnsOf } from '../../../shared/tables/tables.ts'
import { writeCell } from '../../../shared/tables/writing.ts'
import { openText } from '../../support/attributions.ts'
import { draftOf } from '../../support/drafts.ts'
import { idOf } from '../../support/projects.ts'
import { proposedBy, saidBy } from '../../support/records.ts'

const TEXT = 'abcdefghij'
const { project: ground, article } = openText(TEXT)

/** A claim of one letter, the number-th. */
function claimAt(number: number, confidence: number | null, fields: Partial<Claim>): Claim {
  const content = [anchorAt(TEXT, { start: number, end: number + 1 })]
  const reason = `cue ${number}`
  const draft = draftOf({ confidence: confidence ?? 0, reason, ...proposedBy('Lee') }, { content })
  return {
    ...draft,
    id: idOf(number),
    articleId: article.articleId,
    ...saidBy(idOf(100)),
    ...(confidence === null ? { proposal: null, origin: 'analyst' as const } : {}),
    ...fields,
  }
}

const claims = [
  claimAt(1, 0.9, {}),
  claimAt(2, 0.826, { review: 'rejected' }),
  claimAt(3, 0.1, {}),
  claimAt(4, 1, { review: 'accepted' }),
  claimAt(5, 0.5, { review: 'accepted', ...saidBy(null) }),
  claimAt(6, null, { review: 'accepted' }),
  claimAt(7, null, { review: 'rejected' }),
]
const project = addRecords(
  addRecords(ground, 'speakers', [newSpeaker(idOf(100), 'Lee')]),
  'claims',
  claims,
)

function shown(view: Partial<TableView>): readonly number[] {
  const { ids } = arrange('claims', { ...DEFAULT_VIEW, ...view }, project)
  return ids.map((id) => claims.findIndex((claim) => claim.id === id) + 1)
}

const among = (...values: readonly string[]): ColumnFilter => ({ type: 'among', values })

describe('rejected claims', () => {
  test('are left out until a filter by review or outcome says which to show', () => {
    expect(shown({})).toEqual([1, 3, 4, 5, 6])
    expect(shown({ search: 'rejected' })).toEqual([])
    expect(shown({ filters: { note: among('') } })).toEqual([1, 3, 4, 5, 6])
    expect(shown({ filters: { review: among('rejected') } })).toEqual([2, 7])
    expect(shown({ filters: { review: among('draft', 'rejected') } })).toEqual([1, 2, 3, 7])
    expect(shown({ filters: { review: among('draft') } })).toEqual([1, 3])
    expect(shown({ filters: { review: { type: 'contains', text: 'reject' } } })).toEqual([2, 7])
    expect(shown({ filters: { outcome: among('rejected', 'mended') } })).toEqual([2, 5])
  })

  test('are in an export of all rows, and in one of the rows shown as these are', () => {
    const countWith = (rows: RowChoice | null) =>
      csvFiles(project, {
        ...DEFAULT_EXPORT,
        tables: { ...DEFAULT_EXPORT.tables, claims: { columns: null, rows } },
      }).find(({ name }) => name === 'claims.csv')?.rows
    expect(countWith(null)).toBe(7)
    expect(countWith({ look: DEFAULT_VIEW, articleId: null })).toBe(5)
  })

  test('have no position, and take none', () => {
    expect(textsOf('position')).toEqual(['1', '', '2', '3', '4', '5', ''])
  })
})

function textsOf(id: string): readonly string[] {
  const column = columnsOf('claims').find((candidate) => candidate.id === id)
  return claims.map((claim) => column?.text(claim, project) ?? 'no column')
}

describe('whether a claim’s speaker is named', () => {
  const words = [anchorAt(TEXT, { start: 8, end: 9 })]
  const both = [...saidBy(idOf(100)).speakers, ...saidBy(null, words).speakers]
  const told = [
    claimAt(1, 0.9, {}),
    claimAt(2, 0.8, saidBy(null, words)),
    claimAt(3, 0.7, saidBy(null)),
    claimAt(4, 0.6, { speakers: both }),
    claimAt(5, null, { review: 'accepted', ...saidBy(null) }),
  ]
  const withTold = addRecords(project, 'claims', told)
  const column = columnsOf('claims').find(({ id }) => id === 'speaker_status')
  const listed = (view: Partial<TableView>) =>
    arrange('claims', { ...DEFAULT_VIEW, ...view }, withTold).ids.filter((id) =>
      told.some((claim) => claim.id === id),
    )

  test('is unsure where words are marked that name nobody, beside whomever else', () => {
    expect(told.map((claim) => column?.text(claim, withTold))).toEqual([
      '',
      'unsure',
      'missing',
      'unsure',
      'missing',
    ])
  })

  test('is filtered by, and sorted with those that are named last', () => {
    expect(listed({ filters: { speaker_status: among('unsure') } })).toEqual([idOf(2), idOf(4)])
    const sort = [{ column: 'speaker_status', isDescending: true }]
    expect(listed({ sort })).toEqual([2, 4, 3, 5, 1].map(idOf))
  })

  test('is for the analyst to say of drafts that wait', () => {
    expect(told.map(isSpeakerUnsure)).toEqual([false, true, true, true, false])
  })
})

describe('the columns of drafts', () => {
  test('say how sure the program was, why, and what became of it', () => {
    expect(textsOf('review').slice(0, 4)).toEqual(['draft', 'rejected', 'draft', 'accepted'])
    expect(textsOf('confidence')).toEqual(['0.90', '0.83', '0.10', '1.00', '0.50', '', ''])
    expect(textsOf('evidence').slice(4)).toEqual(['cue 5', '', ''])
    expect(textsOf('outcome')).toEqual([
      'waiting',
      'rejected',
      'waiting',
      'as proposed',
      'mended',
      '',
      '',
    ])
  })

  test('cannot be edited, and those in the grid are hidden at first', () => {
    const columns = columnsOf('claims').filter(({ id }) =>
      ['confidence', 'evidence', 'outcome'].includes(id),
    )
    expect(columns.every((column) => column.write === undefined)).toBe(true)
    expect(columns).toHaveLength(3)
    expect(DEFAULT_VIEWS.claims.hidden).toEqual(
      columns.filter(({ isInGrid }) => isInGrid).map(({ id }) => id),
    )
  })

  test('sort: drafts first, the least sure before the surer; by confidence, with none last', () => {
    const all = { review: among('draft', 'accepted', 'rejected') }
    const by = (column: string, isDescending = false) =>
      shown({ filters: all, sort: [{ column, isDescending }] })
    expect(by('review')).toEqual([3, 1, 4, 5, 6, 2, 7])
    expect(by('review', true)).toEqual([2, 7, 4, 5, 6, 1, 3])
    expect(by('confidence', true)).toEqual([4, 1, 2, 5, 3, 6, 7])
  })
})

describe('a speaker with another name', () => {
  const named = (name: string) => {
    const draft = new EditDraft(project)
    const cell = { rowId: idOf(100), columnId: 'name', input: name }
    expect(writeCell(draft, 'speakers', cell)).toBeNull()
    const applied = applyEdit(project, { patches: draft.patches() })
    if (!applied.ok) throw new Error(applied.failure.message)
    return applied.value
  }

  test('keeps the one that drafts were proposed under as an alias, so that they are not mended by it', () => {
    const renamed = named('Ann Lee')
    expect(renamed.speakers.get(idOf(100))).toMatchObject({ name: 'Ann Lee', aliases: ['Lee'] })
    const outcomes = (of: Project) => countOutcomes(of, of.claims.values())
    expect(outcomes(renamed)).toEqual(outcomes(project))
    expect(named('lee').speakers.get(idOf(100))?.aliases).toEqual([])
  })
})
