import { Check, Minus } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { speakersInWords } from '../../shared/domain/naming/linked-names.ts'
import { quoteOfClaim, type Claim } from '../../shared/domain/claim.ts'
import { currentProject } from '../state/project-state.ts'
import { percentOfDraft } from './draft-words.ts'
import styles from './PartitionedDrafts.module.css'
import type { Partition } from './threshold.ts'

/** CSS pixels. */
const LINE_HEIGHT = 28
const HEIGHT = 8 * LINE_HEIGHT

/** Lines drawn beyond each edge of the view. */
const OVERSCAN = 4

function DraftLine({ claim, isTaken }: { readonly claim: Claim; readonly isTaken: boolean }) {
  const percent = percentOfDraft(claim)
  const speakers = speakersInWords(currentProject(), claim)
  const Mark = isTaken ? Check : Minus
  return (
    <>
      <Mark size={13} aria-label={isTaken ? 'Accepted:' : 'Left:'} />
      <span className={styles['percent']}>{percent === null ? '–' : `${percent}%`}</span>
      <span className={styles['speaker']}>{speakers || 'no speaker'}</span>
      <span className={styles['words']} title={quoteOfClaim(claim)}>
        {quoteOfClaim(claim)}
      </span>
    </>
  )
}

/** The drafts by confidence, those without a speaker behind those taken, the edge between those and all others in view. Only lines in view are drawn. */
export function PartitionedDrafts({ partition }: { readonly partition: Partition }) {
  const { taken, nameless, left } = partition
  const claims = [...taken, ...nameless, ...left]
  const scroller = useRef<HTMLElement>(null)
  const [top, setTop] = useState(0)
  const edge = taken.length * LINE_HEIGHT
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = edge - HEIGHT / 2
  }, [edge])
  const first = Math.max(0, Math.floor(top / LINE_HEIGHT) - OVERSCAN)
  const last = Math.ceil((top + HEIGHT) / LINE_HEIGHT) + OVERSCAN
  return (
    <section
      ref={scroller}
      className={styles['scroller']}
      style={{ height: HEIGHT }}
      aria-label="Drafts, the surest first"
      tabIndex={0}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <ul className={styles['list']} style={{ height: claims.length * LINE_HEIGHT }}>
        {claims.slice(first, last).map((claim, index) => {
          const place = first + index
          const isTaken = place < taken.length
          return (
            <li
              key={claim.id}
              className={styles['line']}
              data-taken={isTaken}
              data-edge={(place === taken.length && place > 0) || undefined}
              aria-setsize={claims.length}
              aria-posinset={place + 1}
              style={{ top: place * LINE_HEIGHT, height: LINE_HEIGHT }}
            >
              <DraftLine claim={claim} isTaken={isTaken} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
