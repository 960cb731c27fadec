import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyEdit } from '../../../shared/domain/edit/edit.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import { DEFAULT_VIEW, type TableView } from '../../../shared/domain/view.ts'
import { arrange } from '../../../shared/tables/arrange.ts'
import { currentProject, useProjectState } from '../../../renderer/state/project-state.ts'
import { useViews } from '../../../renderer/state/views.ts'
import { followProject, gridOf } from '../../../renderer/table/grid-state.ts'
import { valueOf } from '../../support/outcomes.ts'
import { anchorOf, buildArticle, buildClaim, editOf, SAMPLE_TEXT } from '../../support/records.ts'

const article = buildArticle(SAMPLE_TEXT)
const CLAIMS = ['serious', 'Talks', 'TASS', 'Riyadh'].map((word) =>
  buildClaim(article.id, { content: [anchorOf(SAMPLE_TEXT, word)], note: word }),
)
const BASE = addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'claims', CLAIMS)

function show(project: Project): void {
  useProjectState.setState({ project, touched: null })
}

interface Change {
  readonly index: number
  readonly note: string | null
}

/** Gives one claim another note, or takes it out. */
function makeChange({ index, note }: Change): void {
  const project = currentProject()
  const claim = project.claims.get(CLAIMS[index]?.id ?? '')
  if (claim === undefined || claim.note === note) return
  const edit = editOf(project, (draft) => {
    if (note === null) draft.remove('claims', claim.id)
    else draft.put('claims', { ...claim, note })
  })
  show(valueOf(applyEdit(project, edit)))
}

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    index: fc.nat(CLAIMS.length - 1),
    note: fc.constantFrom('a', 'm', 'z', null),
  }),
  { maxLength: 3 },
)
/** What happens while the table is shown, and what while it is not. */
const rounds = fc.array(fc.record({ shown: changes, away: changes }), {
  minLength: 1,
  maxLength: 3,
})
const views: fc.Arbitrary<TableView> = fc.constantFrom<TableView>(
  DEFAULT_VIEW,
  { ...DEFAULT_VIEW, sort: [{ column: 'note', isDescending: false }] },
  { ...DEFAULT_VIEW, filters: { note: { type: 'contains', text: 'a' } } },
)

beforeEach(() => {
  useViews.setState({ claims: DEFAULT_VIEW })
  show(BASE)
})

describe('a table come back to', () => {
  test('shows what it would arranged anew, whatever changed before it was left and since', () => {
    fc.assert(
      fc.property(views, rounds, (view, rounds) => {
        useViews.setState({ claims: view })
        show(BASE)
        for (const { shown, away } of rounds) {
          const leave = followProject('claims')
          for (const one of shown) makeChange(one)
          leave()
          for (const one of away) makeChange(one)
          followProject('claims')()
          const { rows } = arrange('claims', view, currentProject())
          expect(gridOf('claims').lines).toEqual(rows)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('keeps its lines where nothing that they stand by has changed', () => {
    const leave = followProject('claims')
    makeChange({ index: 0, note: 'another note' })
    leave()
    const { lines } = gridOf('claims')
    followProject('claims')()
    expect(gridOf('claims').lines).toBe(lines)
  })
})
