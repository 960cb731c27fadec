import { expect, test } from 'vitest'
import { addCommands, runCommand, useRegistry } from '../../../../renderer/kit/keys/registry.ts'

test('a command whose view is left cannot be run, and is known still', () => {
  const ran: string[] = []
  const command = {
    id: 'test.one',
    title: 'One',
    group: 'Tag',
    run: () => ran.push('one'),
  } as const
  const remove = addCommands([command])
  expect(runCommand('test.one')).toBe(true)
  remove()
  expect(runCommand('test.one')).toBe(false)
  expect(ran).toEqual(['one'])
  expect(useRegistry.getState().known.get('test.one')).toBe(command)
})
