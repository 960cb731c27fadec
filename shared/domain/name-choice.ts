import type { EditDraft } from './edit-draft.ts'
import { refuse, succeed, type Outcome } from './failure.ts'
import { newId, type Id } from './id.ts'
import { matchOrMake, type NamedTable } from './naming.ts'
import { newSource } from './source.ts'
import { newSpeaker } from './speaker.ts'

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
 * Gives a claim a speaker, or none (null). Its mentions stay with another speaker: they are the words that the
 * analyst read a name into. With the speaker taken away they go; those of nobody yet stay.
 */
export function setSpeaker(draft: EditDraft, claimId: Id, speakerId: Id | null): void {
  const claim = draft.get('claims', claimId)
  if (claim === undefined || claim.speakerId === speakerId) return
  const mentions = speakerId === null ? [] : claim.speakerMentions
  draft.put('claims', { ...claim, speakerId, speakerMentions: mentions })
}

/** Sets a claim's speaker to the name chosen. Answers the name. */
export function chooseSpeaker(draft: EditDraft, claimId: Id, choice: NameChoice): Outcome<string> {
  const chosen = idOfChoice(draft, 'speakers', choice)
  if (!chosen.ok) return chosen
  const id = chosen.value
  setSpeaker(draft, claimId, id)
  return succeed(id === null ? 'nobody' : (draft.get('speakers', id)?.name ?? 'unknown'))
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
