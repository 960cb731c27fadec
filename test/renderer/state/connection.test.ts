import { expect, test } from 'vitest'
import { call, callInTurn, useConnection } from '../../../renderer/state/connection.ts'
import type { Client } from '../../../shared/api/client.ts'

test('calls go out in the order they were made, also behind a large one', async () => {
  const sent: string[] = []
  const client: Pick<Client, 'call'> = {
    call: async (name) => {
      sent.push(name)
      return { ok: false, failure: { code: 'INTERNAL', message: 'Nobody answers here.' } }
    },
  }
  useConnection.setState({ client: client as Client })
  const calls = [
    call('app.info', {}),
    callInTurn('history.undo', {}),
    call('history.redo', {}),
    callInTurn('settings.read', {}),
    call('app.info', {}),
  ]
  expect(sent).toEqual(['app.info'])
  await Promise.all(calls)
  await call('history.undo', {})
  expect(sent).toEqual([
    'app.info',
    'history.undo',
    'history.redo',
    'settings.read',
    'app.info',
    'history.undo',
  ])
})
