import { moveSource } from '../../shared/domain/attributing.ts'
import { DONE } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import {
  chooseSource,
  chooseSpeaker as setChosenSpeaker,
  type NameChoice,
} from '../../shared/domain/name-choice.ts'
import { commit } from '../editing/commit.ts'
import { tellUndoable } from '../notices/notices.ts'

/** Sets a claim's speaker. */
export function chooseSpeaker(claimId: Id, choice: NameChoice): void {
  const done = commit({
    draft: (draft) => setChosenSpeaker(draft, claimId, choice),
    label: (name) => `set the speaker of a claim: ${name}`,
  })
  if (done.ok) tellUndoable(`Speaker: ${done.value}`)
}

/** Adds a source to the end of a claim's chain, without a mention in the text. */
export function addNamedSource(claimId: Id, choice: NameChoice): void {
  const done = commit({
    draft: (draft) => chooseSource(draft, claimId, choice),
    label: (name) => `add a source to a claim: ${name}`,
  })
  if (done.ok) tellUndoable(`Via: ${done.value}`)
}

/** Takes one source out of a claim's chain, with its mentions. */
export function removeLink(claimId: Id, position: number): void {
  commit({
    draft: (draft) => {
      const via = draft.get('claims', claimId)?.via.toSpliced(position, 1)
      if (via !== undefined) draft.update('claims', claimId, { via })
      return DONE
    },
    label: () => 'take a source off a claim',
  })
}

/** Moves one source along a claim's chain. */
export function moveLink(claimId: Id, position: number, by: 1 | -1): void {
  commit({
    draft: (draft) => {
      moveSource(draft, claimId, position, position + by)
      return DONE
    },
    label: () => 'reorder the sources of a claim',
  })
}
