import type { Claim } from '../../shared/domain/claim.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import { waitingDrafts } from '../../shared/domain/tagging/review.ts'
import type { DisplayRow } from '../../shared/tables/arrange.ts'
import { countOf } from '../../shared/domain/counting.ts'

/** Waiting drafts that something can be done with at once, and which they are in words. */
export interface DraftBatch {
  readonly name: 'shown' | 'article'
  readonly label: string
  readonly drafts: readonly Claim[]
}

/** The waiting drafts among the lines of the claims table. Rows of a collapsed group are not on the screen's list. */
export function draftsInLines(project: Project, lines: readonly DisplayRow[]): readonly Claim[] {
  return lines.flatMap((line) => {
    const claim = line.type === 'record' ? project.claims.get(line.id) : undefined
    return claim?.review === 'draft' ? [claim] : []
  })
}

/** The drafts shown and those of the open article; one batch where they are the same, none where none waits. */
export function batchDrafts(
  project: Project,
  lines: readonly DisplayRow[],
  articleId: Id | null,
): readonly DraftBatch[] {
  const shown = draftsInLines(project, lines)
  const inArticle = articleId === null ? [] : waitingDrafts(project, articleId)
  const known = new Set(inArticle)
  const isSame = shown.length === inArticle.length && shown.every((claim) => known.has(claim))
  const batches: readonly DraftBatch[] = [
    { name: 'shown', label: `${countOf(shown.length, 'draft')} shown in the table`, drafts: shown },
    {
      name: 'article',
      label: `${countOf(inArticle.length, 'draft')} waiting in the open article`,
      drafts: isSame ? [] : inArticle,
    },
  ]
  return batches.filter(({ drafts }) => drafts.length > 0)
}
