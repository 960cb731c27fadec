import { countOf } from '../counting.ts'
import type { Anchor } from '../text/anchor.ts'
import { linkedIds, linksOf } from '../claim-link.ts'
import { namesOfProposal, startOfClaim, type Claim } from '../claim.ts'
import type { Id } from '../id.ts'
import { linkedRecords } from '../links.ts'
import { isNamedBy, isPronoun, nameInText } from './mention.ts'
import { findByName, keyOfName, keysOf } from './naming.ts'
import type { NamedTable } from './named-record.ts'
import type { Project } from '../project.ts'
import { findSentences } from '../text/sentence.ts'
import type { Source } from '../source.ts'
import type { Span } from '../text/span.ts'
import type { Speaker } from '../speaker.ts'
import type { TaggedText } from '../tagging/tagging.ts'

/** One key each: 1 to 9. */
const MOST = 9

/** How much text before a claim is looked at for the sentence before, in code units. */
const LOOK_BACK = 1_000

/** A speaker or source that a claim may have, and why it is offered. */
export interface Candidate {
  readonly id: Id
  readonly reason: string
}

/** Whoever is named by words that are marked in a claim but name nobody yet: to be made of them. */
export interface MarkedCandidate {
  readonly id: null
  readonly words: Anchor
  readonly reason: string
}

/** Whom the program takes the words to mean perhaps, and who speaks nowhere yet: to be made under that name. */
export interface NewCandidate {
  readonly id: null
  readonly name: string
  readonly reason: string
}

/** Whoever a claim's speaker may be. */
export type SpeakerCandidate = Candidate | MarkedCandidate | NewCandidate

/** A candidate as it is shown: with what it is called. */
export type Named<Found> = Found & { readonly name: string }

/** What a candidate is called. */
export function nameOfCandidate(project: Project, candidate: SpeakerCandidate): string {
  if (candidate.id !== null) return project.speakers.get(candidate.id)?.name ?? ''
  return 'name' in candidate ? candidate.name : nameInText(candidate.words.quote)
}

/** Where in the article a claim is made: at its cue, else at its first words. */
function placeOf(claim: Claim): number {
  return claim.cues[0]?.start ?? startOfClaim(claim)
}

/** The claims of the article that count: not those that were rejected. */
function claimsIn(project: Project, articleId: Id): readonly Claim[] {
  return [...linkedRecords(project.links.ofArticle, articleId)]
    .flatMap((id) => project.claims.get(id) ?? [])
    .filter(({ review }) => review !== 'rejected')
}

/** Those that the proposal named; of speakers also why. */
function proposedFor(project: Project, table: NamedTable, claim: Claim): readonly Candidate[] {
  const { proposal } = claim
  const names = proposal === null ? [] : namesOfProposal(proposal, table)
  return names.flatMap((name, place) => {
    const match = findByName<Speaker | Source>(project[table].values(), name)
    const found = match.type === 'one' ? [match.record] : match.type === 'many' ? match.records : []
    const why = table === 'speakers' ? (proposal?.speakers[place]?.reason ?? '') : ''
    const reason = why === '' ? 'proposed' : `proposed: ${why}`
    return found.map(({ id }) => ({ id, reason }))
  })
}

/**
 * Those whom the program took the claim's words to mean perhaps, where it named nobody or beside whom it named, the
 * likeliest first; none that the words say themselves.
 */
function likelyFor(
  project: Project,
  claim: Claim,
  isBesideNamed: boolean,
): readonly (Candidate | NewCandidate)[] {
  const own = new Set(
    claim.speakers.flatMap(({ mentions }) =>
      mentions.map(({ quote }) => keyOfName(nameInText(quote))),
    ),
  )
  const names = (claim.proposal?.speakers ?? []).flatMap(({ name, candidates }) =>
    (name !== '') === isBesideNamed ? candidates : [],
  )
  return [...new Set(names)].flatMap((name): readonly (Candidate | NewCandidate)[] => {
    const reason = 'may be meant'
    const match = findByName(project.speakers.values(), name)
    if (match.type === 'none') return own.has(keyOfName(name)) ? [] : [{ id: null, name, reason }]
    const found = match.type === 'one' ? [match.record] : match.records
    return found.map(({ id }) => ({ id, reason }))
  })
}

/** Those that other claims' mentions name before a place in the text, the nearest first. */
function mentionedBefore(
  claims: readonly Claim[],
  table: NamedTable,
  offset: number,
): readonly Candidate[] {
  const mentions = claims
    .flatMap((claim) => linksOf(claim, table))
    .flatMap(({ id, mentions: own }) =>
      id === null ? [] : own.map(({ end, quote }) => ({ id, end, quote })),
    )
  return mentions
    .filter(({ end }) => end <= offset)
    .sort((a, b) => b.end - a.end || (a.id < b.id ? -1 : 1))
    .map(({ id, quote }) => ({ id, reason: `“${quote.replace(/\s+/g, ' ')}” before it` }))
}

/** The sentence that holds a place in the text and the one before it. */
function sentencesAround(text: string, offset: number): readonly [Span | null, Span | null] {
  const at = Math.min(offset, Math.max(0, text.length - 1))
  const start = Math.max(0, at - LOOK_BACK)
  const end = Math.min(text.length, at + LOOK_BACK)
  const sentences = findSentences(text, { start, end }, 'en')
  const index = sentences.findLastIndex((sentence) => sentence.start <= at)
  return [sentences[index] ?? null, sentences[index - 1] ?? null]
}

/** Those whose name, alias or surname stands in a stretch of the text. */
function namedIn(
  project: Project,
  table: NamedTable,
  text: string,
  sentence: Span | null,
  reason: string,
): readonly Candidate[] {
  if (sentence === null) return []
  const words = ` ${keyOfName(text.slice(sentence.start, sentence.end))} `
  const found: { readonly id: Id; readonly at: number }[] = []
  for (const record of project[table].values() as Iterable<Speaker | Source>) {
    const { name, aliases } = keysOf(record)
    const isPerson = table === 'speakers' && record.kind === 'person'
    const surname = isPerson ? (name.split(' ').at(-1) ?? '') : ''
    const places = [name, ...aliases, ...(surname.length > 2 ? [surname] : [])]
      .filter((key) => key !== '')
      .map((key) => words.lastIndexOf(` ${key} `))
    const at = places.reduce((last, place) => Math.max(last, place), -1)
    if (at >= 0) found.push({ id: record.id, at })
  }
  return found
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
    .map(({ id }) => ({ id, reason }))
}

/** Those with claims in the article, the most first. */
function mostUsed(claims: readonly Claim[], table: NamedTable): readonly Candidate[] {
  const counts = new Map<Id, number>()
  for (const claim of claims) {
    for (const id of linkedIds(claim, table)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([id, count]) => ({ id, reason: `${countOf(count, 'claim')} here` }))
}

/** Whoever the words of a claim that are marked as its speaker's name: those known so, else whom they name who is nobody known yet; "he" names nobody. */
function markedIn(project: Project, claim: Claim): readonly (Candidate | MarkedCandidate)[] {
  return claim.speakers
    .filter(({ speakerId }) => speakerId === null)
    .flatMap(({ mentions }) => mentions)
    .filter(({ quote }) => nameInText(quote) !== '' && !isPronoun(quote))
    .flatMap((words): readonly (Candidate | MarkedCandidate)[] => {
      const known = [...project.speakers.values()].filter((speaker) =>
        isNamedBy(speaker, words.quote),
      )
      return known.length === 0
        ? [{ id: null, words, reason: 'marked in the text' }]
        : known.map(({ id }) => ({ id, reason: 'called so' }))
    })
}

function rank(
  project: Project,
  table: NamedTable,
  { articleId, text }: TaggedText,
  claim: Claim,
): readonly Candidate[] {
  const claims = claimsIn(project, articleId)
  const others = claims.filter(({ id }) => id !== claim.id)
  const place = Math.min(placeOf(claim), text.length)
  const [here, before] = sentencesAround(text, place)
  const ranked = [
    ...proposedFor(project, table, claim),
    ...mentionedBefore(others, table, place),
    ...namedIn(project, table, text, here, 'named in this sentence'),
    ...namedIn(project, table, text, before, 'named in the sentence before'),
    ...mostUsed(claims, table),
  ]
  const seen = new Set<Id>()
  return ranked
    .filter(({ id }) => project[table].has(id) && !seen.has(id) && seen.add(id))
    .slice(0, MOST)
}

/**
 * Speakers whom a claim may have, at most nine, the likeliest first: whom the program took its words to mean perhaps
 * where it named nobody; whom its own marked words name, known so or nobody yet ("several traders"); whom the proposal
 * named, and who else may be meant; who is mentioned by other claims before this one, the nearest first; who is named in its sentence or the one before; who has
 * most claims in the article. Each with the reason in words.
 */
export function rankSpeakers(
  project: Project,
  article: TaggedText,
  claim: Claim,
): readonly SpeakerCandidate[] {
  const ranked: readonly SpeakerCandidate[] = [
    ...likelyFor(project, claim, false),
    ...markedIn(project, claim),
    ...proposedFor(project, 'speakers', claim),
    ...likelyFor(project, claim, true),
    ...rank(project, 'speakers', article, claim),
  ]
  const seen = new Set<Id>()
  return ranked.filter(({ id }) => id === null || (!seen.has(id) && seen.add(id))).slice(0, MOST)
}

/** Sources that may have carried a claim, ranked as `rankSpeakers` ranks speakers. */
export function rankSources(
  project: Project,
  article: TaggedText,
  claim: Claim,
): readonly Candidate[] {
  return rank(project, 'sources', article, claim)
}

/**
 * Candidates in the places that they had when they were first shown, so that each keeps its number: also one who would
 * be ranked no more, and one who was new and has been made since, or the other way round. Who came since comes last.
 */
export function keepPlaces<Found extends { readonly id: Id | null; readonly name: string }>(
  shown: readonly Found[],
  ranked: readonly Found[],
  isThere: (id: Id) => boolean,
): readonly Found[] {
  const left = [...ranked]
  const kept = shown.flatMap((before) => {
    const same = left.findIndex(({ id }) => id !== null && id === before.id)
    const called = left.findIndex(({ name }) => keyOfName(name) === keyOfName(before.name))
    const [now] = same === -1 && called === -1 ? [] : left.splice(same === -1 ? called : same, 1)
    if (now !== undefined) return now
    return before.id === null || isThere(before.id) ? before : []
  })
  return [...kept, ...left].slice(0, MOST)
}
