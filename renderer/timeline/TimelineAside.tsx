import { useCallback, useMemo, useRef } from 'react'
import { countOf, formatNumber } from '../../shared/domain/counting.ts'
import type { Id } from '../../shared/domain/id.ts'
import { idOfCell } from '../../shared/report/timeline-picture.ts'
import { momentInWords } from '../../shared/report/timeline-words.ts'
import type { TimelineEntry } from '../../shared/timeline/placing.ts'
import type { Timeline } from '../../shared/timeline/timeline.ts'
import asideStyles from '../chains/ChainAside.module.css'
import { ClaimList, stepInClaims } from '../chains/ClaimList.tsx'
import { useKeyDown } from '../kit/keys/use-key-down.ts'
import { useRegionAt } from '../kit/focus/use-region.ts'
import { focusCell } from './cell-opening.ts'
import { useTimeline } from './timeline-state.ts'

const handleListKey = stepInClaims(focusCell)

function describeAll({ total, asOf, undated, slots }: Timeline): string {
  const times = slots.filter(({ period }) => period !== '').length
  const parts = [
    `${countOf(total, 'claim')} at ${countOf(times, 'time')}`,
    ...(asOf === 0 ? [] : [`${formatNumber(asOf)} as of their article’s date`]),
    ...(undated === 0 ? [] : [`${formatNumber(undated)} in articles without a date`]),
  ]
  return parts.join('; ')
}

/** The claims of the cell that was chosen, or all from the earliest on, each with how it is known when. */
export function TimelineAside({ timeline }: { readonly timeline: Timeline }) {
  const shown = useTimeline((state) => state.shown)
  const cell = useMemo(
    () => timeline.cells.find((one) => idOfCell(one) === shown) ?? null,
    [timeline, shown],
  )
  const entries: readonly TimelineEntry[] = useMemo(
    () =>
      cell?.entries ??
      timeline.cells.toSorted((a, b) => a.slot - b.slot).flatMap((one) => one.entries),
    [timeline, cell],
  )
  const byClaim = useMemo(() => Map.groupBy(entries, ({ claimId }) => claimId), [entries])
  const noteOf = useCallback(
    (claimId: Id) => {
      const moments = new Set(byClaim.get(claimId)?.map(momentInWords))
      return [...moments].join('; ')
    },
    [byClaim],
  )
  const aside = useRef<HTMLElement>(null)
  useRegionAt('timeline-claims', aside)
  useKeyDown(aside, handleListKey)
  const lane = cell === null ? undefined : timeline.lanes[cell.lane]
  const slot = cell === null ? undefined : timeline.slots[cell.slot]
  return (
    <section ref={aside} className={asideStyles['aside']} aria-label="Claims" tabIndex={0}>
      <h2 className={asideStyles['title']}>
        {lane === undefined ? 'All claims, the earliest first' : <bdi>{lane.label}</bdi>}
      </h2>
      <p className={asideStyles['quiet']} role="status">
        {cell === null
          ? describeAll(timeline)
          : `${slot?.name.whole ?? ''} · ${countOf(cell.entries.length, 'claim')}`}
      </p>
      <ClaimList key={shown} claimIds={[...byClaim.keys()]} noteOf={noteOf} />
    </section>
  )
}
