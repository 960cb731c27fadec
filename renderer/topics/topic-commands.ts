import { focusTarget } from '../kit/focus/regions.ts'
import type { Command } from '../kit/keys/registry.ts'
import { useProjectState } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import { toggleOffer } from './topic-actions.ts'
import { TOPIC_PICKER } from './topic-picker.ts'

/** The keys of the topics offered for the selected claim, the likeliest first. */
const OFFER_KEYS = ['F', 'G', 'H'] as const

/** The command of the topic that is offered in a place, from 1. */
export function idOfOffer(place: number): string {
  return `topic.offer${place}`
}

const WORDS = ['first', 'second', 'third'] as const

function hasClaim(): boolean {
  return (
    useSelection.getState().claimId !== null &&
    useProjectState.getState().info?.isReadOnly === false
  )
}

/** What gives the selected claim its topics, while an article is shown. */
export const TOPIC_COMMANDS: readonly Command[] = [
  ...OFFER_KEYS.map((key, index): Command => ({
    id: idOfOffer(index + 1),
    title: `Set the ${WORDS[index] ?? ''} topic offered, or take it off`,
    group: 'Tag',
    keys: [key],
    scope: 'reader',
    isOncePerPress: true,
    isEnabled: hasClaim,
    run: () => toggleOffer(index + 1),
  })),
  {
    id: 'topic.type',
    title: 'Type a topic of the claim',
    words: ['set topic', 'tag', 'label', 'code'],
    group: 'Tag',
    keys: ['L'],
    scope: 'reader',
    isEnabled: hasClaim,
    run: () => void focusTarget(TOPIC_PICKER),
  },
]
