import { useEffect, useRef, type KeyboardEvent } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { RelatedClaims } from '../../../shared/comparison/related.ts'
import { countOf, formatNumber } from '../../../shared/domain/counting.ts'
import { RelationType } from '../../../shared/domain/relation.ts'
import { useProjectState } from '../../state/project-state.ts'
import { ClaimPair } from '../claim/ClaimPair.tsx'
import { Reasons } from './Reasons.tsx'
import { goToClaim, lineUp } from '../comparison-state.ts'
import { focusedElement } from '../../kit/focus/focusable.ts'
import { focusTarget, isInRegion } from '../../kit/focus/regions.ts'
import { stepByArrow } from '../../kit/focus/stepping.ts'
import { useFocusTarget } from '../../kit/focus/use-region.ts'
import { useCardActions } from '../../kit/keys/card-actions.ts'
import { LetterKeyCap } from '../../kit/keys/KeyCap.tsx'
import { LongList } from '../../kit/list/LongList.tsx'
import {
  cancelSearch,
  dismissProposal,
  keyOfPair,
  restoreDismissed,
  restoreProposal,
  startSearch,
  useRelated,
} from './related-search.ts'
import { useOpenProposals } from './open-proposals.ts'
import { relateClaims } from './relation-actions.ts'
import { RELATION_WORDS } from './relation-words.ts'
import styles from './RelationsAside.module.css'
import { tellReversible } from '../../kit/notices/notices.ts'
import { digitOf } from '../../kit/keys/keyboard.ts'

function accept(related: RelatedClaims, type: RelationType): void {
  relateClaims(type, related.fromId, related.toId)
}

/** Turns a proposal down, with the way back beside it: it is no edit, so that undo does not bring it back. */
function dismiss(related: RelatedClaims): void {
  dismissProposal(related)
  tellReversible('Dismissed: it is not proposed again.', () => restoreProposal(related))
}

/** How the proposals turned down are come back to, where there are any. */
function Dismissed({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <button type="button" className="button plain" onClick={restoreDismissed}>
      Bring back {countOf(count, 'dismissed proposal')}
    </button>
  )
}

/** What the proposals are called, to go from one to the next. */
const PROPOSAL = 'relation proposal'

function Proposal({ related }: { readonly related: RelatedClaims }) {
  const { suggestedType, differs, reasons } = related
  const target = useFocusTarget<HTMLButtonElement>(PROPOSAL)
  const take = () => accept(related, suggestedType)
  const turnDown = () => dismiss(related)
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (stepByArrow(PROPOSAL, event.nativeEvent)) return
    const type = RelationType.options[(digitOf(event) ?? 0) - 1]
    if (type === undefined) return
    event.preventDefault()
    accept(related, type)
  }
  return (
    <div className={styles['proposal']} {...useCardActions({ accept: take, reject: turnDown })}>
      <button
        type="button"
        className={styles['pair']}
        ref={target}
        data-proposal
        onKeyDown={handleKeyDown}
        onClick={() => {
          lineUp(related.fromId, related.toId)
          goToClaim(related.fromId)
        }}
      >
        <ClaimPair fromId={related.fromId} toId={related.toId} type={suggestedType} isAsked />
        <Reasons differs={differs} reasons={reasons} />
      </button>
      <span className={styles['buttons']}>
        <button type="button" className="button" onClick={take}>
          {RELATION_WORDS[suggestedType].title} <LetterKeyCap of="compare.accept" />
        </button>
        <button type="button" className="button plain" onClick={turnDown}>
          Dismiss <LetterKeyCap of="compare.dismiss" />
        </button>
      </span>
    </div>
  )
}

function Running() {
  const { done, total } = useRelated((state) => state.progress)
  return (
    <ProgressBar
      className={styles['running'] ?? ''}
      aria-label="Looking for related claims"
      value={done}
      maxValue={Math.max(1, total)}
    >
      {({ percentage = 0 }) => (
        <>
          <span className={styles['track']}>
            <span className={styles['fill']} style={{ width: `${percentage}%` }} />
          </span>
          <button type="button" className="button" onClick={cancelSearch}>
            Cancel
          </button>
        </>
      )}
    </ProgressBar>
  )
}

/** Once a search that was asked for here is over, the first proposal has the focus, unless something else was gone to. */
function useFirstProposal(isDone: boolean): () => void {
  const isAwaited = useRef(false)
  useEffect(() => {
    if (!isDone || !isAwaited.current) return
    isAwaited.current = false
    const focused = focusedElement()
    if (focused !== null && !isInRegion(focused, 'aside')) return
    focusTarget(PROPOSAL)
  }, [isDone])
  return () => {
    isAwaited.current = true
    void startSearch()
  }
}

/** Relations that may hold, found on this machine from the claims' words; only a person sets one. */
export function Proposals() {
  const status = useRelated((state) => state.status)
  const claims = useProjectState((state) => state.project.claims.size)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const { open, dismissed } = useOpenProposals()
  const search = useFirstProposal(status === 'done')
  if (status === 'running') return <Running />
  return (
    <>
      <div className={styles['start']}>
        <button
          type="button"
          className={status === 'none' ? 'button primary' : 'button'}
          disabled={isReadOnly || claims < 2}
          onClick={search}
        >
          {status === 'done' ? 'Look again' : 'Look for related claims'}
        </button>
        <Dismissed count={dismissed} />
        <p className={styles['quiet']}>
          {status === 'failed'
            ? 'The search ended before it was finished. Try it again.'
            : status === 'none'
              ? 'By their words, names, numbers and what sets them against each other. Nothing is set by itself.'
              : `${formatNumber(open.length)} proposed. ↑ ↓ go through them, A or 1–4 accept, X dismisses.`}
        </p>
      </div>
      <LongList
        items={open}
        keyOf={keyOfPair}
        className={styles['list'] ?? ''}
        render={(related) => <Proposal related={related} />}
      />
    </>
  )
}
