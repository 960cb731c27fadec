import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ALL_COMMANDS } from '../../../support/commands.ts'

const README = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8')

/** The keys of the table, as they are written there, and the commands that its words speak of. */
const MEANT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'make them a claim': { C: 'tag.claim' },
  'they name its speaker, or one more': { S: 'tag.speaker' },
  'they are its cue (“said”)': { Q: 'tag.cue' },
  'they name a source it came through': { V: 'tag.source' },
  'add them to the selected claim': { E: 'tag.extend' },
  'take the mark at the caret off': { X: 'tag.remove' },
  'direct, mixed, indirect': { D: 'tag.kind' },
  'it is on a topic that is offered': { F: 'topic.offer1', G: 'topic.offer2', H: 'topic.offer3' },
  'review the drafts': { R: 'review.start' },
  'accept the draft, and go on': { A: 'review.accept' },
  'the one speaker, of the likeliest': { '1': 'review.speaker', '9': 'review.speaker' },
  'end a word earlier, later': { '[': 'review.endEarlier', ']': 'review.endLater' },
  'undo anything': { 'Mod+Z': 'edit.undo' },
  'find every command by a few letters': { 'Mod+K': 'palette.open' },
  'all keys; go from pane to pane': { F1: 'help.keys', F6: 'go.nextPane' },
  'type its topic': { L: 'topic.type' },
}

/** The lines of the table: what is told of keys, and the keys. */
function readKeyTable(): readonly (readonly [words: string, keys: readonly string[]])[] {
  const rows = README.split('\n').filter((line) => line.startsWith('| `'))
  return rows.flatMap((row) => {
    const cells = row.split('|').map((cell) => cell.trim())
    return [1, 3].map((at) => {
      const keys = Array.from((cells[at] ?? '').matchAll(/`([^`]+)`/g), ([, key = '']) => key)
      return [cells[at + 1] ?? '', keys.map((key) => key.replace('Ctrl', 'Mod'))] as const
    })
  })
}

test('each key of the README is that of the command that its words speak of', () => {
  const table = readKeyTable()
  expect(Object.fromEntries(table)).toEqual(
    Object.fromEntries(Object.entries(MEANT).map(([words, keys]) => [words, Object.keys(keys)])),
  )
  const told = Object.values(MEANT).flatMap((keys) => Object.entries(keys))
  const keysOf = (id: string) => ALL_COMMANDS.find((command) => command.id === id)?.keys ?? []
  expect(told.filter(([key, id]) => !keysOf(id).includes(key))).toEqual([])
})
