import { expect, test } from 'vitest'
import { CHAINS_COMMANDS } from '../../../../renderer/chains/chains-commands.ts'
import { COMPARISON_COMMANDS } from '../../../../renderer/comparison/use-comparison-commands.ts'
import { findCommands } from '../../../../renderer/kit/keys/command-search.ts'
import type { Command } from '../../../../renderer/kit/keys/registry.ts'
import { READER_COMMANDS } from '../../../../renderer/reader/reader-commands.ts'
import { REVIEW_COMMANDS, REVIEW_START } from '../../../../renderer/review/review-commands.ts'
import { APP_COMMANDS } from '../../../../renderer/shell/app-commands.ts'
import { TOPIC_COMMANDS } from '../../../../renderer/topics/topic-commands.ts'

/** All commands, as if each could be run. */
const COMMANDS: readonly Command[] = [
  ...REVIEW_COMMANDS,
  ...REVIEW_START,
  ...READER_COMMANDS,
  ...TOPIC_COMMANDS,
  ...COMPARISON_COMMANDS,
  ...CHAINS_COMMANDS,
  ...APP_COMMANDS,
].map((command) => Object.assign({}, command, { isEnabled: () => true }))

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
