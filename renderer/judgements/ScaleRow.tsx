import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { countOf } from '../../shared/domain/counting.ts'
import { tidyName } from '../../shared/domain/naming/naming.ts'
import {
  placeOfVerdict,
  verdictsOf,
  type VerdictLine,
} from '../../shared/domain/verdicts/verdict-scale.ts'
import { TypedField } from '../kit/editing/TypedField.tsx'
import { useTypedText, type TypedText } from '../kit/editing/use-typed-text.ts'
import { currentProject } from '../state/project-state.ts'
import { describe, place as placeAt, rename } from './scale-actions.ts'
import styles from './ScaleDialog.module.css'

/** Which way a verdict was moved. */
export type Way = 'up' | 'down'

interface ScaleRowProps {
  readonly line: VerdictLine
  /** From 0. */
  readonly place: number
  readonly isLast: boolean
  readonly isFixed: boolean
  /** The way that it came here by, to take the focus that was on the button for it; null where it did not. */
  readonly moved: Way | null
  readonly onMove: (way: Way) => void
  readonly onRemove: () => void
}

const verdictAt = (place: number) => verdictsOf(currentProject())[place]

function useTypedName({ name }: VerdictLine, place: number): TypedText {
  return useTypedText({
    part: 'name',
    record: 'verdict',
    text: name,
    read: () => verdictAt(place)?.name,
    check: (typed) => {
      if (tidyName(typed) === '') return 'A verdict needs a name.'
      const other = placeOfVerdict(verdictsOf(currentProject()), typed)
      return other < 0 || other === place ? null : 'The scale has this verdict already.'
    },
    write: (typed) => rename(name, typed),
  })
}

function useTypedMeaning({ name, meaning }: VerdictLine, place: number): TypedText {
  return useTypedText({
    part: 'meaning',
    record: 'verdict',
    text: meaning,
    read: () => verdictAt(place)?.meaning,
    write: (typed) => (describe(name, typed) ? tidyName(typed) : null),
  })
}

/** One verdict of the scale: its name, what it means, how many claims have it, and its place. */
export function ScaleRow(props: ScaleRowProps) {
  const { line, place, isLast, isFixed, moved, onMove, onRemove } = props
  const { name, count } = line
  const [up, down] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)]
  useLayoutEffect(() => {
    if (moved === null) return
    const [first, other] = moved === 'up' ? [up, down] : [down, up]
    const button = first.current?.disabled === true ? other.current : first.current
    button?.focus()
  }, [moved, up, down])
  const move = (way: Way) => {
    placeAt(name, place + (way === 'up' ? -1 : 1))
    onMove(way)
  }
  return (
    <li className={styles['row']}>
      <TypedField
        label={`Verdict ${place + 1}`}
        text={useTypedName(line, place)}
        isFixed={isFixed}
      />
      <TypedField
        label={`What “${name}” means`}
        text={useTypedMeaning(line, place)}
        isFixed={isFixed}
        placeholder="What it means"
      />
      <span className={styles['count']}>{countOf(count, 'claim')}</span>
      {isFixed ? null : (
        <span className={styles['tools']}>
          <button
            ref={up}
            type="button"
            className="button plain"
            aria-label={`Move “${name}” up`}
            disabled={place === 0}
            onClick={() => move('up')}
          >
            <ArrowUp size={14} aria-hidden />
          </button>
          <button
            ref={down}
            type="button"
            className="button plain"
            aria-label={`Move “${name}” down`}
            disabled={isLast}
            onClick={() => move('down')}
          >
            <ArrowDown size={14} aria-hidden />
          </button>
          <button
            type="button"
            className="button plain danger"
            aria-label={`Remove “${name}”`}
            onClick={onRemove}
          >
            <Trash2 size={14} aria-hidden />
          </button>
        </span>
      )}
    </li>
  )
}
