import { isWaiting } from '../../shared/domain/tagging/review.ts'
import { isSpeakerUnsure } from '../../shared/domain/tagging/speaker-status.ts'
import { ClaimCard } from '../reader/claim/ClaimCard.tsx'
import { useMarks } from '../reader/text/placed-marks.ts'
import { useReader } from '../reader/reader-state.ts'
import { useProjectState } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import { DraftsBar } from './DraftsBar.tsx'
import { ReviewCard } from './ReviewCard.tsx'
import { useReview } from './review-state.ts'
import styles from './Review.module.css'
import { ReviewSummary } from './ReviewSummary.tsx'
import { SpeakerDoubt } from './SpeakerDoubt.tsx'

/** What stands below the text: the selected claim, the draft under review, or what came of a review. */
export function ReviewDock() {
  const open = useReader((state) => state.open)
  const isFixed = useProjectState((state) => state.info?.isReadOnly ?? true)
  const claimId = useSelection((state) => state.claimId)
  const claim = useProjectState((state) =>
    claimId === null ? undefined : state.project.claims.get(claimId),
  )
  const waiting = useMarks((state) => state.order.filter(isWaiting).length)
  const unsure = useMarks((state) => state.order.filter(isSpeakerUnsure).length)
  const { queue, isDone } = useReview()
  if (open === null) return null
  if (queue !== null && isDone) return <ReviewSummary queue={queue} />
  if (queue !== null && claim !== undefined && queue.ids.includes(claim.id)) {
    return <ReviewCard queue={queue} claim={claim} open={open} />
  }
  return (
    <>
      {claim?.articleId === open.article.id && isSpeakerUnsure(claim) ? (
        <p className={styles['doubt']}>
          <SpeakerDoubt claim={claim} />
        </p>
      ) : null}
      <ClaimCard />
      {waiting === 0 || isFixed ? null : (
        <DraftsBar waiting={waiting} unsure={unsure} isReviewing={queue !== null} />
      )}
    </>
  )
}
