import type { RelationType } from '../domain/relation.ts'
import type { ClaimTraits } from './claim-traits.ts'
import type { ClosePair } from './closeness.ts'
import { findDenied } from './denial.ts'
import { isSameFact, type Fact, type FactKind } from './facts.ts'
import { findClash, type FigureClash } from './figures/figure-clash.ts'
import { findOpposites } from './opposites.ts'

/** What each of two claims says that the other does not leave room for, as they write it. */
export interface Sides {
  readonly first: string
  readonly second: string
}

/** What two claims may be to each other. */
export interface Judgement {
  readonly type: RelationType
  /** Whether it is read from the second to the first. */
  readonly isTurned: boolean
  readonly score: number
  /** What sets them against each other, that of the claim that the relation is read from first; null for nothing that stands in both. */
  readonly differs: Sides | null
  /** What else sets them apart, in words; "the first" is the claim that the relation is read from. */
  readonly reasons: readonly string[]
}

/** From here on two claims say much the same: what differs then counts. */
const CLOSE = 0.45
/** From here on they are one claim in other words. */
const SAME = 0.6
/** From here on words in common say something by themselves, with a name, a number or a topic. */
const NEAR = 0.3

/** The facts of a kind that both claims have, each once, as the first writes them. */
function sharedFacts(a: ClaimTraits, b: ClaimTraits, kind: FactKind): readonly string[] {
  const others = b.facts[kind]
  const shared = a.facts[kind].filter((fact) => others.some((other) => isSameFact(fact, other)))
  return [...new Map(shared.map(({ value, text }) => [value, text])).values()]
}

/** The facts of one claim that the other has not. */
function ownFacts(a: ClaimTraits, b: ClaimTraits, kind: FactKind): readonly Fact[] {
  const others = b.facts[kind]
  return a.facts[kind].filter((fact) => !others.some((other) => isSameFact(fact, other)))
}

/** Two articles further apart than this, in days, tell of other events, unless an analyst put them under one topic. */
const FAR_APART = 21

/** How telling a word is, by its stem, between 0 and 1: the rarer among all claims, the more. */
export type WeightOf = (stem: string) => number

/** Figures of one thing that cannot both be right; null where there are none. */
function findFigures(
  a: ClaimTraits,
  b: ClaimTraits,
  { topic, closeness, hasFigures }: ClosePair,
  weightOf: WeightOf,
): FigureClash | null {
  if (!hasFigures && topic === null && closeness < NEAR) return null
  const [printed, other] = [a.figures.printed, b.figures.printed]
  const isFar = printed !== null && other !== null && Math.abs(printed - other) > FAR_APART
  if (isFar && topic === null) return null
  const isOneSpeaker = a.speakerIds.some((id) => b.speakerIds.includes(id))
  return findClash(a.figures, b.figures, { isOneTopic: topic !== null, isOneSpeaker, weightOf })
}

/** A date of each that the other has not, of articles without a date to read them by; null when one has none. */
function findUndated(a: ClaimTraits, b: ClaimTraits): Sides | null {
  if (a.figures.printed !== null && b.figures.printed !== null) return null
  const [one, other] = [ownFacts(a, b, 'date')[0], ownFacts(b, a, 'date')[0]]
  return one === undefined || other === undefined ? null : { first: one.text, second: other.text }
}

function quoteAll(texts: readonly string[]): string {
  return texts
    .slice(0, 3)
    .map((text) => `“${text}”`)
    .join(', ')
}

/** Whether only `a` has facts of a kind. */
function hasAlone(a: ClaimTraits, b: ClaimTraits, kind: FactKind): boolean {
  return a.facts[kind].length > 0 && b.facts[kind].length === 0
}

function wordsInCommon(a: ClaimTraits, b: ClaimTraits): readonly string[] {
  return [...a.words].flatMap(([stem, word]) =>
    b.words.has(stem) && !/^\p{N}/u.test(word) ? [word] : [],
  )
}

/** What two claims share, in words, the most telling first. */
export function sharedTraits(a: ClaimTraits, b: ClaimTraits, pair: ClosePair): readonly string[] {
  const names = sharedFacts(a, b, 'name')
  const numbers = [...sharedFacts(a, b, 'number'), ...sharedFacts(a, b, 'date')]
  const words = wordsInCommon(a, b)
  return [
    ...(pair.topic === null ? [] : [`both on “${pair.topic}”`]),
    ...(names.length === 0 ? [] : [`both name ${quoteAll(names)}`]),
    ...(numbers.length === 0 ? [] : [`both say ${quoteAll(numbers)}`]),
    ...(pair.closeness >= CLOSE
      ? [`${Math.round(pair.closeness * 100)}% alike in their words`]
      : words.length === 0
        ? []
        : [`both have ${quoteAll(words)}`]),
  ]
}

type Verdict = Omit<Judgement, 'score'>

const NOTHING_APART = { isTurned: false, differs: null, reasons: [] } as const

/** What only one says that takes something from the other: who says it, and in which words. */
function findOneSided(a: ClaimTraits, b: ClaimTraits, kind: FactKind): Verdict | null {
  const isTurned = hasAlone(b, a, kind)
  if (!isTurned && !hasAlone(a, b, kind)) return null
  const facts = (isTurned ? b : a).facts[kind].map(({ text }) => text)
  const reasons = [`only the first says ${quoteAll(facts)}`]
  return { type: 'qualifies', isTurned, differs: null, reasons }
}

const contradict = (differs: Sides): Verdict => ({
  type: 'contradicts',
  isTurned: false,
  differs,
  reasons: [],
})

/** What sets them against each other, the plainest first; null when nothing does. */
function findOpposition(a: ClaimTraits, b: ClaimTraits, isSame: boolean): Verdict | null {
  const opposites = findOpposites(a.turnable, b.turnable)
  if (opposites !== null) {
    const isDenying = ({ facts }: ClaimTraits): boolean =>
      facts.negation.some(({ value }) => !opposites.includes(value))
    // "will not rise" and "will fall" agree.
    if (isDenying(a) !== isDenying(b)) return null
    return contradict({ first: opposites[0], second: opposites[1] })
  }
  const denial = findOneSided(a, b, 'negation')
  if (denial === null) return null
  const [from, to] = denial.isTurned ? [b, a] : [a, b]
  const dates = ownFacts(from, to, 'date').map(({ text }) => text)
  const reasons = [
    ...denial.reasons,
    ...(dates.length > 0 && to.facts.date.length === 0
      ? [`only the first names a date: ${quoteAll(dates)}`]
      : []),
  ]
  return { ...denial, type: isSame ? 'contradicts' : 'qualifies', reasons }
}

/** Of claims that say much the same: what differs decides. */
function judgeClose(a: ClaimTraits, b: ClaimTraits, closeness: number): Verdict {
  const undated = findUndated(a, b)
  const opposition = findOpposition(a, b, closeness >= SAME)
  if (opposition !== null) return opposition
  if (undated !== null) return contradict(undated)
  const hedge = findOneSided(a, b, 'hedge')
  if (hedge !== null) return hedge
  return { type: closeness >= SAME ? 'repeats' : 'supports', ...NOTHING_APART }
}

/** Whether anybody said both, or nobody is named for either. */
function hasSharedSpeaker({ speakerIds }: ClaimTraits, other: ClaimTraits): boolean {
  if (speakerIds.length === 0) return other.speakerIds.length === 0
  return speakerIds.some((id) => other.speakerIds.includes(id))
}

/** What the rarest words in common must come to for a denial under one topic to be of the same thing. */
const TELLING = 0.6

/** Of claims under one topic that have little else in common: a denial that shares a telling word with what it denies. */
function judgeFar(
  a: ClaimTraits,
  b: ClaimTraits,
  { topic }: ClosePair,
  weightOf: WeightOf,
): Verdict | null {
  if (topic === null || hasSharedSpeaker(a, b)) return null
  const isTelling = [...a.words.keys()].some(
    (stem) => b.words.has(stem) && weightOf(stem) >= TELLING,
  )
  return isTelling ? findOpposition(a, b, false) : null
}

/** Of claims that share something: only what sets them apart, or much in common, is worth a look. */
function judgeNear(a: ClaimTraits, b: ClaimTraits, pair: ClosePair): Verdict | null {
  const names = sharedFacts(a, b, 'name').length + sharedFacts(a, b, 'number').length
  const isOtherVoice = !hasSharedSpeaker(a, b)
  if (pair.topic === null && names === 0) return null
  const opposition = findOpposition(a, b, false) ?? findOneSided(a, b, 'hedge')
  if (opposition !== null) return opposition
  return pair.topic !== null && names > 0 && isOtherVoice
    ? { type: 'supports', ...NOTHING_APART }
    : null
}

/** What one denies and the other says, of claims on one thing; null where neither does, or both deny something. */
function findDenial(a: ClaimTraits, b: ClaimTraits, { topic, closeness }: ClosePair): Sides | null {
  if (a.denials.length === 0 && b.denials.length === 0) return null
  if (topic === null && closeness < NEAR) return null
  if (a.facts.negation.length > 0 && b.facts.negation.length > 0) return null
  const [one, other] = [findDenied(a.denials, b), findDenied(b.denials, a)]
  if (one !== null) return { first: one[0], second: one[1] }
  return other === null ? null : { first: other[1], second: other[0] }
}

/** What a clash of figures comes to at least, and what words alone suggest at most: the clash is set before it. */
const FIGURES = 0.9
/** What a denial of the other's very words comes to at least. */
const DENIAL = 0.75

/** Of claims one of which is told only to be denied: what is much the same is against it, and no more can be said. */
function judgeDenied(a: ClaimTraits, b: ClaimTraits, closeness: number): Judgement | null {
  if (closeness < CLOSE) return null
  const isTurned = a.denyingCue === ''
  const reasons = [`the first comes after “${isTurned ? b.denyingCue : a.denyingCue}”`]
  const score = DENIAL + (FIGURES - DENIAL) * closeness
  return { type: 'contradicts', isTurned, differs: null, reasons, score }
}

/** What two claims that are close may be to each other; null when nothing is worth a look. */
export function judgePair(
  a: ClaimTraits,
  b: ClaimTraits,
  pair: ClosePair,
  weightOf: WeightOf,
): Judgement | null {
  const { closeness, topic } = pair
  if ((a.denyingCue === '') !== (b.denyingCue === '')) return judgeDenied(a, b, closeness)
  const clash = findFigures(a, b, pair, weightOf)
  if (clash !== null) {
    const { first, second, sureness } = clash
    return { ...contradict({ first, second }), score: FIGURES + (1 - FIGURES) * sureness }
  }
  const denial = findDenial(a, b, pair)
  if (denial !== null)
    return { ...contradict(denial), score: DENIAL + (FIGURES - DENIAL) * closeness }
  const verdict =
    closeness >= CLOSE
      ? judgeClose(a, b, closeness)
      : closeness >= NEAR
        ? judgeNear(a, b, pair)
        : judgeFar(a, b, pair, weightOf)
  if (verdict === null) return null
  const names = sharedFacts(a, b, 'name').length
  const evidence = closeness + (topic === null ? 0 : 0.15) + 0.05 * Math.min(2, names)
  const isApart = verdict.differs !== null || verdict.reasons.length > 0
  return { ...verdict, score: Math.min(FIGURES, evidence + (isApart ? 0.1 : 0)) }
}
