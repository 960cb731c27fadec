/**
 * A sentence that ends with who says it: “…, the Labor Department said late Friday in a report.” The day or the place
 * behind it hides it from readers of words. And “Per the company, …”, which is written as “according to” is.
 */
import type { Attribution } from '../attribution.ts'
import { isSayingVerb, spanOf, type LineView } from '../text/line-view.ts'
import type { Run } from '../text/run.ts'
import { OUTSIDE } from '../text/quotation.ts'
import { countWords } from './quoted-words.ts'

/** Fewer words before the comma are no clause. */
const LEAST_WORDS = 4
/** What tells when and where somebody said it has no more tokens. */
const LONGEST_REST = 14
const CONFIDENCE = 0.85
/** What may stand behind the word for saying: a day, a place, an occasion. */
const RESTS =
  /^(?:on|in|at|during|late|early|earlier|via|after|before|by|to|through|from|this|last|yesterday|today|tonight|\p{Lu}\p{L}+)$/u
/** What follows these tells when or why, and the sentence goes on behind the comma. */
const SUBORDINATE =
  /^(?:as|when|while|after|before|since|because|if|although|though|once|until|unless|whereas|with|according)$/i

/** What the sentences of a line that end so, or begin with “Per”, attribute. */
export function trailingAttributions(view: LineView): readonly Attribution[] {
  const found: Attribution[] = []
  for (let first = 0; first < view.tokens.length; first = view.sentenceEnd[first] ?? Infinity) {
    const end = endOfSentence(view, first)
    const one = readTrailing(view, first, end) ?? readPer(view, first, end)
    if (one !== undefined) found.push(one)
  }
  return found
}

/** One past the sentence's last token that is no full stop. */
function endOfSentence(view: LineView, first: number): number {
  const end = view.sentenceEnd[first] ?? view.tokens.length
  return view.tokens[end - 1]?.text === '.' ? end - 1 : end
}

function readTrailing(view: LineView, first: number, end: number): Attribution | undefined {
  const { tokens, quotes, clauses } = view
  for (let comma = end - 2; comma > first; comma -= 1) {
    if (tokens[comma]?.text !== ',' || quotes[comma] !== OUTSIDE) continue
    const speaker = clauses.nounEnd[comma + 1] ?? -1
    const verb = speaker < 0 ? -1 : (clauses.verbHead[speaker + 1] ?? -1)
    if (verb < 0 || verb >= end || !isSayingVerb(view, verb)) continue
    const isPlain =
      clauses.verbStart[verb] === speaker + 1 && countWords(view, first, comma) >= LEAST_WORDS
    if (!isPlain || !isClause(view, first, comma) || !isRest(view, verb + 1, end)) return undefined
    return told(view, [first, comma], [comma + 1, speaker + 1], [speaker + 1, verb + 1])
  }
  return undefined
}

/** “Per officials, the pumps will arrive.” and “…, per the company.” */
function readPer(view: LineView, first: number, end: number): Attribution | undefined {
  const { tokens, clauses } = view
  const per = tokens.findIndex(({ text }, k) => k >= first && k < end && /^per$/i.test(text))
  const speaker = clauses.nounEnd[per + 1] ?? -1
  if (per < 0 || speaker < 0 || speaker >= end) return undefined
  const isFirst = per === first && tokens[speaker + 1]?.text === ','
  const isLast = tokens[per - 1]?.text === ',' && speaker + 1 === end
  if (isFirst && isClause(view, speaker + 2, end))
    return told(view, [speaker + 2, end], [per + 1, speaker + 1], [per, per + 1])
  return isLast && isClause(view, first, per - 1)
    ? told(view, [first, per - 1], [per + 1, speaker + 1], [per, per + 1])
    : undefined
}

/** Whether something is said between two tokens: a verb with its subject, and no quotation, which has rules of its own. */
function isClause({ tokens, clauses, quotes }: LineView, first: number, end: number): boolean {
  if (SUBORDINATE.test(tokens[first]?.text ?? '')) return false
  let hasVerb = false
  for (let k = first; k < end; k += 1) {
    if (quotes[k] !== OUTSIDE) return false
    const subject = clauses.verbHead[k] === k ? (clauses.subject[k] ?? -1) : -1
    hasVerb ||= subject >= first && subject < k
  }
  return hasVerb
}

/** Whether what follows tells only when, where and how it was said. */
function isRest({ tokens, clauses, quotes }: LineView, first: number, end: number): boolean {
  if (first === end) return true
  if (end - first > LONGEST_REST || !RESTS.test(tokens[first]?.text ?? '')) return false
  for (let k = first; k < end; k += 1)
    if (quotes[k] !== OUTSIDE || (clauses.verbHead[k] ?? -1) >= 0) return false
  return true
}

function told(view: LineView, content: Run, source: Run, cue: Run): Attribution {
  const words = view.tokens.slice(...cue).map(({ text }) => text)
  return {
    source: [spanOf(view, ...source)],
    cue: [spanOf(view, ...cue)],
    content: [spanOf(view, ...content)],
    confidence: CONFIDENCE,
    reason: `cue “${words.join(' ')}”, a sentence that ends or begins with who says it`,
  }
}
