/**
 * How likely each named speaker is meant by a pronoun: the weights of its mentions before, halved with every sentence
 * (Lappin and Leass, An Algorithm for Pronominal Anaphora Resolution, 1994), and of what it said.
 */
import { isInQuotes, lineIndexAt, type ArticleView, type LineView } from '../text/line-view.ts'
import { OUTSIDE } from '../text/quotation.ts'
import { mentionsBetween, type NamedMention, type SpeakerContext } from './speaker-guess.ts'
import type { NamedSpeaker } from './speaker-names.ts'

export interface Salient {
  readonly speaker: NamedSpeaker
  readonly weight: number
  readonly hasSpoken: boolean
  /** Whether it was a subject, or was turned to. */
  readonly isTopic: boolean
  /** Where it was named or spoke last, and where it was last a subject, or spoke; -1 for nowhere. */
  readonly lastAt: number
  readonly lastTopicAt: number
}

const WEIGHT = {
  subject: 180,
  object: 120,
  other: 100,
  owner: 90,
  speaker: 200,
  asked: 220,
} as const
/** Of the subject of this sentence or the one before it, in the same paragraph: it is who is gone on about. */
const CENTRE = 1.5
/** So many lines back nobody is meant who was not named since. */
const LINES_BACK = 3
/** So many attributions back, what was said is looked at. */
const LAST_SPOKEN = 8
/** Of whoever asked, when somebody answers. */
const ASKER = 0.2

const NOT_YET = { weight: 0, hasSpoken: false, isTopic: false, lastAt: -1, lastTopicAt: -1 }

/** Verbs whose object is expected to speak. */
const TURNING_TO =
  /^(?:ask(?:s|ed)?|question(?:s|ed)?|quizz(?:es|ed)|press(?:es|ed)|accus(?:es|ed)|blam(?:es|ed)|challeng(?:es|ed)|su(?:es|ed)|charg(?:es|ed)|criticis(?:es|ed)|criticiz(?:es|ed)|confront(?:s|ed)|arrest(?:s|ed)|interview(?:s|ed))\b/i
/** Cues of one who was turned to. */
export const ANSWERING =
  /\b(?:repl(?:y|ies|ied)|answer\w*|respond\w*|den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|disput\w*|insist\w*|admit\w*|confess\w*|declin\w*|refus\w*|agreed?|retort\w*)\b/i

/** The salient ones before a place, the most salient first. `cue` says how the one who is meant speaks. */
export function salientBefore(
  context: SpeakerContext,
  at: number,
  cue: string,
  fits: (speaker: NamedSpeaker) => boolean,
): readonly Salient[] {
  const { article } = context
  const line = lineIndexAt(article, at)
  const from = article.lines[Math.max(0, line - LINES_BACK)]?.line.start ?? 0
  const here = sentenceAt(article, at)
  const found = new Map<NamedSpeaker, Salient>()
  const add = (speaker: NamedSpeaker, weight: number, place: number, speaks: boolean): void => {
    if (!fits(speaker)) return
    const before = found.get(speaker) ?? NOT_YET
    const share = 0.5 ** Math.max(0, here - sentenceAt(article, place))
    found.set(speaker, {
      speaker,
      weight: before.weight + weight * share,
      hasSpoken: before.hasSpoken || speaks,
      isTopic: before.isTopic || weight >= WEIGHT.subject,
      lastAt: Math.max(before.lastAt, place),
      lastTopicAt:
        weight >= WEIGHT.subject ? Math.max(before.lastTopicAt, place) : before.lastTopicAt,
    })
  }
  const isAnswer = ANSWERING.test(cue)
  const isWithin = isInQuotes(article, at)
  for (const mention of mentionsBetween(context, from, at)) {
    const view = article.lines[mention.line]
    if (view === undefined || view.quotes[mention.first] !== OUTSIDE) continue
    const own = weigh(view, mention, isAnswer)
    const isTold = own >= WEIGHT.subject && isToldBy(context, mention)
    const isCentre =
      own >= WEIGHT.subject &&
      !isTold &&
      mention.line === line &&
      here - sentenceAt(article, mention.start) <= 1
    const weight = isTold ? WEIGHT.other : own * (isCentre ? CENTRE : 1)
    add(mention.speaker, weight, mention.start, false)
  }
  for (let k = context.spoken.length - 1; k >= 0; k--) {
    const one = context.spoken[k]
    if (one === undefined || one.start < from) break
    const { speaker, start, cue: said, isQuoted } = one
    // Whom somebody quotes is not who goes on behind the quotation.
    if (isQuoted && !isWithin) continue
    const share = isAnswer && TURNING_TO.test(said) ? ASKER : 1
    // What somebody said before makes no more of it.
    if (start < at && found.get(speaker)?.hasSpoken !== true)
      add(speaker, WEIGHT.speaker * share, start, true)
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight)
}

/** Whether somebody is named in what another said just before, and says nothing there: "Ann Lee said Orr had gone." */
function isToldBy({ spoken }: SpeakerContext, { start, speaker }: NamedMention): boolean {
  const last = spoken.slice(-LAST_SPOKEN)
  return (
    last.some(
      (one) =>
        one.speaker !== speaker && one.content.some(([from, to]) => from <= start && start < to),
    ) && !last.some((one) => one.speaker === speaker && one.start <= start && start < one.end)
  )
}

/** What a mention weighs by what it is in its clause. */
function weigh(view: LineView, { first, end }: NamedMention, isAnswer: boolean): number {
  const { clauses, tokens } = view
  const last = lastConjunct(view, end)
  const isSubject = (head: number): boolean =>
    (head >= first && head < last) || head === apposedTo(view, first, end)
  const verb = clauses.subject.findIndex((head, k) => clauses.verbHead[k] === k && isSubject(head))
  const isTurning = (k: number): boolean => TURNING_TO.test(tokens[k]?.text ?? '')
  if (verb >= 0) return isAnswer && isTurning(verb) ? WEIGHT.subject * ASKER : WEIGHT.subject
  if (/^['’]s?$/.test(tokens[end]?.text ?? '')) return WEIGHT.owner
  let before = titleStart(view, first) - 1
  // "asked the director, Ann Lee,"
  if (tokens[before]?.text === ',') before = titleStart(view, before - 1) - 1
  if (isTurning(before)) return WEIGHT.asked
  return clauses.verbHead[before] === before ? WEIGHT.object : WEIGHT.other
}

/** The noun that a name between commas stands beside: “cousin” in “His cousin, Leanne, tried”; undefined for none. */
function apposedTo({ tokens, clauses }: LineView, first: number, end: number): number | undefined {
  if (tokens[first - 1]?.text !== ',' || tokens[end]?.text !== ',') return undefined
  const head = clauses.nounHead[first - 2] ?? -1
  return head < 0 ? undefined : head
}

/** The end of the name that is joined to one before it: in "Ann Lee and Bob Orr said" both are the subject. */
function lastConjunct({ tokens, clauses }: LineView, end: number): number {
  if (tokens[end]?.text !== 'and') return end
  const head = clauses.nounHead[end + 1] ?? -1
  return head < 0 ? end : head + 1
}

/** Where the noun phrase of a name begins: "asked Judge Alan Moss". */
function titleStart({ clauses }: LineView, first: number): number {
  const start = clauses.nounStart[first] ?? -1
  return start < 0 ? first : start
}

/** Running numbers of the sentences outside quotation marks, by line, of an article. */
const sentencesOf = new WeakMap<ArticleView, readonly number[]>()

function sentenceAt(article: ArticleView, place: number): number {
  const line = lineIndexAt(article, place)
  const view = article.lines[line]
  if (view === undefined) return 0
  let firsts = sentencesOf.get(article)
  if (firsts === undefined) {
    let count = 0
    firsts = article.lines.map((one) => {
      const before = count
      count += countSentences(one, Infinity)
      return before
    })
    sentencesOf.set(article, firsts)
  }
  return (firsts[line] ?? 0) + countSentences(view, place)
}

function countSentences({ tokens, sentenceStart, quotes }: LineView, place: number): number {
  let count = 0
  for (const [k, { start }] of tokens.entries()) {
    if (start > place) break
    if (sentenceStart[k] === k && (quotes[k] === OUTSIDE || k === 0)) count += 1
  }
  return count
}
