import type { CodeUse } from '../../shared/domain/code-use.ts'
import { FILE_LIMITS, TOO_LARGE } from '../../shared/domain/file-limits.ts'
import { askForFiles } from '../importing/article-choice.ts'
import { inputsOf } from '../importing/file-inputs.ts'
import { tell, tellFailure, tellUndoable } from '../kit/notices/notices.ts'
import { call } from '../state/connection.ts'
import { closeDialog, openDialog } from '../state/dialog-state.ts'
import { cancelJobs, runJob } from '../state/jobs.ts'
import { receive } from '../state/project-state.ts'
import { changeCodeUses, useViews } from '../state/views.ts'
import { NOTHING_ANNOTATED, useAnnotated, type AnnotatedCode } from './annotated-state.ts'

/** What the status bar says that is compared. */
const MARKED = 'marked texts'

/** Forgets the files, and puts the dialog away. */
export function leaveAnnotated(): void {
  cancelJobs('Comparing', MARKED)
  cancelJobs('Reading', MARKED)
  closeDialog()
  useAnnotated.setState(NOTHING_ANNOTATED)
}

/** Reads the files with what is known of their codes. */
async function prepare(): Promise<void> {
  const { files } = useAnnotated.getState()
  useAnnotated.setState({ isReading: true })
  // What was said of the codes before is known better now.
  cancelJobs('Comparing', MARKED)
  const answer = await runJob('Comparing', MARKED, (job) =>
    call('annotated.prepare', { job, files, uses: useViews.getState().codes }),
  )
  // Other files may have been chosen meanwhile, or these left.
  if (useAnnotated.getState().files !== files) return
  if (answer.ok) useAnnotated.setState({ prepared: answer.value, isReading: false })
  else if (answer.failure.code !== 'CANCELLED') {
    leaveAnnotated()
    tellFailure(answer.failure)
  }
}

/** Asks for files that another tool has written, and shows what they come to. */
export async function chooseAnnotated(): Promise<void> {
  const formats = await call('annotated.formats', {})
  if (!formats.ok) return tellFailure(formats.failure)
  const endings = formats.value.formats.flatMap((format) => format.endings)
  const chosen = await askForFiles([...new Set(endings)].join(','))
  if (chosen.length === 0) return undefined
  const size = chosen.reduce((sum, file) => sum + file.size, 0)
  if (size > FILE_LIMITS.size) return tellFailure({ message: TOO_LARGE })
  const inputs = await inputsOf(chosen)
  const files = inputs.flatMap((input) =>
    input.type === 'bytes' ? [{ fileName: input.fileName, base64: input.base64 }] : [],
  )
  if (files.length === 0) return undefined
  useAnnotated.setState({ ...NOTHING_ANNOTATED, files })
  openDialog({ type: 'annotated' })
  return prepare()
}

/** Says what a code stands for, which is kept with the project, and reads the files once more. */
export async function setCodeUse({ key }: AnnotatedCode, use: CodeUse | null): Promise<void> {
  const kept = await changeCodeUses({ ...useViews.getState().codes, [key]: use })
  if (!kept.ok) tellFailure(kept.failure)
  else await prepare()
}

/** Brings in what the files come to, as one edit. */
export async function bringInAnnotated(): Promise<void> {
  const { files } = useAnnotated.getState()
  if (files.length === 0) return
  useAnnotated.setState({ isReading: true })
  const answer = await runJob('Reading', MARKED, (job) =>
    call('annotated.import', { job, files, uses: useViews.getState().codes }),
  )
  // Where they were left meanwhile, the dialog that is open now is another.
  if (useAnnotated.getState().files === files) leaveAnnotated()
  if (!answer.ok) {
    if (answer.failure.code === 'CANCELLED') return tell('Cancelled. Nothing was brought in.')
    return tellFailure(answer.failure)
  }
  const { committed } = answer.value
  if (committed === null) return tell('The project holds all that is in these files.')
  receive(committed)
  tellUndoable(`${committed.entry.label}: done.`)
  return undefined
}
