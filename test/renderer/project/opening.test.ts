import { expect, test } from 'vitest'
import { enterProject } from '../../../renderer/project/opening.ts'
import { useConnection } from '../../../renderer/state/connection.ts'
import { useProjectState } from '../../../renderer/state/project-state.ts'
import { openArticle, useSelection } from '../../../renderer/state/selection.ts'
import { useTexts } from '../../../renderer/state/texts.ts'
import type { Client } from '../../../shared/api/client.ts'
import type { FirstPage, Start } from '../../../shared/api/contract.ts'
import { TABLE_NAMES } from '../../../shared/domain/project.ts'
import { buildInfo } from '../../support/project-info.ts'
import { buildArticle, structureOf } from '../../support/records.ts'

const TEXT = 'Talks end.'
const ARTICLES = [buildArticle(TEXT), buildArticle('Talks begin.')].toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
)
const [FIRST, SECOND] = ARTICLES.map(({ id }) => id)

const PAGES: readonly FirstPage[] = TABLE_NAMES.map((table) => ({
  table,
  records: table === 'articles' ? ARTICLES : [],
  next: null,
}))

const INFO = buildInfo({ articles: 2 })

function readFirst(
  pages: readonly FirstPage[],
  id = '',
): Pick<NonNullable<Start['project']>, 'pages' | 'text'> {
  return { pages: [...pages], text: { id, text: TEXT, structure: structureOf(TEXT) } }
}

/** A service that answers pages of records and nothing else; says what it was asked. */
function connectTo(pages: readonly FirstPage[]): readonly string[] {
  const asked: string[] = []
  const call = async (name: string, request: { readonly table?: string }) => {
    asked.push([name, request.table].filter(Boolean).join(' '))
    const page = pages.find(({ table }) => table === request.table)
    return page === undefined ? { ok: true, value: {} } : { ok: true, value: page }
  }
  useConnection.setState({ client: { call } as unknown as Client })
  return asked
}

test('a window that opens shows project and text from one answer, and asks for nothing more', async () => {
  const asked = connectTo([])
  await enterProject(INFO, readFirst(PAGES, SECOND))
  const { status, project } = useProjectState.getState()
  expect(status).toBe('ready')
  expect(project.articles.size).toBe(2)
  expect(useSelection.getState().articleId).toBe(SECOND)
  expect(useTexts.getState().texts.get(SECOND ?? '')?.text).toBe(TEXT)
  expect(asked).toEqual([])
})

test('what that answer lacks is asked for', async () => {
  const asked = connectTo(PAGES)
  await enterProject(INFO, readFirst(PAGES.slice(0, -1), FIRST))
  expect(useProjectState.getState().status).toBe('ready')
  expect(asked).toEqual(['records.page scales'])
})

test('an article that was chosen while the rest arrives stays open', async () => {
  connectTo(PAGES)
  const entering = enterProject(INFO, readFirst(PAGES.slice(0, 1), FIRST))
  openArticle(SECOND ?? '')
  await entering
  expect(useSelection.getState().articleId).toBe(SECOND)
})

test('a project without articles shows none', async () => {
  connectTo(PAGES.map(({ table }) => ({ table, records: [], next: null })))
  await enterProject(INFO)
  expect(useProjectState.getState().status).toBe('ready')
  expect(useSelection.getState().articleId).toBeNull()
})
