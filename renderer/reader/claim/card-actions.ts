import { moveLink } from '../../../shared/domain/tagging/attributing.ts'
import type { NamedTable } from '../../../shared/domain/naming/named-record.ts'
import type { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { DONE, type Outcome } from '../../../shared/domain/failure.ts'
import type { Id } from '../../../shared/domain/id.ts'
import {
  chooseOnlySpeaker,
  chooseSource,
  removeSource as takeSourceOut,
  chooseSpeaker as setChosenSpeaker,
  type NameChoice,
} from '../../../shared/domain/naming/name-choice.ts'
import { listAll } from '../../../shared/domain/text/listing.ts'
import { learnAliases } from '../../../shared/names/learned-aliases.ts'
import { commit } from '../../kit/editing/commit.ts'
import { tellUndoable } from '../../kit/notices/notices.ts'

/** Names the speaker in one place of a claim, or adds one behind the last; whether that could be done. */
export function chooseSpeaker(claimId: Id, position: number, choice: NameChoice): boolean {
  return commitSpeakers(claimId, (draft) => setChosenSpeaker(draft, claimId, position, choice))
}

/** Makes somebody known the only speaker of a claim. */
export function setOnlySpeaker(claimId: Id, id: Id): void {
  commitSpeakers(claimId, (draft) => chooseOnlySpeaker(draft, claimId, id))
}

/** The words that name the speakers from now on are told: the next articles are read by them. */
function commitSpeakers(claimId: Id, draft: (draft: EditDraft) => Outcome<string>): boolean {
  let learned: readonly string[] = []
  const done = commit({
    draft: (made) => {
      const names = draft(made)
      if (names.ok) learned = learnAliases(made, claimId)
      return names
    },
    label: (names) => `set the speaker of a claim: ${names}`,
  })
  if (!done.ok) return false
  const also =
    learned.length === 0
      ? ''
      : `, called ${listAll(learned.map((alias) => `“${alias}”`))} from now on`
  tellUndoable(`Speaker: ${done.value}${also}`)
  return true
}

/** Adds a source to the end of a claim's chain, without a mention in the text; whether that could be done. */
export function addNamedSource(claimId: Id, choice: NameChoice): boolean {
  const done = commit({
    draft: (draft) => chooseSource(draft, claimId, choice),
    label: (name) => `add a source to a claim: ${name}`,
  })
  if (done.ok) tellUndoable(`Via: ${done.value}`)
  return done.ok
}

/** Takes one source out of a claim's chain, with its mentions. */
export function removeSource(claimId: Id, position: number): void {
  commit({
    draft: (draft) => takeSourceOut(draft, claimId, position),
    label: () => 'take a source off a claim',
  })
}

/** Moves one speaker or source along those of a claim. */
export function moveLinkBy(table: NamedTable, claimId: Id, position: number, by: 1 | -1): void {
  commit({
    draft: (draft) => {
      moveLink(draft, table, claimId, position, position + by)
      return DONE
    },
    label: () => `reorder the ${table} of a claim`,
  })
}
