import {
  remarkOn,
  rowOfDifference,
  type Difference,
  type DifferenceKind,
} from '../../shared/returning/difference.ts'
import styles from './Returning.module.css'

const KINDS: Readonly<Record<DifferenceKind, string>> = {
  added: 'new',
  changed: 'changed',
  deleted: 'missing in the file',
  refused: 'refused',
}

/** The element of a line. */
export function idOfDifference(line: number): string {
  return `difference-${line}`
}

interface DifferenceRowProps {
  readonly difference: Difference
  readonly line: number
  /** In CSS pixels, from the first line. */
  readonly start: number
  readonly isTicked: boolean
  readonly isActive: boolean
  readonly onPress: (isOnTick: boolean) => void
}

/** One difference: where it stands, what the project holds and what the file, and what is to be said of it. */
export function DifferenceRow(props: DifferenceRowProps) {
  const { difference, line, start, isTicked, isActive, onPress } = props
  const { kind, words, column, before, after, change } = difference
  const remark = remarkOn(difference)
  return (
    <div
      id={idOfDifference(line)}
      role="row"
      tabIndex={-1}
      className={styles['line']}
      aria-rowindex={line + 2}
      aria-selected={isTicked}
      data-active={isActive}
      data-kind={kind}
      style={{ transform: `translateY(${start}px)` }}
      onPointerDown={(event) => {
        const isOnTick = (event.target as Element).closest('[data-tick]') !== null
        onPress(isOnTick)
      }}
    >
      <span
        role="gridcell"
        aria-label={isTicked ? 'brought in' : 'left out'}
        data-tick
        data-selected={isTicked ? true : undefined}
        data-disabled={change === null ? true : undefined}
      >
        <span className="check-mark" aria-hidden />
      </span>
      <span role="gridcell" className={styles['place']}>
        <b>{KINDS[kind]}</b>
        <small>{rowOfDifference(difference)}</small>
      </span>
      <span role="gridcell" className={styles['text']} dir="auto" title={words}>
        {words}
      </span>
      <span role="gridcell">{column}</span>
      <span
        role="gridcell"
        className={`${styles['text'] ?? ''} ${styles['before'] ?? ''}`}
        dir="auto"
        title={before}
      >
        {before}
      </span>
      <span
        role="gridcell"
        className={styles['after']}
        data-remarked={remark === '' ? undefined : true}
      >
        <span className={styles['text']} dir="auto" title={after}>
          {after}
        </span>
        {remark === '' ? null : (
          <small className={styles['remark']} title={remark}>
            {remark}
          </small>
        )}
      </span>
    </div>
  )
}
