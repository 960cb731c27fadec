import { DONE, type Outcome } from '../domain/failure.ts'
import { idOfName, setSpeaker } from '../domain/name-choice.ts'
import {
  Certainty,
  ClaimKind,
  Review,
  type Claim,
  type Credibility,
  type ViaLink,
} from '../domain/claim.ts'
import type { EditDraft } from '../domain/edit-draft.ts'
import { CREDIBILITY_GRADES } from '../domain/rating.ts'
import { dropRepeats, findChoice, refuseChoice, tidyLine, tidyNote } from './cells.ts'
import type { Choice } from './column.ts'
import { splitList } from './list-text.ts'

export const KINDS = [
  { value: 'direct', label: 'direct', meaning: 'All in quotation marks' },
  { value: 'mixed', label: 'mixed', meaning: 'Partly in quotation marks' },
  { value: 'indirect', label: 'indirect', meaning: 'A paraphrase' },
] as const satisfies (Choice & { value: ClaimKind })[]

export const CERTAINTIES = [
  { value: 'certain', label: 'certain', meaning: 'Stated as a fact' },
  { value: 'probable', label: 'probable', meaning: 'Stated as likely' },
  { value: 'possible', label: 'possible', meaning: 'Stated as a possibility' },
  { value: 'unknown', label: 'unknown', meaning: 'Not judged' },
] as const satisfies (Choice & { value: Certainty })[]

export const CREDIBILITIES: readonly Choice[] = CREDIBILITY_GRADES.map(({ value, meaning }) => ({
  value: String(value),
  label: String(value),
  meaning,
}))

export const REVIEWS = [
  { value: 'draft', label: 'draft', meaning: 'Proposed by the program, not reviewed' },
  { value: 'accepted', label: 'accepted', meaning: 'Made or confirmed by an analyst' },
  { value: 'rejected', label: 'rejected', meaning: 'Proposed by the program, and wrong' },
] as const satisfies (Choice & { value: Review })[]

export function writeSpeaker(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  const name = tidyLine(input)
  if (name === '') {
    setSpeaker(draft, claim.id, null)
    return DONE
  }
  const current = claim.speakerId === null ? [] : [claim.speakerId]
  const speaker = idOfName(draft, 'speakers', name, current)
  if (!speaker.ok) return speaker
  setSpeaker(draft, claim.id, speaker.value)
  return DONE
}

/** Links that stay keep their mentions; a source named twice counts once, where it comes first. */
export function writeVia(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  const current = claim.via.map((link) => link.sourceId)
  const links = new Map<string, ViaLink>()
  for (const name of splitList(input, '>')) {
    const source = idOfName(draft, 'sources', name, current)
    if (!source.ok) return source
    const sourceId = source.value
    if (links.has(sourceId)) continue
    const known = claim.via.find((link) => link.sourceId === sourceId)
    links.set(sourceId, known ?? { sourceId, mentions: [] })
  }
  draft.update('claims', claim.id, { via: [...links.values()] })
  return DONE
}

/** Left empty, the kind follows the quotation marks again: it stays as it is until they are next looked at. */
export function writeKind(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  if (input.trim() === '') {
    draft.update('claims', claim.id, { isKindSet: false })
    return DONE
  }
  const choice = findChoice(KINDS, input)
  if (choice === null) return refuseChoice('Kind', KINDS, input)
  if (choice.value === claim.kind) return DONE
  draft.update('claims', claim.id, { kind: ClaimKind.parse(choice.value), isKindSet: true })
  return DONE
}

export function writeCertainty(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  const choice = input.trim() === '' ? CERTAINTIES[3] : findChoice(CERTAINTIES, input)
  if (choice === null) return refuseChoice('Certainty', CERTAINTIES, input)
  draft.update('claims', claim.id, { certainty: Certainty.parse(choice.value) })
  return DONE
}

export function writeCredibility(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  if (input.trim() === '') {
    draft.update('claims', claim.id, { credibility: null })
    return DONE
  }
  const choice = findChoice(CREDIBILITIES, input)
  if (choice === null) return refuseChoice('Credibility', CREDIBILITIES, input)
  draft.update('claims', claim.id, { credibility: Number(choice.value) as Credibility })
  return DONE
}

export function writeReview(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  const choice = findChoice(REVIEWS, input)
  if (choice === null) return refuseChoice('Review', REVIEWS, input)
  draft.update('claims', claim.id, { review: Review.parse(choice.value) })
  return DONE
}

export function writeTopics(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  const topics = dropRepeats(splitList(input, ';').map(tidyLine))
  draft.update('claims', claim.id, { topics })
  return DONE
}

export function writeStatement(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  draft.update('claims', claim.id, { statement: tidyNote(input) })
  return DONE
}

export function writeNote(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  draft.update('claims', claim.id, { note: tidyNote(input) })
  return DONE
}
