import { foldText } from '../../domain/text/folding.ts'
import type { Span } from '../../domain/text/span.ts'
import { contentWords, isStopWord, stemOf } from '../words.ts'
import type { CountedNoun, Quantity } from './quantity.ts'

/** What part of a text is looked at for what a figure is about: its clause, by full stops and semicolons. */
export function clauseOf(text: string, { start, end }: Span): Span {
  const before = text.slice(0, start).search(/[.;!?](?=\s[^.;!?]*$)/)
  const after = text.slice(end).search(/[.;!?](?:\s|$)/)
  return { start: before === -1 ? 0 : before + 1, end: after === -1 ? text.length : end + after }
}

/** Plurals that do not end in s. */
const IRREGULAR =
  /^(?:people|men|women|children|\p{L}+(?:men|women|people)|feet|teeth|police|staff|crew|aircraft|sheep|fish|cattle)$/u
/** What follows a number and belongs to no noun. */
const JOINING =
  /^(?:than|being|himself|herself|themselves|now|so|far|alone|together|overall|altogether|today|yesterday)$/

const isPlural = (word: string): boolean =>
  IRREGULAR.test(word) || (word.length > 3 && /[^su]s$/.test(word))

/**
 * The noun after a number, with the words between: the first plural before a word that only joins. Without one the
 * number stands alone ("at least 58 had tested positive").
 */
export function readCounted(after: string): CountedNoun | null {
  const words =
    /^(?:[- ](?:of (?:the |our |its |their |his |her |those |these )?)?[\p{L}’'-]+){1,5}/u.exec(
      after,
    )?.[0]
  const modifiers: string[] = []
  for (const written of foldText(words ?? '').split(/\s+/)) {
    const word = written.replace(/^-/, '').replace(/['’]s?$/, '')
    if (word === '' || /^(?:of|the|our|its|their|his|her|those|these)$/.test(word)) continue
    if (isStopWord(word) || JOINING.test(word)) return null
    if (isPlural(word)) return { noun: stemOf(word), modifiers }
    modifiers.push(stemOf(word))
  }
  return null
}

/** Words that say when: hardly a figure stands without one. */
const TIME_WORDS = new Set(
  `now day days night nights morning evening afternoon week weekend month year early late later earlier today yesterday
  tomorrow time noon midnight hour hours minute minutes number figure total`
    .split(/\s+/)
    .map(stemOf),
)

/** So many words on either side of a figure may say what it is of. */
const MOST_AROUND = 8

/** The words of a figure's clause, the nearest first, in a text without its figures. */
export function wordsAround(bare: string, at: Span): Quantity['around'] {
  const clause = clauseOf(bare, at)
  const stemsOf = (from: number, to: number) =>
    contentWords(bare.slice(from, to))
      .map(({ stem }) => stem)
      .filter((stem) => !TIME_WORDS.has(stem))
  return [
    stemsOf(clause.start, at.start).toReversed().slice(0, MOST_AROUND),
    stemsOf(at.end, clause.end).slice(0, MOST_AROUND),
  ]
}

/** A text without some of its spans, which are white space instead. */
export function blankOut(text: string, spans: readonly Span[]): string {
  let blank = ''
  let at = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    blank += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return blank + text.slice(at)
}
