import type { OutcomeCounts } from '../../shared/domain/tagging/draft-outcome.ts'

/** How many of the drafts counted have been reviewed. */
export function countReviewed({ accepted, mended, rejected }: OutcomeCounts): number {
  return accepted + mended + rejected
}

/** What share of the reviewed drafts was accepted, as it was or mended; null where none was reviewed. */
export interface AcceptedShare {
  /** Between 0 and 1; both together are the share accepted. */
  readonly asItWas: number
  readonly mended: number
}

export function shareAccepted(counts: OutcomeCounts): AcceptedShare | null {
  const reviewed = countReviewed(counts)
  if (reviewed === 0) return null
  return { asItWas: counts.accepted / reviewed, mended: counts.mended / reviewed }
}

/** A share for people: "83%"; "–" where nothing was reviewed. Never 100% where one was rejected, nor 0% where one was not. */
export function spellShare(counts: OutcomeCounts): string {
  const reviewed = countReviewed(counts)
  if (reviewed === 0) return '–'
  const percent = Math.round((100 * (reviewed - counts.rejected)) / reviewed)
  if (counts.rejected > 0 && percent === 100) return '>99%'
  if (counts.rejected < reviewed && percent === 0) return '<1%'
  return `${percent}%`
}
