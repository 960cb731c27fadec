import type { Span } from '../../domain/span.ts'
import { findClockTimes, type ClockTime } from './clock-times.ts'
import { TEN_WORDS, UNIT_WORDS } from './numerals.ts'
import { findMoments, readDay, type Moment } from './moments.ts'
import { findQuantities } from './quantities.ts'
import { blankOut, wordsAround } from './quantity-context.ts'
import type { Quantity } from './quantity.ts'

/** Words of a figure's clause by stems, those before it and those after it, the nearest first. */
type Around = Quantity['around']

/** The figures of a claim, with what they hang on. */
export interface ClaimFigures {
  /** The day on which its article was printed, from 1970-01-01; null where that is not known. */
  readonly printed: number | null
  readonly quantities: readonly Quantity[]
  readonly moments: readonly (Moment & { readonly around: Around })[]
  readonly times: readonly (ClockTime & { readonly around: Around })[]
  /** The names after "in", "at" and the like: of two that give different ones, the figures are of different things. */
  readonly places: ReadonlySet<string>
  /** "first", "second": likewise. */
  readonly ordinals: ReadonlySet<string>
  /** Of the one person that its pronouns stand for; null where they stand for none, or for several. */
  readonly gender: 'he' | 'she' | null
  /** Whether its words bring a count up to date: "now", "had passed", "bringing to". */
  readonly isUpdating: boolean
}

const NO_PLACE =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u
const PLACE =
  /(?<=\b(?:in|at|near|outside) (?:the )?)\p{Lu}\p{Ll}[\p{L}’'-]+(?: \p{Lu}\p{Ll}[\p{L}’'-]+)*/gu

function findPlaces(text: string): ReadonlySet<string> {
  const named = Array.from(text.matchAll(PLACE), ([place]) => place)
  return new Set(
    named.filter((place) => !NO_PLACE.test(place)).map((place) => place.replace(/['’]s$/, '')),
  )
}

const ORDINAL = /\b(?:first|second|third|fourth|fifth)\b(?! of )/g

function readGender(text: string): 'he' | 'she' | null {
  const isHe = /\b(?:he|his|him)\b/i.test(text)
  const isShe = /\b(?:she|her|hers)\b/i.test(text)
  if (isHe === isShe) return null
  return isHe ? 'he' : 'she'
}

/** What stands before a day on which something was said, not done. */
const SAYING = /\b(?:said|says|told|announced|added|reported)(?: \p{L}+){0,2} $/iu

const UPDATING =
  /\b(?:now|so far|already|climb(?:s|ed|ing)?|r(?:ise|ises|ose|isen|ising)|gr(?:ow|ows|ew|own|owing)|pass(?:es|ed)?|topped|reach(?:es|ed)?|bring(?:s|ing)?|brought|mak(?:es|ing)|since|in all|more)\b/i

const NONE: ClaimFigures = {
  printed: null,
  quantities: [],
  moments: [],
  times: [],
  places: new Set(),
  ordinals: new Set(),
  gender: null,
  isUpdating: false,
}

/** What any figure has in it: most claims are read no further for want of it. */
const ANY = new RegExp(
  String.raw`\d|\b(?:${[...UNIT_WORDS, ...TEN_WORDS].join('|')}|half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|dozen|score|hundred|thousand|million|billion|trillion|lakh|crore|an? (?:couple|second|minute|hour|day|week|fortnight|month|year|decade|mile|kilomet)|no|none|nobody|every|most|majority|noon|midday|midnight|year|today|tonight|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)`,
  'i',
)

/** Reads the figures of a claim's words. `date` is that of its article, ISO 8601; weekdays and the like hang on it. */
export function readFigures(text: string, date: string): ClaimFigures {
  const printed = readDay(date)
  if (!ANY.test(text)) return { ...NONE, printed }
  const moments =
    printed === null
      ? []
      : findMoments(text, printed).filter(({ start }) => !SAYING.test(text.slice(0, start)))
  const times = findClockTimes(text)
  const quantities = findQuantities(text, [...moments, ...times])
  const all: readonly Span[] = [...quantities, ...moments, ...times]
  if (all.length === 0) return { ...NONE, printed }
  const bare = blankOut(text, all)
  const withWords = <One extends Span>(one: One) => ({ ...one, around: wordsAround(bare, one) })
  return {
    printed,
    quantities,
    moments: moments.map(withWords),
    times: times.map(withWords),
    places: findPlaces(text),
    ordinals: new Set(text.toLowerCase().match(ORDINAL)),
    gender: readGender(text),
    isUpdating: UPDATING.test(text),
  }
}

/** Whether a claim says anything in figures. */
export function hasFigures({ quantities, moments, times }: ClaimFigures): boolean {
  return quantities.length + moments.length + times.length > 0
}

/** What the figures of a claim may be met by: each kind with each word that may say what it is of. */
export function figureKeys({ quantities, moments, times }: ClaimFigures): ReadonlySet<string> {
  const keysOf = (kind: string, around: Around) =>
    around.flatMap((stems) => stems.map((stem) => `${kind} ${stem}`))
  return new Set([
    ...quantities.flatMap(({ dimension, around }) => keysOf(dimension, around)),
    ...moments.flatMap(({ around }) => keysOf('day', around)),
    ...times.flatMap(({ around }) => keysOf('time', around)),
  ])
}
