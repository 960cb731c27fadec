import { X } from 'lucide-react'
import { memo, useDeferredValue, useRef, type RefObject } from 'react'
import { startOfClaim, type Claim } from '../../../shared/domain/claim.ts'
import { pageAt } from '../../../shared/domain/text/block.ts'
import { JudgementParts } from '../../judgements/JudgementParts.tsx'
import { useHoldsFocus } from '../../kit/focus/use-holds-focus.ts'
import { useProjectState } from '../../state/project-state.ts'
import { selectClaim, useSelection } from '../../state/selection.ts'
import styles from './ClaimCard.module.css'
import { placeInOrder } from '../claim-order.ts'
import { ClaimParts } from './ClaimParts.tsx'
import { KindPicker } from './KindPicker.tsx'
import { useMarks } from '../text/placed-marks.ts'
import { useReader } from '../reader-state.ts'
import { useFocusReturn } from '../text/text-focus.ts'

/** The selected claim, in one place, while it is one of the article shown. */
export function ClaimCard() {
  const claimId = useSelection((state) => state.claimId)
  const current = useProjectState((state) =>
    claimId === null ? undefined : state.project.claims.get(claimId),
  )
  const card = useRef<HTMLElement>(null)
  // What changed of a claim follows in a turn of its own: where it was changed in the table, the cell is painted first.
  // Another claim is there at once, and so is what was changed in the card itself: keys that come next go to its fields.
  const before = useDeferredValue(current)
  const isAwaited = useHoldsFocus(card) || before?.id !== current?.id
  const claim = isAwaited ? current : before
  const open = useReader((state) => state.open)
  if (claim === undefined || open === null || claim.articleId !== open.article.id) return null
  return <ShownClaim card={card} claim={claim} text={open.text} />
}

/** A claim: its words, its kind, who said it, through whom it came, and whether it holds. */
const ShownClaim = memo(function ShownClaim({
  card,
  claim,
  text,
}: {
  readonly card: RefObject<HTMLElement | null>
  readonly claim: Claim
  readonly text: string
}) {
  const isFixed = useProjectState((state) => state.info?.isReadOnly ?? true)
  const order = useMarks((state) => state.order)
  useFocusReturn(card)
  const place = placeInOrder(order, claim)
  const page = useProjectState(({ project }) =>
    pageAt(project.articles.get(claim.articleId)?.pages ?? [], startOfClaim(claim)),
  )
  return (
    <section ref={card} className={styles['card']} aria-label="Selected claim" data-scope="reader">
      <header className={styles['header']}>
        <h2 className={styles['title']}>
          Claim {order[place]?.id === claim.id ? place + 1 : ''}
          {claim.review === 'accepted' ? null : (
            <span className={styles['review']}>{claim.review}</span>
          )}
          {page === null ? null : <span className={styles['review']}>page {page}</span>}
        </h2>
        <KindPicker claim={claim} isDisabled={isFixed} />
        <button
          type="button"
          className={`button plain ${styles['close'] ?? ''}`}
          aria-label="Put the claim away"
          onClick={() => selectClaim(null, 'reader')}
        >
          <X size={14} aria-hidden />
        </button>
      </header>
      <ClaimParts claim={claim} text={text} isFixed={isFixed} />
      <JudgementParts claim={claim} isFixed={isFixed} />
    </section>
  )
})
