import { useMemo } from 'react'
import { contradictionsByRow } from '../../../shared/comparison/contradictions.ts'
import { useProjectState } from '../../state/project-state.ts'
import { lineUp, useCompared } from '../comparison-state.ts'
import { LongList } from '../../kit/list/LongList.tsx'
import styles from './ClaimAside.module.css'
import relationStyles from '../relations/RelationsAside.module.css'
import { ClaimPair } from './ClaimPair.tsx'

/** The contradictions that a row's claims stand in, each to be lined up; nothing where there are none. */
export function RowContradictions({ rowKey }: { readonly rowKey: string }) {
  const project = useProjectState((state) => state.project)
  const { view } = useCompared()
  const pairs = useMemo(
    () => contradictionsByRow(project, view.rows).get(rowKey) ?? [],
    [project, view.rows, rowKey],
  )
  if (pairs.length === 0) return null
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>
        Contradictions <span className={styles['quiet']}>{pairs.length}</span>
      </h3>
      <LongList
        items={pairs}
        keyOf={({ relation }) => relation.id}
        className={styles['list'] ?? ''}
        render={({ from, to }) => (
          <button
            type="button"
            className={relationStyles['pair']}
            onClick={() => lineUp(from.id, to.id)}
          >
            <ClaimPair fromId={from.id} toId={to.id} type="contradicts" />
          </button>
        )}
      />
    </section>
  )
}
