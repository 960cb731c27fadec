import { countOf } from '../../../shared/domain/counting.ts'
import { useMemo } from 'react'
import type { ComparisonGrid, GridLine } from '../../../shared/comparison/grid.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { attributionOf } from '../../reader/claim-words.ts'
import { useRegion } from '../../kit/focus/use-region.ts'
import { useProjectState } from '../../state/project-state.ts'
import styles from './ClaimAside.module.css'
import { ClaimDetail } from './ClaimDetail.tsx'
import { wordsOf } from './claim-text.ts'
import { goTo, placeIn, useComparison } from '../comparison-state.ts'
import { LongList } from '../../kit/list/LongList.tsx'
import { claimAt, claimsOf, placeAt, type Place } from '../grid/places.ts'
import { gapsInColumn, gapsInRow } from '../gaps.ts'

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
function RowSummary({ grid, line }: { readonly grid: ComparisonGrid; readonly line: GridLine }) {
  const speaking = grid.columns.filter(({ key }) => grid.claimsAt(line.key, key).length > 0)
  return (
    <>
      <h2 className={styles['title']} dir="auto">
        {line.label}
      </h2>
      <p className={styles['quiet']}>{countOf(line.count, 'claim')}</p>
      <Names title="Speaking" lines={speaking} />
      <Names title="Silent" lines={gapsInRow(grid, line.key)} />
    </>
  )
}

/** A whole column: what it speaks about, and on what it is silent. */
function ColumnSummary({ grid, line }: { readonly grid: ComparisonGrid; readonly line: GridLine }) {
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
  readonly grid: ComparisonGrid
  readonly place: Place
  readonly claims: readonly Id[]
}

/** A cell as a whole: that nobody spoke, or its claims to choose from. */
function CellSummary({ grid, place, claims }: CellProps) {
  const project = useProjectState((state) => state.project)
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
        render={(id, index) => {
          const claim = project.claims.get(id)
          return claim === undefined ? null : (
            <button
              type="button"
              className={styles['other']}
              onClick={() => goTo(placeAt(grid, place.row, place.column, index))}
            >
              <span className={styles['words']} dir="auto">
                {wordsOf(claim)}
              </span>{' '}
              <span className={styles['quiet']}>
                <bdi>{attributionOf(project, claim)}</bdi>
              </span>
            </button>
          )
        }}
      />
    </>
  )
}

/** What is chosen in the grid, in full. */
export function ClaimAside({ grid }: { readonly grid: ComparisonGrid }) {
  const kept = useComparison((state) => state.place)
  const place = useMemo(() => placeIn(grid, kept), [grid, kept])
  const claimId = claimAt(grid, place)
  const row = grid.rows[place.row]
  const column = grid.columns[place.column]
  const content =
    claimId !== null ? (
      <ClaimDetail claimId={claimId} rowKey={place.rowKey} />
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
      <div className={styles['content']}>{content}</div>
    </section>
  )
}
