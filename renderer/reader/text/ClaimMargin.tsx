import { memo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { isFlawed } from '../../../shared/domain/text/anchor.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { speakersInWords } from '../../../shared/domain/naming/linked-names.ts'
import { MARK_ROLES, anchorsOf, type Mark } from '../../../shared/domain/text/marks.ts'
import { useProjectState } from '../../state/project-state.ts'
import { topicMark } from '../../topics/topic-colours.ts'
import { selectClaim } from '../../state/selection.ts'
import { placeInOrder } from '../claim-order.ts'
import styles from './ClaimMargin.module.css'
import { KIND_GLYPHS, describeClaim } from '../claim/claim-words.ts'
import { useMarks } from './placed-marks.ts'
import { useReader } from '../reader-state.ts'

/** How many claims are listed with their speakers; more are numbers side by side. */
const ROOM = 4

/** Whether any span of a claim no longer quotes the text. */
function hasFlaw(text: string, claim: Claim): boolean {
  return MARK_ROLES.some((role) => anchorsOf(claim, role).some((anchor) => isFlawed(text, anchor)))
}

interface MarginClaimProps {
  readonly claim: Claim
  readonly isChosen: boolean
}

function MarginClaim({ claim, isChosen }: MarginClaimProps) {
  const text = useReader((state) => state.open?.text ?? '')
  // As numbers and words, so that of the many claims in view only those are drawn anew that say something else.
  const number = useMarks(({ order }) => placeInOrder(order, claim) + 1)
  const description = useProjectState(({ project }) => describeClaim(project, claim, number))
  const speakers = useProjectState(({ project }) => speakersInWords(project, claim))
  const isOff = hasFlaw(text, claim)
  return (
    <button
      type="button"
      className={styles['claim']}
      data-margin-claim
      data-draft={claim.review === 'draft' || undefined}
      aria-pressed={isChosen}
      aria-label={`${description}${isOff ? ' Needs review: its words differ from the text.' : ''}`}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => selectClaim(claim.id, 'reader')}
    >
      <span className={styles['number']}>{number}</span>{' '}
      <span className={styles['kind']} data-glyph={isOff ? '!' : KIND_GLYPHS[claim.kind]} />
      <span className={styles['speaker']}>{speakers}</span>{' '}
      {claim.topics.length === 0 ? null : (
        <span className={styles['topics']}>
          {claim.topics.map((topic) => (
            <span key={topic} className={styles['topic']} {...topicMark(topic)}>
              {topic}{' '}
            </span>
          ))}
        </span>
      )}
    </button>
  )
}

interface ClaimMarginProps {
  readonly marks: readonly Mark[]
  readonly chosen: Id | null
}

/** The claims whose words stand in a block, as buttons beside it: the marks for those who do not see them. */
export const ClaimMargin = memo(function ClaimMargin({ marks, chosen }: ClaimMarginProps) {
  const listed = useMarks(
    useShallow(({ placed }) => {
      const ids = marks.filter((mark) => mark.role === 'content').map((mark) => mark.claimId)
      return [...new Set(ids)].flatMap((id) => placed.claims.get(id) ?? [])
    }),
  )
  if (listed.length === 0) return null
  return (
    <div className={styles['margin']} data-crowded={listed.length > ROOM || undefined}>
      {listed.map((claim) => (
        <MarginClaim key={claim.id} claim={claim} isChosen={claim.id === chosen} />
      ))}
    </div>
  )
})
