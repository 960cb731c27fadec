import { quoteOfClaim, type Claim, type ClaimKind } from '../../shared/domain/claim.ts'
import type { Project } from '../../shared/domain/project.ts'
import { shorten } from '../../shared/domain/short-text.ts'
import { joinNames } from '../../shared/domain/text-direction.ts'

/** What stands for a kind where there is little room; the word is always beside it or in its name. */
export const KIND_GLYPHS: Readonly<Record<ClaimKind, string>> = {
  direct: '“”',
  mixed: '“~',
  indirect: '~',
}

/** The claim's speaker in words. */
export function speakerOf(project: Project, claim: Claim): string {
  const speaker = claim.speakerId === null ? undefined : project.speakers.get(claim.speakerId)
  return speaker?.name ?? 'no speaker'
}

/** Who said it and who carried it: "Yuri Ushakov ← TASS". */
export function attributionOf(project: Project, claim: Claim): string {
  const via = claim.via.map((link) => project.sources.get(link.sourceId)?.name ?? 'unknown source')
  return joinNames([speakerOf(project, claim), ...via], ' ← ')
}

/** A claim for people who hear it: what its button shows (number and speaker), then its words and the rest. */
export function describeClaim(project: Project, claim: Claim, number: number): string {
  const via = claim.via.map((link) => project.sources.get(link.sourceId)?.name ?? 'unknown source')
  const carried = via.length === 0 ? '' : `, via ${via.join(' and ')}`
  const draft = claim.review === 'draft' ? ', a draft' : ''
  const words = shorten(quoteOfClaim(claim), 160)
  return `${number} ${speakerOf(project, claim)}, claim: ${words}. It is ${claim.kind}${carried}${draft}.`
}
