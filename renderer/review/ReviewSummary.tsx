import { useEffect, useMemo, useRef } from 'react'
import { countOutcomes, type OutcomeCounts } from '../../shared/domain/tagging/draft-outcome.ts'
import { waitingDrafts } from '../../shared/domain/tagging/review.ts'
import { countOf } from '../../shared/domain/counting.ts'
import card from '../reader/claim/ClaimCard.module.css'
import { shorten } from '../../shared/domain/text/short-text.ts'
import { useFocusReturn } from '../reader/text/text-focus.ts'
import { useProjectState } from '../state/project-state.ts'
import { CommandKey } from './CommandKey.tsx'
import { goToDrafts, nextArticleWithDrafts } from './next-article.ts'
import styles from './Review.module.css'
import { leaveReview, startReview } from './review-state.ts'
import { claimsInQueue, type ReviewQueue } from './review-queue.ts'

/** What became of the drafts, in a sentence. */
export function describeOutcomes({ accepted, mended, rejected }: OutcomeCounts): string {
  const parts = [
    accepted === 0 ? null : `${accepted} accepted as ${accepted === 1 ? 'it was' : 'they were'}`,
    mended === 0 ? null : `${mended} mended`,
    rejected === 0 ? null : `${rejected} rejected`,
  ].filter((part) => part !== null)
  const said = parts.length === 0 ? '' : `: ${parts.join(', ')}`
  return `${countOf(accepted + mended + rejected, 'draft')} reviewed${said}.`
}

/** After the last draft: what came of the review, and what can be done next. */
export function ReviewSummary({ queue }: { readonly queue: ReviewQueue }) {
  const project = useProjectState((state) => state.project)
  const counts = useMemo(
    () => countOutcomes(project, claimsInQueue(project, queue)),
    [project, queue],
  )
  const next = useMemo(
    () => nextArticleWithDrafts(project, queue.articleId, queue.scope),
    [project, queue],
  )
  const left = useMemo(() => waitingDrafts(project, queue.articleId).length, [project, queue])
  const part = useRef<HTMLElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  useFocusReturn(part)
  useEffect(() => first.current?.focus(), [])
  return (
    <section
      ref={part}
      className={`${card['card'] ?? ''} ${styles['summary'] ?? ''}`}
      aria-label="What came of the review"
      data-scope="reader"
    >
      <output className={styles['outcome']}>{describeOutcomes(counts)}</output>
      <div className={styles['line']}>
        {next === null ? null : (
          <button
            ref={first}
            type="button"
            className="button primary"
            onClick={() => goToDrafts(next.articleId, queue.scope)}
          >
            Go on with “{shorten(next.title, 40)}” ({countOf(next.waiting, 'draft')}
            {queue.scope === 'unsure' ? ', speaker unsure' : ''}) <kbd className="key">Enter</kbd>
          </button>
        )}
        <button
          ref={next === null ? first : null}
          type="button"
          className={`button ${next === null ? 'primary' : ''}`}
          onClick={leaveReview}
        >
          Done {next === null ? <kbd className="key">Enter</kbd> : null}
        </button>
        {left === 0 ? null : (
          <button type="button" className="button" onClick={() => startReview()}>
            {left === 1 ? 'Review the other draft here' : `Review the other ${left} drafts here`}
          </button>
        )}
        <CommandKey id="project.export" word="Export…" />
        <CommandKey id="review.back" word="Look at the last again" />
        <CommandKey id="edit.undo" word="Undo the last" />
      </div>
    </section>
  )
}
