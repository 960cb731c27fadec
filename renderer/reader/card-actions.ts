import { moveSource } from '../../shared/domain/attributing.ts'
import type { EditDraft } from '../../shared/domain/edit-draft.ts'
import { newId, type Id } from '../../shared/domain/id.ts'
import { matchOrMake, type NamedTable } from '../../shared/domain/naming.ts'
import { newSource } from '../../shared/domain/source.ts'
import { newSpeaker } from '../../shared/domain/speaker.ts'
import type { Choice } from './NamePicker.tsx'
import { tellUndoable } from '../shell/notices.ts'
import { edit } from './tag-actions.ts'

const NEW_RECORDS = {
  speakers: (name: string) => newSpeaker(newId(), name),
  sources: (name: string) => newSource(newId(), name),
}

/** The id of what was chosen, made in the draft where it is new; null for nobody. Or a sentence. */
function idOfChoice(
  draft: EditDraft,
  table: NamedTable,
  choice: Choice,
): { readonly id: Id | null } | string {
  if (choice.type === 'none') return { id: null }
  if (choice.type === 'known') return { id: choice.id }
  const record = matchOrMake(draft, table, choice.name, [], NEW_RECORDS[table])
  return typeof record === 'string' ? record : { id: record.id }
}

/** Sets a claim's speaker. Its mentions stay: they are the words that the analyst read a name into. */
export function chooseSpeaker(claimId: Id, choice: Choice): void {
  const done = edit<{ readonly name: string }>(
    (draft) => {
      const chosen = idOfChoice(draft, 'speakers', choice)
      if (typeof chosen === 'string') return { ok: false, message: chosen }
      const mentions = chosen.id === null ? { speakerMentions: [] } : {}
      draft.update('claims', claimId, { speakerId: chosen.id, ...mentions })
      const name = chosen.id === null ? 'nobody' : draft.get('speakers', chosen.id)?.name
      return { ok: true, name: name ?? 'unknown' }
    },
    ({ name }) => `set the speaker of a claim: ${name}`,
  )
  if (done !== null) tellUndoable(`Speaker: ${done.name}`)
}

/** Adds a source to the end of a claim's chain, without a mention in the text. */
export function addNamedSource(claimId: Id, choice: Choice): void {
  const done = edit<{ readonly name: string }>(
    (draft) => {
      const chosen = idOfChoice(draft, 'sources', choice)
      if (typeof chosen === 'string') return { ok: false, message: chosen }
      const claim = draft.get('claims', claimId)
      const { id } = chosen
      if (claim === undefined || id === null) return { ok: false, message: 'Choose a source.' }
      const source = draft.get('sources', id)
      if (claim.via.some((link) => link.sourceId === id)) {
        return { ok: false, message: `${source?.name ?? 'This source'} is already in the chain.` }
      }
      draft.update('claims', claimId, { via: [...claim.via, { sourceId: id, mentions: [] }] })
      return { ok: true, name: source?.name ?? 'unknown source' }
    },
    ({ name }) => `add a source to a claim: ${name}`,
  )
  if (done !== null) tellUndoable(`Via: ${done.name}`)
}

/** Takes one source out of a claim's chain, with its mentions. */
export function removeLink(claimId: Id, position: number): void {
  edit(
    (draft) => {
      const via = draft.get('claims', claimId)?.via.toSpliced(position, 1)
      if (via !== undefined) draft.update('claims', claimId, { via })
      return { ok: true }
    },
    () => 'take a source off a claim',
  )
}

/** Moves one source along a claim's chain. */
export function moveLink(claimId: Id, position: number, by: 1 | -1): void {
  edit(
    (draft) => {
      moveSource(draft, claimId, position, position + by)
      return { ok: true }
    },
    () => 'reorder the sources of a claim',
  )
}
