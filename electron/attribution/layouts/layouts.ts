/** What the layout of a text says of who speaks: too rare in the training data to be learnt, too regular to need it. */
import { ANSWER, TURN } from '../../../shared/domain/tagging/text-kind.ts'
import { findTurns, type Turn } from '../../articles/dialogue.ts'
import { findAnswers } from '../../articles/interview.ts'
import type { Attribution } from '../attribution.ts'
import type { ArticleView } from '../text/line-view.ts'
import type { Span } from '../text/span.ts'
import { readNames } from '../speakers/speaker-names.ts'
import { readAnnounced } from './announced-words.ts'
import { readHeadline } from './headlines.ts'
import { intervieweesOf } from './interviewee.ts'
import { readSignedQuote } from './signed-quotes.ts'

/** By the index of the line whose words are said. */
export interface Layouts {
  readonly attributions: ReadonlyMap<number, Attribution>
  readonly turns: ReadonlyMap<number, Turn>
  /** By the index of the line that announces what the next ones give. */
  readonly announcing: ReadonlyMap<number, Attribution>
}

const TURN_CONFIDENCE = 0.9
/** Of an answer whose question alone says that it is one. */
const ANSWER_CONFIDENCE = 0.75
/** Fewer words are an answer where they end with a full stop and are no courtesy; else a greeting, or a name. */
const FEW_WORDS = 3
const COURTESY =
  /^(?:(?:thanks?|thank you|good (?:morning|afternoon|evening|night)|hello|hi|bye|goodbye|welcome|hear|oh|okay|ok|please|sorry|cheers|well|right|sure|yeah|so|now|and|but|mm+|uh|um|shame|order)\b[\s,.!]*)+$/iu

/** By the index of their line: the turns of a dialogue with labels, else the questions and answers of one without. */
export function readTurns(article: ArticleView): ReadonlyMap<number, Turn> {
  const paragraphs = article.lines.map(({ line }) => line)
  const labelled = findTurns(article.text, paragraphs)
  return labelled.size > 0 ? labelled : findAnswers(article.text, paragraphs)
}

/** Takes time in proportion to the text. */
export function readLayouts(article: ArticleView): Layouts {
  const turns = readTurns(article)
  const answering = readAnswering(article, turns)
  const attributions = new Map<number, Attribution>()
  const announcing = new Map<number, Attribution>()
  for (const line of article.lines.keys()) {
    const turn = turns.get(line)
    if (turn !== undefined) {
      const attribution = ofTurn(article, turn, answering.get(line))
      if (attribution !== undefined) attributions.set(line, attribution)
      continue
    }
    const headline = readHeadline(article, line)
    if (headline !== undefined && !attributions.has(line)) attributions.set(line, headline)
    const signed = readSignedQuote(article, line)
    if (signed !== undefined && !attributions.has(line)) attributions.set(line, signed)
    for (const [at, attribution] of readAnnounced(article, line)) {
      if (turns.has(at)) continue
      attributions.set(at, attribution)
      announcing.set(line, attribution)
    }
  }
  return { attributions, turns, announcing }
}

/** Who speaks where the label is “A”: asked anew where somebody spoke by name in between. */
function readAnswering(
  article: ArticleView,
  turns: ReadonlyMap<number, Turn>,
): ReadonlyMap<number, Span | undefined> {
  const found = new Map<number, Span | undefined>()
  if (!turns.values().some(({ form }) => form === 'answer')) return found
  const isPersonal = areInFirstPerson(article, turns)
  const asked = intervieweesOf(article, readNames(article), isPersonal)
  let isKnown = false
  let answering: Span | undefined
  for (const [line, { form }] of turns) {
    if (form === 'name') isKnown = false
    if (form !== 'answer') continue
    if (!isKnown) answering = asked(line)
    isKnown = true
    found.set(line, answering)
  }
  return found
}

/** The share of the answers that say “I” where a person answers. */
const LEAST_SELF = 0.3
const SELF = /\b(?:I|me|my|we|our|us|I['’](?:m|ve|d|ll))\b/u

/** Whether a person answers; a paper that answers questions of its own, as explainers do, never says “I”. */
function areInFirstPerson({ text }: ArticleView, turns: ReadonlyMap<number, Turn>): boolean {
  const answers = [...turns.values()].filter(({ form, said }) => form === 'answer' && said)
  const own = answers.filter(({ said }) => said && SELF.test(text.slice(said.start, said.end)))
  return own.length >= LEAST_SELF * answers.length
}

function ofTurn(
  { text }: ArticleView,
  { speaker, form, said, isLabelled }: Turn,
  answering: Span | undefined,
): Attribution | undefined {
  if (said === undefined || form === 'question') return undefined
  if (!isStatement(text.slice(said.start, said.end))) return undefined
  const source: Span | undefined =
    form === 'answer' ? answering : speaker && [speaker.start, speaker.end]
  const name =
    source === undefined
      ? isLabelled
        ? 'who answers'
        : 'who is asked'
      : `“${text.slice(...source)}”`
  return {
    source: source === undefined ? [] : [source],
    cue: [],
    content: [[said.start, said.end]],
    confidence: isLabelled ? TURN_CONFIDENCE : ANSWER_CONFIDENCE,
    reason: isLabelled ? `${TURN} of ${name}` : `${ANSWER} of ${name} to the question before it`,
    layout: isLabelled ? 'turn' : 'answer',
  }
}

/** Whether the words of a turn say something. */
function isStatement(words: string): boolean {
  const count = (words.match(/[\p{L}\p{N}]+/gu) ?? []).length
  return count >= FEW_WORDS || (count > 0 && words.endsWith('.') && !COURTESY.test(words))
}
