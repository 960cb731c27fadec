import { saveFile } from '../export/saving.ts'
import { tell } from '../kit/notices/notices.ts'
import { currentProject } from '../state/project-state.ts'
import { currentSettings } from '../state/settings.ts'
import { useTimeline } from './timeline-state.ts'

/** Asks where, then saves the timeline as it is looked at now. */
export async function saveTimeline(): Promise<void> {
  if (currentProject().claims.size === 0) {
    tell('There is no claim to place in time yet: tag claims first.')
    return
  }
  await saveFile('save-svg', 'timeline.svg', () => ({
    type: 'timeline',
    choice: currentSettings().timeline,
    articles: useTimeline.getState().articles,
  }))
}
