/**
 * "The minister denied it, according to Reuters", of which the medium was read as who says it: the minister does, and the
 * medium carried it.
 */
import type { Attribution } from '../attribution.ts'
import { VOICE } from '../text/clause-parts.ts'
import { lineAt, spanOf, type ArticleView, type LineView } from '../text/line-view.ts'
import { OUTSIDE } from '../text/quotation.ts'
import { OWN } from './inner-claims.ts'
import { isMedium, type KnownMedia } from './media.ts'

/** Acts that are done by speaking alone: rebels "attack" and hospitals "admit" without a word. */
const SPEECH_ACT =
  /^(?:accuse|allege|announce|apologi[sz]e|argue|assert|blame|claim|concede|condemn|contend|critici[sz]e|denounce|deny|insist|pledge|praise|promise|say|tell|urge|vow|warn)$/
const UNSAID = VOICE.passive | VOICE.modal | VOICE.negative | VOICE.infinitive

/** The attribution to whom the words say that it is said, where a medium behind them only gives it on. */
export function passedOn(
  article: ArticleView,
  attribution: Attribution,
  media: KnownMedia,
): Attribution {
  const { text } = article
  const [[mention], [words], [said]] = [attribution.source, attribution.cue, attribution.content]
  if (mention === undefined || words === undefined || said === undefined) return attribution
  const isBehind = said[1] <= words[0] && /^according to$/i.test(text.slice(...words))
  const view = lineAt(article, said[0])
  if (!isBehind || view === undefined || !isMedium(text.slice(...mention), media))
    return attribution
  const first = view.tokens.findIndex(({ start }) => start >= said[0])
  const end = view.tokens.findLastIndex((token) => token.end <= said[1]) + 1
  const verb = speechAct(view, first, end)
  if (verb === undefined) return attribution
  const { verbStart, verbEnd } = view.clauses
  const [from, stop] = [verbStart[verb] ?? verb, (verbEnd[verb] ?? verb) + 1]
  const last = view.tokens[from - 1]?.text === ',' ? from - 1 : from
  const cue = spanOf(view, from, stop)
  return {
    ...attribution,
    source: [spanOf(view, first, last)],
    cue: [cue],
    content: [spanOf(view, stop, end)],
    reason: `cue “${text.slice(...cue)}”, carried: “${text.slice(...mention)}”`,
  }
}

/** The first verb of a clause, when it tells what its subject, with which the clause begins, says of something. */
function speechAct(view: LineView, first: number, end: number): number | undefined {
  const { tokens, clauses, quotes, sentenceEnd } = view
  let verb = first
  while (verb < end && clauses.verbHead[verb] !== verb) verb += 1
  const start = clauses.verbStart[verb] ?? -1
  const behind = (clauses.verbEnd[verb] ?? verb) + 1
  const isSubject =
    (clauses.nounHead[first] ?? -1) >= first &&
    (clauses.subject[verb] ?? -1) >= first &&
    !OWN.test(tokens[first]?.text ?? '')
  // "Officers accused of …" are spoken of.
  const isActive =
    ((clauses.voice[verb] ?? 0) & UNSAID) === 0 &&
    !/^(?:of|by|with)$/.test(tokens[behind]?.text ?? '')
  return isSubject &&
    isActive &&
    first < start &&
    behind < end &&
    quotes[verb] === OUTSIDE &&
    (sentenceEnd[first] ?? end) >= end &&
    SPEECH_ACT.test(tokens[verb]?.lemma ?? '')
    ? verb
    : undefined
}
