/** The subject of each verb group of a line, by rules over what stands before and after it. */
import { isInNoun, VOICE, WAY, type ClauseFacts } from './clause-parts.ts'
import { POS, VERB_FORM, type WordFacts } from './word-facts.ts'
import { CLOSES, type QuoteState } from './quotation.ts'

const RELATIVE = new Set('who whom which that whose'.split(' '))
/** A noun phrase is governed through no more prepositions. */
const MOST_PREPOSITIONS = 6
/** What is inserted between two commas has no more tokens. */
const LONGEST_INSERTION = 40

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
  while (inSentence(j) && words[j]?.pos === POS.ADV) j -= 1
  const after = (facts.verbEnd[head] ?? head) + 1
  // "“We won,” said Lee", "… we won, said Lee": a comma behind a noun rather ends an insertion.
  const isBehindWords = quotes[j] === CLOSES || (words[j]?.lower === ',' && !isInNoun(facts, j - 1))
  if (isBehindWords && isInNoun(facts, after) && words[head]?.verb !== VERB_FORM.gerund)
    return [facts.nounHead[after] ?? -1, WAY.inverted]
  if (inSentence(j) && words[j]?.lower === ')')
    while (inSentence(j) && words[j]?.lower !== '(') j -= 1
  if (inSentence(j) && words[j]?.lower === '(') j -= 1
  const word = words[j]
  if (!inSentence(j) || word === undefined)
    return isInNoun(facts, after) && quotes[j] === CLOSES
      ? [facts.nounHead[after] ?? -1, WAY.inverted]
      : [-1, WAY.none]
  if (word.lower === ',') return acrossCommas(words, facts, j, inSentence, fromLast)
  if (RELATIVE.has(word.lower) && !isInNoun(facts, j))
    return antecedent(words, facts, j - 1, inSentence)
  if (word.pos === POS.CCONJ) return [fromLast, WAY.shared]
  if (isInNoun(facts, j)) return outOfPrepositions(words, facts, j, inSentence, WAY.adjacent)
  if (word.verb !== VERB_FORM.none) return [fromLast, WAY.control]
  return [fromLast, WAY.shared]
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
  for (let step = 0; step < MOST_PREPOSITIONS; step++) {
    const start = facts.nounStart[j] ?? j
    if (words[start - 1]?.pos !== POS.ADP || !inSentence(start - 2) || !isInNoun(facts, start - 2))
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
  if (!inSentence(j) || !isInNoun(facts, j)) return [-1, WAY.relative]
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
  for (let k = comma - 1; k > comma - LONGEST_INSERTION && inSentence(k); k--) {
    const isOpening = words[k]?.lower === ',' || words[k]?.lower === '—' || words[k]?.lower === '('
    if (isOpening && isInNoun(facts, k - 1) && inSentence(k - 1))
      return outOfPrepositions(words, facts, k - 1, inSentence, WAY.comma)
  }
  return [fromLast, WAY.shared]
}
