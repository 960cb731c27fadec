import { focusTarget } from '../kit/focus/regions.ts'
import type { Command } from '../kit/keys/registry.ts'
import { openDialog } from '../state/dialog-state.ts'
import { useProjectState } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'

/** By what names the focus is taken to the fields of the claim's card. */
export const VERDICT_FIELD = 'verdict of the claim'
export const BASIS_FIELD = 'basis of the claim'
export const EVIDENCE_FIELD = 'evidence of the claim'

function hasClaim(): boolean {
  return (
    useSelection.getState().claimId !== null &&
    useProjectState.getState().info?.isReadOnly === false
  )
}

function going(
  id: string,
  title: string,
  words: readonly string[],
  field: string,
): Omit<Command, 'keys'> {
  return {
    id: `judgement.${id}`,
    title,
    words,
    group: 'Tag',
    scope: 'reader',
    isEnabled: hasClaim,
    run: () => void focusTarget(field),
  }
}

/** What judges the selected claim, while an article is shown. */
export const JUDGEMENT_COMMANDS: readonly Command[] = [
  {
    ...going(
      'verdict',
      'Choose the verdict of the claim',
      ['true', 'false', 'fact'],
      VERDICT_FIELD,
    ),
    keys: ['Y'],
  },
  going('basis', 'Say how the speaker of the claim knows', ['basis', 'anonymous'], BASIS_FIELD),
  going('evidence', 'Add evidence to the claim', ['link', 'proof', 'address'], EVIDENCE_FIELD),
]

/** Opens the scale that the verdicts of the project are of. */
export const SCALE_COMMAND: Command = {
  id: 'judgement.scale',
  title: 'Scale of verdicts…',
  words: ['rating', 'truth', 'fact check', 'true', 'false'],
  group: 'Edit',
  isEnabled: () => useProjectState.getState().info !== null,
  run: () => openDialog({ type: 'scale' }),
}
