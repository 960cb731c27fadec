import {
  AFTER_ORDINAL,
  AFTER_TIME,
  AMBIGUOUS,
  BINDING,
  isSentenceStarter,
  MONTHS,
  NUMBERED,
} from './abbreviation.ts'
import { tidySpan } from './anchor.ts'
import type { Span } from './span.ts'

/** How much text before and after a break is looked at, in code units. */
const WINDOW = 64

const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/g
/** Without one of these, Unicode's rules find no break in a line. */
const SENTENCE_END = /\p{Sentence_Terminal}/u
const HAS_WORD = /[\p{L}\p{N}]/u
const LIST_NUMBER = /^[([]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]+$/
const ENDS_WITH_CLOSING = /[\p{Pe}\p{Pf}\p{Pi}"'»«„]$/u
/** The raised number of a note behind the end of a sentence: it closes the sentence, as a bracket would. */
const NOTE_MARK = /(?<=[.!?…][”’"'»)\]]{0,3})[⁰¹²³⁴-⁹]{1,3}(?=\s|$)/g
const ENDS_WITHOUT_SPACE = /[。！？｡．।॥።؟۔…!?]$/
const INSERTED = /^\(([^()]*)\)/
const ASKED =
  /^(?!(?:He|She|It|They|We|You|I) )\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3} (?:said|says|asked|asks|told|wrote|added|replied|shouted|tweeted|posted|wondered|quipped|joked)(?![\p{L}\p{N}])/u

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale)
  if (known !== undefined) return known
  const isNamed = locale !== '' && locale !== 'und'
  const segmenter = new Intl.Segmenter(isNamed ? locale : 'en', { granularity: 'sentence' })
  segmenters.set(locale, segmenter)
  return segmenter
}

/** Whether a full stop after `word` ends an abbreviation rather than the sentence, given what follows. */
function isAbbreviation(word: string, after: string, locale: string): boolean {
  if (BINDING.has(word)) return true
  if (NUMBERED.has(word)) return /^[\d(]|^[IVXLC]+\b/.test(after)
  if (MONTHS.has(word)) return /^\d/.test(after)
  if (/^\d{1,2}$/.test(word)) return AFTER_ORDINAL.test(after)
  if (/^[ap]\.m$/.test(word.toLowerCase())) return AFTER_TIME.test(after)
  const isInitial = /^\p{Lu}\p{M}*$/u.test(word)
  const isDotted = /^(?:\p{L}\p{M}*\.)+\p{L}{1,2}$/u.test(word)
  if (!isInitial && !isDotted && !AMBIGUOUS.has(word)) return false
  // “Pa. (AP) —”, “U.S. (the largest)”: what is inserted ends no sentence of its own.
  const inserted = INSERTED.exec(after)?.[1]
  if (inserted !== undefined) return !/[.!?…]["'”’]?$/.test(inserted)
  const next = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'-]*/u.exec(after)?.[0]
  return next !== undefined && !isSentenceStarter(next, locale)
}

/** Whether `before` ends with an abbreviation in mid-sentence, given what follows it. `locale` is a BCP 47 tag. */
export function endsInAbbreviation(before: string, after: string, locale: string): boolean {
  const word = /([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.’'-]*)\.$/u.exec(before)?.[1]
  return word !== undefined && isAbbreviation(word, after, locale)
}

/** Whether the sentence goes on over a break: `before` ends with it, `after` starts with what follows its white space. */
function isFalseBreak(before: string, after: string, hasSpace: boolean, locale: string): boolean {
  if (/^[\p{Ll},;:)\]}%]/u.test(after) || /^[\p{Pd}…]\s*\p{Ll}/u.test(after)) return true
  if (!hasSpace) {
    if (/^[\p{Pd}’']/u.test(after)) return true
    return !ENDS_WITH_CLOSING.test(before) && !ENDS_WITHOUT_SPACE.test(before)
  }
  if (/[?!…][”"’'»“]+$/.test(before) && ASKED.test(after)) return true
  return endsInAbbreviation(before, after, locale)
}

/**
 * The sentences of one paragraph in reading order, one at a time, for callers that have other work to do in
 * between. See `findSentences`.
 */
export function* sentencesIn(
  text: string,
  paragraph: Span,
  locale: string,
): Generator<Span, void, undefined> {
  // A wrapped line is no end of a sentence. One code unit stands for one, so that offsets stay.
  const line = text
    .slice(paragraph.start, paragraph.end)
    .replace(LINE_BREAK, ' ')
    .replace(NOTE_MARK, (mark) => ')'.repeat(mark.length))
  if (!SENTENCE_END.test(line)) {
    yield* trimmed(text, paragraph.start, paragraph.end)
    return
  }
  let start = 0
  let isWorded = false
  for (const { index, segment } of segmenterFor(locale).segment(line)) {
    const piece = index - start <= WINDOW ? line.slice(start, index).trim() : ''
    const tail = line.slice(Math.max(start, index - WINDOW), index)
    const before = tail.trimEnd()
    const after = line.slice(index, index + WINDOW).trimStart()
    const hasWord = HAS_WORD.test(segment)
    const isJoined =
      index === start ||
      !isWorded ||
      !hasWord ||
      LIST_NUMBER.test(piece) ||
      isFalseBreak(before, after, before.length < tail.length, locale)
    if (!isJoined) {
      yield* trimmed(text, paragraph.start + start, paragraph.start + index)
      start = index
      isWorded = false
    }
    isWorded ||= hasWord
  }
  yield* trimmed(text, paragraph.start + start, paragraph.end)
}

function* trimmed(text: string, start: number, end: number): Generator<Span, void, undefined> {
  const span = tidySpan(text, { start, end })
  if (span !== null) yield span
}

/**
 * The sentences of one paragraph in reading order, as Unicode's rules (UAX #29, through Intl.Segmenter) find
 * them, with false breaks mended: after abbreviations and initials, inside “Really?” she asked, and after a list
 * number. They hold every character of the paragraph but white space, once. `locale` is a BCP 47 tag; `und` is
 * read as English. Takes time in proportion to the paragraph.
 */
export function findSentences(text: string, paragraph: Span, locale: string): Span[] {
  return [...sentencesIn(text, paragraph, locale)]
}
