import { chainsOf } from '../../shared/comparison/chains.ts'
import { DEFAULT_FORMAT } from '../../shared/domain/export-options.ts'
import { tell } from '../kit/notices/notices.ts'
import { saveFile } from '../export/saving.ts'
import { currentProject } from '../state/project-state.ts'
import { currentChainFilter } from './chain-filter.ts'

/** Asks where, then saves the profiles of all speakers and sources as CSV. */
export function saveProfiles(): Promise<void> {
  return saveFile('save-table', 'profiles.csv', () => ({
    type: 'profiles',
    format: DEFAULT_FORMAT,
  }))
}

/** Asks where, then saves the picture of the chains as they are filtered now. */
export async function savePicture(type: 'svg' | 'png'): Promise<void> {
  const filter = currentChainFilter()
  if (chainsOf(currentProject(), filter).total === 0) {
    tell('There is no chain to draw: tag claims, or show all of them.')
    return
  }
  await saveFile(`save-${type}`, `chains.${type}`, async () => {
    if (type === 'svg') return { type: 'chains', filter }
    // Its drawing is only loaded when it is asked for.
    const { paintChains } = await import('./painting.ts')
    return { type: 'png', base64: await paintChains(currentProject(), filter) }
  })
}
