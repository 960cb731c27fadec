import type { ExportFormat } from '../../shared/api/contract.ts'
import { countOf } from '../../shared/domain/counting.ts'
import type { ExportOptions } from '../../shared/domain/export-options.ts'
import { tell, tellFailure } from '../kit/notices/notices.ts'
import { choosePath } from '../project/paths.ts'
import { call } from '../state/connection.ts'
import { runJob } from '../state/jobs.ts'
import { useProjectState } from '../state/project-state.ts'
import { writeOrAsk } from './replacing.ts'

function choosePlace({ ending }: ExportFormat): Promise<string | null> {
  if (ending === null) return choosePath('export-folder', '')
  const project = useProjectState.getState().info?.name ?? 'Project'
  return choosePath('save-export', `${project}${ending}`)
}

/** What was written, in words. */
function describeWritten(
  { title, ending }: ExportFormat,
  path: string,
  files: readonly { readonly path: string; readonly rows: number | null }[],
): string {
  if (ending !== null) return `Wrote ${files[0]?.path ?? path}`
  const rows = files.flatMap((file) => file.rows ?? [])
  const sum = rows.reduce((total, count) => total + count, 0)
  const withRows = rows.length === 0 ? '' : ` with ${countOf(sum, 'row')}`
  return `${title}: wrote ${countOf(files.length, 'file')}${withRows} into ${path}`
}

/** Asks where, then writes the project in a format; asks before it replaces anything. */
export async function exportProject(format: ExportFormat, options: ExportOptions): Promise<void> {
  const path = await choosePlace(format)
  if (path === null) return
  const request = { format: format.name, path, options }
  const answer = await writeOrAsk(format.ending !== null, (isReplacing) =>
    runJob('Writing', format.title, (job) =>
      call('export.project', { job, ...request, isReplacing }),
    ),
  )
  if (answer === null) return
  if (answer.ok) tell(describeWritten(format, path, answer.value.files))
  else if (answer.failure.code === 'CANCELLED') tell('Cancelled. Nothing was written.')
  else tellFailure(answer.failure)
}
