import { useMemo } from 'react'
import { usualGathering, type ChainFilter, type Gathering } from '../../shared/comparison/chains.ts'
import type { Project } from '../../shared/domain/project.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import { currentSettings, useSettings } from '../state/settings.ts'
import { useChains, type ChosenClaims } from './chains-state.ts'

function filterOf(project: Project, chosen: ChosenClaims, chainsBy: Gathering | null): ChainFilter {
  return { ...chosen, claimsBy: chainsBy ?? usualGathering(project) }
}

/** Which claims the chains are shown of, and how those are gathered. */
export function useChainFilter(): ChainFilter {
  const project = useProjectState((state) => state.project)
  const chosen = useChains((state) => state.filter)
  const chainsBy = useSettings((state) => state.chainsBy)
  return useMemo(() => filterOf(project, chosen, chainsBy), [project, chosen, chainsBy])
}

/** The same, outside React. */
export function currentChainFilter(): ChainFilter {
  return filterOf(currentProject(), useChains.getState().filter, currentSettings().chainsBy)
}
