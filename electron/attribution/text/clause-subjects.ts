/** The subject of each verb group of a line, by rules over what stands before and after it. */
import { PART, VOICE, type ClauseFacts } from './clause-parts.ts'
import type { QuoteState } from './quotation.ts'
import { VERB_FORM, type WordFacts } from './word-facts.ts'

const RELATIVE = new Set('who whom which that whose'.split(' '))
/** How a subject was found. */
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

/** Fills `facts.subject` and `facts.subjectWay`. */
export function findSubjects(
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
  while (inSentence(j) && words[j]?.pos === PART.ADV) j -= 1
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
  if (word.pos === PART.CCONJ) return [fromLast, WAY.shared]
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
      words[start - 1]?.pos !== PART.ADP ||
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
