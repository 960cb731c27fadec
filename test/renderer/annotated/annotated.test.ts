import { beforeEach, expect, test } from 'vitest'
import { bringInAnnotated, leaveAnnotated } from '../../../renderer/annotated/annotated.ts'
import { NOTHING_ANNOTATED, useAnnotated } from '../../../renderer/annotated/annotated-state.ts'
import { useNotices } from '../../../renderer/kit/notices/notices.ts'
import { useConnection } from '../../../renderer/state/connection.ts'
import { openDialog, useDialog } from '../../../renderer/state/dialog-state.ts'
import type { Client } from '../../../shared/api/client.ts'
import { fail, succeed } from '../../../shared/domain/failure.ts'

const CANCELLED = fail('CANCELLED', 'This was cancelled; nothing was changed.')

/** A service that imports until the job is cancelled. */
function connectToSlow(): void {
  const ends = new Map<string, () => void>()
  const call = (name: string, { job }: { readonly job: string }) => {
    if (name === 'annotated.import')
      return new Promise((resolve) => ends.set(job, () => resolve(CANCELLED)))
    if (name === 'job.cancel') ends.get(job)?.()
    return Promise.resolve(succeed({}))
  }
  useConnection.setState({ client: { call } as unknown as Client })
}

beforeEach(() => {
  useNotices.setState({ shown: [], count: 0 })
  useAnnotated.setState({
    ...NOTHING_ANNOTATED,
    files: [{ fileName: 'cas.json', base64: '' }],
  })
  openDialog({ type: 'annotated' })
})

test('files that are left while they are brought in are not, and the dialog that is open by then stays', async () => {
  connectToSlow()
  const brought = bringInAnnotated()
  leaveAnnotated()
  openDialog({ type: 'export' })
  await brought
  expect(useDialog.getState().request).toEqual({ type: 'export' })
  expect(useNotices.getState().shown.map(({ message }) => message)).toEqual([
    'Cancelled. Nothing was brought in.',
  ])
})
