import { openSelectedInTag } from '../comparison/opening.ts'
import { letterCommand, type Command } from '../kit/keys/registry.ts'
import { focusCell } from './cell-opening.ts'
import { toggleText } from './timeline-state.ts'

/** What letters do in the timeline. */
export const TIMELINE_LETTERS: readonly Command[] = [
  letterCommand('timeline.words', () => {
    toggleText()
    // To the same claims in their other shape.
    focusCell()
  }),
  letterCommand('timeline.open', openSelectedInTag),
]
