import type { PathPurpose } from '../../shared/api/contract.ts'
import { openDialog } from '../state/dialog-state.ts'
import { tellFailure } from '../kit/notices/notices.ts'
import { call, useConnection } from '../state/connection.ts'
import { useProjectState } from '../state/project-state.ts'

/** The folder that a file is in, with whichever separators its path has. */
export function folderOf(path: string): string {
  return path.replace(/(?<=[^/\\:])[/\\][^/\\]*$|(?<=[/\\])[^/\\]*$/, '')
}

/**
 * Asks for a path: by the system's own dialog where there is one, else by the window's, beside the open project at
 * first. Null: cancelled.
 */
export async function choosePath(
  purpose: Exclude<PathPurpose, 'open-articles'>,
  suggestedName: string,
): Promise<string | null> {
  const project = useProjectState.getState().info
  const folder = project === null ? null : folderOf(project.path)
  if (useConnection.getState().app?.hasNativeDialogs !== true) {
    return new Promise((answer) => {
      openDialog({ type: 'path', purpose, suggestedName, folder, answer })
    })
  }
  const answer = await call('dialog.path', { purpose, suggestedName, folder })
  if (!answer.ok) tellFailure(answer.failure)
  return answer.ok ? (answer.value.paths?.[0] ?? null) : null
}
