import { fieldOfLinks, linksOf } from '../claim-link.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import type { Id } from '../id.ts'
import { freeName } from '../naming/naming.ts'
import type { Project } from '../project.ts'
import { rejectPairs } from '../naming/rejected-pairs.ts'
import { newSpeaker, type Speaker } from '../speaker.ts'

/** Who some claims of a speaker are given to: a new speaker of this name, or of the first free one like it. */
export interface PartedSpeaker {
  readonly id: Id
  readonly name: string
  readonly role: string
  readonly claimIds: readonly Id[]
}

/**
 * Gives some claims of a speaker to a new one, each in its place with its mentions, and remembers that the two are not
 * one. Claims that do not name the speaker are left alone. Null, with nothing done, where none is left to give or the
 * speaker is gone.
 */
export function partSpeaker(
  draft: EditDraft,
  speakerId: Id,
  { id, name, role, claimIds }: PartedSpeaker,
): Speaker | null {
  const speaker = draft.get('speakers', speakerId)
  const claims = claimIds
    .flatMap((claimId) => draft.get('claims', claimId) ?? [])
    .filter(({ speakers }) => speakers.some((link) => link.speakerId === speakerId))
  if (speaker === undefined || claims.length === 0) return null
  const parted: Speaker = {
    ...newSpeaker(id, freeName(draft, 'speakers', name)),
    kind: speaker.kind,
    role,
  }
  draft.put('speakers', parted)
  for (const claim of claims) {
    const links = linksOf(claim, 'speakers').map((link) =>
      link.id === speakerId ? { id, mentions: link.mentions } : link,
    )
    draft.update('claims', claim.id, fieldOfLinks('speakers', links))
  }
  rejectPairs(draft, 'speakers', [[speakerId, id]])
  return parted
}

/** The name of a parting in words: "part “Zoe O’Neill (union leader)” from “Zoë O’Neill”". */
export function labelOfParting(project: Project, speakerId: Id, name: string): string {
  const whole = project.speakers.get(speakerId)?.name ?? ''
  return `part “${name.slice(0, 100)}” from “${whole.slice(0, 100)}”`
}
