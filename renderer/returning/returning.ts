import type { ReturnMapping } from '../../shared/domain/return-mapping.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { FILE_LIMITS, TOO_LARGE } from '../../shared/domain/file-limits.ts'
import { draftOf, labelOfBringingIn } from '../../shared/returning/bringing-in.ts'
import { askForFiles } from '../importing/article-choice.ts'
import { toBase64 } from '../importing/file-inputs.ts'
import { submitDraft } from '../kit/editing/commit.ts'
import { tellFailure, tellUndoable } from '../kit/notices/notices.ts'
import { call } from '../state/connection.ts'
import { closeDialog, openDialog } from '../state/dialog-state.ts'
import { cancelJobs, runJob } from '../state/jobs.ts'
import { currentProject } from '../state/project-state.ts'
import { changeReturnMapping, useViews } from '../state/views.ts'
import {
  NOTHING_RETURNED,
  showComparison,
  useReturning,
  type ReturnedFile,
} from './returning-state.ts'

const ENDINGS = ['.csv', '.tsv', '.txt', '.xlsx', '.xlsm', '.xlsb', '.xls', '.ods']

/** Forgets the file, and puts the dialog away. */
export function leaveReturning(): void {
  const { file } = useReturning.getState()
  if (file !== null) cancelJobs('Comparing', file.fileName)
  closeDialog()
  useReturning.setState(NOTHING_RETURNED)
}

async function compare(file: ReturnedFile): Promise<void> {
  const { returning: mapping } = useViews.getState()
  // Of a comparison with what was said of the columns before, nobody waits for the end.
  cancelJobs('Comparing', file.fileName)
  const compared = await runJob('Comparing', file.fileName, (job) =>
    call('tables.compare', { job, ...file, mapping }),
  )
  // Another file may have been chosen meanwhile, or this one left.
  if (useReturning.getState().file !== file) return
  if (compared.ok) showComparison(compared.value)
  else if (compared.failure.code !== 'CANCELLED') {
    leaveReturning()
    tellFailure({ message: `“${file.fileName}”: ${compared.failure.message}` })
  }
}

/** Asks for a file and shows how it differs from the project. */
export async function chooseSpreadsheet(): Promise<void> {
  const [chosen] = await askForFiles(ENDINGS.join(','), false)
  if (chosen === undefined) return
  if (chosen.size > FILE_LIMITS.size) {
    tellFailure({ message: `“${chosen.name}”: ${TOO_LARGE}` })
    return
  }
  let base64
  try {
    base64 = await toBase64(chosen)
  } catch {
    tellFailure({ message: `“${chosen.name}” could not be read. Check that it is still there.` })
    return
  }
  const file = { fileName: chosen.name, base64 }
  useReturning.setState({ ...NOTHING_RETURNED, file })
  openDialog({ type: 'returning' })
  await compare(file)
}

/** Remembers what a sheet or a column is, and compares the file anew. */
export async function changeMapping(
  change: (mapping: ReturnMapping) => ReturnMapping,
): Promise<void> {
  const { file } = useReturning.getState()
  const kept = await changeReturnMapping(change(useViews.getState().returning))
  if (!kept.ok) tellFailure(kept.failure)
  // Another file may have been chosen meanwhile, or this one left.
  else if (file !== null && useReturning.getState().file === file) {
    useReturning.setState({ comparison: null })
    await compare(file)
  }
}

/** Makes one edit of the differences that are ticked. */
export function bringInTicked(): void {
  const { file, comparison, ticked } = useReturning.getState()
  if (file === null || comparison === null || ticked.size === 0) return
  const chosen = comparison.differences.filter((_, place) => ticked.has(place))
  const draft = draftOf(currentProject(), chosen)
  const submitted = draft.ok
    ? submitDraft(draft.value, labelOfBringingIn(chosen.length, file.fileName))
    : draft
  if (!submitted.ok) {
    tellFailure(submitted.failure)
    return
  }
  leaveReturning()
  tellUndoable(`Brought in ${countOf(chosen.length, 'change')} from “${file.fileName}”.`)
}
