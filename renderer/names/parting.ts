import type { Id } from '../../shared/domain/id.ts'
import type { SpeakerPart } from '../../shared/names/mixed-speakers.ts'
import type { Command } from '../kit/keys/registry.ts'
import { tell } from '../kit/notices/notices.ts'
import { openDialog } from '../state/dialog-state.ts'
import { useProjectState } from '../state/project-state.ts'
import { nameAtHand } from '../table/selection/name-at-hand.ts'

/** Asks which claims of a speaker are another's; with what the texts suggest, where they do. */
export function askToPart(speakerId: Id, suggestion: SpeakerPart | null): void {
  openDialog({ type: 'part', speakerId, suggestion })
}

/** What can be done about names wherever a speaker can be selected. */
export const NAMES_COMMANDS: readonly Command[] = [
  {
    id: 'speaker.part',
    title: 'Part the selected speaker into two…',
    group: 'Compare',
    isEnabled: () => useProjectState.getState().info?.isReadOnly === false,
    run: () => {
      const chosen = nameAtHand()
      if (chosen?.table === 'speakers') askToPart(chosen.id, null)
      else tell('Select a speaker first, or a claim that names one.')
    },
  },
]
