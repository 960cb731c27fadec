import { moveLink } from '../../shared/domain/attributing.ts'
import { fieldOfLinks, linksOf } from '../../shared/domain/claim-link.ts'
import type { NamedTable } from '../../shared/domain/named-record.ts'
import type { EditDraft } from '../../shared/domain/edit-draft.ts'
import { DONE, type Outcome } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import {
  chooseOnlySpeaker,
  chooseSource,
  chooseSpeaker as setChosenSpeaker,
  type NameChoice,
} from '../../shared/domain/name-choice.ts'
import { commit } from '../editing/commit.ts'
import { tellUndoable } from '../notices/notices.ts'

/** Names the speaker in one place of a claim, or adds one behind the last. */
export function chooseSpeaker(claimId: Id, position: number, choice: NameChoice): void {
  commitSpeakers((draft) => setChosenSpeaker(draft, claimId, position, choice))
}

/** Makes somebody known the only speaker of a claim. */
export function setOnlySpeaker(claimId: Id, id: Id): void {
  commitSpeakers((draft) => chooseOnlySpeaker(draft, claimId, id))
}

function commitSpeakers(draft: (draft: EditDraft) => Outcome<string>): void {
  const done = commit({ draft, label: (names) => `set the speaker of a claim: ${names}` })
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

const LINK_WORDS: Readonly<Record<NamedTable, readonly [one: string, many: string]>> = {
  speakers: ['speaker', 'speakers'],
  sources: ['source', 'sources'],
}

/** Takes one speaker or source off a claim, with its mentions. */
export function removeLink(table: NamedTable, claimId: Id, position: number): void {
  commit({
    draft: (draft) => {
      const claim = draft.get('claims', claimId)
      if (claim === undefined) return DONE
      const links = linksOf(claim, table).toSpliced(position, 1)
      draft.update('claims', claimId, fieldOfLinks(table, links))
      return DONE
    },
    label: () => `take a ${LINK_WORDS[table][0]} off a claim`,
  })
}

/** Moves one speaker or source along those of a claim. */
export function moveLinkBy(table: NamedTable, claimId: Id, position: number, by: 1 | -1): void {
  commit({
    draft: (draft) => {
      moveLink(draft, table, claimId, position, position + by)
      return DONE
    },
    label: () => `reorder the ${LINK_WORDS[table][1]} of a claim`,
  })
}
