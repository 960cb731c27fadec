import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import type { ComparisonGrid as Compared } from '../../shared/comparison/grid.ts'
import type { ComparisonView as View } from '../../shared/domain/view.ts'
import { LetterKeyCap } from '../kit/keys/KeyCap.tsx'
import { describeLetters } from '../kit/keys/letters.ts'
import { useRegion } from '../kit/focus/use-region.ts'
import { useProjectState } from '../state/project-state.ts'
import { ComparisonGrid } from './grid/ComparisonGrid.tsx'
import { ComparisonPanes } from './ComparisonPanes.tsx'
import { ComparisonToolbar } from './toolbar/ComparisonToolbar.tsx'
import styles from './ComparisonView.module.css'
import { EmptyView, TAG_CLAIMS } from '../kit/panes/EmptyView.tsx'
import { useSize } from '../kit/panes/use-size.ts'
import { isAsideShown } from './aside-opening.ts'
import { useCompared, useComparison } from './comparison-state.ts'
import { RowPicker } from './rows/RowPicker.tsx'
import { askForRow } from './rows/row-moves.ts'
import { showAllClaims } from './showing.ts'
import { useComparisonCommands } from './use-comparison-commands.ts'
import { useFollowing } from './use-following.ts'

/** What the toolbar takes of the view's height, in CSS pixels. */
const BAR_HEIGHT = 40

/** What to do where there is nothing to compare. */
function Empty({ grid }: { readonly grid: Compared }) {
  const isHidden = grid.allRows.some(({ count }) => count > 0)
  return isHidden ? (
    <EmptyView
      name="compare"
      message="No row, or no column, is chosen to be shown."
      action={{ word: 'Show all', isMain: false, run: showAllClaims }}
    />
  ) : (
    <EmptyView
      name="compare"
      message="There is nothing to compare yet. Tag who said what in an article; every claim will stand here, in the row of its topic and the column of who carried it."
      action={TAG_CLAIMS}
    />
  )
}

/** The way in where no claim has a topic yet. */
function TopicHint({ grid, view }: { readonly grid: Compared; readonly view: View }) {
  const isNeeded =
    view.rows === 'topic' && grid.total > 0 && grid.allRows.every(({ key }) => key === '')
  const isReadOnly = useProjectState((state) => state.info?.isReadOnly ?? true)
  const claimIds = useMemo(
    () => [...new Set(grid.columns.flatMap(({ key }) => grid.claimsAt('', key)))],
    [grid],
  )
  if (!isNeeded || isReadOnly) return null
  return (
    <p className={styles['hint']}>
      <span>
        No claim has a topic yet. Go to a claim and press <LetterKeyCap of="compare.move" /> to give
        it one; claims of one topic stand side by side.
      </span>
      {claimIds.length === 1 ? (
        <Button className="button" onPress={() => askForRow(claimIds, '')}>
          Give it a topic…
        </Button>
      ) : null}
    </p>
  )
}

/** What each source and speaker says about the same thing, side by side. */
export function ComparisonView() {
  const { grid, view } = useCompared()
  const isLoading = useProjectState((state) => state.status === 'loading')
  useComparisonCommands()
  useFollowing()
  const { ref, size } = useSize<HTMLDivElement>()
  const isAsideOpen = useComparison((state) => state.isAsideOpen)
  const isShown = size !== null && isAsideShown(isAsideOpen, size.width)
  const isEmpty = grid.total === 0 || isLoading
  return (
    <section
      className={styles['region']}
      aria-label="Compare"
      ref={useRegion('compare')}
      data-pane="compare"
    >
      <div ref={ref} className={styles['view']}>
        <h1 className="visually-hidden">Compare</h1>
        <ComparisonToolbar grid={grid} view={view} isAsideShown={isShown} />
        <TopicHint grid={grid} view={view} />
        <ComparisonPanes grid={grid} isAsideShown={isShown} size={size}>
          {isEmpty ? (
            <Empty grid={grid} />
          ) : (
            <ComparisonGrid grid={grid} view={view} room={(size?.height ?? 0) - BAR_HEIGHT} />
          )}
          <p id="comparison-keys" hidden>
            Arrow keys go from cell to cell. Enter goes into the claims of a cell, arrow keys among
            them, Escape out. {describeLetters('compare')}
          </p>
        </ComparisonPanes>
        <RowPicker grid={grid} />
      </div>
    </section>
  )
}
