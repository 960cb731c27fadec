/**
 * A shallow reading of one line: noun phrases, verb groups, the subject of each verb group, and what each token is
 * followed by. It stands in for a parser: rules over parts of speech, one pass, no training.
 */
import type { QuoteState } from './quotation.ts'
import { PART, VOICE, type ClauseFacts } from './clause-parts.ts'
import { findSubjects } from './clause-subjects.ts'
import { VERB_FORM, type WordFacts } from './word-facts.ts'

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
const FOLLOW: Readonly<Record<string, number>> = Object.fromEntries(
  FOLLOWS.map((name, number) => [name, number]),
)

const POSSESSIVE = new Set('his her its their our my your whose'.split(' '))
const WH = new Set('how why what where when who which whom whose'.split(' '))

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
  return word.pos === PART.NOUN || word.pos === PART.PROPN || word.pos === PART.NUM
}

function canContinueNoun(words: readonly WordFacts[], i: number): boolean {
  const word = words[i]
  if (word === undefined) return false
  if (isNominal(word) || word.pos === PART.ADJ) return true
  if (word.lower === "'s" || word.lower === "'")
    return i > 0 && i + 1 < words.length && canStartNoun(words[i + 1])
  if (word.lower === '-' || word.lower === '&' || word.lower === '–')
    return (
      i + 1 < words.length &&
      (isNominal(words[i + 1] as WordFacts) ||
        words[i + 1]?.pos === PART.ADJ ||
        words[i + 1]?.pos === PART.VERB)
    )
  if (word.pos === PART.SYM) return true
  return word.pos === PART.VERB && words[i - 1]?.lower === '-'
}

function canStartNoun(word: WordFacts | undefined): boolean {
  if (word === undefined) return false
  return (
    isNominal(word) ||
    word.pos === PART.DET ||
    word.pos === PART.ADJ ||
    word.pos === PART.SYM ||
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
      word.pos === PART.PRON &&
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
        (end === i + 1 && word.pos === PART.DET && words[end]?.pos === PART.DET))
    )
      end += 1
    let head = end - 1
    while (head > i && !isNominal(words[head] as WordFacts)) head -= 1
    if (isNominal(words[head] as WordFacts)) markNoun(facts, i, Math.max(head, i), head)
    else if (word.pos === PART.DET) markNoun(facts, i, end - 1, i)
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
      (words[i + 1]?.pos === PART.VERB ||
        words[i + 1]?.pos === PART.AUX ||
        (words[i + 1]?.pos === PART.ADV && words[i + 2]?.pos === PART.VERB))
    if ((!isTo && (words[i]?.verb ?? 0) === VERB_FORM.none) || (facts.nounHead[i] ?? -1) >= 0) {
      i += 1
      continue
    }
    let head = isTo ? i + 1 : i
    let end = i + 1
    while (end < words.length && end - i < 9 && sentences[end] === sentences[i]) {
      const next = words[end] as WordFacts
      if (next.verb !== VERB_FORM.none && (facts.nounHead[end] ?? -1) < 0) {
        if (!canChain(words[head] as WordFacts, next, head === end)) break
        head = end
      } else if (!(next.pos === PART.ADV || next.lower === 'not' || next.lower === "n't")) break
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
    return quotes[end + 1] === 2 ? name('quote') : name('end')
  if (quotes[end + 1] === 2) return name('quote')
  if (quotes[end + 1] === 3) return name('closing')
  if (next.lower === ':') return name('colon')
  if (next.lower === ',') return quotes[end + 2] === 2 ? name('comma-quote') : name('comma')
  if (/^[.?!;]$/.test(next.lower)) return name('end')
  if (next.lower === 'that') return name('that')
  if (next.lower === 'to') return name('to')
  if (next.lower === 'if' || next.lower === 'whether') return name('if')
  if (next.lower === 'of' || next.lower === 'about' || next.lower === 'as' || next.lower === 'for')
    return name(next.lower)
  if (WH.has(next.lower)) return name('wh')
  if ((facts.nounHead[end + 1] ?? -1) >= 0)
    return followNoun(words, sentences, facts, facts.nounEnd[end + 1] ?? end + 1)
  if (next.pos === PART.ADP || next.pos === PART.SCONJ) return name('preposition')
  if (next.pos === PART.CCONJ) return name('conjunction')
  if (next.verb === VERB_FORM.gerund) return name('gerund')
  if (next.verb !== VERB_FORM.none) return name('verb')
  if (next.pos === PART.ADV) return name('adverb')
  return next.pos === PART.ADJ ? name('adjective') : name('other')
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
    step < 3 && words[k]?.pos === PART.ADP && (facts.nounHead[k + 1] ?? -1) >= 0;
    step++
  )
    k = (facts.nounEnd[k + 1] ?? k) + 1
  while (words[k]?.pos === PART.ADV) k += 1
  const next = words[k]
  if (next === undefined || sentences[k] !== sentences[end]) return name('noun')
  if (next.lower === 'that') return name('noun-that')
  if ((facts.verbHead[k] ?? -1) >= 0) {
    if (next.lower === 'to') return name('noun-to')
    return next.verb === VERB_FORM.gerund ? name('noun') : name('clause')
  }
  return name('noun')
}

function name(follow: (typeof FOLLOWS)[number]): number {
  return FOLLOW[follow] ?? 0
}
