import { RelationType } from '../../shared/domain/relation.ts'
import { answerCard } from '../kit/keys/card-actions.ts'
import { letterCommand, useCommands, type Command } from '../kit/keys/registry.ts'
import { toggleDetails, toggleRelations } from './aside-opening.ts'
import { lineUpHere, markHere, noteLinedUp, openHere, relateLinedUp } from './chosen-claim.ts'
import { askForRowHere } from './rows/row-moves.ts'
import { toggleFolding, toggleInFull } from './showing.ts'

/** What can be done in the comparison. */
export const COMPARISON_COMMANDS: readonly Command[] = [
  letterCommand('compare.move', askForRowHere),
  letterCommand('compare.mark', markHere),
  letterCommand('compare.lineUp', lineUpHere),
  ...RelationType.options.map((type) =>
    letterCommand(`compare.${type}`, () => relateLinedUp(type)),
  ),
  letterCommand('compare.accept', () => answerCard('accept')),
  letterCommand('compare.dismiss', () => answerCard('reject')),
  letterCommand('compare.note', noteLinedUp),
  letterCommand('compare.open', openHere),
  letterCommand('compare.details', toggleDetails),
  letterCommand('compare.fold', toggleFolding),
  letterCommand('compare.inFull', toggleInFull),
  {
    id: 'compare.relations',
    title: 'Relations, contradictions and single sources',
    group: 'Compare',
    keys: ['Mod+Alt+R'],
    run: toggleRelations,
  },
]

export function useComparisonCommands(): void {
  useCommands(COMPARISON_COMMANDS)
}
