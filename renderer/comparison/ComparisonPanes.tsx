import type { ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { ComparisonGrid } from '../../shared/comparison/grid.ts'
import { useSize } from '../kit/panes/use-size.ts'
import { savePanes, useTurningPanes } from '../kit/panes/use-turning-panes.ts'
import { currentSettings } from '../state/settings.ts'
import { ClaimAside } from './claim/ClaimAside.tsx'
import { useComparison } from './comparison-state.ts'
import styles from './ComparisonView.module.css'
import { LineUp } from './relations/LineUp.tsx'
import { RelationsAside } from './relations/RelationsAside.tsx'

/** In a view narrower than this, in CSS pixels, the columns need all of its width. */
const WIDE = 1400

/** Per cent that the grid has beside and above what is chosen in it. */
const USUAL = {
  beside: { grid: 75, aside: 25 },
  above: { grid: 65, aside: 35 },
} as const

interface ComparisonPanesProps {
  readonly grid: ComparisonGrid
  /** The grid and what stands under it. */
  readonly children: ReactNode
  readonly legend: ReactNode
}

/**
 * The grid, and beside it what is chosen in it: under it where the window is narrow, so that as many columns as can
 * be are in view at once. Relations are a long list, and stay beside it.
 */
export function ComparisonPanes({ grid, children, legend }: ComparisonPanesProps) {
  const aside = useComparison((state) => state.aside)
  const linedUp = useComparison((state) => state.linedUp)
  const { ref, size } = useSize<HTMLDivElement>()
  const isBelow = aside === 'claim' && size !== null && size.width < WIDE
  const group = isBelow ? 'comparison-above' : 'comparison'
  const handle = useTurningPanes(group, isBelow ? USUAL.above : USUAL.beside)
  const lineUp =
    linedUp === null ? null : <LineUp first={linedUp[0]} second={linedUp[1]} isBeside={isBelow} />
  return (
    <div ref={ref} className={styles['panes']}>
      {size === null ? null : (
        <Group
          groupRef={handle}
          orientation={isBelow ? 'vertical' : 'horizontal'}
          defaultLayout={currentSettings().panes[group]}
          onLayoutChanged={(sizes, { isUserInteraction }) =>
            savePanes(group, sizes, isUserInteraction)
          }
        >
          <Panel id="grid" minSize={isBelow ? 180 : 360}>
            <div className={styles['middle']}>
              {children}
              {isBelow ? null : lineUp}
              {legend}
            </div>
          </Panel>
          <Separator className="pane-edge" aria-label="Size of the side" />
          <Panel
            id="aside"
            defaultSize={isBelow ? 244 : 340}
            minSize={isBelow ? 120 : 260}
            maxSize={isBelow ? 460 : 560}
            groupResizeBehavior="preserve-pixel-size"
          >
            <div className={styles['side']}>
              {isBelow ? lineUp : null}
              {aside === 'relations' ? <RelationsAside /> : <ClaimAside grid={grid} />}
            </div>
          </Panel>
        </Group>
      )}
    </div>
  )
}
