/**
 * "In remarks shared with TASS, Ushakov said … He added …": what the same speaker goes on to say came by the same way,
 * though the article does not say so again.
 */
import { placeOf } from '../attribution.ts'
import type { Described } from '../described-attribution.ts'
import { lineIndexAt, sentenceAround, type ArticleView } from '../text/line-view.ts'
import type { ViaLink } from './via-link.ts'

/** Words for going on speaking; "told" names another listener, "wrote" another medium, "believes" is not spoken. */
const GOING_ON =
  /^(?:(?:also|then|further|even|has) )*(?:said|says|added|adds|continued|continues|went on|noted|notes|warned|warns|explained|explains|insisted|insists|alleged|revealed|joked|quipped|recalled|replied|stressed|cautioned|argued|claimed|acknowledged|admitted|concluded|emphasized|recalled|predicted|suggested|maintained|described|describes|asked|(?:is|was) quoted as saying)(?: (?:also|that|to say))*$/i
const WRITING = /^(?:he |she |they )?(?:wrote|writes|posted|said|says|added|adds|replied)$/i
/** Words that place a sentence at another time or on another occasion. */
const ELSEWHERE =
  /\b(?:earlier|previously|separately|meanwhile|elsewhere|once|later|last|ago|yesterday|years?|months?|weeks?|in (?:19|20)\d\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|had (?:said|told|warned)|(?:on|in|at|during|before|after) an?(?:other)? )\b/i
const PRONOUN = /^(?:he|she|they|it)$/i
/** Whom somebody told something need not have heard what the next paragraph says; where they were interviewed, it was said too. */
const TOLD = /\b(?:told|tells|telling)\b/i
const QUOTED = /\bquoted as saying\b/i
/** How many lines after the one that names it a carrier is still meant. */
const MOST_LINES = 2

interface Carried {
  readonly found: Described
  /** The line in which its carrier is named. */
  readonly line: number
}

/** The attributions, in reading order; those that go on with a carried one have its carriers too. */
export function carryOver(
  text: string,
  article: ArticleView,
  attributions: readonly Described[],
): readonly Described[] {
  let last: Carried | null = null
  let lastLine = -1
  return attributions.map((attribution) => {
    const line = lineIndexAt(article, placeOf(attribution))
    const isNear = line - lastLine <= 1
    lastLine = line
    if (attribution.via.some((link) => !isCited(text, link))) last = { found: attribution, line }
    else if (isNear && last !== null && isOfDocument(text, last.found, attribution)) {
      return carriedLike(text, last.found, attribution)
    } else if (!isNear || !isSameSpeaker(last?.found, attribution)) last = null
    else if (last !== null && goesOn(text, article, last, attribution)) {
      return carriedLike(text, last.found, attribution)
    }
    return attribution
  })
}

/** Whom somebody cites for what they say: for that alone. */
function isCited(text: string, { span: [start] }: ViaLink): boolean {
  return /\b(?:citing|quoting) $/i.test(text.slice(Math.max(0, start - 10), start))
}

function carriedLike(text: string, last: Described, attribution: Described): Described {
  const via = last.via.filter((link) => !isCited(text, link))
  const names = via.map(({ name }) => `'${name}'`).join(', ')
  return { ...attribution, via, reason: `${attribution.reason}; still through ${names}` }
}

const DOCUMENT =
  /\b(?<noun>report|document|memo|memorandum|letter|e-?mail|dossier|file|review|study|paper|note|briefing|log|transcript|recording|message|audit|analysis|draft|filing|submission|presentation|complaint)s?\b/iu
const SAME_DOCUMENT = new RegExp(
  `^(?:it|they|(?:the|this|that) (?:[\\p{L}\\d-]+ ){0,2}?${DOCUMENT.source})\\b`,
  'iu',
)
/** "a memo seen by the", "the report, a copy of which was obtained by": how a paper says what it has. */
const SEEN = new RegExp(
  `${DOCUMENT.source}[^.;:]*\\b(?:seen|obtained|reviewed|viewed|accessed|leaked) (?:by|to) (?:the )?$`,
  'iu',
)
const SEEN_BEFORE = 80

/** What a paper is said to have seen, by the words before its name: "memo"; undefined for what was published. */
export function seenDocument(text: string, { span: [start] }: ViaLink): string | undefined {
  const before = text.slice(Math.max(0, start - SEEN_BEFORE), start)
  return SEEN.exec(before)?.groups?.['noun']?.toLowerCase()
}

/** "… according to a memo seen by the Post. The document said …": what a paper has seen, and goes on to quote from. */
function isOfDocument(text: string, last: Described, next: Described): boolean {
  const [mention] = next.source
  const same = mention === undefined ? null : SAME_DOCUMENT.exec(text.slice(...mention))
  const seen = last.via.map((link) => seenDocument(text, link)).find((noun) => noun !== undefined)
  if (same === null || seen === undefined) return false
  return [undefined, seen, 'document'].includes(same.groups?.['noun']?.toLowerCase())
}

function isSameSpeaker(last: Described | undefined, next: Described): boolean {
  const names = (found: Described | undefined): readonly string[] =>
    found?.speakers.map(({ name }) => name) ?? []
  const [before, now] = [names(last), names(next)]
  return before.length === now.length && now.every((name, k) => name !== '' && name === before[k])
}

/** Whether the speaker goes on speaking, on the same occasion: by name in the same line, as "he" in the next. */
function goesOn(
  text: string,
  article: ArticleView,
  last: Carried,
  attribution: Described,
): boolean {
  const { source, cue, speakers } = attribution
  const [mention, words] = [source[0], cue[0]]
  // A quotation without words for saying goes on with the one before it.
  if (words === undefined) return lineIndexAt(article, placeOf(attribution)) - last.line <= 1
  if (mention === undefined) return false
  const lines = lineIndexAt(article, words[0]) - last.line
  const [before] = last.found.cue
  const isTold = before !== undefined && TOLD.test(text.slice(...before))
  if (isTold && lines > 0 && !QUOTED.test(text.slice(...words))) return false
  const isPronoun = PRONOUN.test(text.slice(...mention))
  if (!isPronoun && !speakers.every(({ isSafe }) => isSafe)) return false
  const isWritten = last.found.via.some(({ kind }) => kind === 'post' || kind === 'document')
  return (
    lines <= (isPronoun ? MOST_LINES : 0) &&
    (isWritten ? WRITING : GOING_ON).test(text.slice(...words)) &&
    !ELSEWHERE.test(around(text, article, attribution))
  )
}

/** The words of the sentence outside the content. */
function around(text: string, article: ArticleView, attribution: Described): string {
  const [from, to] = sentenceAround(article, placeOf(attribution))
  let words = ''
  let at = from
  for (const [start, end] of attribution.content) {
    words += `${text.slice(at, Math.max(at, Math.min(start, to)))} … `
    at = Math.max(at, end)
  }
  return words + text.slice(at, Math.max(at, to))
}
