import { memo } from 'react'
import { Attribution } from '../claim/Attribution.tsx'
import type { TileText } from '../claim/tile-text.ts'
import styles from './ClaimTile.module.css'

interface ClaimTileProps {
  readonly text: TileText
  readonly elementId: string
  readonly index: number
  readonly isActive: boolean
  /** Its place among the claims marked to be lined up; −1 for none. */
  readonly mark: number
  /** The most lines that it may have; null for as many as its words need. */
  readonly most: number | null
}

/** A claim in the comparison, as a script has it: who, through what, and the words. */
export const ClaimTile = memo(function ClaimTile(props: ClaimTileProps) {
  const { text, elementId, index, isActive, mark, most } = props
  const { claim, speaker, via, denial, words, signs, said } = text
  return (
    <button
      type="button"
      tabIndex={-1}
      id={elementId}
      className={styles['tile']}
      data-tile={index}
      data-claim={claim.id}
      data-kind={claim.kind}
      data-active={isActive || undefined}
      data-draft={claim.review === 'draft' || undefined}
      data-marked={mark < 0 ? undefined : true}
    >
      <span
        className={styles['text']}
        dir="auto"
        style={most === null ? undefined : { WebkitLineClamp: most }}
      >
        {mark < 0 ? null : (
          <span className={styles['mark']}>
            <span className="visually-hidden">Marked as </span>
            {mark + 1}
            <span className="visually-hidden">, </span>
          </span>
        )}
        {signs === '' ? null : (
          <span className={styles['signs']} aria-hidden>
            {signs}
          </span>
        )}
        {claim.review === 'draft' ? (
          <span className={styles['draft']}>
            draft<span className="visually-hidden">, </span>
          </span>
        ) : null}
        <Attribution speaker={speaker} via={via} denial={denial} certainty={claim.certainty} />
        <span className={styles['words']}>{words}</span>
      </span>
      <span className="visually-hidden">{said}</span>
    </button>
  )
})
