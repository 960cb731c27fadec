import { expect, test } from 'vitest'
import type { Bridge } from '../../../shared/api/bridge.ts'
import { succeed } from '../../../shared/domain/failure.ts'
import { createBridgeTransport } from '../../../renderer/transport/bridge.ts'

/** A bridge as the preload script makes it, with what it was told to push. */
function makeBridge(): Bridge & { push: Parameters<Bridge['onPush']>[0] } {
  const listeners: Parameters<Bridge['onPush']>[0][] = []
  return {
    call: async (name, request) => succeed({ name, request }),
    onPush: (listener) => {
      listeners.push(listener)
      return () => {}
    },
    push: (name, payload) => {
      for (const listener of listeners) listener(name, payload)
    },
  }
}

test('calls go over the bridge and come back', async () => {
  const transport = createBridgeTransport(makeBridge())
  expect(await transport.call('app.info', {})).toEqual(succeed({ name: 'app.info', request: {} }))
})

test('every listener hears what was pushed before it was there, and afterwards, until it is taken away', async () => {
  const bridge = makeBridge()
  const transport = createBridgeTransport(bridge)
  bridge.push('files.handed', { paths: [] })
  const heard: string[] = []
  transport.onPush((name) => heard.push(`first ${name}`))
  const stop = transport.onPush((name) => heard.push(`second ${name}`))
  await Promise.resolve()
  bridge.push('command.run', { command: 'x' })
  stop()
  bridge.push('project.changed', null)
  expect(heard).toEqual([
    'first files.handed',
    'second files.handed',
    'first command.run',
    'second command.run',
    'first project.changed',
  ])
})
