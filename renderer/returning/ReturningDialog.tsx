import { Button } from 'react-aria-components'
import { countOf, formatNumber } from '../../shared/domain/counting.ts'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { DifferenceGrid } from './DifferenceGrid.tsx'
import { KindBar } from './KindBar.tsx'
import { bringInTicked, leaveReturning } from './returning.ts'
import styles from './Returning.module.css'
import { useReturning } from './returning-state.ts'
import { SheetMatching } from './SheetMatching.tsx'

/** "10 changes, 2 refused". */
function describeCount(total: number, refused: number): string {
  const told = countOf(total - refused, 'change')
  return refused === 0 ? told : `${told}, ${formatNumber(refused)} refused`
}

/** How a file that came back differs from the project: what is ticked is brought in as one edit. */
export function ReturningDialog() {
  const file = useReturning((state) => state.file)
  const comparison = useReturning((state) => state.comparison)
  const count = useReturning((state) => state.ticked.size)
  const differences = comparison?.differences ?? []
  const refused = differences.filter(({ kind }) => kind === 'refused').length
  return (
    <DialogFrame
      title={`Bring changes in from “${file?.fileName ?? ''}”`}
      width={1240}
      onClose={leaveReturning}
      actions={
        <>
          <span className={styles['count']} role="status">
            {comparison === null ? 'Comparing…' : describeCount(differences.length, refused)}
          </span>
          <Button className="button" onPress={leaveReturning}>
            Cancel
          </Button>
          <Button className="button primary" isDisabled={count === 0} onPress={bringInTicked}>
            Bring in {countOf(count, 'change')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        {comparison === null ? (
          <p className={styles['nothing']}>The file is compared with the project…</p>
        ) : (
          <>
            <SheetMatching sheets={comparison.sheets} remarks={comparison.remarks} />
            {differences.length === 0 ? (
              <p className={styles['nothing']}>
                No difference: the project holds all that was read of this file.
              </p>
            ) : (
              <>
                <KindBar differences={differences} />
                <DifferenceGrid differences={differences} />
              </>
            )}
          </>
        )}
      </div>
    </DialogFrame>
  )
}
