import { fieldOfLinks, linksOf, type ClaimLink } from '../claim-link.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import { DONE, refuse, succeed, type Outcome } from '../failure.ts'
import { newId, type Id } from '../id.ts'
import { isNamedBy } from './mention.ts'
import { matchOrMake } from './naming.ts'
import type { NamedTable } from './named-record.ts'
import { newSource } from '../source.ts'
import { renameSpeaker, setSpeakers, type IsNaming } from './speaker-links.ts'
import { newSpeaker } from '../speaker.ts'
import { listAll } from '../text/listing.ts'

/** A name chosen for a claim: somebody known, one that is typed and made where nobody has it, or nobody. */
export type NameChoice =
  | { readonly type: 'known'; readonly id: Id }
  | { readonly type: 'new'; readonly name: string }
  | { readonly type: 'none' }

const NEW_RECORDS = {
  speakers: (name: string) => newSpeaker(newId(), name),
  sources: (name: string) => newSource(newId(), name),
}

/** The id of what a typed name means, made in the draft where nobody has it. `current` as in `matchOrMake`. */
export function idOfName(
  draft: EditDraft,
  table: NamedTable,
  name: string,
  current: readonly Id[],
): Outcome<Id> {
  const record = matchOrMake(draft, table, name, current, NEW_RECORDS[table])
  return record.ok ? succeed(record.value.id) : record
}

function idOfChoice(draft: EditDraft, table: NamedTable, choice: NameChoice): Outcome<Id | null> {
  switch (choice.type) {
    case 'none':
      return succeed(null)
    case 'known':
      return succeed(choice.id)
    case 'new':
      return idOfName(draft, table, choice.name, [])
  }
}

/**
 * Names the speaker in one place of a claim, or adds one behind the last; nobody takes the name off. Answers whom the
 * claim names then, in words.
 */
export function chooseSpeaker(
  draft: EditDraft,
  claimId: Id,
  position: number,
  choice: NameChoice,
): Outcome<string> {
  const chosen = idOfChoice(draft, 'speakers', choice)
  if (!chosen.ok) return chosen
  return putSpeakers(draft, claimId, (links) =>
    renameSpeaker(links, position, chosen.value, isNamingIn(draft)),
  )
}

/** Makes somebody known the only speaker of a claim. Answers the name. */
export function chooseOnlySpeaker(draft: EditDraft, claimId: Id, id: Id): Outcome<string> {
  return putSpeakers(draft, claimId, (links) => setSpeakers(links, [id], isNamingIn(draft)))
}

/** Whether words are the name of a speaker of the draft. */
export function isNamingIn(draft: EditDraft): IsNaming {
  return (id, words) => {
    const speaker = draft.get('speakers', id)
    return speaker !== undefined && isNamedBy(speaker, words)
  }
}

function putSpeakers(
  draft: EditDraft,
  claimId: Id,
  change: (links: readonly ClaimLink[]) => readonly ClaimLink[],
): Outcome<string> {
  const claim = draft.get('claims', claimId)
  if (claim === undefined) return refuse('This claim is no longer there.')
  const links = change(linksOf(claim, 'speakers'))
  draft.update('claims', claimId, fieldOfLinks('speakers', links))
  const names = links.flatMap(({ id }) =>
    id === null ? [] : (draft.get('speakers', id)?.name ?? 'unknown'),
  )
  return succeed(names.length === 0 ? 'nobody' : listAll(names))
}

/** Adds the source chosen to the end of a claim's chain, without a mention in the text. Answers its name. */
export function chooseSource(draft: EditDraft, claimId: Id, choice: NameChoice): Outcome<string> {
  const chosen = idOfChoice(draft, 'sources', choice)
  if (!chosen.ok) return chosen
  const claim = draft.get('claims', claimId)
  const id = chosen.value
  if (claim === undefined || id === null) return refuse('Choose a source.')
  const name = draft.get('sources', id)?.name
  if (claim.via.some((link) => link.sourceId === id)) {
    return refuse(`${name ?? 'This source'} is already in the chain.`)
  }
  draft.update('claims', claimId, { via: [...claim.via, { sourceId: id, mentions: [] }] })
  return succeed(name ?? 'unknown source')
}

/** Takes the source in one place of a claim's chain out of it, with its mentions. */
export function removeSource(draft: EditDraft, claimId: Id, position: number): Outcome<null> {
  const claim = draft.get('claims', claimId)
  if (claim === undefined) return refuse('This claim is no longer there.')
  draft.update('claims', claimId, { via: claim.via.filter((_, place) => place !== position) })
  return DONE
}
