import { countOf } from '../../../shared/domain/counting.ts'
import type { WriteProblem } from '../../../shared/tables/writing.ts'
import { useGrid } from '../grid-context.ts'
import { goToCell, gridOf } from '../grid-state.ts'
import { lineOfId } from '../lines/lines.ts'
import { placeOfProblem } from '../problem-places.ts'
import { closeTableDialog, type TableDialog } from '../table-dialog.ts'
import { DialogBox } from './DialogBox.tsx'

type Props = Extract<TableDialog, { type: 'problems' }>

/** More lines than this are not read; the first ones say what is wrong. */
const MOST = 50

/** The cells that did not fit, each with its sentence. Nothing has been changed. */
export function ProblemsDialog({ table, title, problems }: Props) {
  const { columns } = useGrid()
  const { lines } = gridOf(table)
  const goTo = ({ rowId, columnId }: WriteProblem) => {
    const line = lineOfId(lines, rowId)
    const column = columns.shown.findIndex(({ id }) => id === columnId)
    if (line >= 0 && column >= 0) goToCell(table, { line, column })
    closeTableDialog()
  }
  return (
    <DialogBox title={title} action={null} onAction={closeTableDialog}>
      <p>{countOf(problems.length, 'cell')} did not fit, so no cell was changed.</p>
      <ul className="table-problems" aria-label="Cells that did not fit">
        {problems.slice(0, MOST).map((problem, index) => (
          <li key={`${problem.rowId ?? index} ${problem.columnId}`}>
            <button type="button" onClick={() => goTo(problem)}>
              <span className="table-problem-place">{placeOfProblem(table, lines, problem)}</span>
              <span>{problem.message}</span>
            </button>
          </li>
        ))}
      </ul>
      {problems.length > MOST ? <p>And {problems.length - MOST} more.</p> : null}
    </DialogBox>
  )
}
