import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import {
  HEAD_HEIGHT,
  type PictureCell,
  type TimelinePicture,
} from '../../shared/report/timeline-picture.ts'
import { useKeyDown } from '../kit/keys/use-key-down.ts'
import { useProjectState } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import { enterCell } from './cell-opening.ts'
import { TimelineCellView } from './TimelineCell.tsx'
import { TimelineHead, TimelineNames } from './TimelineHead.tsx'
import styles from './TimelinePictureView.module.css'
import { goToCell, useTimeline } from './timeline-state.ts'
import { stepFrom } from './timeline-steps.ts'
import { TimelineTip } from './TimelineTip.tsx'
import { isVisible, useVisiblePart, type VisiblePart } from './use-visible-part.ts'

type Pane = RefObject<HTMLDivElement | null>

/** What is not under the names and the days, in the picture's own coordinates. */
function openPart(pane: HTMLElement, labelWidth: number): VisiblePart {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = pane
  return {
    left: scrollLeft + labelWidth,
    top: scrollTop + HEAD_HEIGHT,
    right: scrollLeft + clientWidth,
    bottom: scrollTop + clientHeight,
  }
}

/** Scrolls no further than is needed for a cell to be in the open. */
function scrollTo(
  pane: HTMLElement,
  { x, y, width, height }: PictureCell,
  labelWidth: number,
): void {
  const { left, top, right, bottom } = openPart(pane, labelWidth)
  const by = (from: number, to: number, first: number, last: number): number =>
    from < first ? from - first : to > last ? Math.min(to - last, from - first) : 0
  pane.scrollBy(by(x, x + width, left, right), by(y, y + height, top, bottom))
}

/** Takes the focus to the cell that the keys are at, where it is in the picture already. */
function useFollowing(
  pane: Pane,
  { cells, labelWidth }: TimelinePicture,
  place: string | null,
): void {
  useEffect(() => {
    const element = pane.current
    const cell = cells.find(({ id }) => id === place)
    if (element === null || cell === undefined) return
    if (!element.contains(document.activeElement)) return
    element
      .querySelector<SVGElement>(`[data-cell="${CSS.escape(cell.id)}"]`)
      ?.focus({ preventScroll: true })
    scrollTo(element, cell, labelWidth)
  }, [pane, cells, labelWidth, place])
}

function cellAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('[data-cell]') : null
  return element?.getAttribute('data-cell') ?? null
}

/** Arrow keys go from cell to cell, Enter shows what is in one. */
function useSteps(pane: Pane, picture: TimelinePicture, onStep: () => void): void {
  const handleKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const at = cellAt(event.target)
      const isFar = event.ctrlKey || event.metaKey
      if (event.altKey || (isFar && event.key !== 'Home' && event.key !== 'End')) return
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        if (at !== null) enterCell(at)
        return
      }
      const next = stepFrom(picture, at, { key: event.key, isFar })
      if (next === null) return
      event.preventDefault()
      onStep()
      goToCell(next)
    },
    [picture, onStep],
  )
  useKeyDown(pane, handleKeyDown)
}

interface BodyProps {
  readonly picture: TimelinePicture
  readonly part: VisiblePart
  readonly current: string | null
  readonly onPoint: (id: string | null) => void
}

/** The lanes with their marks: those in sight, and the one with the focus wherever it is. */
function Body({ picture, part, current, onPoint }: BodyProps) {
  const project = useProjectState((state) => state.project)
  const shown = useTimeline((state) => state.shown)
  const claimId = useSelection((state) => state.claimId)
  const { timeline, columns, gaps, lanes, cells, labelWidth, width, height } = picture
  const down = height - HEAD_HEIGHT
  const left = Math.max(labelWidth, part.left)
  const right = Math.min(width, part.right)
  const top = Math.max(HEAD_HEIGHT, part.top)
  const bottom = Math.min(height, part.bottom)
  const isAcross = ({ x, width }: { readonly x: number; readonly width: number }): boolean =>
    x < part.right && x + width > part.left
  return (
    <svg
      className={styles['body']}
      width={width - labelWidth}
      height={down}
      viewBox={`${labelWidth} ${HEAD_HEIGHT} ${width - labelWidth} ${down}`}
      role="group"
      aria-label="Who said what when"
      aria-describedby="timeline-keys"
    >
      {gaps.filter(isAcross).map(({ x, width }) => (
        <rect
          key={x}
          className={styles['fold']}
          x={x}
          y={top}
          width={width}
          height={bottom - top}
        />
      ))}
      <path
        className={styles['line']}
        d={[
          ...columns.filter(isAcross).map(({ x }) => `M${x + 0.5} ${top}V${bottom}`),
          ...lanes
            .filter(({ y, height }) => y < part.bottom && y + height > part.top)
            .map(({ y }) => `M${left} ${y + 0.5}H${right}`),
        ].join('')}
      />
      {cells
        .filter((drawn) => drawn.id === current || isVisible(drawn, part))
        .map((drawn) => (
          <TimelineCellView
            key={drawn.id}
            project={project}
            timeline={timeline}
            drawn={drawn}
            isCurrent={drawn.id === current}
            isShown={drawn.id === shown}
            claimId={drawn.cell.entries.some((entry) => entry.claimId === claimId) ? claimId : null}
            onPoint={onPoint}
          />
        ))}
    </svg>
  )
}

/** The timeline as a picture that scrolls under its days and beside its names. */
export function TimelinePictureView({ picture }: { readonly picture: TimelinePicture }) {
  const project = useProjectState((state) => state.project)
  const place = useTimeline((state) => state.place)
  const [pointed, setPointed] = useState<string | null>(null)
  const [isStepping, setStepping] = useState(false)
  const pane = useRef<HTMLDivElement>(null)
  const part = useVisiblePart(pane)
  const { cells, labelWidth } = picture
  const current = cells.some(({ id }) => id === place) ? place : (cells[0]?.id ?? null)
  const told = pointed ?? (isStepping ? current : null)
  const drawn = told === null ? undefined : cells.find(({ id }) => id === told)
  const readView = useCallback(
    () => (pane.current === null ? null : openPart(pane.current, labelWidth)),
    [labelWidth],
  )
  useFollowing(pane, picture, current)
  // One who has just come looks at the whole, over which the tip would lie.
  useSteps(
    pane,
    picture,
    useCallback(() => setStepping(true), []),
  )
  return (
    <div
      ref={pane}
      className={styles['pane']}
      onBlur={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && pane.current?.contains(relatedTarget) === true)) {
          setStepping(false)
        }
      }}
    >
      <div className={styles['sheet']} style={{ gridTemplateColumns: `${labelWidth}px auto` }}>
        <div className={styles['corner']} style={{ height: HEAD_HEIGHT }} />
        {part === null ? null : (
          <>
            <TimelineHead picture={picture} part={part} />
            <TimelineNames picture={picture} part={part} />
            <Body picture={picture} part={part} current={current} onPoint={setPointed} />
          </>
        )}
        {drawn === undefined ? null : (
          <TimelineTip project={project} drawn={drawn} readView={readView} />
        )}
      </div>
    </div>
  )
}
