import fc from 'fast-check'
import { fieldOfLinks, linksOf } from '../../shared/domain/claim-link.ts'
import type { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import { newId, type Id } from '../../shared/domain/id.ts'
import {
  mergeClaims,
  moveEnd,
  replaceContent,
  splitClaim,
} from '../../shared/domain/tagging/claim-mending.ts'
import { mergeRecords } from '../../shared/domain/merging/record-merging.ts'
import type { TableName } from '../../shared/domain/project.ts'
import { removeRecords } from '../../shared/domain/tagging/removal.ts'
import { acceptDrafts, rejectDrafts } from '../../shared/domain/tagging/review.ts'
import { renameSpeaker } from '../../shared/domain/naming/speaker-links.ts'
import { isNamingIn } from '../../shared/domain/naming/name-choice.ts'
import type { TaggedText } from '../../shared/domain/tagging/tagging.ts'

/** One thing that an analyst does to the drafts of an article; nothing where what it needs is not there. */
export type ReviewStep = (draft: EditDraft, article: TaggedText) => void

function pick(draft: EditDraft, table: TableName, place: number): Id | undefined {
  const ids = [...draft.all(table)].map(({ id }) => id).sort()
  return ids[place % ids.length]
}

const place = fc.nat(9)

/** A step on one claim, with a number to do as one likes with. */
function onClaim(
  run: (draft: EditDraft, article: TaggedText, id: Id, number: number) => void,
): fc.Arbitrary<ReviewStep> {
  return fc.tuple(place, fc.nat(200)).map(([place, number]) => (draft, article) => {
    const id = pick(draft, 'claims', place)
    if (id !== undefined) run(draft, article, id, number)
  })
}

function merging(table: 'speakers' | 'sources'): fc.Arbitrary<ReviewStep> {
  return fc.tuple(place, place).map(([kept, merged]) => (draft) => {
    const keepId = pick(draft, table, kept)
    const mergeId = pick(draft, table, merged)
    if (keepId === undefined || mergeId === undefined) return
    mergeRecords(draft, table, keepId, [mergeId])
  })
}

/** Names another speaker, or nobody, in one place of a claim, or behind its last. */
function renameOne(draft: EditDraft, claimId: Id, number: number): void {
  const claim = draft.get('claims', claimId)
  if (claim === undefined) return
  const links = linksOf(claim, 'speakers')
  const id = number % 5 === 0 ? null : (pick(draft, 'speakers', number) ?? null)
  const renamed = renameSpeaker(links, number % (links.length + 1), id, isNamingIn(draft))
  draft.update('claims', claimId, fieldOfLinks('speakers', renamed))
}

const reviewing: fc.Arbitrary<ReviewStep> = fc.oneof(
  onClaim((draft, _article, id) => acceptDrafts(draft, [id])),
  onClaim((draft, _article, id) => rejectDrafts(draft, [id])),
  onClaim((draft, _article, id) => removeRecords(draft, 'claims', [id])),
  onClaim((draft, _article, id, number) => renameOne(draft, id, number)),
  onClaim((draft, _article, id) => draft.update('claims', id, { note: 'seen' })),
)

/** Steps that change what a claim says, and none but it. */
export const mendingSteps: fc.Arbitrary<ReviewStep> = fc.oneof(
  onClaim((draft, article, id, number) =>
    moveEnd(draft, article, id, number % 2 === 0 ? 'start' : 'end', number % 4 < 2 ? 1 : -1),
  ),
  onClaim((draft, article, id, number) =>
    replaceContent(draft, article, id, { start: number, end: number + 7 }),
  ),
  onClaim((draft, article, id, number) =>
    splitClaim(draft, article, id, number === 0 ? null : number, newId()),
  ),
  onClaim((draft, article, id, number) => {
    const other = pick(draft, 'claims', number)
    if (other !== undefined) mergeClaims(draft, article, [id, other])
  }),
)

/** What an analyst may do between two draftings. */
export const reviewSteps: fc.Arbitrary<readonly ReviewStep[]> = fc.array(
  fc.oneof(reviewing, mendingSteps, merging('speakers'), merging('sources')),
  { maxLength: 8 },
)
