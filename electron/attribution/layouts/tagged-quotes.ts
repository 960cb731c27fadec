/**
 * A quotation with its tag beside it, which no reader of words may have known the verb of: “One wrote: “…””, “…,” sniped an
 * MP. And one behind a label: “Kojo Osei, 54, a farmer: “…””.
 */
import { isIn, type Attribution } from '../attribution.ts'
import { numberOfClass } from '../text/lexicon.ts'
import { isSayingVerb, spanOf, type LineView } from '../text/line-view.ts'
import { CLOSES, OPENS } from '../text/quotation.ts'
import type { Span } from '../text/span.ts'
import { VERB_FORM } from '../text/word-facts.ts'
import { countWords, endOfQuote } from './quoted-words.ts'

/** Fewer words are a title, a term, or a slogan. */
const LEAST_WORDS = 3
/** A label has no more tokens. */
const LONGEST_LABEL = 18
const CONFIDENCE = 0.8
const SPEAKER = numberOfClass('speaker')
/** What is no subject, though it stands where one does. */
const NOBODY = /^(?:it|that|this|which|what|there|here)$/i
/** What goes on with the sentence behind its tag. */
const BEHIND_TAG =
  /^(?:[.,;:!?]|of|in|on|at|to|from|during|after|before|as|via|by|about|with|when)$/i

/** Who attributes a quotation, and by which words. */
interface Tag {
  readonly source: Span
  readonly cue: Span
}

/** The quotations of a line that nobody is found to say, with who says them by the words right beside them. */
export function taggedQuotes(
  view: LineView,
  found: readonly Attribution[],
): readonly Attribution[] {
  const attributions: Attribution[] = []
  for (let open = 0; open < view.tokens.length; open += 1) {
    if (view.quotes[open] !== OPENS) continue
    const end = endOfQuote(view, open)
    const content = spanOf(view, open, end)
    const isFound = found.some((one) => isIn(content, one))
    const tag =
      isFound || countWords(view, open, end) < LEAST_WORDS ? undefined : readTag(view, open, end)
    if (tag !== undefined)
      attributions.push({
        source: [tag.source],
        cue: [tag.cue],
        content: [content],
        confidence: CONFIDENCE,
        reason: `a quotation beside “${wordsOf(view, tag)}”`,
      })
    open = Math.max(open, end - 1)
  }
  return attributions
}

function readTag(view: LineView, open: number, end: number): Tag | undefined {
  return readBefore(view, open) ?? readLabel(view, open, end) ?? readBehind(view, open, end)
}

/** “One wrote: “…””: the last verb of the sentence before the mark, when it is one of saying, or nothing stands beside it. */
function readBefore(view: LineView, open: number): Tag | undefined {
  const { tokens, clauses, sentenceStart } = view
  if (!/^[:,]$/.test(tokens[open - 1]?.text ?? '')) return undefined
  const start = sentenceStart[open - 1] ?? 0
  let verb = open - 2
  while (verb > start && clauses.verbHead[verb] !== verb) verb -= 1
  const subject = clauses.subject[verb] ?? -1
  const isAlone =
    tokens[open - 1]?.text === ':' &&
    verb === open - 2 &&
    isTold(view, verb) &&
    clauses.nounStart[start] === start &&
    clauses.nounEnd[start] === verb - 1
  const isSaid = isSayingVerb(view, verb) || isAlone
  if (!isSaid || subject < start || NOBODY.test(tokens[subject]?.text ?? '')) return undefined
  const [first, from] = [clauses.nounStart[subject] ?? -1, clauses.verbStart[verb] ?? -1]
  return {
    source: spanOf(view, first < 0 ? subject : first, subject + 1),
    cue: spanOf(view, from < 0 ? verb : from, verb + 1),
  }
}

/** “Kojo Osei, 54, a farmer: “…””: a name, and no verb, from the start of the line. */
function readLabel(view: LineView, open: number, end: number): Tag | undefined {
  const { tokens, clauses, words } = view
  const colon = open - 1
  if (tokens[colon]?.text !== ':' || colon < 1 || colon > LONGEST_LABEL) return undefined
  if (end < tokens.length && tokens.slice(end).some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
    return undefined
  const last = clauses.nounEnd[0] ?? -1
  const isNamed = last >= 0 && (tokens[last]?.pos === 'PROPN' || words[last]?.kind === SPEAKER)
  const hasVerb = tokens.slice(0, colon).some((_, k) => (clauses.verbHead[k] ?? -1) >= 0)
  const isWork = isTitle(view, open, end)
  if (!isNamed || hasVerb || isWork || !/^[,:(]$/.test(tokens[last + 1]?.text ?? ''))
    return undefined
  return { source: spanOf(view, 0, last + 1), cue: spanOf(view, colon, colon + 1) }
}

/** “The Night the Plant Closed”: all its longer words have capitals. */
function isTitle({ tokens }: LineView, open: number, end: number): boolean {
  return tokens.slice(open, end).every(({ text }) => text.length < 4 || !/^\p{Ll}/u.test(text))
}

/** ““…,” one insisted.”, ““…,” sniped an MP.”: whatever the verb is, the mark before it stands where a tag begins. */
function readBehind(view: LineView, open: number, end: number): Tag | undefined {
  const { tokens, quotes, clauses } = view
  const isBegun =
    open === 0 || /^[.!?]$/.test(tokens[open - 1]?.text ?? '') || quotes[open - 1] === CLOSES
  const isOutside = tokens[end]?.text === ','
  const isOpen = isOutside || /^(?:[,?!—–]|--)$/.test(tokens[end - 2]?.text ?? '')
  if (!isBegun || !isOpen || quotes[end - 1] !== CLOSES) return undefined
  const first = isOutside ? end + 1 : end
  const isOver = (k: number): boolean =>
    k >= tokens.length || BEHIND_TAG.test(tokens[k]?.text ?? '')
  const noun = clauses.nounStart[first] === first ? (clauses.nounEnd[first] ?? -1) : -1
  if (noun >= 0) {
    const verb = noun + 1
    if (NOBODY.test(tokens[noun]?.text ?? '') || !isTold(view, verb) || !isOver(verb + 1))
      return undefined
    return { source: spanOf(view, first, verb), cue: spanOf(view, verb, verb + 1) }
  }
  const last = clauses.nounEnd[first + 1] ?? -1
  if (!isTold(view, first) || clauses.nounStart[first + 1] !== first + 1 || !isOver(last + 1))
    return undefined
  return { source: spanOf(view, first + 1, last + 1), cue: spanOf(view, first, first + 1) }
}

/** Whether a token is a verb by itself that tells what somebody did or does. */
function isTold({ clauses, words }: LineView, k: number): boolean {
  const form = words[k]?.verb
  return (
    clauses.verbStart[k] === k &&
    clauses.verbEnd[k] === k &&
    (form === VERB_FORM.past || form === VERB_FORM.present || form === VERB_FORM.pastOrParticiple)
  )
}

function wordsOf(view: LineView, { source, cue }: Tag): string {
  const [start, end] = [Math.min(source[0], cue[0]), Math.max(source[1], cue[1])]
  return view.tokens
    .filter((token) => start <= token.start && token.end <= end)
    .map(({ text }) => text)
    .join(' ')
}
