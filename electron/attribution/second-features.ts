/** Features of the second tagger: which tokens are the speaker and the content of one given cue. */
import { putQuotes, putWords } from './first-features.ts'
import type { CueCandidate } from './cue-candidates.ts'
import type { FeatureSink } from './hashing.ts'
import type { ArticleView, LineView } from './line-view.ts'
import { LABEL, LABELS } from './roles.ts'
import type { WordFacts } from './word-facts.ts'

const NONE = 0x1234567

/** Features that do not depend on the cue: worked out once for all cues of a line. */
export function putSharedFeatures(
  sink: FeatureSink,
  article: ArticleView,
  view: LineView,
  first: Float32Array,
  i: number,
): void {
  putWords(sink, view, i)
  putQuotes(sink, view, i)
  const hint = hintAt(first, i)
  const last = hintAt(first, i - 1)
  sink.two(300, hint, last)
  sink.two(301, hint, hintAt(first, i + 1))
  sink.two(302, hint, view.quotes[i] ?? 0)
  sink.two(303, hint, view.words[i]?.pos ?? 0)
  const head = view.clauses.nounHead[i] ?? -1
  if (head >= 0)
    sink.three(
      304,
      Math.min(3, article.speakers.get(view.words[head]?.form ?? 0) ?? 0),
      view.clauses.nounStart[i] === i ? 1 : 0,
      hint,
    )
}

/** The first tagger's view of a token in one number: content, speaker, cue and new-content chances in steps. */
function hintAt(first: Float32Array, i: number): number {
  const row = i * LABELS
  if (row < 0 || row >= first.length) return 4095
  const content = step(
    (first[row + LABEL.beginContent] as number) + (first[row + LABEL.inContent] as number),
  )
  const source = step(
    (first[row + LABEL.beginSource] as number) + (first[row + LABEL.inSource] as number),
  )
  const cue = step((first[row + LABEL.beginCue] as number) + (first[row + LABEL.inCue] as number))
  const begins = (first[row + LABEL.beginContent] as number) > 0.3 ? 1 : 0
  return ((content * 5 + source) * 5 + cue) * 2 + begins
}

function step(chance: number): number {
  return chance < 0.1 ? 0 : chance < 0.35 ? 1 : chance < 0.65 ? 2 : chance < 0.9 ? 3 : 4
}

/** What is known of a cue before its tokens are looked at, and of the way from it to each token. */
export interface CueView {
  readonly cue: CueCandidate
  readonly head: WordFacts
  readonly headIndex: number
  readonly follows: number
  readonly voice: number
  readonly subject: number
  readonly way: number
  readonly place: number
  readonly isSpeechBefore: number
  /** Counts between the cue and each token of [from, to): see `countBetween`. */
  readonly from: number
  readonly to: number
  readonly commas: Uint8Array
  readonly verbs: Uint8Array
  readonly nouns: Uint8Array
  readonly marks: Uint8Array
  readonly thats: Uint8Array
  readonly cues: Uint8Array
}

const REACH_LEFT = 180
const REACH_RIGHT = 240

export function viewCue(view: LineView, first: Float32Array, cue: CueCandidate): CueView {
  const { clauses, words } = view
  let headIndex = cue.first
  for (let k = cue.first; k < cue.end; k++)
    if (clauses.verbHead[k] === k || (words[k]?.kind ?? 0) > 0) headIndex = k
  for (let k = cue.first; k < cue.end; k++)
    if (clauses.verbHead[k] === k && (words[k]?.kind ?? 0) > 0) headIndex = k
  const head = words[headIndex] as WordFacts
  const verb = clauses.verbHead[headIndex] ?? -1
  const from = Math.max(0, cue.first - REACH_LEFT)
  const to = Math.min(words.length, cue.end + REACH_RIGHT)
  const counts = countBetween(view, first, cue, from, to)
  return {
    cue,
    head,
    headIndex,
    follows: clauses.follows[cue.end - 1] ?? 0,
    voice: verb >= 0 ? (clauses.voice[verb] ?? 0) : 64,
    subject: verb >= 0 ? (clauses.subject[verb] ?? -1) : -1,
    way: verb >= 0 ? (clauses.subjectWay[verb] ?? 0) : 9,
    place: beforeCue(view, cue),
    isSpeechBefore: view.quotes[cue.first] ?? 0,
    from,
    to,
    ...counts,
  }
}

/** What stands before the cue: the start of its sentence, a closing mark, a comma, a noun … */
function beforeCue(view: LineView, cue: CueCandidate): number {
  const i = cue.first
  if (view.sentenceStart[i] === i) return 0
  if (view.quotes[i - 1] === 3) return 1
  if (view.words[i - 1]?.lower === ',') return view.quotes[i - 2] === 3 ? 1 : 2
  if ((view.clauses.nounHead[i - 1] ?? -1) >= 0) {
    const start = view.clauses.nounStart[i - 1] ?? i - 1
    if (view.quotes[start - 1] === 3) return 3
    if (view.words[start - 1]?.lower === ',') return 4
    return view.sentenceStart[i] === start ? 5 : 6
  }
  return 7
}

interface Counts {
  readonly commas: Uint8Array
  readonly verbs: Uint8Array
  readonly nouns: Uint8Array
  readonly marks: Uint8Array
  readonly thats: Uint8Array
  readonly cues: Uint8Array
}

function countBetween(
  view: LineView,
  first: Float32Array,
  cue: CueCandidate,
  from: number,
  to: number,
): Counts {
  const size = to - from
  const make = (): Uint8Array => new Uint8Array(size)
  const counts: Counts = {
    commas: make(),
    verbs: make(),
    nouns: make(),
    marks: make(),
    thats: make(),
    cues: make(),
  }
  for (let i = cue.end + 1; i < to; i++)
    countStep(view, first, counts, i - from, i - 1 - from, i - 1, 1)
  for (let i = cue.first - 2; i >= from; i--)
    countStep(view, first, counts, i - from, i + 1 - from, i + 1, -1)
  return counts
}

function countStep(
  view: LineView,
  first: Float32Array,
  counts: Counts,
  to: number,
  last: number,
  passed: number,
  direction: number,
): void {
  const { clauses, words } = view
  const bump = (row: Uint8Array, is: boolean): void => {
    row[to] = Math.min(9, (row[last] ?? 0) + (is ? 1 : 0))
  }
  const lower = words[passed]?.lower ?? ''
  const nounEdge = direction > 0 ? clauses.nounEnd[passed] : clauses.nounStart[passed]
  bump(
    counts.commas,
    lower === ',' ||
      lower === '—' ||
      lower === ';' ||
      lower === ':' ||
      lower === '(' ||
      lower === ')' ||
      lower === '–',
  )
  bump(counts.verbs, clauses.verbHead[passed] === passed)
  bump(counts.nouns, nounEdge === passed)
  bump(counts.marks, (view.quotes[passed] ?? 0) >= 2)
  bump(counts.thats, lower === 'that')
  bump(counts.cues, (first[passed * LABELS + LABEL.beginCue] as number) > 0.4)
}

function reach(distance: number): number {
  return distance <= 5
    ? distance
    : distance <= 8
      ? 6
      : distance <= 13
        ? 7
        : distance <= 25
          ? 8
          : distance <= 50
            ? 9
            : 10
}

/** Features of token `i` for this cue. */
export function putCueFeatures(
  sink: FeatureSink,
  view: LineView,
  first: Float32Array,
  cue: CueView,
  i: number,
): void {
  const isLeft = i < cue.cue.first
  const isIn = !isLeft && i < cue.cue.end
  const distance = isLeft ? cue.cue.first - i : isIn ? 0 : i - cue.cue.end + 1
  const side = isIn ? 0 : isLeft ? 1 : 2
  const w = view.words[i] as WordFacts
  if (isIn) {
    sink.two(200, 0, i === cue.cue.first ? 1 : 0)
    return
  }
  const k = i - cue.from
  const sentences = (view.sentences[i] ?? 0) - (view.sentences[cue.cue.first] ?? 0)
  const sentence = Math.max(-3, Math.min(3, sentences)) + 3
  const where = side * 8 + sentence
  const quote = view.quotes[i] ?? 0
  const hint = hintAt(first, i)
  const [commas, verbs, nouns, marks, thats, cues] = [
    Math.min(3, cue.commas[k] ?? 0),
    Math.min(3, cue.verbs[k] ?? 0),
    Math.min(4, cue.nouns[k] ?? 0),
    Math.min(4, cue.marks[k] ?? 0),
    Math.min(2, cue.thats[k] ?? 0),
    Math.min(2, cue.cues[k] ?? 0),
  ]
  const kindWay = cue.head.kind * 32 + cue.follows
  sink.three(201, side, reach(distance), w.pos)
  sink.three(202, where, quote, marks)
  sink.three(203, where, cue.follows, quote)
  sink.three(204, where, cue.place, quote * 8 + Math.min(marks, 2))
  sink.three(205, side, cue.head.lemma, quote)
  sink.three(206, where, kindWay, commas)
  sink.three(207, where, hint, cues)
  sink.three(208, side * 16 + reach(distance), hint, cue.follows)
  sink.three(209, where, cues * 4 + commas, verbs)
  sink.three(210, where, cue.place * 32 + cue.follows, cues)
  sink.three(211, side * 4 + thats, cue.follows, verbs)
  sink.three(212, side, cue.head.lemma, reach(distance))
  sink.three(213, side * 16 + reach(distance), w.word, cue.head.kind)
  sink.three(214, side, w.lemma, cue.head.lemma)
  sink.three(215, side, w.pos, kindWay)
  sink.three(216, where, cue.head.kind, marks * 8 + quote)
  sink.three(217, where * 4 + commas, nouns, w.pos)
  sink.three(218, where * 4 + cues, cue.voice, commas)
  sink.three(219, side * 4 + commas, verbs * 8 + nouns, cue.head.kind)
  sink.three(220, where * 8 + cue.place, hint, commas)
  sink.three(221, side * 16 + reach(distance), cue.place, cue.follows)
  sink.three(222, side, w.word, cue.follows)
  sink.three(223, where, w.word, commas * 4 + cues)
  sink.three(224, side * 8 + sentence, marks * 8 + quote, cues * 8 + cue.place)
  sink.three(225, side * 8 + sentence, cue.cue.end - cue.cue.first, cue.isSpeechBefore * 8 + quote)
  putNounFeatures(sink, view, first, cue, i, side, nouns, commas)
}

function putNounFeatures(
  sink: FeatureSink,
  view: LineView,
  first: Float32Array,
  cue: CueView,
  i: number,
  side: number,
  nouns: number,
  commas: number,
): void {
  const { clauses, words } = view
  const head = clauses.nounHead[i] ?? -1
  const subjectHead = cue.subject
  const isSubject = head >= 0 && head === subjectHead ? 1 : 0
  const afterSubject = subjectHead >= 0 && side === 1 && i > subjectHead && isSubject === 0 ? 1 : 0
  sink.three(240, isSubject, afterSubject * 4 + side, cue.way)
  sink.three(241, isSubject, hintAt(first, i), cue.way)
  sink.three(242, isSubject, afterSubject * 4 + side, cue.head.lemma)
  sink.three(243, isSubject, cue.voice, cue.head.kind)
  if (head < 0) return
  const noun = words[head] as WordFacts
  const part = (i === clauses.nounStart[i] ? 1 : 0) + (i === clauses.nounEnd[i] ? 2 : 0)
  const before = words[(clauses.nounStart[i] ?? 0) - 1]
  sink.three(244, isSubject * 4 + part, noun.kind, cue.head.kind)
  sink.three(245, isSubject * 4 + part, side * 8 + nouns, noun.pos * 64 + noun.kind)
  sink.three(246, side * 8 + nouns, before?.word ?? NONE, part * 4 + commas)
  sink.three(247, side, before?.word ?? NONE, cue.head.lemma)
  sink.three(248, side * 8 + nouns, noun.lemma, part)
  sink.three(249, side * 8 + nouns, cue.follows, part * 32 + cue.place)
  sink.three(250, side * 8 + nouns, hintAt(first, head), part)
}
