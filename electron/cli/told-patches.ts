import { quoteOfClaim } from '../../shared/domain/claim.ts'
import type { Patch } from '../../shared/domain/edit/edit.ts'
import type { Id } from '../../shared/domain/id.ts'
import { RECORDS, type Project, type TableName } from '../../shared/domain/project.ts'
import { quoteLine } from './quoting.ts'

/** A claim's words, or the analyst's for it. */
function wordsOf({ claims }: Project, id: Id): string {
  const claim = claims.get(id)
  return claim === undefined ? '' : quoteOfClaim(claim) || claim.statement
}

/** What people know a record by; empty for nothing. */
const NAMES: Readonly<Record<TableName, (project: Project, id: Id) => string>> = {
  articles: ({ articles }, id) => articles.get(id)?.title ?? '',
  speakers: ({ speakers }, id) => speakers.get(id)?.name ?? '',
  sources: ({ sources }, id) => sources.get(id)?.name ?? '',
  claims: wordsOf,
  relations: (project, id) => {
    const relation = project.relations.get(id)
    if (relation === undefined) return ''
    const [from, to] = [wordsOf(project, relation.fromId), wordsOf(project, relation.toId)]
    return `${from}” ${relation.type} “${to}`
  },
  topics: ({ topics }, id) => topics.get(id)?.name ?? '',
  scales: ({ scales }, id) => (scales.get(id)?.verdicts ?? []).map(({ name }) => name).join('”, “'),
}

/** A line on what a patch did, by what people know its record by; `project` is as it is after it. */
export function tellPatch(project: Project, { table, id, before, after }: Patch): string {
  const word = table === 'scales' ? 'scale of verdicts' : RECORDS[table].word
  const name = NAMES[table](project, id)
  const what = name === '' ? word : `${word}: ${quoteLine(name)}`
  if (before === null) return `added: ${what}`
  return `changed: ${what} | ${Object.keys(after ?? {}).join(', ')}`
}
