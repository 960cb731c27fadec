import type { EditDraft } from './edit-draft.ts'
import type { Id } from './id.ts'
import { linkedRecords, type Links } from './links.ts'
import type { Project, Records, TableName } from './project.ts'
import { repointSources, repointSpeakers } from './repointing.ts'

type ReferredTable = Exclude<TableName, 'claims' | 'relations'>

const LINKS_OF: Readonly<Record<ReferredTable, keyof Links>> = {
  articles: 'ofArticle',
  speakers: 'ofSpeaker',
  sources: 'ofSource',
}

/** The claims that name any of these records: what a removal would change, to be asked about first. */
export function claimsUsing(
  project: Project,
  table: ReferredTable,
  ids: readonly Id[],
): ReadonlySet<Id> {
  const sets = project.links[LINKS_OF[table]]
  return new Set(ids.flatMap((id) => [...linkedRecords(sets, id)]))
}

/**
 * Removes records. Claims of a removed speaker, and chains with a removed source, get `replacement`, or are
 * left without when it is null; the claims of a removed article go with it. Ids that are not there are passed
 * over. Throws when the replacement is itself removed.
 */
export function removeRecords(
  draft: EditDraft,
  table: TableName,
  ids: readonly Id[],
  replacement: Id | null = null,
): void {
  const removed = new Set(ids.filter((id) => draft.get(table, id) !== undefined))
  if (replacement !== null && removed.has(replacement)) {
    throw new Error('A record cannot be replaced by one that is removed with it.')
  }
  if (table === 'speakers') repointSpeakers(draft, removed, replacement)
  if (table === 'sources') repointSources(draft, removed, replacement)
  if (table === 'articles') {
    for (const claim of draft.all('claims')) {
      if (removed.has(claim.articleId)) draft.remove('claims', claim.id)
    }
  }
  for (const id of removed) draft.remove(table, id)
}

const WORDS: Readonly<Record<TableName, readonly [string, string]>> = {
  articles: ['article', 'articles'],
  speakers: ['speaker', 'speakers'],
  sources: ['source', 'sources'],
  claims: ['claim', 'claims'],
  relations: ['relation', 'relations'],
}

function nameOf(record: Records[TableName]): string {
  if ('name' in record) return record.name
  return 'title' in record ? record.title : ''
}

/** The name of a removal in words: "remove 3 claims", "remove speaker “Yuri Ushakov”". */
export function labelOfRemoval(project: Project, table: TableName, ids: readonly Id[]): string {
  const [one, many] = WORDS[table]
  const [only] = ids
  if (ids.length !== 1 || only === undefined) return `remove ${ids.length} ${many}`
  const record = project[table].get(only)
  const name = record === undefined ? '' : nameOf(record)
  return name === '' ? `remove 1 ${one}` : `remove ${one} “${name.slice(0, 100)}”`
}
