import { countOf } from '../counting.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import type { Id } from '../id.ts'
import { linkedRecords, type Links } from '../links.ts'
import { isNamedTable } from '../naming/named-record.ts'
import { RECORDS, type Project, type Records, type TableName } from '../project.ts'
import { labelOfRejection } from './review.ts'
import { repointLinks } from '../merging/repointing.ts'

type ReferredTable = Exclude<TableName, 'claims' | 'relations' | 'topics' | 'scales'>

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

/** Makes the later forms of articles that go those of the form before, where one stays. */
function leaveVersions(draft: EditDraft, removed: ReadonlySet<Id>): void {
  const articles = Array.from(draft.all('articles'))
  for (const { id, versionOf } of articles) {
    if (versionOf === null || removed.has(id) || !removed.has(versionOf)) continue
    let before: Id | null = versionOf
    // No more steps than there are articles that go: a file may say anything of what is a version of what.
    for (let step = 0; before !== null && removed.has(before); step += 1)
      before = step < removed.size ? (draft.get('articles', before)?.versionOf ?? null) : null
    draft.update('articles', id, { versionOf: before })
  }
}

/**
 * Removes records. Claims of a removed speaker, and chains with a removed source, get `replacement`, or are
 * left without when it is null; the claims of a removed article go with it. A claim that the program proposed
 * is rejected instead, so that it is not drafted again and counts in the measure of the finder. Ids that are
 * not there are passed over. Throws when the replacement is itself removed.
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
  if (isNamedTable(table)) repointLinks(draft, table, removed, replacement)
  if (table === 'articles') {
    leaveVersions(draft, removed)
    for (const claim of draft.all('claims')) {
      if (removed.has(claim.articleId)) draft.remove('claims', claim.id)
    }
  }
  for (const id of removed) {
    const isProposed = table === 'claims' && (draft.get('claims', id)?.proposal ?? null) !== null
    if (isProposed) draft.update('claims', id, { review: 'rejected' })
    else draft.remove(table, id)
  }
}

/**
 * What removing claims does to them: how many drafts that wait are rejected, and how many claims go. Those
 * that were rejected before stay as they are.
 */
export function countRemoval(
  project: Project,
  ids: readonly Id[],
): { readonly rejected: number; readonly removed: number } {
  const claims = [...new Set(ids)]
    .flatMap((id) => project.claims.get(id) ?? [])
    .filter(({ proposal, review }) => proposal === null || review !== 'rejected')
  const rejected = claims.filter(
    ({ proposal, review }) => proposal !== null && review === 'draft',
  ).length
  return { rejected, removed: claims.length - rejected }
}

function nameOf(record: Records[TableName]): string {
  if ('name' in record) return record.name
  return 'title' in record ? record.title : ''
}

function labelOfClaims(project: Project, ids: readonly Id[]): string {
  const { rejected, removed } = countRemoval(project, ids)
  const rejection = labelOfRejection(project, ids, { rejected })
  const removal = `remove ${countOf(removed, 'claim')}`
  if (rejected === 0) return removal
  return removed === 0 ? rejection : `${rejection} and ${removal}`
}

/**
 * The name of a removal in words: "remove 3 claims", "reject 2 drafts and remove 1 claim", "remove speaker “Yuri
 * Ushakov”".
 */
export function labelOfRemoval(project: Project, table: TableName, ids: readonly Id[]): string {
  if (table === 'claims') return labelOfClaims(project, ids)
  const { word } = RECORDS[table]
  const [only] = ids
  if (ids.length !== 1 || only === undefined) return `remove ${countOf(ids.length, word)}`
  const record = project[table].get(only)
  const name = record === undefined ? '' : nameOf(record)
  return name === '' ? `remove 1 ${word}` : `remove ${word} “${name.slice(0, 100)}”`
}
