import { quoteOfClaim, type Claim, type ClaimKind } from '../../../shared/domain/claim.ts'
import { withDenial } from '../../../shared/domain/tagging/denying-cue.ts'
import { linkedNames, speakersInWords } from '../../../shared/domain/naming/linked-names.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { shorten } from '../../../shared/domain/text/short-text.ts'
import { joinNames } from '../../../shared/domain/text/text-direction.ts'
import { listAll } from '../../../shared/domain/text/listing.ts'

/** What stands for a kind where there is little room; the word is always beside it or in its name. */
export const KIND_GLYPHS: Readonly<Record<ClaimKind, string>> = {
  direct: '“”',
  mixed: '“~',
  indirect: '~',
}

/** The claim's speakers in words. */
function speakersOf(project: Project, claim: Claim): string {
  return speakersInWords(project, claim) || 'no speaker'
}

/** The sources of its chain by name, nearest the speaker first. */
function sourcesOf(project: Project, claim: Claim): readonly string[] {
  return linkedNames(project, claim, 'sources').map((name) => name || 'unknown source')
}

/** Who said it and who carried it: "Yuri Ushakov ← TASS", "Nordline denied". */
export function attributionOf(project: Project, claim: Claim): string {
  const speakers = withDenial(speakersInWords(project, claim), 'no speaker', claim)
  return joinNames([speakers, ...sourcesOf(project, claim)], ' ← ')
}

/** A claim for people who hear it: what its button shows (number, speaker and topics), then its words and the rest. */
export function describeClaim(project: Project, claim: Claim, number: number): string {
  const via = sourcesOf(project, claim)
  const carried = via.length === 0 ? '' : `, via ${listAll(via)}`
  const draft = claim.review === 'draft' ? ', a draft' : ''
  const shown = [speakersOf(project, claim), ...claim.topics].join(' ')
  const words = shorten(quoteOfClaim(claim), 160)
  return `${number} ${shown}, claim: ${words}. It is ${claim.kind}${carried}${draft}.`
}
