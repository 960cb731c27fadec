import { TriangleAlert } from 'lucide-react'
import type { Claim, ProposedSpeaker } from '../../shared/domain/claim.ts'
import { isSpeakerUnsure } from '../../shared/domain/tagging/speaker-status.ts'
import { listChoices } from '../../shared/domain/text/listing.ts'
import styles from './Review.module.css'

/** As many are named of those who may be meant; the others stand among the candidates. */
const MOST = 3

/** A reason, and whom the words may mean. */
function spellReason({ reason, candidates }: ProposedSpeaker): string {
  const likely = candidates.slice(0, MOST)
  return likely.length === 0 ? reason : `${reason}; perhaps ${listChoices(likely)}`
}

/** Why the program named nobody by words for a claim's speakers, and whom they may mean; each reason once. */
export function doubtsOf({ proposal }: Claim): readonly string[] {
  const nameless = (proposal?.speakers ?? []).filter(
    ({ name, reason }) => name === '' && reason !== '',
  )
  return [...new Set(nameless.map(spellReason))]
}

/** Why a draft's speaker is unsure, and whom the words may mean. */
export function SpeakerDoubt({ claim }: { readonly claim: Claim }) {
  if (!isSpeakerUnsure(claim)) return null
  const doubts = doubtsOf(claim)
  return (
    <>
      <strong className={styles['unsure']}>
        <TriangleAlert size={12} aria-hidden /> Speaker unsure{doubts.length === 0 ? '' : ':'}
      </strong>{' '}
      {doubts.join('. ')}
    </>
  )
}
