import { fieldOfLinks, linkedIds, linksOf } from '../domain/claim-link.ts'
import type { NamedTable } from '../domain/naming/named-record.ts'
import { Certainty, ClaimKind, Review, type Claim, type Credibility } from '../domain/claim.ts'
import type { EditDraft } from '../domain/edit/edit-draft.ts'
import { takeInTopics } from '../domain/codebook/codebook-edits.ts'
import { draftedTopic } from '../domain/codebook/drafted-topics.ts'
import { DONE, refuse, succeed, type Outcome } from '../domain/failure.ts'
import type { Id } from '../domain/id.ts'
import { idOfName, isNamingIn } from '../domain/naming/name-choice.ts'
import { CREDIBILITY_GRADES } from '../domain/rating.ts'
import { foldVerdict, type Verdict } from '../domain/scale.ts'
import { learnAliases } from '../names/learned-aliases.ts'
import { speakerStatusOf, type SpeakerStatus } from '../domain/tagging/speaker-status.ts'
import { setSpeakers } from '../domain/naming/speaker-links.ts'
import { listChoices } from '../domain/text/listing.ts'
import { tidyNote } from '../domain/text/note.ts'
import { draftedVerdicts, listVerdicts } from '../domain/verdicts/verdict-scale.ts'
import { dropRepeats, findChoice, refuseChoice, tidyLine } from './cells.ts'
import type { Choice } from './column.ts'
import { splitEvidence } from './evidence-text.ts'
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

/** The verdicts of a scale as choices. */
export function verdictChoices(verdicts: readonly Verdict[]): readonly Choice[] {
  return verdicts.map(({ name, meaning }) => ({ value: name, label: name, meaning }))
}

export const REVIEWS = [
  { value: 'draft', label: 'draft', meaning: 'Proposed by the program, not reviewed' },
  { value: 'accepted', label: 'accepted', meaning: 'Made or confirmed by an analyst' },
  { value: 'rejected', label: 'rejected', meaning: 'Proposed by the program, and wrong' },
] as const satisfies (Choice & { value: Review })[]

export const SPEAKER_STATUS_CHOICES = [
  { value: 'unsure', label: 'unsure', meaning: 'Words are marked, and nobody is named by them' },
  { value: 'missing', label: 'missing', meaning: 'Nobody is named, and no words are marked' },
] as const satisfies (Choice & { value: Exclude<SpeakerStatus, 'named'> })[]

/** The records that typed names mean, made where they are not known. */
function readNames(
  draft: EditDraft,
  table: NamedTable,
  claim: Claim,
  names: readonly string[],
): Outcome<readonly Id[]> {
  const current = linkedIds(claim, table)
  const ids: Id[] = []
  for (const name of names) {
    const id = idOfName(draft, table, name, current)
    if (!id.ok) return id
    ids.push(id.value)
  }
  return succeed(ids)
}

export function writeSpeakers(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  const ids = readNames(draft, 'speakers', claim, splitList(input, ';').map(tidyLine))
  if (!ids.ok) return ids
  const links = setSpeakers(linksOf(claim, 'speakers'), ids.value, isNamingIn(draft))
  draft.update('claims', claim.id, fieldOfLinks('speakers', links))
  if (speakerStatusOf(claim) === 'unsure') learnAliases(draft, claim.id)
  return DONE
}

/** Links that stay keep their mentions; a source named twice counts once, where it comes first. */
export function writeVia(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  const ids = readNames(draft, 'sources', claim, splitList(input, '>'))
  if (!ids.ok) return ids
  const via = [...new Set(ids.value)].map(
    (sourceId) =>
      claim.via.find((link) => link.sourceId === sourceId) ?? { sourceId, mentions: [] },
  )
  draft.update('claims', claim.id, { via })
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

/** The verdict that typed text means: one that this claim has, or the scale, or others have; by its words, else by its meaning. */
function readVerdict(draft: EditDraft, claim: Claim, input: string): string | undefined {
  const key = foldVerdict(input)
  if (key === '') return ''
  const verdicts = draftedVerdicts(draft)
  const known = [claim, ...verdicts.map(({ name }) => ({ verdict: name }))]
  const used = () => listVerdicts(draft.project).map(({ name }) => ({ verdict: name }))
  const isMeant = ({ verdict }: Pick<Claim, 'verdict'>) => foldVerdict(verdict) === key
  return (
    (known.find(isMeant) ?? used().find(isMeant))?.verdict ??
    findChoice(verdictChoices(verdicts), input)?.value
  )
}

/** One of the scale, or one outside it that this claim or another has: it stays as it is there. */
export function writeVerdict(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  const verdict = readVerdict(draft, claim, input)
  if (verdict === undefined) {
    const names = draftedVerdicts(draft).map(({ name }) => name)
    return refuse(
      `Verdict can be ${listChoices(names)}, not “${tidyLine(input)}”. Others are put on the scale of verdicts first.`,
    )
  }
  draft.update('claims', claim.id, { verdict })
  return DONE
}

export function writeBasis(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  draft.update('claims', claim.id, { basis: tidyLine(input) })
  return DONE
}

export function writeEvidence(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  const evidence = splitEvidence(input)
  if (!evidence.ok) return evidence
  draft.update('claims', claim.id, { evidence: evidence.value })
  return DONE
}

export function writeReview(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  const choice = findChoice(REVIEWS, input)
  if (choice === null) return refuseChoice('Review', REVIEWS, input)
  draft.update('claims', claim.id, { review: Review.parse(choice.value) })
  return DONE
}

export function writeTopics(draft: EditDraft, claim: Claim, input: string): Outcome<null> {
  const typed = dropRepeats(splitList(input, ';').map(tidyLine))
  const isNew = (topic: string) => !claim.topics.includes(topic)
  takeInTopics(draft, typed.filter(isNew))
  // What is new to the claim, as the codebook writes it.
  const topics = typed.map((topic) =>
    isNew(topic) ? (draftedTopic(draft, topic)?.name ?? topic) : topic,
  )
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
