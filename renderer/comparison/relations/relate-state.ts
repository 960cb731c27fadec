import { create } from 'zustand'
import type { Id } from '../../../shared/domain/id.ts'
import type { Command } from '../../kit/keys/registry.ts'
import { tell } from '../../kit/notices/notices.ts'
import { useProjectState } from '../../state/project-state.ts'
import { claimAtHand } from '../../table/selection/use-claim-selection.ts'

/** The claim that another one is looked for to be related to; null while none is. */
export const useRelating = create<{ readonly claimId: Id | null }>(() => ({ claimId: null }))

export function askToRelate(claimId: Id): void {
  useRelating.setState({ claimId })
}

export function stopRelating(): void {
  useRelating.setState({ claimId: null })
}

/** Wherever a claim can be selected, in the reader, the tables and the comparison, it can be related. */
export const RELATE_COMMANDS: readonly Command[] = [
  {
    id: 'claim.relate',
    title: 'Relate the selected claim to…',
    group: 'Compare',
    keys: ['Mod+Alt+L'],
    isEnabled: () => useProjectState.getState().info?.isReadOnly === false,
    run: () => {
      const claimId = claimAtHand()
      if (claimId === null)
        tell('Select a claim first: in the article, the table or the comparison.')
      else askToRelate(claimId)
    },
  },
]
