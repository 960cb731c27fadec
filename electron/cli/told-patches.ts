import type { Map as ImmutableMap } from 'immutable'
import { quoteOfClaim, type Claim } from '../../shared/domain/claim.ts'
import type { Patch } from '../../shared/domain/edit/edit.ts'
import type { Id } from '../../shared/domain/id.ts'
import { quoteLine } from './quoting.ts'
import { RECORDS, type Project, type Records, type TableName } from '../../shared/domain/project.ts'

const wordsOf = (claim: Claim | undefined) =>
  claim === undefined ? '' : quoteOfClaim(claim) || (claim.statement ?? '')

type NameOf<T extends TableName> = (record: Records[T], project: Project) => string

/** What people know a record by. */
const NAMES: { readonly [T in TableName]: NameOf<T> } = {
  articles: ({ title }) => title,
  speakers: ({ name }) => name,
  sources: ({ name }) => name,
  claims: wordsOf,
  relations: ({ type, fromId, toId }, { claims }) =>
    `${wordsOf(claims.get(fromId))}” ${type} “${wordsOf(claims.get(toId))}`,
  topics: ({ name }) => name,
  scales: ({ verdicts }) => verdicts.map(({ name }) => name).join('”, “'),
}

function nameOf<T extends TableName>(project: Project, table: T, id: Id): string {
  const record = (project[table] as ImmutableMap<Id, Records[T]>).get(id)
  const name = record === undefined ? '' : NAMES[table](record, project)
  return name === '' ? '' : `: ${quoteLine(name)}`
}

/** A line on what a patch did, by what people know its record by; `project` is as it is after it. */
export function tellPatch(project: Project, { table, id, before, after }: Patch): string {
  const { word } = RECORDS[table]
  const what = `${table === 'scales' ? 'scale of verdicts' : word}${nameOf(project, table, id)}`
  if (before === null) return `added: ${what}`
  return `changed: ${what} | ${Object.keys(after ?? {}).join(', ')}`
}
