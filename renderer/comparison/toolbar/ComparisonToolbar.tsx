import { Columns2, FoldHorizontal, Network, PanelRight, Rows4 } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import type { FoldedGrid } from '../../../shared/comparison/folding.ts'
import { liveRelations } from '../../../shared/comparison/live-relations.ts'
import type { ComparisonView } from '../../../shared/domain/view.ts'
import { LetterKeyCap } from '../../kit/keys/KeyCap.tsx'
import { labelOfLetter, type LetterId } from '../../kit/keys/letters.ts'
import { SaveMenu, type SaveChoice } from '../../export/SaveMenu.tsx'
import { useProjectState } from '../../state/project-state.ts'
import { toggleDetails, toggleRelations } from '../aside-opening.ts'
import { useComparison } from '../comparison-state.ts'
import styles from '../ComparisonView.module.css'
import { lineUpHere } from '../chosen-claim.ts'
import { saveComparison, saveReport } from '../saving.ts'
import { toggleFolding, toggleInFull } from '../showing.ts'
import { AxesChoice } from './AxesChoice.tsx'
import { Legend } from './Legend.tsx'

const SAVES: readonly SaveChoice[] = [
  { title: 'Grid as CSV…', save: saveComparison },
  { title: 'Report (HTML)…', save: saveReport },
]

interface SwitchProps {
  /** What it does, told with its key: it shows a sign alone. */
  readonly of: LetterId
  readonly isOn: boolean
  readonly onChange: () => void
  readonly children: ReactNode
}

function Switch({ of, isOn, onChange, children }: SwitchProps) {
  const label = labelOfLetter(of)
  return (
    <span title={label}>
      <ToggleButton
        className="button plain"
        aria-label={label}
        isSelected={isOn}
        onChange={onChange}
      >
        {children}
      </ToggleButton>
    </span>
  )
}

interface ComparisonToolbarProps {
  readonly grid: FoldedGrid
  readonly view: ComparisonView
  /** Whether what is chosen, or the relations, are shown beside the grid. */
  readonly isAsideShown: boolean
}

/** What is compared with what, and what is done with it: one line, whatever room there is. */
export function ComparisonToolbar({ grid, view, isAsideShown }: ComparisonToolbarProps) {
  const marked = useComparison((state) => state.marked.length)
  const aside = useComparison((state) => state.aside)
  const project = useProjectState((state) => state.project)
  const relations = useMemo(() => liveRelations(project).length, [project])
  const lineUpLabel = marked === 0 ? 'Line up' : `Line up ${marked}`
  return (
    <div className={styles['bar']}>
      <div className={styles['toolbar']} role="toolbar" aria-label="Comparison">
        <AxesChoice grid={grid} view={view} />
        <span className={styles['gap']} />
        <Switch of="compare.fold" isOn={view.isFolding} onChange={toggleFolding}>
          <FoldHorizontal size={15} aria-hidden />
        </Switch>
        <Switch of="compare.inFull" isOn={view.isInFull} onChange={toggleInFull}>
          <Rows4 size={15} aria-hidden />
        </Switch>
        <Switch
          of="compare.details"
          isOn={isAsideShown && aside === 'claim'}
          onChange={toggleDetails}
        >
          <PanelRight size={15} aria-hidden />
        </Switch>
        <Button className="button plain" onPress={lineUpHere} isDisabled={marked === 0}>
          <Columns2 size={14} aria-hidden />
          <span className={styles['word']}>{lineUpLabel}</span>{' '}
          <span className={styles['word-key']}>
            <LetterKeyCap of="compare.lineUp" />
          </span>
        </Button>
        <ToggleButton
          className="button plain"
          isSelected={isAsideShown && aside === 'relations'}
          onChange={toggleRelations}
        >
          <Network size={14} aria-hidden />
          <span className={styles['word']}>Relations</span>{' '}
          <span className={styles['soft']}>{relations}</span>
        </ToggleButton>
        <SaveMenu choices={SAVES} />
        <Legend />
      </div>
    </div>
  )
}
