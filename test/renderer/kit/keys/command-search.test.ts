import { expect, test } from 'vitest'
import { findCommands } from '../../../../renderer/kit/keys/command-search.ts'
import { ALL_COMMANDS } from '../../../support/commands.ts'

/** All commands, as if each could be run. */
const COMMANDS = ALL_COMMANDS.map((command) =>
  Object.assign({}, command, { isEnabled: () => true }),
)

const found = (typed: string) => findCommands(COMMANDS, typed).map(({ id }) => id)

test.each([
  ['set topic', 'topic.type'],
  ['set outlet', 'article.outlets'],
  ['newspaper', 'article.outlets'],
  ['print', 'report.save'],
  ['text size', 'view.text.larger'],
  ['font', 'view.text.larger'],
  ['dark', 'view.theme'],
  ['shortcuts', 'palette.open'],
  ['import', 'article.open'],
  ['byline', 'inspector.open'],
  ['  UNDO ', 'edit.undo'],
])('%s finds %s first', (typed, id) => {
  expect(found(typed)[0]).toBe(id)
})

test('words in any order find a title that has them all', () => {
  expect(found('larger text')).toContain('view.text.larger')
  expect(found('csv grid')).toContain('comparison.save')
  expect(found('csv zebra')).toEqual([])
})

test('for nothing typed all are there, by their groups', () => {
  const all = findCommands(COMMANDS, ' ')
  expect(all).toHaveLength(COMMANDS.length)
  const groups = all.map(({ group }) => group)
  expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([...new Set(groups)])
})

test('what cannot be run now comes last', () => {
  const commands = COMMANDS.map((command) =>
    command.id === 'edit.undo' ? Object.assign({}, command, { isEnabled: () => false }) : command,
  )
  expect(findCommands(commands, 'undo').at(-1)?.id).toBe('edit.undo')
})
