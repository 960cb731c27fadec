import type { Command } from '../kit/keys/registry.ts'
import { useProjectState } from '../state/project-state.ts'
import { profileSelected } from './profile-opening.ts'
import { saveComparison, saveReport } from '../comparison/saving.ts'
import { savePicture, saveProfiles } from './saving.ts'

const hasProject = () => useProjectState.getState().info !== null

/** What the chains, the profiles and the report add to the commands, whatever is on screen. */
export const CHAINS_COMMANDS: readonly Command[] = [
  {
    id: 'profile.open',
    title: 'Profile of the selected speaker or source',
    group: 'Compare',
    keys: ['Mod+Alt+P'],
    isEnabled: hasProject,
    run: profileSelected,
  },
  {
    id: 'report.save',
    title: 'Save the comparison as a report (HTML)…',
    words: ['print', 'PDF', 'share'],
    group: 'Compare',
    isEnabled: hasProject,
    run: () => void saveReport(),
  },
  {
    id: 'comparison.save',
    title: 'Save the grid as CSV…',
    group: 'Compare',
    isEnabled: hasProject,
    run: () => void saveComparison(),
  },
  {
    id: 'profiles.save',
    title: 'Save all profiles as CSV…',
    group: 'Compare',
    isEnabled: hasProject,
    run: () => void saveProfiles(),
  },
  {
    id: 'chains.saveSvg',
    title: 'Save the picture of the chains as SVG…',
    group: 'Compare',
    isEnabled: hasProject,
    run: () => void savePicture('svg'),
  },
  {
    id: 'chains.savePng',
    title: 'Save the picture of the chains as PNG…',
    group: 'Compare',
    isEnabled: hasProject,
    run: () => void savePicture('png'),
  },
]
