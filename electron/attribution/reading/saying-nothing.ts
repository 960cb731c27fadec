/** What is read as an attribution and says nothing: deeds, refusals to speak, words that stand for what was said. */
import type { Attribution } from '../attribution.ts'
import type { LineView } from '../text/line-view.ts'
import type { Span } from '../text/span.ts'
import { VOICE } from '../text/clause-parts.ts'
import { lexicon } from '../text/lexicon.ts'
import { CLOSES, OUTSIDE } from '../text/quotation.ts'

/** “Lindqvist saw it differently”, “his son said the opposite”: what was said stands elsewhere. */
const STANDING_IN =
  /^(?:nothing|anything|little|much|more|otherwise|(?:it|this|that|things) differently|nothing (?:further|more|else|of the (?:kind|sort))|a (?:single )?word|a (?:good|great) deal|a lot|a different story|(?:just |quite |all )?(?:the )?(?:exact |very )?(?:same(?: thing)?|opposite|contrary))(?: here| now| so| too| about .{1,40}| as .{1,40})?$/i
/** “declined to comment”, “refused to answer questions”. */
const REFUSING = /\b(?:declin|refus)(?:e|es|ed|ing)\b/i
const SPEAKING =
  /^(?:to )?(?:(?:make (?:any|a|further) )?comment|answer|respond|elaborate|speak|talk|discuss|be (?:named|identified|interviewed|quoted|drawn)|give (?:an )?interviews?)\b/i
/** “declined to comment on the verdict”, “the question is whether”, “it is safe to say that”: nobody says it. */
const SAID_BY_NONE =
  /\b(?:declin|refus)(?:e|es|ed|ing) to (?:comment|speak|talk)\b|^the (?:question|issue)(?: (?:is|was))?$/i
const IDIOM = /^to (?:say|note|add|mention)$/i
/** “would allow the appeal”, “concur in the judgment”: what a court does, without saying why. */
const COURT_DEED =
  /\b(?:allow|dismiss|affirm|concur|join|deliver|decree|prefer|vacate|revers|quash|grant|accept)(?:e|s|es|ed|d|ring|red|ing)?(?: in| from| with)?$/i
const COURT_MATTER =
  /^(?:only )?(?:in )?(?:the |an? |his |her |its |their |this |that )?(?:(?:written|prior|separate|rival|lead|concurring|dissenting) )?(?:appeals?|cross-appeals?|judge?ments?|opinions?|evidence|suits?|claims?|applications?|petitions?|motions?|convictions?|orders?|decrees?|dissents?|sentences?|submissions?)(?: (?:in part|of .{1,40}|on .{1,40}|below))?$/i
/** “She claims damages”. */
const CLAIMING = /\bclaim(?:s|ed|ing)?$/i
const DAMAGES = /^(?:(?:US|A|C|NZ|HK)?[$£€]|(?:\w+ )?(?:damages|compensation|costs|interest)\b)/i

/** “The bureau said many had fled, citing U.N. data”: where they have it from, which is no claim more. */
const CITING = /^(?:citing|quoting)$/i
const SOURCES = new Set(
  ['speaker', 'group', 'document', 'organisation'].map((name) => lexicon.names.indexOf(name)),
)

const LETTER = /^(?:letters?|statements?|testimony|remarks|comments)$/

/** Whether what was found tells of a deed, or of nothing at all. Words in quotation marks always say something. */
export function saysNothing(view: LineView, { source, cue, content }: Attribution): boolean {
  if (isQuotedIn(view, content)) return false
  const verb = cue.map((span) => wordsIn(view, span)).join(' ')
  const words = content.map((span) => wordsIn(view, span)).join(' ')
  return (
    STANDING_IN.test(words) ||
    SAID_BY_NONE.test(verb) ||
    (source.length === 0 && IDIOM.test(verb)) ||
    (REFUSING.test(verb) && SPEAKING.test(words)) ||
    (COURT_DEED.test(verb) && COURT_MATTER.test(words)) ||
    (CLAIMING.test(verb) && DAMAGES.test(words)) ||
    (CITING.test(verb) && isSource(view, content))
  )
}

/** Whether what is cited is somebody or a document and no reason, and no clause tells what they say. */
function isSource({ tokens, words, clauses }: LineView, content: readonly Span[]): boolean {
  const inside = [...tokens.keys()].filter((k) => {
    const { start = 0, end = 0 } = tokens[k] ?? {}
    return content.some(([from, to]) => from <= start && end <= to)
  })
  const head = clauses.nounHead[inside[0] ?? -1] ?? -1
  return (
    inside.every((k) => (clauses.verbHead[k] ?? -1) < 0) &&
    (tokens[head]?.pos === 'PROPN' ||
      SOURCES.has(words[head]?.kind ?? 0) ||
      LETTER.test(words[head]?.lower ?? ''))
  )
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
  const isListening = view.tokens.some(
    ({ start, end, text }, k) =>
      cue.some(([from, to]) => from <= start && end <= to) &&
      ((LISTENING.test(text) && isHeardBy(view, k, first)) ||
        isBelieved(view, k, first) ||
        isClaimed(view, k, first)),
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
    if (clauses.subjectWay[verb] === ACROSS_COMMAS && opensSentence(view, k, from)) return true
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

/** How a subject before an insertion was found: see `clause-subjects.ts`. */
const ACROSS_COMMAS = 3

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

function isQuotedIn({ tokens, quotes }: LineView, content: readonly Span[]): boolean {
  return tokens.some(
    ({ start, end }, k) =>
      quotes[k] !== OUTSIDE && content.some(([from, to]) => from <= start && end <= to),
  )
}

/** The words of a span, without marks of punctuation. */
export function wordsIn({ tokens }: LineView, [from, to]: Span): string {
  return tokens
    .filter(({ start, end, text }) => from <= start && end <= to && /[\p{L}\p{N}$£€]/u.test(text))
    .map(({ text }) => text)
    .join(' ')
}
