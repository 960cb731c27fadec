/** What the readers of words give too much of: readings that attribute nothing. */
import type { Attribution } from '../attribution.ts'
import { numbersOfClasses } from '../text/lexicon.ts'
import { lineAt, type ArticleView, type LineView } from '../text/line-view.ts'
import { overlaps, type Span } from '../text/span.ts'
import { OUTSIDE } from '../text/quotation.ts'
import { saysNothing, wordsIn } from './saying-nothing.ts'

/** Words that stand for what is said, and say nothing themselves. */
const EMPTY =
  /^(?:(?:that|what|which|this|it|so|such|as much|the same|him|her|them|to|here|is|was)(?: |$))+$/i
/** “You would be amazed at …”: whoever reads; but in a dialogue who is spoken to. */
const ANYONE = /^(?:you|one|there)$/i
/** “Nobody asked us to come.” */
const NOBODY = /^(?:nobody|no-one|no one|neither)$/i
/** What is attributed to nobody when nobody is named: “was believed”, “is expected”; and not “was ordered”, “seemed”. */
const SAID_BY_NOBODY = numbersOfClasses(
  'say',
  'tell',
  'state',
  'claim',
  'announce',
  'report',
  'write',
  'suggest',
  'admit',
  'deny',
  'accuse',
  'promise',
  'warn',
  'believe',
  'know',
  'fear',
  'expect',
  'agree',
  'show',
  'saying',
  'belief',
)
/** In these classes, but deeds where nobody is named who does them. */
const DEED =
  /^(?:charged?|indicted?|listed|named|called|dubbed|published|released|introduced|submitted|filed)$/i

/** Whether a reading of a line attributes something to somebody. `isTurn`: the line is a turn of a dialogue. */
export function isAttributing(view: LineView, attribution: Attribution, isTurn: boolean): boolean {
  const { source, cue, content } = attribution
  if (saysNothing(view, attribution)) return false
  const words = content.map((span) => wordsIn(view, span)).join(' ')
  if (EMPTY.test(words) || isWordless(view, content) || isNameAlone(view, content)) return false
  const [first] = source
  if (first === undefined) return cue.length === 0 || cue.some((span) => isSaidByNobody(view, span))
  const who = wordsIn(view, first)
  return !NOBODY.test(who) && (isTurn || !ANYONE.test(who))
}

/** What one has or shows of what is said: it tells how, as a verb would, and is no part of it. */
const ATTITUDE =
  /^(?:interest|desire|wish|willingness|readiness|intent|intentions?|determination|reluctance|concerns?|fears?|worry|worries|doubts?|hopes?|beliefs?|confidence|suspicions?|surprise|regrets?|alarm|optimism|scepticism|skepticism)$/i

/** The attribution whose cue has the attitude that its verb takes: “signalled an interest in | meeting the mayor”. */
export function withAttitude<Found extends Attribution>(article: ArticleView, found: Found): Found {
  const [first, ...others] = found.content
  const [cue] = found.cue
  const view = first === undefined ? undefined : lineAt(article, first[0])
  if (first === undefined || cue === undefined || view === undefined) return found
  const { tokens } = view
  const from = tokens.findIndex(({ start }) => start >= first[0])
  if (tokens[from - 1]?.end !== cue[1]) return found
  let noun = from
  while (/^(?:DET|ADJ|PRON)$/.test(tokens[noun]?.pos ?? '')) noun += 1
  const [joining, next] = [tokens[noun + 1], tokens[noun + 2]]
  if (!ATTITUDE.test(tokens[noun]?.text ?? '') || joining === undefined || next === undefined)
    return found
  if (!/^(?:in|to|of|for|about|over|at|that)$/i.test(joining.text) || next.end >= first[1])
    return found
  return { ...found, cue: [[cue[0], joining.end]], content: [[next.start, first[1]], ...others] }
}

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
  const isFree = !whole.some((span) => [...cue, ...content].some((one) => overlaps(span, one)))
  return isFree ? { ...attribution, source: whole } : attribution
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

const FUNCTION_WORD = /^(?:PRON|DET|ADP|SCONJ|CCONJ|PART|AUX|PUNCT)$/

/** Whether nothing that means something by itself is said, and nothing is quoted: “have bid for | it since”. */
function isWordless({ tokens, quotes }: LineView, content: readonly Span[]): boolean {
  return tokens.every(
    ({ start, end, pos }, k) =>
      !content.some(([from, to]) => from <= start && end <= to) ||
      (quotes[k] === OUTSIDE && FUNCTION_WORD.test(pos)),
  )
}

/** Whether what is said is one name, and no quotation. */
function isNameAlone({ tokens, quotes }: LineView, content: readonly Span[]): boolean {
  const inside = [...tokens.keys()].filter((k) => {
    const { start = 0, end = 0 } = tokens[k] ?? {}
    return content.some(([from, to]) => from <= start && end <= to)
  })
  return (
    inside.length > 0 &&
    inside.length < 5 &&
    inside.every((k) => quotes[k] === OUTSIDE && tokens[k]?.pos === 'PROPN')
  )
}

function isSaidByNobody({ tokens, words }: LineView, [from, to]: Span): boolean {
  const inside = [...tokens.keys()].filter((k) => {
    const { start = 0, end = 0 } = tokens[k] ?? {}
    return from <= start && end <= to
  })
  return (
    inside.some((k) => SAID_BY_NOBODY.has(words[k]?.kind ?? 0)) &&
    !inside.some((k) => DEED.test(tokens[k]?.text ?? ''))
  )
}
