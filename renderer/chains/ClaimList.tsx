import { useRef } from 'react'
import { ArticleName } from '../kit/list/ArticleName.tsx'
import type { Id } from '../../shared/domain/id.ts'
import { shorten } from '../../shared/domain/text/short-text.ts'
import { ClaimContext } from '../comparison/claim/ClaimContext.tsx'
import { wordsOf } from '../comparison/claim/claim-text.ts'
import { openInTag } from '../comparison/opening.ts'
import { stepByArrow } from '../kit/focus/stepping.ts'
import { useFocusTargetAt } from '../kit/focus/use-region.ts'
import { LetterKeyCap } from '../kit/keys/KeyCap.tsx'
import { LongList } from '../kit/list/LongList.tsx'
import { attributionOf, KIND_GLYPHS } from '../reader/claim/claim-words.ts'
import { useProjectState } from '../state/project-state.ts'
import { selectClaim, useSelection } from '../state/selection.ts'
import styles from './ClaimList.module.css'
import { LISTED_CLAIM, SELECTED_CLAIM } from './part-opening.ts'

/** A claim in the list; the selected one with its sentence in its article. */
function ClaimItem({ claimId, note }: { readonly claimId: Id; readonly note: string }) {
  const project = useProjectState((state) => state.project)
  const isSelected = useSelection((state) => state.claimId === claimId)
  const button = useRef<HTMLButtonElement>(null)
  useFocusTargetAt(LISTED_CLAIM, button)
  useFocusTargetAt(isSelected ? SELECTED_CLAIM : null, button)
  const claim = project.claims.get(claimId)
  if (claim === undefined) return null
  return (
    <>
      <button
        type="button"
        className={styles['claim']}
        ref={button}
        data-claim={claimId}
        data-draft={claim.review === 'draft' || undefined}
        aria-pressed={isSelected}
        onClick={() => selectClaim(claimId)}
      >
        <span className={styles['words']} dir="auto">
          {shorten(wordsOf(claim), 240)}
        </span>
        <span className={styles['about']}>
          <span aria-hidden>{KIND_GLYPHS[claim.kind]}</span>
          <span className="visually-hidden">{claim.kind}</span>{' '}
          <bdi>{attributionOf(project, claim)}</bdi>
          {claim.review === 'draft' ? <span className={styles['draft']}>draft</span> : null}
        </span>
        {note === '' ? null : <span className={styles['note']}>{note}</span>}
      </button>
      {isSelected ? (
        <div className={styles['context']}>
          <ClaimContext claim={claim} />
          <p className={styles['quiet']}>
            <ArticleName id={claim.articleId} />{' '}
            <button type="button" className="button" onClick={() => openInTag(claimId)}>
              Open <LetterKeyCap of="chains.open" />
            </button>
          </p>
        </div>
      ) : null}
    </>
  )
}

/** The keys among the claims at the side: up and down, and Escape to what they are of. */
export function stepInClaims(onLeave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      onLeave()
    } else stepByArrow(LISTED_CLAIM, event)
  }
}

interface ClaimListProps {
  readonly claimIds: readonly Id[]
  /** What is said of a claim beside who said it. */
  readonly noteOf?: (claimId: Id) => string
}

/** Claims in their words, as many as there are; the selected one opened in its article's words. */
export function ClaimList({ claimIds, noteOf }: ClaimListProps) {
  return (
    <LongList
      items={claimIds}
      keyOf={(id) => id}
      className={styles['list'] ?? ''}
      render={(id) => <ClaimItem claimId={id} note={noteOf?.(id) ?? ''} />}
    />
  )
}
