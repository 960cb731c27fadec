import type { ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { FoldedGrid } from '../../shared/comparison/folding.ts'
import { savePanes } from '../kit/panes/use-turning-panes.ts'
import { currentSettings } from '../state/settings.ts'
import { ClaimAside } from './claim/ClaimAside.tsx'
import { useComparison } from './comparison-state.ts'
import styles from './ComparisonView.module.css'
import { LineUp } from './relations/LineUp.tsx'
import { RelationsAside } from './relations/RelationsAside.tsx'

const GROUP = 'comparison'

interface ComparisonPanesProps {
  readonly grid: FoldedGrid
  readonly isAsideShown: boolean
  /** That of the view, in CSS pixels; null before it is known. */
  readonly size: { readonly width: number } | null
  /** The grid and what stands under it. */
  readonly children: ReactNode
}

/** The grid, and beside it what is chosen in it, or the relations. */
export function ComparisonPanes({ grid, isAsideShown, size, children }: ComparisonPanesProps) {
  const aside = useComparison((state) => state.aside)
  const linedUp = useComparison((state) => state.linedUp)
  return (
    <div className={styles['panes']}>
      {size === null ? null : (
        <Group
          orientation="horizontal"
          defaultLayout={currentSettings().panes[GROUP]}
          onLayoutChanged={(sizes, { isUserInteraction }) =>
            savePanes(GROUP, sizes, isUserInteraction)
          }
        >
          <Panel id="grid" minSize={280}>
            <div className={styles['middle']}>
              {children}
              {linedUp === null ? null : <LineUp first={linedUp[0]} second={linedUp[1]} />}
            </div>
          </Panel>
          {isAsideShown ? (
            <>
              <Separator className="pane-edge" aria-label="Size of the side" />
              <Panel
                id="aside"
                defaultSize={Math.min(320, Math.max(248, Math.round(size.width * 0.24)))}
                minSize={220}
                maxSize={560}
                groupResizeBehavior="preserve-pixel-size"
              >
                <div className={styles['side']}>
                  {aside === 'relations' ? <RelationsAside /> : <ClaimAside grid={grid} />}
                </div>
              </Panel>
            </>
          ) : null}
        </Group>
      )}
    </div>
  )
}
