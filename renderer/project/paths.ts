import type { PathPurpose } from '../../shared/api/contract.ts'
import { openDialog } from '../state/dialog-state.ts'
import { tellFailure } from '../kit/notices/notices.ts'
import { call, useConnection } from '../state/connection.ts'

/** Asks for a path: by the system's own dialog where there is one, else by the window's. Null: cancelled. */
export async function choosePath(
  purpose: Exclude<PathPurpose, 'open-articles'>,
  suggestedName: string,
): Promise<string | null> {
  if (useConnection.getState().app?.hasNativeDialogs !== true) {
    return new Promise((answer) => {
      openDialog({ type: 'path', purpose, suggestedName, answer })
    })
  }
  const answer = await call('dialog.path', { purpose, suggestedName })
  if (!answer.ok) tellFailure(answer.failure)
  return answer.ok ? (answer.value.paths?.[0] ?? null) : null
}
