import { countNarrowed, opposedFamilies, sharedAspects } from './aspects.ts'
import type { ClaimFigures, Worded } from './claim-figures.ts'
import { isApart, isGrown, isSameDay } from './apartness.ts'
import type { FigurePair } from './figure-pairs.ts'
import { atOneRate, GENERIC, isOtherUnit, nounOf } from './comparable-quantities.ts'
import { compareNouns } from './counted-classes.ts'
import type { Quantity } from './quantity.ts'

/** What two claims are known to share besides their figures. */
export interface Ground {
  readonly isOneTopic: boolean
  readonly isOneSpeaker: boolean
  /** How telling a word is, by its stem, between 0 and 1: the rarer in the project, the more. */
  readonly weightOf: (stem: string) => number
}

/** What speaks for two figures being of one thing, and what against: each between 0 and about 3. */
export type ClashFeature =
  | 'topic'
  | 'words'
  | 'many words'
  | 'aspects'
  | 'opposed aspects'
  | 'narrowed'
  | 'bare count'
  | 'same noun'
  | 'alike nouns'
  | 'other nouns'
  | 'measured'
  | 'share'
  | 'day'
  | 'time of day'
  | 'grown toll'
  | 'same number'
  | 'small'
  | 'none'
  | 'none of another'
  | 'far off'
  | 'very far off'
  | 'same day'
  | 'other places'
  | 'same names'
  | 'other names'
  | 'grown'
  | 'one speaker'
  | 'disputing'
  | 'tense'
  | 'opposite change'
  | 'several figures'

export type ClashFeatures = Partial<Record<ClashFeature, number>>

/** What each feature adds; `start` is what there is without any. */
export type ClashWeights = Readonly<Record<ClashFeature | 'start', number>>

/** A day hangs on what stands right beside it. */
const BESIDE = 4

/** The words that stand around both of two figures, the most telling first. */
export function sharedWords(
  { kind, one, other }: FigurePair,
  weightOf: Ground['weightOf'],
): readonly string[] {
  const most = kind === 'quantity' ? Infinity : BESIDE
  const [mine, others] = [one, other].map(({ around }) =>
    around.flatMap((stems) => (stems.length > most ? stems.slice(0, most) : stems)),
  )
  const shared = [...new Set(mine)].filter((stem) => others?.includes(stem) && !GENERIC.has(stem))
  if (shared.length < 2) return shared
  return shared.toSorted((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1))
}

/** How the names of two claims stand to each other, without those of persons who speak. */
function compareNames(a: ClaimFigures, b: ClaimFigures): ClashFeatures {
  const isShared = [...a.names].some((name) => b.names.has(name))
  return { 'same names': Number(isShared), 'other names': Number(isApart(a.names, b.names)) }
}

/** What is found little by little. */
const TOLL =
  /^(?:fate\/(?:dead|hurt|missing|safe|ill|displaced|held)|matter\/(?:destroyed|contained))$/

function compareGrowth(
  a: ClaimFigures,
  b: ClaimFigures,
  pair: { readonly one: Quantity & Worded; readonly other: Quantity & Worded },
): ClashFeatures {
  if (!isGrown(a, b, pair)) return {}
  const { one, other } = pair
  const isToll = [...one.aspects].some((aspect) => TOLL.test(aspect) && other.aspects.has(aspect))
  return { grown: 1, 'grown toll': Number(isToll) }
}

/** The noun that is counted, or a person where the words say that some died, were hurt or held. */
function countedOf(quantity: Quantity & Worded): string | null {
  const noun = nounOf(quantity)
  if (noun !== null || quantity.dimension !== 'count') return noun
  return [...quantity.aspects].some((aspect) => aspect.startsWith('fate/')) ? 'victim' : null
}

function compareCounted(one: Quantity & Worded, other: Quantity & Worded): ClashFeatures {
  const likeness = compareNouns(countedOf(one), countedOf(other))
  const isNone = one.high === 0 || other.high === 0
  const isBare = one.counted === null && other.counted === null && one.dimension === 'count'
  return {
    'same noun': Number(likeness === 'same'),
    'alike nouns': Number(likeness === 'alike'),
    'other nouns': Number(likeness === 'other'),
    ...(likeness === 'other' ? { aspects: 0 } : {}),
    'bare count': Number(isBare && sharedAspects(one.aspects, other.aspects).length === 0),
    'none of another': Number(isNone && likeness !== 'same' && likeness !== 'alike'),
  }
}

/** So few may be counted of anything. */
const FEW = 20

function compareSizes(one: Quantity, other: Quantity): ClashFeatures {
  const [small, large] = [one, other]
    .map(({ given }) => (given[0] + given[1]) / 2)
    .toSorted((a, b) => a - b)
  const ratio = Math.log((large ?? 0) / Math.max(small ?? 0, 1e-9))
  const isNone = small === 0
  return {
    none: Number(isNone),
    small: Number(one.dimension === 'count' && !isNone && (large ?? 0) < FEW),
    'far off': isNone ? 0 : Math.max(0, Math.min(3, ratio - Math.log(3))),
    'very far off': isNone ? 0 : Math.max(0, Math.min(3, ratio - Math.log(12))),
  }
}

function compareQuantities(
  a: ClaimFigures,
  b: ClaimFigures,
  pair: FigurePair & { readonly kind: 'quantity' },
): ClashFeatures {
  const { one, other } = atOneRate(pair)
  const isOpposite = (first: Worded, second: Worded) =>
    first.aspects.has('change/up') && second.aspects.has('change/down')
  return {
    ...compareCounted(one, other),
    ...compareSizes(one, other),
    ...compareGrowth(a, b, { one, other }),
    measured: Number(one.dimension !== 'count' && one.dimension !== 'share'),
    share: Number(one.dimension === 'share'),
    'same number': Number(isOtherUnit(pair)),
    'opposite change': Number(isOpposite(pair.one, pair.other) || isOpposite(pair.other, pair.one)),
    'several figures': Math.min(3, Math.max(0, a.quantities.length + b.quantities.length - 2)),
  }
}

/** The features of two figures of two claims. */
export function readFeatures(
  a: ClaimFigures,
  b: ClaimFigures,
  pair: FigurePair,
  ground: Ground,
): ClashFeatures {
  const shared = sharedWords(pair, ground.weightOf)
  const weight = shared.reduce((total, stem) => total + ground.weightOf(stem), 0)
  const { one, other } = pair
  const opposed = opposedFamilies(one.aspects, other.aspects)
  return {
    topic: Number(ground.isOneTopic),
    words: Math.min(1, weight),
    'many words': Math.min(1, Math.max(0, weight - 1)),
    aspects: opposed.length > 0 ? 0 : Math.min(2, sharedAspects(one.aspects, other.aspects).length),
    narrowed: Math.min(2, countNarrowed(one.aspects, other.aspects)),
    'opposed aspects': Math.min(2, opposed.length),
    'other places': Number(isApart(a.places, b.places)),
    'one speaker': Number(ground.isOneSpeaker),
    disputing: Number(one.isDisputing) + Number(other.isDisputing),
    tense: Number(a.isAhead !== b.isAhead),
    ...compareNames(a, b),
    ...(pair.kind === 'day' ? { day: 1 } : { 'same day': Number(isSameDay(a, b)) }),
    ...(pair.kind === 'time' ? { 'time of day': 1 } : {}),
    ...(pair.kind === 'quantity' ? compareQuantities(a, b, pair) : {}),
  }
}
