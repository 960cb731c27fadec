import type { Claim } from '../claim.ts'
import { isWaiting } from './review.ts'

/**
 * Whether a claim says who made it. `unsure`: words are marked that name somebody, and nobody is named by them;
 * `missing`: not even words are; `named`: everybody who speaks is.
 */
export type SpeakerStatus = 'unsure' | 'missing' | 'named'

export function speakerStatusOf({ speakers }: Pick<Claim, 'speakers'>): SpeakerStatus {
  if (speakers.length === 0) return 'missing'
  return speakers.some(({ speakerId }) => speakerId === null) ? 'unsure' : 'named'
}

/** Whether a draft waits of which nobody, or not everybody, could be named safely: the analyst is to say who it is. */
export function isSpeakerUnsure(claim: Claim): boolean {
  return isWaiting(claim) && speakerStatusOf(claim) !== 'named'
}
