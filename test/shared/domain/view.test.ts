import { describe, expect, test } from 'vitest'
import { DEFAULT_VIEW, type TableView } from '../../../shared/domain/view.ts'
import { DEFAULT_VIEWS, readViews } from '../../../shared/domain/views.ts'

describe('views as an older version kept them', () => {
  test('say nothing of articles, which are looked at as at first; the others stay as they were', () => {
    const speakers: TableView = { ...DEFAULT_VIEW, search: 'ш', hidden: ['role'] }
    const { articles: _articles, ...known } = DEFAULT_VIEWS
    const kept = { ...known, speakers, saved: { claims: [], speakers: [], sources: [] } }
    const views = readViews(kept)
    expect(views.articles).toEqual(DEFAULT_VIEWS.articles)
    expect(views.saved.articles).toEqual([])
    expect(views.speakers).toEqual(speakers)
  })

  test('compare the claims of all articles where they say nothing of which', () => {
    const { articles: _articles, ...comparison } = DEFAULT_VIEWS.comparison
    expect(readViews({ comparison }).comparison.articles).toBeNull()
    const wrong = { ...comparison, rows: 'date', articles: { axis: 'moon', key: '' } }
    expect(readViews({ comparison: wrong }).comparison).toEqual(DEFAULT_VIEWS.comparison)
  })
})
