/**
 * A shallow reading of one line: noun phrases, verb groups, the subject of each verb group, and what each token is
 * followed by. It stands in for a parser: rules over parts of speech, one pass, no training.
 */
import type { QuoteState } from './quotation.ts'
import { POS, VERB_FORM, posNumber, type WordFacts } from './word-facts.ts'

export interface ClauseFacts {
  /** Noun phrase of each token: index of its head token, -1 for none; and its first and last token. */
  readonly nounHead: Int16Array
  readonly nounStart: Int16Array
  readonly nounEnd: Int16Array
  /** Verb group of each token: index of its main verb, -1 for none; and its first and last token. */
  readonly verbHead: Int16Array
  readonly verbStart: Int16Array
  readonly verbEnd: Int16Array
  /** Of a main verb: head token of its subject (-1 unknown), how it was found, and 4 bits of its group. */
  readonly subject: Int16Array
  readonly subjectWay: Uint8Array
  readonly voice: Uint8Array
  /** What follows a token (or the verb group or noun phrase that it ends): see `FOLLOWS`. */
  readonly follows: Uint8Array
}

const VOICE = {
  passive: 1,
  modal: 2,
  negative: 4,
  infinitive: 8,
  perfect: 16,
  progressive: 32,
} as const
const WAY = {
  none: 0,
  adjacent: 1,
  preposition: 2,
  comma: 3,
  relative: 4,
  shared: 5,
  control: 6,
  inverted: 7,
} as const
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

const P = Object.fromEntries(POS.map((name) => [name, posNumber(name)])) as Readonly<
  Record<(typeof POS)[number], number>
>
const POSSESSIVE = new Set('his her its their our my your whose'.split(' '))
const RELATIVE = new Set('who whom which that whose'.split(' '))
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
  return word.pos === P.NOUN || word.pos === P.PROPN || word.pos === P.NUM
}

function canContinueNoun(words: readonly WordFacts[], i: number): boolean {
  const word = words[i]
  if (word === undefined) return false
  if (isNominal(word) || word.pos === P.ADJ) return true
  if (word.lower === "'s" || word.lower === "'")
    return i > 0 && i + 1 < words.length && canStartNoun(words[i + 1])
  if (word.lower === '-' || word.lower === '&' || word.lower === '–')
    return (
      i + 1 < words.length &&
      (isNominal(words[i + 1] as WordFacts) ||
        words[i + 1]?.pos === P.ADJ ||
        words[i + 1]?.pos === P.VERB)
    )
  if (word.pos === P.SYM) return true
  return word.pos === P.VERB && words[i - 1]?.lower === '-'
}

function canStartNoun(word: WordFacts | undefined): boolean {
  if (word === undefined) return false
  return (
    isNominal(word) ||
    word.pos === P.DET ||
    word.pos === P.ADJ ||
    word.pos === P.SYM ||
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
      word.pos === P.PRON &&
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
        (end === i + 1 && word.pos === P.DET && words[end]?.pos === P.DET))
    )
      end += 1
    let head = end - 1
    while (head > i && !isNominal(words[head] as WordFacts)) head -= 1
    if (isNominal(words[head] as WordFacts)) markNoun(facts, i, Math.max(head, i), head)
    else if (word.pos === P.DET) markNoun(facts, i, end - 1, i)
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
      (words[i + 1]?.pos === P.VERB ||
        words[i + 1]?.pos === P.AUX ||
        (words[i + 1]?.pos === P.ADV && words[i + 2]?.pos === P.VERB))
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
      } else if (!(next.pos === P.ADV || next.lower === 'not' || next.lower === "n't")) break
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
  if (next.pos === P.ADP || next.pos === P.SCONJ) return name('preposition')
  if (next.pos === P.CCONJ) return name('conjunction')
  if (next.verb === VERB_FORM.gerund) return name('gerund')
  if (next.verb !== VERB_FORM.none) return name('verb')
  if (next.pos === P.ADV) return name('adverb')
  return next.pos === P.ADJ ? name('adjective') : name('other')
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
    step < 3 && words[k]?.pos === P.ADP && (facts.nounHead[k + 1] ?? -1) >= 0;
    step++
  )
    k = (facts.nounEnd[k + 1] ?? k) + 1
  while (words[k]?.pos === P.ADV) k += 1
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

function findSubjects(
  words: readonly WordFacts[],
  sentences: readonly number[],
  quotes: QuoteState,
  facts: ClauseFacts,
): void {
  let lastHead = -1
  for (let i = 0; i < words.length; i++) {
    if (facts.verbHead[i] !== i) continue
    const [subject, way] = subjectOf(words, sentences, quotes, facts, i, lastHead)
    facts.subject[i] = subject
    facts.subjectWay[i] = way
    lastHead = i
  }
}

function subjectOf(
  words: readonly WordFacts[],
  sentences: readonly number[],
  quotes: QuoteState,
  facts: ClauseFacts,
  head: number,
  lastHead: number,
): readonly [number, number] {
  const start = facts.verbStart[head] ?? head
  const sentence = sentences[head]
  const inSentence = (k: number): boolean => k >= 0 && sentences[k] === sentence
  const fromLast = inSentence(lastHead) ? (facts.subject[lastHead] ?? -1) : -1
  if (((facts.voice[head] ?? 0) & VOICE.infinitive) !== 0) return [fromLast, WAY.control]
  let j = start - 1
  while (inSentence(j) && words[j]?.pos === P.ADV) j -= 1
  const after = (facts.verbEnd[head] ?? head) + 1
  const isQuoteBefore =
    quotes[j] === 3 ||
    (words[j]?.lower === ',' && quotes[j - 1] === 3) ||
    !inSentence(j) ||
    words[j]?.lower === ','
  if (
    isQuoteBefore &&
    (facts.nounHead[after] ?? -1) >= 0 &&
    (quotes[j] === 3 || words[j]?.lower === ',') &&
    words[head]?.verb !== VERB_FORM.gerund &&
    (quotes[j] === 3 || !hasNounBefore(facts, j))
  )
    return [facts.nounHead[after] ?? -1, WAY.inverted]
  if (inSentence(j) && words[j]?.lower === ')')
    while (inSentence(j) && words[j]?.lower !== '(') j -= 1
  if (inSentence(j) && words[j]?.lower === '(') j -= 1
  const word = words[j]
  if (!inSentence(j) || word === undefined)
    return (facts.nounHead[after] ?? -1) >= 0 && quotes[j] === 3
      ? [facts.nounHead[after] ?? -1, WAY.inverted]
      : [-1, WAY.none]
  if (word.lower === ',') return acrossCommas(words, facts, j, inSentence, fromLast)
  if (RELATIVE.has(word.lower) && (facts.nounHead[j] ?? -1) < 0)
    return antecedent(words, facts, j - 1, inSentence)
  if (word.pos === P.CCONJ) return [fromLast, WAY.shared]
  if ((facts.nounHead[j] ?? -1) >= 0)
    return outOfPrepositions(words, facts, j, inSentence, WAY.adjacent)
  if (word.verb !== VERB_FORM.none) return [fromLast, WAY.control]
  return [fromLast, WAY.shared]
}

function hasNounBefore(facts: ClauseFacts, comma: number): boolean {
  return (facts.nounHead[comma - 1] ?? -1) >= 0
}

/** "the chairman of the committee in Iowa said": walk left from the nearest noun phrase to the one that governs it. */
function outOfPrepositions(
  words: readonly WordFacts[],
  facts: ClauseFacts,
  from: number,
  inSentence: (k: number) => boolean,
  way: number,
): readonly [number, number] {
  let j = from
  let found = way
  for (let step = 0; step < 6; step++) {
    const start = facts.nounStart[j] ?? j
    if (
      words[start - 1]?.pos !== P.ADP ||
      !inSentence(start - 2) ||
      (facts.nounHead[start - 2] ?? -1) < 0
    )
      break
    j = start - 2
    found = way === WAY.adjacent ? WAY.preposition : way
  }
  return [facts.nounHead[j] ?? -1, found]
}

function antecedent(
  words: readonly WordFacts[],
  facts: ClauseFacts,
  from: number,
  inSentence: (k: number) => boolean,
): readonly [number, number] {
  const j = words[from]?.lower === ',' ? from - 1 : from
  if (!inSentence(j) || (facts.nounHead[j] ?? -1) < 0) return [-1, WAY.relative]
  return [facts.nounHead[j] ?? -1, WAY.relative]
}

/** "Obama, the president, said": the noun phrase before the comma that opens the insertion. */
function acrossCommas(
  words: readonly WordFacts[],
  facts: ClauseFacts,
  comma: number,
  inSentence: (k: number) => boolean,
  fromLast: number,
): readonly [number, number] {
  for (let k = comma - 1; k > comma - 40 && inSentence(k); k--) {
    const isOpening = words[k]?.lower === ',' || words[k]?.lower === '—' || words[k]?.lower === '('
    if (isOpening && (facts.nounHead[k - 1] ?? -1) >= 0 && inSentence(k - 1))
      return outOfPrepositions(words, facts, k - 1, inSentence, WAY.comma)
  }
  return [fromLast, WAY.shared]
}
