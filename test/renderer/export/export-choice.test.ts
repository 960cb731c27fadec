import { beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_EXPORT, ExportOptions } from '../../../shared/domain/export-options.ts'
import type { TableView } from '../../../shared/domain/view.ts'
import type { Table } from '../../../shared/tables/tables.ts'
import { DEFAULT_VIEWS } from '../../../shared/domain/views.ts'
import { choiceOf, optionsOf, withColumns } from '../../../renderer/export/export-choice.ts'
import { useSelection } from '../../../renderer/state/selection.ts'
import { showViews } from '../../../renderer/state/views.ts'

const ARTICLE = '01890000-0000-7000-8000-000000000001'
const atFirst = choiceOf('csv', DEFAULT_EXPORT)

const look = (table: Table, view: Partial<TableView>) =>
  showViews({ ...DEFAULT_VIEWS, [table]: { ...DEFAULT_VIEWS[table], ...view } })

beforeEach(() => showViews(DEFAULT_VIEWS))

describe('what an export takes', () => {
  test('is all of every table at first', () => {
    expect(optionsOf(atFirst)).toEqual(DEFAULT_EXPORT)
  })

  test('is the rows shown, of the open article alone where the table shows those alone', () => {
    const topics = { type: 'contains', text: 'talks' } as const
    look('claims', { filters: { topics }, search: 'said', isOpenArticleOnly: true })
    useSelection.setState({ articleId: ARTICLE })
    const { claims, speakers } = optionsOf({ ...atFirst, rows: 'shown' }).tables
    expect(claims.rows).toMatchObject({
      look: { filters: { topics }, search: 'said' },
      articleId: ARTICLE,
    })
    expect(speakers.rows).toMatchObject({ look: { search: '' }, articleId: null })
    expect(claims.columns).toBeNull()
  })

  test('is the columns shown, in their order, the id before all', () => {
    look('sources', { order: ['note', 'name'], hidden: ['url', 'aliases'] })
    const { columns } = optionsOf({ ...atFirst, columns: 'shown' }).tables.sources
    expect(columns?.slice(0, 3)).toEqual(['id', 'note', 'name'])
    expect(columns).not.toContain('url')
    expect(columns).not.toContain('aliases')
  })

  test('is the columns ticked of one table, and all of the others', () => {
    const { tables } = optionsOf(withColumns(atFirst, 'claims', ['claim', 'speaker']))
    expect(tables.claims.columns).toEqual(['claim', 'speaker'])
    expect(tables.articles.columns).toBeNull()
  })

  test('is the same again when it was kept and is chosen', () => {
    look('claims', { search: 'bridge' })
    const kept = optionsOf({ ...withColumns(atFirst, 'claims', ['claim']), rows: 'shown' })
    showViews(DEFAULT_VIEWS)
    const again = choiceOf('csv', ExportOptions.parse(JSON.parse(JSON.stringify(kept))))
    expect(again).toMatchObject({ rows: 'chosen', columns: 'chosen' })
    expect(optionsOf(again)).toEqual(kept)
  })
})
