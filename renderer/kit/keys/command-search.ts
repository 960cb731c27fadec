import { COMMAND_GROUPS } from '../../../shared/api/commands.ts'
import { foldText } from '../../../shared/domain/text/folding.ts'
import { rankText } from '../../../shared/domain/naming/name-search.ts'
import type { Command } from './registry.ts'

/** Behind all that the title or the other words answer themselves. */
const BY_WORDS = 4

/**
 * How well a command answers what was typed, 0 the best; null not at all. Its title or its other words answer as a
 * whole; or each word that was typed is in one of them.
 */
function rankCommand({ title, words = [], group }: Command, typed: string): number | null {
  const texts = [title, ...words].map(foldText)
  const ranks = texts.flatMap((text) => rankText(text, typed) ?? [])
  if (ranks.length > 0) return Math.min(...ranks)
  const all = [...texts, foldText(group)].join(' ')
  return typed.split(/\s+/).every((word) => all.includes(word)) ? BY_WORDS : null
}

/** The commands that what is typed may mean, the best first, those that can be run before others; for nothing all, by their groups. */
export function findCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = foldText(typed.trim())
  if (wanted === '') {
    const placeOf = ({ group }: Command) => COMMAND_GROUPS.indexOf(group)
    return commands.toSorted((a, b) => placeOf(a) - placeOf(b))
  }
  const isOff = ({ isEnabled }: Command) => Number(isEnabled?.() === false)
  return commands
    .flatMap((command) => {
      const rank = rankCommand(command, wanted)
      return rank === null ? [] : [{ command, rank, isOff: isOff(command) }]
    })
    .toSorted((a, b) => a.isOff - b.isOff || a.rank - b.rank)
    .map(({ command }) => command)
}
