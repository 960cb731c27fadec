import type { FileContent, PathPurpose } from '../../shared/api/contract.ts'
import { tell, tellFailure } from '../kit/notices/notices.ts'
import { call } from '../state/connection.ts'
import { useProjectState } from '../state/project-state.ts'
import { choosePath } from '../project/paths.ts'
import { writeOrAsk } from './replacing.ts'

/** Writes one file; asks before it replaces another. */
export async function writeFile(path: string, content: FileContent): Promise<void> {
  const answer = await writeOrAsk(true, (isReplacing) =>
    call('export.file', { path, content, isReplacing }),
  )
  if (answer === null) return
  if (answer.ok) tell(`Saved ${answer.value.path}`)
  else tellFailure(answer.failure)
}

/**
 * Asks where, then writes one file; asks before it replaces another. `name` is added to the project's as the name
 * suggested. The content is made once there is a place for it.
 */
export async function saveFile(
  purpose: Exclude<PathPurpose, 'open-articles'>,
  name: string,
  makeContent: () => FileContent | Promise<FileContent>,
): Promise<void> {
  const project = useProjectState.getState().info?.name ?? 'Project'
  const path = await choosePath(purpose, `${project} ${name}`)
  if (path !== null) await writeFile(path, await makeContent())
}
