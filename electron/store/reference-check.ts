import type { Database } from 'better-sqlite3'
import { Id } from '../../shared/domain/id.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { RECORDS, TABLE_NAMES } from '../../shared/domain/project.ts'

const REFERENCE_WORDS: Readonly<Record<string, string>> = {
  article: 'an article that is not in the project',
  speaker: 'a speaker who is not in the project',
  source: 'a source that is not in the project',
  text: 'a text that is not in the project',
  claim: 'a claim that is not in the project',
}

interface BrokenReference {
  readonly table: string
  readonly rowid: number | null
  readonly parent: string
}

/** The id of a record, as a problem gives it; null where a row has something else for one. */
export function idIn(value: unknown): Id | null {
  const { data } = Id.safeParse(value)
  return data ?? null
}

/** The SQL tables that refer to others, but for those of a claim's links. */
export const REFERRING = ['paragraph', 'article', 'claim', 'relation', 'edit'] as const

/** The rows of a table that name what is not in the file. */
export function checkReferences(db: Database, referring: string): readonly Problem[] {
  const broken = db.pragma(`foreign_key_check(${referring})`) as BrokenReference[]
  return broken.map(({ table, rowid, parent }) => {
    const name = TABLE_NAMES.find((known) => RECORDS[known].word === table) ?? null
    const id =
      name === null || rowid === null
        ? undefined
        : db.prepare(`SELECT id FROM ${table} WHERE rowid = ?`).pluck().get(rowid)
    const words = REFERENCE_WORDS[parent] ?? `something (${parent}) that is not in the file`
    return {
      kind: 'reference',
      table: name,
      id: idIn(id),
      message: `A row of the table “${table}” names ${words}. Choose another for it, or delete it.`,
    }
  })
}

interface ForeignKey {
  readonly table: string
  readonly from: string
  readonly to: string
}

/** What a claim's links name and is not there, told of the claim: the rows of a link table have no id of their own. */
export function checkLinks(db: Database, table: string): readonly Problem[] {
  const keys = db.pragma(`foreign_key_list(${table})`) as ForeignKey[]
  return keys.flatMap(({ table: parent, from, to }) => {
    const broken = db.prepare(
      `SELECT claim_id FROM ${table} WHERE ${from} IS NOT NULL AND ${from} NOT IN (SELECT ${to} FROM ${parent})
        ORDER BY claim_id, position`,
    )
    const words = REFERENCE_WORDS[parent] ?? `something (${parent}) that is not in the file`
    return broken
      .pluck()
      .all()
      .map((id) => ({
        kind: 'reference',
        table: 'claims',
        id: idIn(id),
        message: `A claim names ${words}. Choose another for it, or delete it.`,
      }))
  })
}
