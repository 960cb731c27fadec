import { tell } from '../kit/notices/notices.ts'
import { showMainView, useMainView } from '../state/main-view.ts'
import { currentProject } from '../state/project-state.ts'
import { nameAtHand, speakerOfClaim } from '../table/selection/name-at-hand.ts'
import { focusPart } from './part-opening.ts'
import { closeProfile, openProfile, useChains, type ProfileOf } from './chains-state.ts'

/** The kinds of boxes that have a profile, by how a box's id begins. */
const TABLES = { speaker: 'speakers', source: 'sources' } as const

/** Whose profile the part at hand in the picture has. */
function profileOfPlace(): ProfileOf | null {
  const { place, shown } = useChains.getState()
  for (const part of [place, shown]) {
    const [kind = '', , id = ''] = part?.split(' ') ?? []
    if (kind !== 'speaker' && kind !== 'source') continue
    const table = TABLES[kind]
    if (currentProject()[table].has(id)) return { table, id }
  }
  return null
}

/** Shows the profile of the part at hand, or of the selected claim's first speaker. */
export function profileShownPart(): void {
  const profile = profileOfPlace() ?? speakerOfClaim()
  if (profile === null) tell('Choose a speaker or a source first.')
  else openProfile(profile)
}

/** Shows the profile of who is selected in the view that is shown: in the picture, the table, or as a claim's speaker. */
export function profileSelected(): void {
  if (useMainView.getState().view === 'chains') {
    profileShownPart()
    return
  }
  const profile = nameAtHand()
  if (profile === null) {
    tell('Select a speaker, a source or a claim first.')
    return
  }
  openProfile(profile)
  showMainView('chains')
}

/** Goes back from a profile to the picture, to the part that was at hand. */
export function leaveProfile(): void {
  closeProfile()
  focusPart()
}
