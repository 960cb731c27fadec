import { TriangleAlert } from 'lucide-react'
import { isNamedBy } from '../../shared/domain/naming/mention.ts'
import type { Claim, ProposedSpeaker } from '../../shared/domain/claim.ts'
import type { Project } from '../../shared/domain/project.ts'
import { isSpeakerUnsure } from '../../shared/domain/tagging/speaker-status.ts'
import { listChoices } from '../../shared/domain/text/listing.ts'
import { useProjectState } from '../state/project-state.ts'
import styles from './Review.module.css'

/** As many are named of those who may be meant; the others stand among the candidates. */
const MOST = 3

/** A reason, and whom else the words may mean. */
function spellReason({ reason, candidates }: ProposedSpeaker): string {
  const others = candidates.slice(0, MOST)
  return others.length === 0 ? reason : `${reason}; perhaps ${listChoices(others)}`
}

/**
 * How the program read the words for a claim's speakers: why each is the one named, where the words are not the name
 * itself, or why nobody is named; and whom else they may mean. Each reason once.
 */
export function speakerReasons(project: Project, { proposal, speakers }: Claim): readonly string[] {
  const named = speakers.flatMap(({ speakerId, mentions }) => {
    const speaker = speakerId === null ? undefined : project.speakers.get(speakerId)
    return speaker === undefined
      ? []
      : mentions.filter(({ quote }) => isNamedBy(speaker, quote)).map(({ start }) => start)
  })
  const plain = new Set(named)
  const told = (proposal?.speakers ?? []).filter(
    ({ reason, mentions }) => reason !== '' && !mentions.some(({ start }) => plain.has(start)),
  )
  return [...new Set(told.map(spellReason))]
}

/** Why a draft's speaker is unsure, and how words that are no name were read. */
export function SpeakerReading({ claim }: { readonly claim: Claim }) {
  const project = useProjectState((state) => state.project)
  const isUnsure = isSpeakerUnsure(claim)
  const reasons = speakerReasons(project, claim)
  if (!isUnsure && reasons.length === 0) return null
  return (
    <p className={styles['evidence']}>
      <span className={styles['why']}>Who</span>{' '}
      {isUnsure ? (
        <strong className={styles['unsure']}>
          <TriangleAlert size={12} aria-hidden /> Speaker unsure
          {reasons.length === 0 ? '' : ': '}
        </strong>
      ) : null}
      {reasons.join('. ')}
    </p>
  )
}
