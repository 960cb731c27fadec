/**
 * A shallow reading of one line: noun phrases, verb groups, the subject of each verb group, and what each token is
 * followed by. It stands in for a parser: rules over parts of speech, one pass, no training.
 */
import { isInNoun, VOICE, type ClauseFacts } from './clause-parts.ts'
import { findSubjects } from './clause-subjects.ts'
import { POS, VERB_FORM, type WordFacts } from './word-facts.ts'
import { CLOSES, OPENS, type QuoteState } from './quotation.ts'

/** What may follow a token, a verb group or a noun phrase; the judge has learnt their places in this list. */
export const FOLLOWS = [
  'end',
  'that',
  'to',
  'quote',
  'comma-quote',
  'colon',
  'comma',
  'noun',
  'noun-that',
  'noun-to',
  'wh',
  'if',
  'preposition',
  'adverb',
  'gerund',
  'verb',
  'adjective',
  'conjunction',
  'clause',
  'closing',
  'other',
  'of',
  'about',
  'as',
  'for',
] as const
type Follow = (typeof FOLLOWS)[number]
const NUMBERS = Object.fromEntries(FOLLOWS.map((follow, number) => [follow, number])) as Readonly<
  Record<Follow, number>
>

const POSSESSIVE = new Set('his her its their our my your whose'.split(' '))
const WH = new Set('how why what where when who which whom whose'.split(' '))

/** A verb group has no more tokens. */
const LONGEST_GROUP = 9
/** No more prepositional phrases stand between a noun and what follows it. */
const MOST_PREPOSITIONS = 3

/** The noun phrases, verb groups and subjects of a line. `sentences`: of each token the number of its sentence. */
export function readClauses(
  words: readonly WordFacts[],
  sentences: readonly number[],
  quotes: QuoteState,
): ClauseFacts {
  const n = words.length
  const blank = (): Int16Array => new Int16Array(n).fill(-1)
  const facts: ClauseFacts = {
    nounHead: blank(),
    nounStart: blank(),
    nounEnd: blank(),
    verbHead: blank(),
    verbStart: blank(),
    verbEnd: blank(),
    subject: blank(),
    subjectWay: new Uint8Array(n),
    voice: new Uint8Array(n),
    follows: new Uint8Array(n),
  }
  findNounPhrases(words, sentences, facts)
  findVerbGroups(words, sentences, facts)
  findFollows(words, sentences, quotes, facts)
  findSubjects(words, sentences, quotes, facts)
  return facts
}

function isNominal(word: WordFacts): boolean {
  return word.pos === POS.NOUN || word.pos === POS.PROPN || word.pos === POS.NUM
}

function canContinueNoun(words: readonly WordFacts[], i: number): boolean {
  const word = words[i]
  if (word === undefined) return false
  if (isNominal(word) || word.pos === POS.ADJ) return true
  if (word.lower === "'s" || word.lower === "'")
    return i > 0 && i + 1 < words.length && canStartNoun(words[i + 1])
  if (word.lower === '-' || word.lower === '&' || word.lower === '–')
    return (
      i + 1 < words.length &&
      (isNominal(words[i + 1] as WordFacts) ||
        words[i + 1]?.pos === POS.ADJ ||
        words[i + 1]?.pos === POS.VERB)
    )
  if (word.pos === POS.SYM) return true
  return word.pos === POS.VERB && words[i - 1]?.lower === '-'
}

function canStartNoun(word: WordFacts | undefined): boolean {
  if (word === undefined) return false
  return (
    isNominal(word) ||
    word.pos === POS.DET ||
    word.pos === POS.ADJ ||
    word.pos === POS.SYM ||
    POSSESSIVE.has(word.lower)
  )
}

function findNounPhrases(
  words: readonly WordFacts[],
  sentences: readonly number[],
  facts: ClauseFacts,
): void {
  let i = 0
  while (i < words.length) {
    const word = words[i] as WordFacts
    if (
      word.pos === POS.PRON &&
      !POSSESSIVE.has(word.lower) &&
      !WH.has(word.lower) &&
      word.lower !== 'that'
    ) {
      markNoun(facts, i, i, i)
      i += 1
      continue
    }
    if (!canStartNoun(word)) {
      i += 1
      continue
    }
    let end = i + 1
    while (
      end < words.length &&
      sentences[end] === sentences[i] &&
      (canContinueNoun(words, end) ||
        (end === i + 1 && word.pos === POS.DET && words[end]?.pos === POS.DET))
    )
      end += 1
    let head = end - 1
    while (head > i && !isNominal(words[head] as WordFacts)) head -= 1
    if (isNominal(words[head] as WordFacts)) markNoun(facts, i, Math.max(head, i), head)
    else if (word.pos === POS.DET) markNoun(facts, i, end - 1, i)
    i = end
  }
}

function markNoun(facts: ClauseFacts, start: number, end: number, head: number): void {
  for (let k = start; k <= end; k++) {
    facts.nounHead[k] = head
    facts.nounStart[k] = start
    facts.nounEnd[k] = end
  }
}

function findVerbGroups(
  words: readonly WordFacts[],
  sentences: readonly number[],
  facts: ClauseFacts,
): void {
  let i = 0
  while (i < words.length) {
    const isTo =
      words[i]?.lower === 'to' &&
      (words[i + 1]?.pos === POS.VERB ||
        words[i + 1]?.pos === POS.AUX ||
        (words[i + 1]?.pos === POS.ADV && words[i + 2]?.pos === POS.VERB))
    if ((!isTo && (words[i]?.verb ?? 0) === VERB_FORM.none) || isInNoun(facts, i)) {
      i += 1
      continue
    }
    let head = isTo ? i + 1 : i
    let end = i + 1
    while (end < words.length && end - i < LONGEST_GROUP && sentences[end] === sentences[i]) {
      const next = words[end] as WordFacts
      if (next.verb !== VERB_FORM.none && !isInNoun(facts, end)) {
        if (!canChain(words[head] as WordFacts, next, head === end)) break
        head = end
      } else if (!(next.pos === POS.ADV || next.lower === 'not' || next.lower === "n't")) break
      end += 1
    }
    const stop = Math.max(head, i)
    markVerb(words, facts, i, stop, head, isTo)
    i = stop + 1
  }
}

/** "has said", "will not say", "was being told": an auxiliary goes on to a verb; a full verb ends its group. */
function canChain(last: WordFacts, next: WordFacts, isSame: boolean): boolean {
  if (isSame) return true
  if (last.verb === VERB_FORM.modal || last.verb === VERB_FORM.do)
    return next.verb !== VERB_FORM.modal
  if (last.verb === VERB_FORM.be)
    return (
      next.verb === VERB_FORM.gerund ||
      next.verb === VERB_FORM.participle ||
      next.verb === VERB_FORM.pastOrParticiple ||
      next.verb === VERB_FORM.be ||
      next.verb === VERB_FORM.past
    )
  return last.verb === VERB_FORM.have && next.verb !== VERB_FORM.modal
}

function markVerb(
  words: readonly WordFacts[],
  facts: ClauseFacts,
  start: number,
  end: number,
  head: number,
  isTo: boolean,
): void {
  let voice = isTo ? VOICE.infinitive : 0
  const main = words[head] as WordFacts
  let lastAuxiliary = 0
  for (let k = start; k <= end; k++) {
    const word = words[k] as WordFacts
    facts.verbHead[k] = head
    facts.verbStart[k] = start
    facts.verbEnd[k] = end
    if (word.verb === VERB_FORM.modal) voice |= VOICE.modal
    if (word.lower === 'not' || word.lower === "n't" || word.lower === 'never')
      voice |= VOICE.negative
    if (k < head && word.verb !== VERB_FORM.none) lastAuxiliary = word.verb
    if (k < head && word.verb === VERB_FORM.have) voice |= VOICE.perfect
  }
  if (lastAuxiliary === VERB_FORM.be)
    voice |= main.verb === VERB_FORM.gerund ? VOICE.progressive : VOICE.passive
  facts.voice[head] = voice
}

function findFollows(
  words: readonly WordFacts[],
  sentences: readonly number[],
  quotes: QuoteState,
  facts: ClauseFacts,
): void {
  for (let i = 0; i < words.length; i++) {
    const from = Math.max(
      (facts.verbEnd[i] ?? -1) >= 0 ? (facts.verbEnd[i] ?? i) : i,
      facts.nounEnd[i] ?? -1,
    )
    facts.follows[i] = followAfter(words, sentences, quotes, facts, from)
  }
}

function followAfter(
  words: readonly WordFacts[],
  sentences: readonly number[],
  quotes: QuoteState,
  facts: ClauseFacts,
  end: number,
): number {
  const next = words[end + 1]
  if (next === undefined || sentences[end + 1] !== sentences[end])
    return quotes[end + 1] === OPENS ? numberOf('quote') : numberOf('end')
  if (quotes[end + 1] === OPENS) return numberOf('quote')
  if (quotes[end + 1] === CLOSES) return numberOf('closing')
  if (next.lower === ':') return numberOf('colon')
  if (next.lower === ',')
    return quotes[end + 2] === OPENS ? numberOf('comma-quote') : numberOf('comma')
  if (/^[.?!;]$/.test(next.lower)) return numberOf('end')
  if (next.lower === 'that') return numberOf('that')
  if (next.lower === 'to') return numberOf('to')
  if (next.lower === 'if' || next.lower === 'whether') return numberOf('if')
  if (next.lower === 'of' || next.lower === 'about' || next.lower === 'as' || next.lower === 'for')
    return numberOf(next.lower)
  if (WH.has(next.lower)) return numberOf('wh')
  if (isInNoun(facts, end + 1))
    return followNoun(words, sentences, facts, facts.nounEnd[end + 1] ?? end + 1)
  if (next.pos === POS.ADP || next.pos === POS.SCONJ) return numberOf('preposition')
  if (next.pos === POS.CCONJ) return numberOf('conjunction')
  if (next.verb === VERB_FORM.gerund) return numberOf('gerund')
  if (next.verb !== VERB_FORM.none) return numberOf('verb')
  if (next.pos === POS.ADV) return numberOf('adverb')
  return next.pos === POS.ADJ ? numberOf('adjective') : numberOf('other')
}

/** A noun phrase after a verb: "told reporters that …", "urged him to …", "said he would …" (a clause), or an object. */
function followNoun(
  words: readonly WordFacts[],
  sentences: readonly number[],
  facts: ClauseFacts,
  end: number,
): number {
  let k = end + 1
  for (
    let step = 0;
    step < MOST_PREPOSITIONS && words[k]?.pos === POS.ADP && isInNoun(facts, k + 1);
    step++
  )
    k = (facts.nounEnd[k + 1] ?? k) + 1
  while (words[k]?.pos === POS.ADV) k += 1
  const next = words[k]
  if (next === undefined || sentences[k] !== sentences[end]) return numberOf('noun')
  if (next.lower === 'that') return numberOf('noun-that')
  if ((facts.verbHead[k] ?? -1) >= 0) {
    if (next.lower === 'to') return numberOf('noun-to')
    return next.verb === VERB_FORM.gerund ? numberOf('noun') : numberOf('clause')
  }
  return numberOf('noun')
}

function numberOf(follow: Follow): number {
  return NUMBERS[follow]
}
