import type { Claim, Proposal } from '../claim.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import type { Id } from '../id.ts'
import { kindWith } from '../tagging/claim-kind.ts'
import { anchorAt, type Anchor } from '../text/anchor.ts'
import { compareSpans, type Span } from '../text/span.ts'
import type { Quotation } from '../text/structure.ts'
import type { PlacedClaim } from './claim-placing.ts'

/** A later form of an article: its record, its text, and the quotations in it. */
export interface LaterForm {
  readonly id: Id
  readonly text: string
  readonly quotations: readonly Quotation[]
}

/** What was proposed, with its spans where they stand now; null where some of them are gone: it can't be compared there. */
function moveProposal(proposal: Proposal, place: (span: Span) => Span | null): Proposal | null {
  const move = (spans: readonly Span[]) => spans.flatMap((span) => place(span) ?? [])
  const moved = {
    ...proposal,
    content: move(proposal.content),
    cues: move(proposal.cues),
    speakers: proposal.speakers.map((speaker) =>
      Object.assign({}, speaker, { mentions: move(speaker.mentions) }),
    ),
  }
  return moved.content.length === proposal.content.length ? moved : null
}

/**
 * Moves claims to a later form of their article, as a person confirmed: each span to where it was found there. Cues and
 * mentions that are gone are taken off; claims whose own words are gone stay where they are. Answers how many were moved.
 */
export function moveClaims(
  draft: EditDraft,
  { id, text, quotations }: LaterForm,
  placed: readonly PlacedClaim[],
): number {
  let moved = 0
  for (const { claim, state, place, content } of placed) {
    if (state === 'gone' || draft.get('claims', claim.id) === undefined) continue
    const move = (anchors: readonly Anchor[]) =>
      anchors.flatMap((anchor) => {
        const at = place(anchor)
        return at === null ? [] : anchorAt(text, at)
      })
    const fields: Partial<Claim> = {
      articleId: id,
      content: content.toSorted(compareSpans),
      cues: move(claim.cues),
      speakers: claim.speakers
        .map((link) => ({ ...link, mentions: move(link.mentions) }))
        .filter(({ speakerId, mentions }) => speakerId !== null || mentions.length > 0),
      via: claim.via.map((link) => ({ ...link, mentions: move(link.mentions) })),
      kind: kindWith(claim, content, quotations),
      proposal: claim.proposal === null ? null : moveProposal(claim.proposal, place),
    }
    draft.update('claims', claim.id, fields)
    moved += 1
  }
  return moved
}
