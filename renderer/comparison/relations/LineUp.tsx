import { ArrowLeftRight, X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { lineUp as lineUpWords } from '../../../shared/comparison/wording.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { useRegionAt } from '../../kit/focus/use-region.ts'
import { useEscape } from '../../kit/keys/use-escape.ts'
import { useProjectState } from '../../state/project-state.ts'
import { focusComparison } from '../grid/comparison-focus.ts'
import { lineUp, closeLineUp } from '../comparison-state.ts'
import styles from './LineUp.module.css'
import { LineUpRelations } from './LineUpRelations.tsx'
import { LineUpSide } from './LineUpSide.tsx'
import { relationsBetween } from './relation-actions.ts'

interface LineUpHeaderProps {
  /** Between 0 and 1. */
  readonly likeness: number
  readonly onSwap: () => void
  readonly onClose: () => void
}

/** How alike the words are, what their marks mean, and the ways to swap the two or put them away. */
function LineUpHeader({ likeness, onSwap, onClose }: LineUpHeaderProps) {
  return (
    <header className={styles['header']}>
      <h2 className={styles['title']}>Lined up</h2>
      <output className={styles['likeness']}>
        {Math.round(likeness * 100)}% of their words are the same.
      </output>
      <span className={styles['key']}>
        <strong className={styles['run']}>only here</strong>
        <span className={styles['run']} data-quoted>
          quoted
        </span>
        <span className={styles['run']} data-fact>
          number, date, name, hedge, negation
        </span>
      </span>
      <button type="button" className="button plain" onClick={onSwap}>
        <ArrowLeftRight size={13} aria-hidden /> Swap
      </button>
      <button
        type="button"
        className="button plain"
        aria-label="Put the line-up away (Escape)"
        onClick={onClose}
      >
        <X size={14} aria-hidden />
      </button>
    </header>
  )
}

interface LineUpProps {
  readonly first: Id
  readonly second: Id
}

/** Two claims side by side: what differs in their words and facts, and how they are related. */
export function LineUp({ first, second }: LineUpProps) {
  const project = useProjectState((state) => state.project)
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const a = project.claims.get(first)
  const b = project.claims.get(second)
  const isGone = a === undefined || b === undefined
  useEffect(() => {
    if (isGone) closeLineUp()
  }, [isGone])
  const difference = useMemo(
    () => (a === undefined || b === undefined ? null : lineUpWords(a, b)),
    [a, b],
  )
  const relations = useMemo(
    () => relationsBetween(project, first, second),
    [project, first, second],
  )
  const part = useRef<HTMLElement>(null)
  useRegionAt('line-up', part)
  const putAway = useCallback(() => {
    closeLineUp()
    focusComparison()
  }, [])
  useEscape(part, putAway)
  if (a === undefined || b === undefined || difference === null) return null
  return (
    <section ref={part} className={styles['line-up']} aria-label="Lined up">
      <LineUpHeader
        likeness={difference.likeness}
        onSwap={() => lineUp(second, first)}
        onClose={putAway}
      />
      <div className={styles['sides']}>
        <LineUpSide claim={a} tokens={difference.first} place="First" />
        <LineUpSide claim={b} tokens={difference.second} place="Second" />
      </div>
      {difference.facts.length === 0 ? null : (
        <ul className={styles['facts']} aria-label="Facts that differ">
          {difference.facts.map(({ fact, text }) => (
            <li key={`${fact} ${text}`}>
              <span className={styles['fact']}>{fact}</span> {text}
            </li>
          ))}
        </ul>
      )}
      <LineUpRelations
        first={first}
        second={second}
        relations={relations}
        isReadOnly={isReadOnly}
      />
    </section>
  )
}
