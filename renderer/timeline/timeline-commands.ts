import type { Command } from '../kit/keys/registry.ts'
import { useProjectState } from '../state/project-state.ts'
import { saveTimeline } from './saving.ts'

/** What the timeline adds to the commands, whatever is on screen. */
export const TIMELINE_COMMANDS: readonly Command[] = [
  {
    id: 'timeline.saveSvg',
    title: 'Save the timeline as SVG…',
    group: 'Compare',
    isEnabled: () => useProjectState.getState().info !== null,
    run: () => void saveTimeline(),
  },
]
