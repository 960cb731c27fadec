import { ArrowLeftRight } from 'lucide-react'
import type { FoldedGrid } from '../../../shared/comparison/folding.ts'
import { ColumnAxis, RowAxis, type ComparisonView } from '../../../shared/domain/view.ts'
import { changeComparison } from '../../state/views.ts'
import { leavePlace } from '../comparison-state.ts'
import styles from '../ComparisonView.module.css'
import { ArticlesSelect } from './ArticlesSelect.tsx'
import { AxisChooser } from './AxisChooser.tsx'
import { ValuesChooser } from './ValuesChooser.tsx'

const NOUNS: Readonly<Record<RowAxis | ColumnAxis, string>> = {
  topic: 'topics',
  kind: 'kinds',
  certainty: 'certainties',
  article: 'articles',
  date: 'dates',
  status: 'statuses',
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

/** Topics have an order of their own. */
const TOPIC_ORDERS = [
  ...ROW_ORDERS,
  ['codebook', 'As in the codebook'],
] as const satisfies readonly (readonly [ComparisonView['sortRows'], string])[]

const COLUMN_ORDERS = [
  ['most', 'Most claims first'],
  ['name', 'By name'],
] as const satisfies readonly (readonly [ComparisonView['sortColumns'], string])[]

/** Changes what the axes are, and starts from the first cell again. */
function chooseAxis(change: Partial<ComparisonView>): void {
  changeComparison(change)
  leavePlace()
}

interface AxesChoiceProps {
  readonly grid: FoldedGrid
  readonly view: ComparisonView
}

/** What is compared with what: the rows, the columns, and which of them are shown, and the claims of which articles. */
export function AxesChoice({ grid, view }: AxesChoiceProps) {
  const rowOrders = view.rows === 'topic' ? TOPIC_ORDERS : ROW_ORDERS
  return (
    <>
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
        // Without topics that order is the one in which they are read.
        order={rowOrders.find(([one]) => one === view.sortRows)?.[0] ?? 'reading'}
        orders={rowOrders}
        onChoose={(rowValues) => changeComparison({ rowValues })}
        onOrder={(order) => {
          const [sortRows] = rowOrders.find(([one]) => one === order) ?? []
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
        onChoose={(columns) => chooseAxis({ columns, areColumnsChosen: true, columnValues: null })}
      />
      <ValuesChooser
        noun={NOUNS[view.columns]}
        lines={grid.allColumns}
        chosen={view.columnValues}
        order={view.sortColumns}
        orders={COLUMN_ORDERS}
        // Which are shown is said of these columns: they are chosen with it.
        onChoose={(columnValues) =>
          changeComparison({ columnValues, columns: view.columns, areColumnsChosen: true })
        }
        onOrder={(order) => {
          const [sortColumns] = COLUMN_ORDERS.find(([one]) => one === order) ?? []
          if (sortColumns !== undefined) changeComparison({ sortColumns })
        }}
      />
      <ArticlesSelect
        className={styles['articles']}
        chosen={view.articles}
        onChoose={(articles) => chooseAxis({ articles })}
      />
    </>
  )
}
