import { useMemo, useRef } from 'react'
import { linkedIds } from '../../shared/domain/claim-link.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import { isWaiting } from '../../shared/domain/tagging/review.ts'
import { isSpeakerUnsure } from '../../shared/domain/tagging/speaker-status.ts'
import type { TaggedText } from '../../shared/domain/tagging/tagging.ts'
import card from '../reader/claim/ClaimCard.module.css'
import { ClaimParts } from '../reader/claim/ClaimParts.tsx'
import { attributionOf } from '../reader/claim/claim-words.ts'
import { KindPicker } from '../reader/claim/KindPicker.tsx'
import type { OpenText } from '../reader/reader-state.ts'
import { focusText, useFocusReturn } from '../reader/text/text-focus.ts'
import { isTyping } from '../kit/keys/use-keys.ts'
import { useEscape } from '../kit/keys/use-escape.ts'
import { useProjectState } from '../state/project-state.ts'
import { Candidates } from './Candidates.tsx'
import { CommandKey } from './CommandKey.tsx'
import { Confidence } from './Confidence.tsx'
import { percentOf, wordOfConfidence } from './confidence.ts'
import { numberCandidates } from './numbered-candidates.ts'
import { takeSpeaker, toggleSourceById } from './review-actions.ts'
import { SpeakerDoubt } from './SpeakerDoubt.tsx'
import { ReviewKeys } from './ReviewKeys.tsx'
import styles from './Review.module.css'
import { claimsInQueue, nextWaiting, type ReviewQueue } from './review-queue.ts'

/** Why a claim is in a review that was not proposed: it came of a split, or its words were merged with another's. */
const SPLIT_OFF = 'Split off from a draft.'
const LEFT_OVER = 'Split off from a draft, or merged with one.'

interface ReviewCardProps {
  readonly queue: ReviewQueue
  readonly claim: Claim
  readonly open: OpenText
}

/** Candidates for a draft's speaker and chain, as they are numbered. */
function useCandidates(claim: Claim, open: OpenText) {
  const project = useProjectState((state) => state.project)
  return useMemo(() => {
    const article: TaggedText = {
      articleId: open.article.id,
      text: open.text,
      quotations: open.structure.quotations,
    }
    return numberCandidates(project, article, claim)
  }, [project, claim, open])
}

/** What a screen reader says of each draft it comes to. */
function Announcement({ claim, place, total }: { claim: Claim; place: number; total: number }) {
  const attribution = useProjectState((state) => attributionOf(state.project, claim))
  const { proposal } = claim
  const sure =
    proposal === null
      ? ''
      : `${wordOfConfidence(proposal.confidence)}, ${percentOf(proposal.confidence)} per cent. `
  return (
    <output className="visually-hidden">
      Draft {place} of {total}. {sure}
      {isSpeakerUnsure(claim) ? 'Speaker unsure. ' : ''}
      {attribution}
    </output>
  )
}

/** One draft under review: how sure the program is and why, what it is made of, and the keys that decide. */
export function ReviewCard({ queue, claim, open }: ReviewCardProps) {
  const part = useRef<HTMLElement>(null)
  useFocusReturn(part)
  // From a field, Escape goes back to the text, where the keys of the review work again.
  useEscape(part, focusText, isTyping)
  const { speakers, sources } = useCandidates(claim, open)
  const place = queue.ids.indexOf(claim.id) + 1
  const total = queue.ids.length
  const decided = useProjectState(
    ({ project }) => claimsInQueue(project, queue).filter((other) => !isWaiting(other)).length,
  )
  const hasUnsure = useProjectState(
    ({ project }) => queue.scope === 'all' && nextWaiting(project, queue, claim, 'unsure') !== null,
  )
  const { proposal } = claim
  return (
    <section
      ref={part}
      className={`${card['card'] ?? ''} ${styles['review'] ?? ''}`}
      aria-label="Draft under review"
      data-scope="reader"
    >
      <span className={styles['progress']} style={{ width: `${(100 * decided) / total}%` }} />
      <Announcement claim={claim} place={place} total={total} />
      <header className={card['header']}>
        <h2 className={card['title']}>
          {queue.scope === 'unsure' ? 'Unsure speaker' : 'Draft'} {place} of {total}{' '}
          {claim.review === 'draft' ? null : <span className={card['review']}>{claim.review}</span>}
        </h2>
        {proposal === null ? null : <Confidence confidence={proposal.confidence} />}
        <KindPicker claim={claim} isDisabled={false} hasHint={false} />
        <span className={card['close']}>
          <CommandKey id="review.leave" word="Leave" />
        </span>
      </header>
      <div className={styles['body']}>
        <p className={styles['evidence']}>
          <span className={styles['why']}>Why</span>{' '}
          {proposal?.reason ?? (claim.review === 'rejected' ? LEFT_OVER : SPLIT_OFF)}
          {isSpeakerUnsure(claim) ? ' · ' : null}
          <SpeakerDoubt claim={claim} />
        </p>
        <ClaimParts
          claim={claim}
          text={open.text}
          isFixed={false}
          hasHints={false}
          onChosen={focusText}
          speakerChoices={
            <Candidates
              label="Speakers near by"
              candidates={speakers}
              chosen={linkedIds(claim, 'speakers')}
              onChoose={takeSpeaker}
            />
          }
          sourceChoices={
            <Candidates
              label="Sources near by"
              candidates={sources}
              chosen={linkedIds(claim, 'sources')}
              held="Shift"
              onChoose={({ id }) => toggleSourceById(id)}
            />
          }
        />
      </div>
      <ReviewKeys hasUnsure={hasUnsure} />
    </section>
  )
}
