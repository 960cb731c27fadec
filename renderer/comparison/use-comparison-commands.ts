import { useCommands, type Command } from '../kit/keys/registry.ts'
import { useProjectState } from '../state/project-state.ts'
import { toggleDetails, toggleRelations } from './aside-opening.ts'
import { toggleFolding, toggleInFull } from './showing.ts'
import { askForRowHere } from './rows/row-moves.ts'
import { lineUpHere, markHere, openHere } from './grid/use-comparison-keys.ts'

const canEdit = () => useProjectState.getState().info?.isReadOnly === false

/** What can be done in the comparison, for the palette; the letters that do it are the grid's own. */
export const COMPARISON_COMMANDS: readonly Command[] = [
  {
    id: 'compare.move',
    title: 'Move the claim to another row (M)',
    words: ['set its topic'],
    group: 'Compare',
    isEnabled: canEdit,
    run: askForRowHere,
  },
  {
    id: 'compare.mark',
    title: 'Mark the claim to line it up (Space)',
    group: 'Compare',
    run: markHere,
  },
  {
    id: 'compare.lineUp',
    title: 'Line two claims up (L)',
    group: 'Compare',
    run: lineUpHere,
  },
  {
    id: 'compare.open',
    title: 'Open the claim in its article (O)',
    group: 'Compare',
    run: openHere,
  },
  {
    id: 'compare.details',
    title: 'Show or hide the chosen claim beside the grid (D)',
    group: 'Compare',
    run: toggleDetails,
  },
  {
    id: 'compare.fold',
    title: 'Fold or open the columns with one or two claims (F)',
    group: 'Compare',
    run: toggleFolding,
  },
  {
    id: 'compare.inFull',
    title: 'Cells with all of their claims, or low rows (H)',
    group: 'Compare',
    run: toggleInFull,
  },
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
