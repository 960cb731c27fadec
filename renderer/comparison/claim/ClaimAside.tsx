import { countOf, formatNumber } from '../../../shared/domain/counting.ts'
import { useMemo } from 'react'
import type { FoldedGrid } from '../../../shared/comparison/folding.ts'
import type { GridLine } from '../../../shared/comparison/grid.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { useRegion } from '../../kit/focus/use-region.ts'
import styles from './ClaimAside.module.css'
import { ClaimDetail } from './ClaimDetail.tsx'
import { ClaimLine } from './ClaimLine.tsx'
import { goTo, placeIn, useComparison } from '../comparison-state.ts'
import { LongList } from '../../kit/list/LongList.tsx'
import { claimAt, claimsOf, placeAt, type Place } from '../grid/places.ts'
import { gapsInColumn, unfoldedColumns } from '../gaps.ts'
import { RowContradictions } from './RowContradictions.tsx'

function Names({ title, lines }: { readonly title: string; readonly lines: readonly GridLine[] }) {
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>
        {title} <span className={styles['quiet']}>{lines.length}</span>
      </h3>
      {lines.length === 0 ? (
        <p className={styles['quiet']}>nobody</p>
      ) : (
        <LongList
          items={lines}
          keyOf={({ key }) => key}
          className={styles['names'] ?? ''}
          render={({ label }) => <bdi>{label}</bdi>}
        />
      )}
    </section>
  )
}

/** A whole row: who speaks about it, and who is silent. */
function RowSummary({ grid, line }: { readonly grid: FoldedGrid; readonly line: GridLine }) {
  const isSpeaking = ({ key }: GridLine) => grid.claimsAt(line.key, key).length > 0
  const columns = unfoldedColumns(grid)
  const silent = columns.filter((column) => column.key !== '' && !isSpeaking(column))
  return (
    <>
      <h2 className={styles['title']} dir="auto">
        {line.label}
      </h2>
      <p className={styles['quiet']}>{countOf(line.count, 'claim')}</p>
      <RowContradictions rowKey={line.key} />
      <Names title="Speaking" lines={columns.filter(isSpeaking)} />
      <Names title="Silent" lines={silent} />
    </>
  )
}

/** A whole column: what it speaks about, and on what it is silent. */
function ColumnSummary({ grid, line }: { readonly grid: FoldedGrid; readonly line: GridLine }) {
  const about = grid.rows.filter(({ key }) => grid.claimsAt(key, line.key).length > 0)
  return (
    <>
      <h2 className={styles['title']} dir="auto">
        {line.label}
      </h2>
      <p className={styles['quiet']}>{countOf(line.count, 'claim')}</p>
      <Names title="Speaks about" lines={about} />
      <Names title="Silent about" lines={gapsInColumn(grid, line.key)} />
    </>
  )
}

interface CellProps {
  readonly grid: FoldedGrid
  readonly place: Place
  readonly claims: readonly Id[]
}

/** A cell as a whole: that nobody spoke, or its claims to choose from. */
function CellSummary({ grid, place, claims }: CellProps) {
  const row = grid.rows[place.row]?.label ?? ''
  const column = grid.columns[place.column]?.label ?? ''
  return (
    <>
      <h2 className={styles['title']} dir="auto">
        {row}
      </h2>
      <p className={styles['quiet']}>
        <bdi>{column}</bdi>:{' '}
        {claims.length === 0 ? 'nobody spoke' : countOf(claims.length, 'claim')}
      </p>
      <LongList
        items={claims}
        keyOf={(id) => id}
        className={styles['list'] ?? ''}
        render={(id, index) => (
          <button
            type="button"
            className={styles['other']}
            onClick={() => goTo(placeAt(grid, place.row, place.column, index))}
          >
            <ClaimLine claimId={id} most={1000} />
          </button>
        )}
      />
    </>
  )
}

/** Which of a cell's claims is the one chosen, where it holds several, and the ways to those beside it. */
function CellPosition({ grid, place }: { readonly grid: FoldedGrid; readonly place: Place }) {
  const { row, column, claim } = place
  const count = claimsOf(grid, place).length
  if (claim === null || count < 2) return null
  const go = (to: number) => goTo(placeAt(grid, row, column, to))
  return (
    <p className={styles['position']}>
      <button
        type="button"
        className={styles['all']}
        onClick={() => goTo({ ...place, claim: null })}
      >
        {formatNumber(claim + 1)} of {countOf(count, 'claim')}
      </button>
      <button
        type="button"
        className="button plain"
        aria-label="The claim before"
        disabled={claim === 0}
        onClick={() => go(claim - 1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="button plain"
        aria-label="The next claim"
        disabled={claim === count - 1}
        onClick={() => go(claim + 1)}
      >
        ↓
      </button>
    </p>
  )
}

/** What is chosen in the grid, in full. */
export function ClaimAside({ grid }: { readonly grid: FoldedGrid }) {
  const kept = useComparison((state) => state.place)
  const place = useMemo(() => placeIn(grid, kept), [grid, kept])
  const claimId = claimAt(grid, place)
  const row = grid.rows[place.row]
  const column = grid.columns[place.column]
  const content =
    claimId !== null ? (
      <>
        <CellPosition grid={grid} place={place} />
        <ClaimDetail claimId={claimId} rowKey={place.rowKey} />
      </>
    ) : row !== undefined && column !== undefined ? (
      <CellSummary
        key={`${place.row} ${place.column}`}
        grid={grid}
        place={place}
        claims={claimsOf(grid, place)}
      />
    ) : row !== undefined ? (
      <RowSummary grid={grid} line={row} />
    ) : column !== undefined ? (
      <ColumnSummary grid={grid} line={column} />
    ) : (
      <p className={styles['quiet']}>
        {grid.total === 0
          ? 'A claim that is chosen in the grid is shown here in full.'
          : `${countOf(grid.total, 'claim')} compared.`}
      </p>
    )
  return (
    <section
      className={styles['aside']}
      aria-label="Chosen in the comparison"
      ref={useRegion('aside')}
      tabIndex={0}
    >
      {content}
    </section>
  )
}
