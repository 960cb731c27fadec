import type { Anchor } from '../domain/text/anchor.ts'
import { linksOf, type ClaimLink } from '../domain/claim-link.ts'
import type { NamedTable } from '../domain/naming/named-record.ts'
import type { Claim } from '../domain/claim.ts'
import type { MarkRole } from '../domain/text/marks.ts'
import type { Project } from '../domain/project.ts'
import type { SheetColumn } from './column.ts'

/** The columns of attributions.csv. Spans are [start, end) in UTF-16 code units of the article's text. */
export const ATTRIBUTION_COLUMNS: readonly SheetColumn[] = [
  { id: 'claim_id' },
  { id: 'role' },
  { id: 'position', type: 'number' },
  { id: 'name' },
  { id: 'record_id' },
  { id: 'start', type: 'number' },
  { id: 'end', type: 'number' },
  { id: 'quoted_text', type: 'prose' },
  { id: 'article_id' },
  { id: 'article' },
  { id: 'article_outlet' },
  { id: 'article_date', type: 'date' },
  { id: 'article_url', type: 'url' },
]

/** One link without the claim it belongs to. `position` counts from 1: in the chain for sources; else among the rows of the role, which for speakers are those of the first before those of the next. */
interface Link {
  readonly role: MarkRole
  readonly position: number
  readonly name: string
  readonly recordId: string
  readonly anchor: Anchor | null
}

/** A row for each span of a role. */
function spansOf(role: MarkRole, anchors: readonly Anchor[]): readonly Omit<Link, 'position'>[] {
  return anchors.map((anchor) => ({ role, name: '', recordId: '', anchor }))
}

/** A row for each mention of a speaker or source; one without a span where there is none. */
function rowsOfLink(
  { id, mentions }: ClaimLink,
  project: Project,
  table: NamedTable,
): readonly Omit<Link, 'position'>[] {
  const role = table === 'speakers' ? 'speaker' : 'source'
  const name = id === null ? '' : (project[table].get(id)?.name ?? '')
  const anchors = mentions.length === 0 ? [null] : mentions
  return anchors.map((anchor) => ({ role, name, recordId: id ?? '', anchor }))
}

function* numbered(rows: readonly Omit<Link, 'position'>[]): Generator<Link> {
  for (const [index, row] of rows.entries()) yield { ...row, position: index + 1 }
}

function* linksOfClaim(claim: Claim, project: Project): Generator<Link> {
  yield* numbered(spansOf('content', claim.content))
  yield* numbered(
    linksOf(claim, 'speakers').flatMap((link) => rowsOfLink(link, project, 'speakers')),
  )
  yield* numbered(spansOf('cue', claim.cues))
  for (const [index, link] of linksOf(claim, 'sources').entries())
    for (const row of rowsOfLink(link, project, 'sources')) yield { ...row, position: index + 1 }
}

/** The rows of attributions.csv for some claims: one for each span, and for each speaker and source without one. */
export function* attributionRows(
  claims: Iterable<Claim>,
  project: Project,
): Generator<readonly string[]> {
  for (const claim of claims) {
    const article = project.articles.get(claim.articleId)
    for (const { role, position, name, recordId, anchor } of linksOfClaim(claim, project)) {
      yield [
        claim.id,
        role,
        String(position),
        name,
        recordId,
        anchor === null ? '' : String(anchor.start),
        anchor === null ? '' : String(anchor.end),
        anchor?.quote ?? '',
        claim.articleId,
        article?.title ?? '',
        article?.outlet ?? '',
        article?.date ?? '',
        article?.url ?? '',
      ]
    }
  }
}
