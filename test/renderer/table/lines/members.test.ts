import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { applyEdit, type Edit } from '../../../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../../shared/domain/project.ts'
import { DEFAULT_VIEW, type TableView } from '../../../../shared/domain/view.ts'
import { arrange } from '../../../../shared/tables/arrange.ts'
import { findMemberChange, updateLines } from '../../../../renderer/table/lines/members.ts'
import {
  anchorOf,
  buildArticle,
  buildClaim,
  editOf,
  SAMPLE_TEXT,
} from '../../../support/records.ts'

const article = buildArticle(SAMPLE_TEXT)
const WORDS = ['Talks', 'Riyadh', 'TASS', 'Dmitriev', 'talks', 'serious', 'early', 'results']
const CLAIMS = WORDS.map((word, index) =>
  buildClaim(article.id, {
    content: index % 4 === 3 ? [] : [anchorOf(SAMPLE_TEXT, word)],
    note: index % 2 === 0 ? 'even' : 'odd',
  }),
)
const bounds = addRecords(EMPTY_PROJECT, 'articles', [article])

/** Which of the claims there are, and of these which are rejected. */
interface State {
  readonly there: readonly number[]
  readonly rejected: readonly number[]
}

function projectOf({ there, rejected }: State): Project {
  const claims = there.flatMap((index) => {
    const claim = CLAIMS[index]
    if (claim === undefined) return []
    return [rejected.includes(index) ? { ...claim, review: 'rejected' as const } : claim]
  })
  return addRecords(bounds, 'claims', claims)
}

/** The edit that makes one set of claims another. */
function editBetween(from: Project, to: Project): Edit | null {
  const draft = new EditDraft(from)
  for (const claim of CLAIMS) {
    const after = to.claims.get(claim.id)
    if (after !== undefined) draft.put('claims', after)
    else if (from.claims.has(claim.id)) draft.remove('claims', claim.id)
  }
  return draft.toEdit('change', new Date())
}

const subset = fc.subarray([...CLAIMS.keys()])
const states = fc.record({ there: subset, rejected: subset })
const views: fc.Arbitrary<TableView> = fc.constantFrom(
  DEFAULT_VIEW,
  { ...DEFAULT_VIEW, search: 'even' },
  { ...DEFAULT_VIEW, filters: { note: { type: 'contains', text: 'odd' } } },
  { ...DEFAULT_VIEW, filters: { outcome: { type: 'among', values: [''] } } },
)

describe('records that come and go in reading order', () => {
  test('give the same lines as arranging anew, whether or not one knows which may have changed', () => {
    fc.assert(
      fc.property(states, states, views, fc.boolean(), (some, others, view, isKnown) => {
        const before = projectOf(some)
        const edit = editBetween(before, projectOf(others))
        if (edit === null) return
        const applied = applyEdit(before, edit)
        if (!applied.ok) throw new Error(applied.failure.message)
        const lines = arrange('claims', view, before).rows
        const ids = isKnown ? edit.patches.map(({ id }) => id) : null
        const change = findMemberChange('claims', view, applied.value, before, ids)
        expect(updateLines('claims', lines, view, applied.value, change)).toEqual(
          arrange('claims', view, applied.value).rows,
        )
      }),
    )
  })

  test('stand there once, however often one is told of them', () => {
    const project = projectOf({ there: [0, 1, 2], rejected: [] })
    const added = [CLAIMS[1]?.id ?? '']
    const { rows } = arrange('claims', DEFAULT_VIEW, project)
    const change = { added, removed: new Set<string>() }
    expect(updateLines('claims', rows, DEFAULT_VIEW, project, change)).toEqual(rows)
  })

  test('are left to a new arrangement where rows are sorted or grouped', () => {
    const project = projectOf({ there: [0, 1], rejected: [] })
    const change = { added: [], removed: new Set<string>() }
    const sort = [{ column: 'note', isDescending: false }]
    expect(updateLines('claims', [], { ...DEFAULT_VIEW, sort }, project, change)).toBeNull()
    const grouped = { ...DEFAULT_VIEW, groupBy: 'note' }
    expect(updateLines('claims', [], grouped, project, change)).toBeNull()
  })
})

test('an edit that changes cells only brings nobody and takes nobody away', () => {
  const before = projectOf({ there: [0, 1, 2], rejected: [] })
  const id = CLAIMS[1]?.id ?? ''
  const edit = editOf(before, (draft) => draft.update('claims', id, { note: 'other' }))
  const applied = applyEdit(before, edit)
  if (!applied.ok) throw new Error(applied.failure.message)
  expect(findMemberChange('claims', DEFAULT_VIEW, applied.value, before, [id])).toEqual({
    added: [],
    removed: new Set(),
  })
})
