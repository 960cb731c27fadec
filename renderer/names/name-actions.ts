import { DONE, refuse, succeed } from '../../shared/domain/failure.ts'
import { newId, type Id } from '../../shared/domain/id.ts'
import { labelOfMerge, mergeRecords } from '../../shared/domain/merging/record-merging.ts'
import { labelOfParting, partSpeaker } from '../../shared/domain/merging/record-parting.ts'
import { labelOfSplit, splitRecord } from '../../shared/domain/merging/record-splitting.ts'
import {
  pairsAmong,
  rejectPairs,
  takeBackPair,
  type NamePair,
} from '../../shared/domain/naming/rejected-pairs.ts'
import { countRows } from '../../shared/tables/writing.ts'
import { commit } from '../kit/editing/commit.ts'
import { tellUndoable } from '../kit/notices/notices.ts'
import { currentProject } from '../state/project-state.ts'
import { tick, type MergedName, type RejectedNames, type ShownProposal } from './names-state.ts'

/** Merges the names of one or several proposals, as one edit. */
export function acceptProposals(shown: readonly ShownProposal[]): void {
  const project = currentProject()
  const [only] = shown
  if (only === undefined) return
  const { table, ids } = only.proposal
  const count = shown.reduce((sum, { proposal }) => sum + proposal.ids.length, 0)
  const merged = commit({
    draft: (draft) => {
      for (const { proposal, keepId } of shown) {
        mergeRecords(draft, proposal.table, keepId, proposal.ids)
      }
      return DONE
    },
    label: () =>
      shown.length === 1
        ? labelOfMerge(project, table, only.keepId, ids)
        : `merge ${count} names into ${shown.length}`,
  })
  if (!merged.ok) return
  tick(
    shown.map(({ key }) => key),
    false,
  )
  const name = project[table].get(only.keepId)?.name ?? ''
  tellUndoable(
    shown.length === 1
      ? `Merged ${count} names into “${name}”.`
      : `Merged ${count} names into ${shown.length}.`,
  )
}

function noteApart(shown: ShownProposal, pairs: readonly NamePair[], what: string): void {
  const noted = commit({
    draft: (draft) => {
      rejectPairs(draft, shown.proposal.table, pairs)
      return DONE
    },
    label: () => `note that ${what}`,
  })
  if (!noted.ok) return
  tick([shown.key], false)
  tellUndoable(`Noted that ${what}.`)
}

const quoteAll = (names: readonly string[]) =>
  names.map((name) => `“${name.slice(0, 60)}”`).join(', ')

/** Remembers that of the names of a proposal no two are one. */
export function rejectProposal(shown: ShownProposal): void {
  const names = quoteAll(shown.records.map(({ name }) => name))
  noteApart(shown, pairsAmong(shown.proposal.ids), `${names} are not the same`)
}

/** Remembers that one name of a proposal is none of the others, which stay proposed. */
export function leaveOut(shown: ShownProposal, id: Id): void {
  const name = quoteAll(shown.records.filter((one) => one.id === id).map((one) => one.name))
  const others = shown.records.filter((one) => one.id !== id)
  noteApart(
    shown,
    others.map((one): NamePair => [id, one.id]),
    `${name} is not ${quoteAll(others.map((one) => one.name))}`,
  )
}

/** Takes back that two names are not the same: they may be proposed again. */
export function takeBack({ table, pair, names: [one, other] }: RejectedNames): void {
  const taken = commit({
    draft: (draft) => {
      takeBackPair(draft, table, pair)
      return DONE
    },
    label: () => `take back that “${one.slice(0, 100)}” and “${other.slice(0, 100)}” differ`,
  })
  if (taken.ok) tellUndoable(`“${one}” and “${other}” may be proposed as one again.`)
}

/** Divides a merge again: the name gets its own record and claims back. */
export function splitAgain({ table, survivor, id, name }: MergedName): void {
  const project = currentProject()
  const split = commit({
    draft: (draft) => {
      splitRecord(draft, table, survivor.id, id)
      return DONE
    },
    label: () => labelOfSplit(project, table, survivor.id, id),
    unchanged: `“${name}” was split from “${survivor.name}” already.`,
  })
  if (split.ok) tellUndoable(`Split “${name}” from “${survivor.name}”.`)
}

/** What a person chose for parting a speaker. */
export interface Parting {
  readonly name: string
  readonly role: string
  /** The claims of the other one. */
  readonly claimIds: readonly Id[]
}

/** Makes two of one speaker, as one edit. */
export function part(speakerId: Id, parting: Parting): void {
  const project = currentProject()
  const whole = project.speakers.get(speakerId)?.name ?? ''
  const name = parting.name.trim() || whole
  const parted = commit({
    draft: (draft) => {
      const made = partSpeaker(draft, speakerId, { id: newId(), ...parting, name })
      return made === null
        ? refuse('None of these claims names the speaker any more.')
        : succeed(made)
    },
    label: (made) => labelOfParting(project, speakerId, made.name),
  })
  if (!parted.ok) return
  const claims = countRows('claims', parting.claimIds.length)
  tellUndoable(`Parted “${parted.value.name}”, with ${claims}, from “${whole}”.`)
}
