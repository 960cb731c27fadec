import { Map as ImmutableMap } from 'immutable'
import { Article, ARTICLE_FIELDS } from './article.ts'
import { Claim, CLAIM_FIELDS } from './claim.ts'
import type { Id } from './id.ts'
import { LinksDraft, NO_LINKS, type Links } from './links.ts'
import { Relation, RELATION_FIELDS } from './relation.ts'
import { Scale, SCALE_FIELDS } from './scale.ts'
import { Source, SOURCE_FIELDS } from './source.ts'
import { Speaker, SPEAKER_FIELDS } from './speaker.ts'
import { Topic, TOPIC_FIELDS } from './topic.ts'

/** What there is to know of each table's records. A project is these seven tables and nothing else. */
export const RECORDS = {
  articles: { word: 'article', fields: ARTICLE_FIELDS, schema: Article },
  speakers: { word: 'speaker', fields: SPEAKER_FIELDS, schema: Speaker },
  sources: { word: 'source', fields: SOURCE_FIELDS, schema: Source },
  claims: { word: 'claim', fields: CLAIM_FIELDS, schema: Claim },
  relations: { word: 'relation', fields: RELATION_FIELDS, schema: Relation },
  topics: { word: 'topic', fields: TOPIC_FIELDS, schema: Topic },
  scales: { word: 'scale', fields: SCALE_FIELDS, schema: Scale },
} as const

/** The type of each table's records. */
export interface Records {
  articles: Article
  speakers: Speaker
  sources: Source
  claims: Claim
  relations: Relation
  topics: Topic
  scales: Scale
}

export type TableName = keyof Records

/** In an order in which no record refers to a later table. */
export const TABLE_NAMES = [
  'articles',
  'speakers',
  'sources',
  'claims',
  'relations',
  'topics',
  'scales',
] as const satisfies TableName[]

/**
 * All records of a project, by id, with the claims by what they refer to and the relations by their claims. The maps are persistent (Bagwell's
 * hash tries, by immutable.js): an edit makes a new project that shares what did not change, in well under a
 * frame at any size.
 */
export type Project = { readonly [T in TableName]: ImmutableMap<Id, Records[T]> } & {
  readonly links: Links
}

export const EMPTY_PROJECT: Project = {
  articles: ImmutableMap(),
  speakers: ImmutableMap(),
  sources: ImmutableMap(),
  claims: ImmutableMap(),
  relations: ImmutableMap(),
  topics: ImmutableMap(),
  scales: ImmutableMap(),
  links: NO_LINKS,
}

/** Keeps links with a record that was `before` and is now `after`, null for none. Only claims and relations refer to others. */
export function relink<T extends TableName>(
  links: LinksDraft,
  table: T,
  before: Records[T] | null,
  after: Records[T] | null,
): void {
  if (table === 'claims') links.replaceClaim(before as Claim | null, after as Claim | null)
  if (table === 'relations') {
    links.replaceRelation(before as Relation | null, after as Relation | null)
  }
}

/** The project without one record; the same where it has none of that id. */
export function removeRecord(project: Project, table: TableName, id: Id): Project {
  const current = project[table] as ImmutableMap<Id, Records[TableName]>
  const links = new LinksDraft(project.links)
  relink(links, table, current.get(id) ?? null, null)
  return { ...project, [table]: current.delete(id), links: links.toLinks() }
}

/** The project with more records of one table, for loading: records with a known id take its place. */
export function addRecords<T extends TableName>(
  project: Project,
  table: T,
  records: readonly Records[T][],
): Project {
  const current = project[table] as ImmutableMap<Id, Records[T]>
  const next = current.withMutations((map) => {
    for (const record of records) map.set(record.id, record)
  })
  if (table !== 'claims' && table !== 'relations') return { ...project, [table]: next }
  const links = new LinksDraft(project.links)
  for (const record of records) relink(links, table, current.get(record.id) ?? null, record)
  return { ...project, [table]: next, links: links.toLinks() }
}
