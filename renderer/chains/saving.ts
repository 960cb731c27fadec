import type { FileContent } from '../../shared/api/contract.ts'
import { chainsOf } from '../../shared/comparison/chains.ts'
import { DEFAULT_FORMAT } from '../../shared/tables/csv-options.ts'
import { askToConfirm } from '../dialogs/dialog-state.ts'
import { choosePath } from '../project/paths.ts'
import { tell, tellFailure } from '../notices/notices.ts'
import { call } from '../state/connection.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import { useViews } from '../state/views.ts'
import { useChains } from './chains-state.ts'

/** Writes one file; asks before it replaces another. */
async function writeFile(path: string, content: FileContent): Promise<void> {
  let answer = await call('export.file', { path, content, isReplacing: false })
  if (!answer.ok && answer.failure.code === 'FILE_EXISTS') {
    const isReplacing = await askToConfirm({
      title: 'Replace the file?',
      question: `${answer.failure.message} Replace it?`,
      action: 'Replace',
    })
    if (!isReplacing) return
    answer = await call('export.file', { path, content, isReplacing })
  }
  if (answer.ok) tell(`Saved ${answer.value.path}`)
  else tellFailure(answer.failure)
}

function nameOf(what: string): string {
  return `${useProjectState.getState().info?.name ?? 'Project'} ${what}`
}

/** Asks where, then saves the comparison as it is chosen now as one HTML page. */
export async function saveReport(): Promise<void> {
  const path = await choosePath('save-report', `${nameOf('report')}.html`)
  if (path === null) return
  await writeFile(path, { type: 'report', view: useViews.getState().comparison })
}

/** Asks where, then saves the comparison as it is chosen now as CSV. */
export async function saveComparison(): Promise<void> {
  const path = await choosePath('save-table', `${nameOf('comparison')}.csv`)
  if (path === null) return
  const view = useViews.getState().comparison
  await writeFile(path, { type: 'comparison', view, format: DEFAULT_FORMAT })
}

/** Asks where, then saves the profiles of all speakers and sources as CSV. */
export async function saveProfiles(): Promise<void> {
  const path = await choosePath('save-table', `${nameOf('profiles')}.csv`)
  if (path !== null) await writeFile(path, { type: 'profiles', format: DEFAULT_FORMAT })
}

/** Asks where, then saves the picture of the chains as they are filtered now. */
export async function savePicture(type: 'svg' | 'png'): Promise<void> {
  const { filter } = useChains.getState()
  if (chainsOf(currentProject(), filter).total === 0) {
    tell('There is no chain to draw: tag claims, or show all of them.')
    return
  }
  const path = await choosePath(`save-${type}`, `${nameOf('chains')}.${type}`)
  if (path === null) return
  if (type === 'svg') {
    await writeFile(path, { type: 'chains', filter })
    return
  }
  // Its drawing is only loaded when it is asked for.
  const { paintChains } = await import('./painting.ts')
  await writeFile(path, { type: 'png', base64: await paintChains(currentProject(), filter) })
}
