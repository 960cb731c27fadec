/** Who says something, where the readers of words take too little for the speaker, nobody, or who is only told it. */
import type { Attribution } from '../attribution.ts'
import { VOICE, WAY } from '../text/clause-parts.ts'
import { tokensIn, type LineView } from '../text/line-view.ts'
import { CLOSES, OUTSIDE } from '../text/quotation.ts'
import { anyOverlap, type Span } from '../text/span.ts'

/** What cannot end a noun phrase, and what cannot begin one. */
const WANTS_MORE = /^(?:ADP|DET|CCONJ)$/
const JOINS = /^(?:and|or|&)$/i

/** The attribution with its speaker whole, where reading stopped within a noun phrase: “Ada Vane of the Institute of | Ports”. */
export function withWholeSource(view: LineView, attribution: Attribution): Attribution {
  const { tokens, clauses } = view
  const { source, cue, content } = attribution
  const whole = source.map(([from, to]): Span => {
    const first = tokens.findIndex(({ start }) => start >= from)
    const last = tokens.findLastIndex(({ end }) => end <= to)
    const isOpen = last >= first && WANTS_MORE.test(tokens[last]?.pos ?? '')
    const next = isOpen ? tokens[clauses.nounEnd[last + 1] ?? -1] : undefined
    const isJoined = first < last && JOINS.test(tokens[first]?.text ?? '')
    const before = isJoined ? tokens[clauses.nounStart[first - 1] ?? -1] : undefined
    return [before?.start ?? from, next?.end ?? to]
  })
  return !anyOverlap(whole, [...cue, ...content]) ? { ...attribution, source: whole } : attribution
}

/** The attribution with the second of two speakers before its cue, of whom the first was read: “Ms Bright | and the port said”. */
export function withConjunct(view: LineView, attribution: Attribution): Attribution {
  const { tokens, clauses } = view
  const [[from, to] = [0, 0], ...others] = attribution.source
  const [cue] = attribution.cue
  if (to === 0 || others.length > 0 || cue === undefined) return attribution
  const and = tokens.findIndex(({ start }) => start >= to)
  const second = tokens.slice(and + 1).filter(({ end }) => end <= cue[0])
  const head = clauses.nounHead[and + 1] ?? -1
  const isSpeaker =
    /^(?:and|&)$/.test(tokens[and]?.text ?? '') &&
    head !== -1 &&
    second.length > 0 &&
    second.every((_, k) => clauses.nounHead[and + 1 + k] === head) &&
    tokens[and + 1 + second.length]?.start === cue[0]
  return isSpeaker ? { ...attribution, source: [[from, second.at(-1)?.end ?? to]] } : attribution
}

/** The attribution of a passive with who does it: “has been called “heartbreaking” by the harbour board”. */
export function withAgent(view: LineView, attribution: Attribution): Attribution {
  const { source, content } = attribution
  const last = content.at(-1)
  if (source.length > 0 || last === undefined) return attribution
  const { tokens, quotes, clauses } = view
  const by = tokens.findLastIndex(
    ({ text, start }, k) =>
      text === 'by' && quotes[k] === OUTSIDE && start >= last[0] && start <= last[1] + 1,
  )
  const end = clauses.nounEnd[by + 1] ?? -1
  const [before, first, to] = [tokens[by - 1], tokens[by + 1], tokens[end]]
  if (by < 1 || before === undefined || first === undefined || to === undefined) return attribution
  // What is between the agent and the end of the words is more than who does it.
  if (before.end <= last[0] || last[1] > to.end + 1) return attribution
  return {
    ...attribution,
    source: [[first.start, to.end]],
    content: [...content.slice(0, -1), [last[0], Math.min(last[1], before.end)]],
    reason: `${attribution.reason}, by “${tokens
      .slice(by + 1, end + 1)
      .map(({ text }) => text)
      .join(' ')}”`,
  }
}

/** In the passive, and behind a comma or first in a sentence without “was”, these tell of who listens. */
const LISTENING =
  /^(?:asked|pressed|questioned|quizzed|told|informed|assured|charged|accused|jailed|sentenced|convicted|ordered|warned|urged|invited|summoned)$/i
const ASKED = /^(?:asked|pressed|questioned|quizzed)$/i
/** What they are asked, so that “asked” by itself is no verb of whoever stands before it. */
const QUESTION = /^(?:whether|if|why|how|what|when|where|who|about|for|to|by)$/i

/** The attribution without a speaker who is the one asked or told, or spoken of: “Asked whether it was safe, Poole …”. */
export function withoutListener(view: LineView, attribution: Attribution): Attribution {
  const { source, cue } = attribution
  const [first] = source
  if (first === undefined) return attribution
  const isListening = tokensIn(view, cue).some(
    (k) =>
      (LISTENING.test(view.tokens[k]?.text ?? '') && isHeardBy(view, k, first)) ||
      isBelieved(view, k, first) ||
      isClaimed(view, k, first),
  )
  return isListening ? { ...attribution, source: [] } : attribution
}

/** “Parents urged to check”, as headlines leave out “are”. */
const WITHOUT_BE =
  /^(?:(?:urged|told|ordered|invited|summoned|warned) (?:not )?to|accused of|charged with)\b/i

/** “Whom she told to leave” has whom she told before it. */
const NOMINATIVE = /^(?:I|we|he|she|they)$/i

/** Whether the verb at a token is done to who stands in a span, or to nobody there named. */
function isHeardBy(view: LineView, k: number, [from, to]: Span): boolean {
  const { tokens, clauses, quotes, sentenceStart } = view
  const verb = clauses.verbHead[k] ?? -1
  const subject = tokens[clauses.subject[verb] ?? -1]
  const isPassive = ((clauses.voice[verb] ?? 0) & VOICE.passive) !== 0
  const behind = tokens.slice(k, k + 3).map(({ text }) => text)
  if (isPassive) {
    // “Lee, 58, of Mill Lane, is accused”: the commas hide whom it is done to.
    if (clauses.subjectWay[verb] === WAY.comma && opensSentence(view, k, from)) return true
    return subject !== undefined && from <= subject.start && subject.end <= to
  }
  if (WITHOUT_BE.test(behind.join(' ')) && !NOMINATIVE.test(tokens[k - 1]?.text ?? ''))
    return to <= (tokens[k]?.start ?? 0)
  const before = tokens[k - 1]?.text ?? ''
  const isApart =
    sentenceStart[k] === k ||
    /^(?:when|if|once)$/i.test(before) ||
    (before === ',' && quotes[k - 2] !== CLOSES)
  return isApart && ASKED.test(behind[0] ?? '') && QUESTION.test(behind[1] ?? '')
}

/** Whether a place is where the sentence of a token begins. */
function opensSentence({ tokens, sentenceStart }: LineView, k: number, place: number): boolean {
  return tokens[sentenceStart[k] ?? -1]?.start === place
}

/** “a magazine thought to have paid for it”: of whom it is believed. */
const BELIEVED =
  /^(?:thought|believed|understood|alleged|rumou?red|reported|estimated|said) to (?:have|be)\b/i

function isBelieved({ tokens, clauses }: LineView, k: number, [, to]: Span): boolean {
  const behind = tokens.slice(k, k + 3).map(({ text }) => text)
  const isPassive = ((clauses.voice[k] ?? 0) & VOICE.passive) !== 0
  return (
    BELIEVED.test(behind.join(' ')) &&
    (isPassive || behind[0] !== 'said') &&
    to <= (tokens[k]?.start ?? 0)
  )
}

/** “was axed over claims he swore”: what somebody else claims of who stands before. */
const CLAIMED =
  /^(?:claims?|allegations?|accusations?|rumou?rs?|reports?|suggestions?|speculation)$/i
const OVER = /^(?:over|amid|amidst|after|following|despite)$/i

function isClaimed({ tokens }: LineView, k: number, [, to]: Span): boolean {
  const before = tokens[k - 1]
  return (
    CLAIMED.test(tokens[k]?.text ?? '') &&
    before !== undefined &&
    OVER.test(before.text) &&
    to <= before.start
  )
}
