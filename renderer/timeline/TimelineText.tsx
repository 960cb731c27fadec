import { useMemo, useRef, useState } from 'react'
import { countOf } from '../../shared/domain/counting.ts'
import { ArticleName } from '../kit/list/ArticleName.tsx'
import { idOfCell } from '../../shared/report/timeline-picture.ts'
import { carriersInWords, placingInWords, wordsOnLine } from '../../shared/report/timeline-words.ts'
import type { TimelineEntry } from '../../shared/timeline/placing.ts'
import type { Timeline } from '../../shared/timeline/timeline.ts'
import { useKeyDown } from '../kit/keys/use-key-down.ts'
import { stepByArrow } from '../kit/focus/stepping.ts'
import { useFocusTargetAt } from '../kit/focus/use-region.ts'
import { useProjectState } from '../state/project-state.ts'
import { selectClaim, useSelection } from '../state/selection.ts'
import { goToCell, showCell, useTimeline } from './timeline-state.ts'
import styles from './TimelineText.module.css'

/** How many rows are drawn at first, and added by each press. */
const PAGE = 100

/** What the claims of the lines are called, to go from one to the next. */
const LINE = 'timeline line'

const stepAmongLines = (event: KeyboardEvent) => void stepByArrow(LINE, event)

interface Line {
  readonly cell: string
  readonly slot: number
  readonly entry: TimelineEntry
}

/** Each claim once for each time it stands at, from the earliest on, by the first lane it is in. */
function linesOf({ cells }: Timeline): readonly Line[] {
  const seen = new Set<string>()
  return cells
    .toSorted((a, b) => a.slot - b.slot || a.lane - b.lane)
    .flatMap((cell) =>
      cell.entries.flatMap((entry) => {
        const key = `${cell.slot} ${entry.claimId}`
        if (seen.has(key)) return []
        seen.add(key)
        return [{ cell: idOfCell(cell), slot: cell.slot, entry }]
      }),
    )
}

interface RowProps {
  readonly timeline: Timeline
  readonly line: Line
  readonly isFirst: boolean
}

function Row({ timeline, line, isFirst }: RowProps) {
  const project = useProjectState((state) => state.project)
  const isSelected = useSelection((state) => state.claimId === line.entry.claimId)
  const isCurrent = useTimeline(({ place }) => (place === null ? isFirst : place === line.cell))
  const button = useRef<HTMLButtonElement>(null)
  useFocusTargetAt(LINE, button)
  useFocusTargetAt(isCurrent ? 'timeline' : null, button)
  const claim = project.claims.get(line.entry.claimId)
  if (claim === undefined) return null
  return (
    <tr>
      <th scope="row" className={styles['when']}>
        {timeline.slots[line.slot]?.name.whole}
      </th>
      <td>
        <bdi>{carriersInWords(project, claim)}</bdi>
      </td>
      <td>
        <button
          type="button"
          ref={button}
          className={styles['words']}
          data-cell={line.cell}
          aria-pressed={isSelected}
          dir="auto"
          onFocus={() => goToCell(line.cell)}
          onClick={() => {
            showCell(line.cell)
            selectClaim(line.entry.claimId)
          }}
        >
          {wordsOnLine(claim)}
        </button>
      </td>
      <td className={styles['quiet']}>{placingInWords(line.entry)}</td>
      <td className={styles['quiet']}>
        <ArticleName id={claim.articleId} />
      </td>
    </tr>
  )
}

/** The timeline in words: a table from the earliest on; a claim chosen in it shows at the side. */
export function TimelineText({ timeline }: { readonly timeline: Timeline }) {
  const lines = useMemo(() => linesOf(timeline), [timeline])
  const [limit, setLimit] = useState(PAGE)
  const body = useRef<HTMLTableSectionElement>(null)
  useKeyDown(body, stepAmongLines)
  return (
    <div className={styles['text']}>
      <table className={styles['table']}>
        <caption className="visually-hidden">Who said what when, from the earliest on</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">Claim</th>
            <th scope="col">How that is known</th>
            <th scope="col">Article</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {lines.slice(0, limit).map((line, index) => (
            <Row
              key={`${line.slot} ${line.entry.claimId}`}
              timeline={timeline}
              line={line}
              isFirst={index === 0}
            />
          ))}
        </tbody>
      </table>
      {lines.length > limit ? (
        <button type="button" className="button plain" onClick={() => setLimit(limit + PAGE)}>
          Show more of {countOf(lines.length, 'line')}
        </button>
      ) : null}
    </div>
  )
}
