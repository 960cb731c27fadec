import { ArrowLeftRight, Columns2, Network } from 'lucide-react'
import { useMemo } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import type { ComparisonGrid } from '../../../shared/comparison/grid.ts'
import { liveRelations } from '../../../shared/comparison/live-relations.ts'
import { ColumnAxis, RowAxis, type ComparisonView } from '../../../shared/domain/view.ts'
import { SaveMenu, type SaveChoice } from '../../export/SaveMenu.tsx'
import { saveComparison, saveReport } from '../saving.ts'
import { useProjectState } from '../../state/project-state.ts'
import { changeComparison } from '../../state/views.ts'
import { AxisChooser } from './AxisChooser.tsx'
import { leavePlace, showAside, useComparison } from '../comparison-state.ts'
import styles from '../ComparisonView.module.css'
import { lineUpHere } from '../grid/use-comparison-keys.ts'
import { ValuesChooser } from './ValuesChooser.tsx'

const NOUNS: Readonly<Record<RowAxis | ColumnAxis, string>> = {
  topic: 'topics',
  kind: 'kinds',
  certainty: 'certainties',
  article: 'articles',
  date: 'dates',
  source: 'sources',
  speaker: 'speakers',
  affiliation: 'affiliations',
  outlet: 'outlets',
}

const ROW_ORDERS = [
  ['most', 'Most claims first'],
  ['name', 'By name'],
  ['reading', 'As read'],
] as const satisfies readonly (readonly [ComparisonView['sortRows'], string])[]

const COLUMN_ORDERS = [
  ['most', 'Most claims first'],
  ['name', 'By name'],
] as const satisfies readonly (readonly [ComparisonView['sortColumns'], string])[]

const SAVES: readonly SaveChoice[] = [
  { title: 'Grid as CSV…', save: saveComparison },
  { title: 'Report (HTML)…', save: saveReport },
]

/** Changes what the axes are, and starts from the first cell again. */
function chooseAxis(change: Partial<ComparisonView>): void {
  changeComparison(change)
  leavePlace()
}

interface ComparisonToolbarProps {
  readonly grid: ComparisonGrid
  readonly view: ComparisonView
}

/** What is compared with what, and what is done with it. */
export function ComparisonToolbar({ grid, view }: ComparisonToolbarProps) {
  const marked = useComparison((state) => state.marked.length)
  const aside = useComparison((state) => state.aside)
  const project = useProjectState((state) => state.project)
  const relations = useMemo(() => liveRelations(project).length, [project])
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label="Comparison">
      <AxisChooser
        label="Rows"
        axes={RowAxis.options}
        chosen={view.rows}
        onChoose={(rows) => chooseAxis({ rows, rowValues: null })}
      />
      <ValuesChooser
        noun={NOUNS[view.rows]}
        lines={grid.allRows}
        chosen={view.rowValues}
        order={view.sortRows}
        orders={ROW_ORDERS}
        onChoose={(rowValues) => changeComparison({ rowValues })}
        onOrder={(order) => {
          const [sortRows] = ROW_ORDERS.find(([one]) => one === order) ?? []
          if (sortRows !== undefined) changeComparison({ sortRows })
        }}
      />
      <span className={styles['by']}>
        <ArrowLeftRight size={13} aria-hidden />
      </span>
      <AxisChooser
        label="Columns"
        axes={ColumnAxis.options}
        chosen={view.columns}
        onChoose={(columns) => chooseAxis({ columns, columnValues: null })}
      />
      <ValuesChooser
        noun={NOUNS[view.columns]}
        lines={grid.allColumns}
        chosen={view.columnValues}
        order={view.sortColumns}
        orders={COLUMN_ORDERS}
        onChoose={(columnValues) => changeComparison({ columnValues })}
        onOrder={(order) => {
          const [sortColumns] = COLUMN_ORDERS.find(([one]) => one === order) ?? []
          if (sortColumns !== undefined) changeComparison({ sortColumns })
        }}
      />
      <span className={styles['gap']} />
      <Button className="button plain" onPress={lineUpHere} isDisabled={marked === 0}>
        <Columns2 size={14} aria-hidden />
        {marked === 0 ? 'Line up' : `Line up ${marked}`}
        <kbd className="key">L</kbd>
      </Button>
      <ToggleButton
        className="button plain"
        isSelected={aside === 'relations'}
        onChange={(isSelected) => showAside(isSelected ? 'relations' : 'claim')}
      >
        <Network size={14} aria-hidden /> Relations
        <span className={styles['soft']}>{relations}</span>
      </ToggleButton>
      <SaveMenu choices={SAVES} />
    </div>
  )
}
