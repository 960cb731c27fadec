import { FIRST_READ, type AnswerOf, type FirstPage } from '../../shared/api/contract.ts'
import type { Id } from '../../shared/domain/id.ts'
import {
  addRecords,
  EMPTY_PROJECT,
  TABLE_NAMES,
  type Project,
  type TableName,
} from '../../shared/domain/project.ts'
import { call } from './connection.ts'

/** How many records a page asks for that is not a table's first. */
const PAGE = 5000

type Page = AnswerOf<'records.page'>

async function askPage(table: TableName, after: Id | null, limit: number): Promise<Page | null> {
  const answer = await call('records.page', { table, after, limit })
  return answer.ok ? answer.value : null
}

/**
 * The project with all records of a table. Each page is taken in while the service reads the next. `onFirst` is told
 * of the project with a first page that is not the only one. Null when the service could not answer, or the project
 * is wanted no more.
 */
async function readTable(
  project: Project,
  table: TableName,
  first: Promise<Page | null>,
  isWanted: () => boolean,
  onFirst: (project: Project) => void,
): Promise<Project | null> {
  let filled = project
  let page = await first
  while (page !== null && isWanted()) {
    const coming = page.next === null ? null : askPage(table, page.next, PAGE)
    const isFirst = filled === project
    filled = addRecords(filled, table, page.records as never[])
    if (coming === null) return filled
    if (isFirst) onFirst(filled)
    page = await coming
  }
  return null
}

/**
 * Reads the open project whole; of the pages in `first` nothing is asked for again. `onPart` is told of what there is
 * of it so far. Null when the service could not answer, or the project is wanted no more.
 */
export async function readProject(
  first: readonly FirstPage[],
  isWanted: () => boolean,
  onPart: (project: Project) => void,
): Promise<Project | null> {
  // All tables begin at once, so that a small project is there after one round trip.
  const begun = TABLE_NAMES.map((table) => {
    const given = first.find((page) => page.table === table)
    const page =
      given === undefined ? askPage(table, null, FIRST_READ.limit) : Promise.resolve(given)
    return { table, page }
  })
  let project = EMPTY_PROJECT
  for (const { table, page } of begun) {
    const filled = await readTable(project, table, page, isWanted, onPart)
    if (filled === null) return null
    project = filled
  }
  return project
}
