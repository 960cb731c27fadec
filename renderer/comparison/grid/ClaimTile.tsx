import { memo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { liveRelationsOf } from '../../../shared/comparison/live-relations.ts'
import type { Certainty, Claim } from '../../../shared/domain/claim.ts'
import type { Id } from '../../../shared/domain/id.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { RelationType } from '../../../shared/domain/relation.ts'
import { attributionOf, KIND_GLYPHS } from '../../reader/claim-words.ts'
import { useProjectState } from '../../state/project-state.ts'
import styles from './ClaimTile.module.css'
import { wordsOf } from '../claim/claim-text.ts'
import { RELATION_WORDS } from '../relations/relation-words.ts'

/** How much of its dial each certainty fills; unknown shows no dial. */
const FILLED: Readonly<Record<Certainty, number | null>> = {
  certain: 1,
  probable: 0.66,
  possible: 0.33,
  unknown: null,
}

/** A small dial, filled as far as the claim is certain. */
export function CertaintyMark({ certainty }: { readonly certainty: Certainty }) {
  const filled = FILLED[certainty]
  if (filled === null) return null
  const circumference = 2 * Math.PI * 2.5
  return (
    <svg className={styles['dial']} viewBox="0 0 12 12" width="11" height="11" aria-hidden>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <circle
        cx="6"
        cy="6"
        r="2.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="5"
        strokeDasharray={`${filled * circumference} ${circumference}`}
        transform="rotate(-90 6 6)"
      />
    </svg>
  )
}

/** How many relations of each type the claim stands in, as signs: "= ≠2". */
function signsOf(project: Project, claimId: Id): string {
  const types = liveRelationsOf(project, claimId).map(({ relation }) => relation.type)
  return RelationType.options
    .flatMap((type) => {
      const count = types.filter((of) => of === type).length
      return count === 0 ? [] : [`${RELATION_WORDS[type].sign}${count > 1 ? count : ''}`]
    })
    .join(' ')
}

function describeRelations(project: Project, claimId: Id): string {
  const count = liveRelationsOf(project, claimId).length
  return count === 0 ? '' : `, ${count} ${count === 1 ? 'relation' : 'relations'}`
}

/** What the signs of a claim mean, for people who hear them. */
function describeSigns(project: Project, claim: Claim): string {
  const certainty = claim.certainty === 'unknown' ? '' : `, ${claim.certainty}`
  return `, ${claim.kind}${certainty}${describeRelations(project, claim.id)}`
}

interface TileText {
  readonly claim: Claim | undefined
  readonly attribution: string
  readonly signs: string
  readonly said: string
}

function textOf(project: Project, id: Id): TileText {
  const claim = project.claims.get(id)
  if (claim === undefined) return { claim, attribution: '', signs: '', said: '' }
  return {
    claim,
    attribution: attributionOf(project, claim),
    signs: signsOf(project, id),
    said: describeSigns(project, claim),
  }
}

interface ClaimTileProps {
  readonly id: Id
  readonly elementId: string
  readonly index: number
  readonly isActive: boolean
  /** Its place among the claims marked to be lined up; −1 for none. */
  readonly mark: number
  readonly top: number
  readonly height: number
  /** How many lines of its words are shown. */
  readonly lines: number
}

/** A claim in the comparison: its words, and under them its kind, certainty, speaker and chain. */
export const ClaimTile = memo(function ClaimTile(props: ClaimTileProps) {
  const { id, elementId, index, isActive, mark, top, height, lines } = props
  const { claim, attribution, signs, said } = useProjectState(
    useShallow((state) => textOf(state.project, id)),
  )
  if (claim === undefined) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      id={elementId}
      className={styles['tile']}
      style={{ top, height }}
      data-tile={index}
      data-claim={id}
      data-active={isActive || undefined}
      data-draft={claim.review === 'draft' || undefined}
      data-marked={mark < 0 ? undefined : true}
    >
      <span className={styles['words']} dir="auto" style={{ WebkitLineClamp: lines }}>
        {wordsOf(claim)}
      </span>{' '}
      <span className={styles['about']}>
        <span className={styles['kind']} aria-hidden>
          {KIND_GLYPHS[claim.kind]}
        </span>
        <CertaintyMark certainty={claim.certainty} />
        <span className={styles['who']}>
          <bdi>{attribution}</bdi>
          <span className="visually-hidden">{said}</span>
        </span>
        {signs === '' ? null : (
          <span className={styles['signs']} aria-hidden>
            {signs}
          </span>
        )}
        {claim.review === 'draft' ? <span className={styles['draft']}>draft</span> : null}
        {mark < 0 ? null : (
          <span className={styles['mark']}>
            <span className="visually-hidden">, marked as </span>
            {mark + 1}
          </span>
        )}
      </span>
    </button>
  )
})
