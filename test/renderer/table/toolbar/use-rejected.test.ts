import { describe, expect, test } from 'vitest'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { DEFAULT_VIEW, type TableView } from '../../../../shared/domain/view.ts'
import { countHidden, isShowingRejected } from '../../../../renderer/table/toolbar/use-rejected.ts'
import { draftOf } from '../../../support/drafts.ts'

const REJECTED = ['talks', 'talks', 'sanctions'].map((topic) =>
  draftOf({}, { review: 'rejected', topics: [topic] }),
)
const project = addRecords(EMPTY_PROJECT, 'claims', [
  ...REJECTED,
  draftOf({}, { topics: ['talks'] }),
])
const rejected = new Set(REJECTED.map(({ id }) => id))

const among = (...values: readonly string[]) => ({ type: 'among', values }) as const
const hidden = (view: Partial<TableView>) =>
  countHidden(project, { ...DEFAULT_VIEW, ...view }, rejected)

describe('rejected claims that the table leaves out', () => {
  test('are counted as the other filters and the search would show them', () => {
    expect(hidden({})).toBe(3)
    expect(hidden({ filters: { topics: among('talks') } })).toBe(2)
    expect(hidden({ search: 'sanctions' })).toBe(1)
    expect(hidden({ search: 'weather' })).toBe(0)
  })

  test('are none once a filter says which reviews to show', () => {
    expect(hidden({ filters: { review: among('draft') } })).toBe(0)
    expect(hidden({ filters: { review: among('draft', 'accepted', 'rejected') } })).toBe(0)
  })

  test('are shown with all others only by a filter that names every review', () => {
    const isShowing = (...values: readonly string[]) =>
      isShowingRejected({ filters: { review: among(...values) } })
    expect(isShowing('rejected', 'accepted', 'draft')).toBe(true)
    expect(isShowing('rejected')).toBe(false)
    expect(isShowingRejected(DEFAULT_VIEW)).toBe(false)
  })
})
