import { openSelectedInTag } from '../comparison/opening.ts'
import { letterCommand, type Command } from '../kit/keys/registry.ts'
import { toggleTables, toggleText, useChains } from './chains-state.ts'
import { leaveProfile, profileShownPart } from './profile-opening.ts'

const hasProfile = () => useChains.getState().profile !== null

/** What letters do in Chains. A profile is told in tables as the picture is in words. */
export const CHAIN_LETTERS: readonly Command[] = [
  letterCommand('chains.words', () => (hasProfile() ? toggleTables() : toggleText())),
  letterCommand('chains.profile', profileShownPart),
  { ...letterCommand('chains.back', leaveProfile), isEnabled: hasProfile },
  letterCommand('chains.open', openSelectedInTag),
]
