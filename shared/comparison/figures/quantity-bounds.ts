import { foldText } from '../../domain/text/folding.ts'

/** What a number may stand for. */
export interface Range {
  readonly low: number
  readonly high: number
}

type Bound = (range: Range) => Range

const middle = ({ low, high }: Range): number => (low + high) / 2
const near: Bound = (range) => ({ low: middle(range) * 0.88, high: middle(range) * 1.12 })
const above: Bound = (range) => ({ low: middle(range) * 0.99, high: Infinity })
const below: Bound = (range) => ({ low: 0, high: middle(range) * 1.01 })
const justBelow: Bound = (range) => ({ low: middle(range) * 0.88, high: middle(range) })
const justAbove: Bound = (range) => ({ low: middle(range), high: middle(range) * 1.1 })

/** What stands before a number and opens or shifts its range, the longest words first. */
const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [
    /(?:just|little|a shade|a little|slightly|marginally|only just) (?:over|above|more than)$/,
    justAbove,
  ],
  [
    /(?:just|little|a shade|a little|slightly|only just) (?:under|below|less than|fewer than|short of)$/,
    justBelow,
  ],
  [
    /(?:not quite|nearly|almost|close to|getting on for|getting on towards|the best part of|best part of|approaching|close on|virtually|nearer to)$/,
    justBelow,
  ],
  [
    /(?:no|not|never|n['’]t)(?: [\p{L}]+){0,4} (?:exceed\w*|top\w*|pass\w*|surpass\w*|reach\w*)$/u,
    below,
  ],
  [
    /(?:no|not) (?:more|higher|greater|longer) than$|up to$|at (?:the )?(?:very )?most$|as many as$|as much as$|maximum of$|at the outside$/,
    below,
  ],
  [/(?:no|not) (?:fewer|less|lower) than$|at (?:the very )?least$|upwards? of$|minimum of$/, above],
  [
    /(?:more than|(?<!\b(?:hand|turn|tak)(?:ed|en|s|ing)? |took |gave |given )over|above|in excess of|exceed(?:ed|s|ing)?|passed|topped|surpassed|north of|beyond)$/,
    above,
  ],
  [/(?:fewer than|less than|under|below|short of|south of)$/, below],
  [
    /(?:about|around|some|roughly|approximately|perhaps|maybe|nearer|circa|something like|in the region of|or so|an estimated|estimated)$/,
    near,
  ],
]
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^[^.;]{0,20}?,? (?:or so|give or take|or thereabouts|approximately|ish)\b/, near],
  [/^[^.;]{0,20}? (?:or more|or higher|and counting|plus)\b|^\+/, above],
  [/^[^.;]{0,20}? (?:or less|or fewer|at (?:the )?most|at the outside)\b/, below],
]

/** What sets a figure apart from others of its kind, from words beside it. */
const LIMITS: readonly (readonly [string, RegExp])[] = [
  ['average', /\b(?:average|the mean|typical|typically)\b/i],
  ['median', /\bmedian\b/i],
  ['probable', /\b(?:probable|suspected|possible|presumed|feared)\b/i],
  [
    'forecast',
    /\b(?:forecasts?|predict\w*|project(?:ed|ions?)|(?<!\b(?:as|what|than)(?: \p{L}+)? )expect\w*|estimates? (?:that|of)|target\w*|budgeted)\b/iu,
  ],
  ['separate', /\b(?:separate|different|unrelated)\b/i],
  ['again', /\b(?:again|once more|a second time)\b/i],
  ['every', /\bevery\s+…/i],
  ['each', /\b(?:each|apiece|per head|per person)\b/i],
]
/** How often a year has what a rate is given by. */
const RATES: readonly (readonly [number, RegExp])[] = [
  [365, /\b(?:a|per|each|every) day\b|\bdaily\b/i],
  [52, /\b(?:a|per|each|every) week\b|\bweekly\b/i],
  [12, /\b(?:a|per|each|every) month\b|\bmonthly\b/i],
  [1, /\b(?:a|per|each|every) year\b|\bannual(?:ly)?\b|\byearly\b|\bper annum\b/i],
]
const ADDED = /\b(?:another|further|additional|extra|an additional|a further)(?: [\p{L}]+)?$/iu
const PARTIAL = /\b(?:including|among them|of whom|of which|all but)(?: [\p{L}]+)?$/iu
const OF_THEM =
  /^(?:\s[\p{L}]+)?\s(?:more|others?|further|additional|of (?:them|these|whom|which|those who|the (?:dead|injured|wounded|missing|victims|survivors|arrested|detained|infected)))\b/iu

/** A range as the words before and after its number leave it: "at least" opens it, "about" widens it. */
export function boundRange(range: Range, before: string, after: string): Range {
  const same: Bound = (bare) => bare
  const [folded, foldedAfter] = [foldText(before), foldText(after)]
  const first = BEFORE.find(([pattern]) => pattern.test(folded))?.[1] ?? same
  const last = AFTER.find(([pattern]) => pattern.test(foldedAfter))?.[1] ?? same
  return last(first(range))
}

/** What narrows a figure so that only its like is compared with it, by the words around it. */
export function findLimits(around: string): ReadonlySet<string> {
  return new Set(LIMITS.flatMap(([name, pattern]) => (pattern.test(around) ? [name] : [])))
}

/** How many times a year a figure is given for, by the words around it; null where it is no rate. */
export function findRate(around: string): number | null {
  return RATES.find(([, pattern]) => pattern.test(around))?.[0] ?? null
}

/** "the fastest train", "the last two": of one that stands out, right before the figure or after it. */
const UTMOST =
  /\b(?:(?:first|last|next)(?! (?:year|month|week|weekend|night|season|winter|summer|spring|autumn|fall|quarter|half|day|evening|election|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)\b)|(?!west|forest|arrest|protest|interest|request|contest|latest|guest|harvest|honest|earnest|conquest|manifest)\p{Ll}{3,}est)\b/iu

/** Whether what a figure is of stands out among others. */
export function isOfUtmost(before: string, after: string): boolean {
  const [near] = after.split(/[,.;:]/)
  const beside = before.split(/[,.;:]/).at(-1) ?? ''
  return UTMOST.test(beside.slice(-26)) || UTMOST.test((near ?? '').slice(0, 24))
}

/** Whether a figure comes on top of another, or is a part of one. */
export function isPartOf(before: string, after: string): boolean {
  if (/\bthere (?:were|was|are|is)(?: \p{L}+){0,3}$/iu.test(before)) return false
  if (/^[^.;,]{0,40}\bas well\b(?! as)/iu.test(after)) return true
  return ADDED.test(before) || PARTIAL.test(before) || OF_THEM.test(after)
}
