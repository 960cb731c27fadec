/** Features of the first tagger: where cues, speakers and contents are, before any cue is known. */
import type { FeatureSink } from './hashing.ts'
import type { ArticleView, LineView } from './line-view.ts'
import type { WordFacts } from './word-facts.ts'

const NONE = 0x1234567

/** Puts every feature of token `i` into `sink`. */
export function putFirstFeatures(
  sink: FeatureSink,
  article: ArticleView,
  view: LineView,
  i: number,
): void {
  putWords(sink, view, i)
  putQuotes(sink, view, i)
  putPhrases(sink, article, view, i)
  putVerbs(sink, view, i)
  putPlaces(sink, view, i)
}

function at(view: LineView, i: number): WordFacts | undefined {
  return view.words[i]
}

export function putWords(sink: FeatureSink, view: LineView, i: number): void {
  const w = view.words[i] as WordFacts
  const [a, b, y, z] = [at(view, i - 1), at(view, i - 2), at(view, i + 1), at(view, i + 2)]
  const [aw, bw, yw, zw] = [a?.word ?? NONE, b?.word ?? NONE, y?.word ?? NONE, z?.word ?? NONE]
  const [ap, bp, yp, zp] = [a?.pos ?? 30, b?.pos ?? 30, y?.pos ?? 30, z?.pos ?? 30]
  const [al, yl] = [a?.lemma ?? NONE, y?.lemma ?? NONE]
  sink.one(1, w.word)
  sink.one(2, w.form)
  sink.two(3, w.lemma, w.pos)
  sink.two(4, w.suffix3, w.pos)
  sink.one(5, w.suffix2)
  sink.two(6, w.shape, view.sentenceStart[i] === i ? 1 : 0)
  sink.two(7, w.kind, w.verb)
  sink.one(8, aw)
  sink.one(9, bw)
  sink.one(10, yw)
  sink.one(11, zw)
  sink.two(12, aw, w.word)
  sink.two(13, w.word, yw)
  sink.two(14, al, w.lemma)
  sink.two(15, w.lemma, yl)
  sink.two(16, ap, w.pos)
  sink.two(17, w.pos, yp)
  sink.three(18, ap, w.pos, yp)
  sink.three(19, bp, ap, w.pos)
  sink.three(20, w.pos, yp, zp)
  sink.two(21, w.lemma, yp)
  sink.two(22, ap, w.lemma)
  sink.three(23, w.word, yw, zw)
  sink.three(24, bw, aw, w.word)
  sink.three(25, aw, w.word, yw)
  sink.two(26, w.kind * 64 + w.verb, yw)
  sink.two(27, w.kind * 64 + w.verb, aw)
  sink.two(28, a?.kind ?? 0, w.kind)
  sink.two(29, w.kind, y?.kind ?? 0)
  sink.two(30, yw, zw)
  sink.two(31, bw, aw)
  sink.three(32, a?.kind ?? 0, w.pos, w.kind)
  sink.three(33, w.kind, y?.pos ?? 30, y?.kind ?? 0)
  sink.two(34, at(view, i - 3)?.pos ?? 30, at(view, i + 3)?.pos ?? 30)
  sink.two(35, a?.shape ?? 0, y?.shape ?? 0)
  sink.one(36, at(view, i - 3)?.word ?? NONE)
  sink.one(37, at(view, i + 3)?.word ?? NONE)
}

export function putQuotes(sink: FeatureSink, view: LineView, i: number): void {
  const w = view.words[i] as WordFacts
  const { quotes, quoteLength, sinceQuote, toQuote } = view
  const state = (quotes[i] ?? 0) + 4 * (quotes[i - 1] ?? 4) + 32 * (quotes[i + 1] ?? 4)
  const length = quoteLength[i] ?? 0
  const since = near(sinceQuote[i] ?? 40)
  const to = near(toQuote[i] ?? 40)
  sink.one(40, state)
  sink.two(41, state, w.pos)
  sink.two(42, quotes[i] ?? 0, length)
  sink.three(43, quotes[i] ?? 0, since, to)
  sink.three(44, since, to, w.kind)
  sink.three(45, since, to, w.pos)
  sink.two(46, quotes[i] ?? 0, w.word)
  sink.three(47, quotes[i] ?? 0, Math.min(since, 3), w.lemma)
  sink.three(48, quotes[i] ?? 0, view.around, view.quotes[0] === 2 ? 1 : 0)
}

function near(distance: number): number {
  return distance <= 3 ? distance : distance <= 6 ? 4 : distance <= 12 ? 5 : distance < 40 ? 6 : 7
}

function span(distance: number): number {
  return distance <= 4 ? distance : distance <= 7 ? 5 : distance <= 12 ? 6 : distance <= 20 ? 7 : 8
}

function putPhrases(sink: FeatureSink, article: ArticleView, view: LineView, i: number): void {
  const { clauses, words } = view
  const w = words[i] as WordFacts
  const head = clauses.nounHead[i] ?? -1
  if (head < 0) return
  const start = clauses.nounStart[i] ?? i
  const end = clauses.nounEnd[i] ?? i
  const noun = words[head] as WordFacts
  const part = (i === start ? 1 : 0) + (i === end ? 2 : 0) + (i === head ? 4 : 0)
  const next = at(view, end + 1)
  const last = at(view, start - 1)
  const verb =
    (clauses.verbHead[end + 1] ?? -1) >= 0 ? at(view, clauses.verbHead[end + 1] ?? -1) : undefined
  const spoken = Math.min(3, article.speakers.get(noun.form) ?? 0)
  sink.two(50, part, noun.lemma)
  sink.three(51, part, noun.kind, noun.pos)
  sink.three(52, part, next?.word ?? NONE, noun.pos)
  sink.three(53, part, last?.word ?? NONE, noun.pos)
  sink.three(54, part, verb?.lemma ?? NONE, noun.kind)
  sink.three(55, part, verb?.kind ?? -1, verb?.verb ?? -1)
  sink.three(56, part, spoken, last?.pos ?? 30)
  sink.three(57, part, last?.pos ?? 30, next?.pos ?? 30)
  sink.three(58, part, spoken, verb?.kind ?? (next?.pos ?? 30) + 1000)
  sink.three(59, noun.kind, last?.word ?? NONE, next?.pos ?? 30)
  sink.three(60, w.lemma, clauses.follows[i] ?? 0, last?.pos ?? 30)
  sink.three(61, noun.kind, clauses.follows[i] ?? 0, part)
}

function putVerbs(sink: FeatureSink, view: LineView, i: number): void {
  const { clauses, words, quotes } = view
  const w = words[i] as WordFacts
  const follows = clauses.follows[i] ?? 0
  sink.two(70, w.lemma, follows)
  sink.two(71, w.kind, follows)
  sink.two(72, w.pos, follows)
  const head = clauses.verbHead[i] ?? -1
  if (head >= 0) putVerbGroup(sink, view, i, head)
  const left =
    clauses.verbHead[i] === i || head < 0
      ? (view.verbLeft[i] ?? -1)
      : (view.verbLeft[clauses.verbStart[i] ?? i] ?? -1)
  const right = view.verbRight[i] ?? -1
  const leftVerb = at(view, left)
  const rightVerb = at(view, right)
  const leftFollows = left >= 0 ? (clauses.follows[left] ?? 0) : 63
  sink.three(73, leftVerb?.lemma ?? NONE, leftFollows, w.pos)
  sink.three(74, leftVerb?.kind ?? -1, leftFollows, left < 0 ? 9 : span(i - left))
  sink.three(75, leftVerb?.kind ?? -1, leftVerb?.verb ?? -1, w.pos)
  sink.three(76, rightVerb?.lemma ?? NONE, right < 0 ? 9 : span(right - i), w.pos)
  sink.three(77, rightVerb?.kind ?? -1, rightVerb?.verb ?? -1, w.pos)
  sink.two(78, leftVerb?.lemma ?? NONE, w.lemma)
  sink.two(79, rightVerb?.lemma ?? NONE, w.word)
  const said = view.describeLeft[i] ?? -1
  const toSay = view.describeRight[i] ?? -1
  sink.three(80, at(view, said)?.lemma ?? NONE, said < 0 ? 9 : span(i - said), quotes[i] ?? 0)
  sink.three(81, at(view, toSay)?.lemma ?? NONE, toSay < 0 ? 9 : span(toSay - i), quotes[i] ?? 0)
  sink.three(82, at(view, said)?.kind ?? -1, at(view, toSay)?.kind ?? -1, w.pos)
  sink.three(83, at(view, said)?.lemma ?? NONE, at(view, toSay)?.lemma ?? NONE, quotes[i] ?? 0)
  sink.three(
    84,
    at(view, said)?.kind ?? -1,
    said < 0 ? 63 : (clauses.follows[said] ?? 0),
    (quotes[i] ?? 0) + 8 * (said >= 0 && hasComma(view, said, i) ? 1 : 0),
  )
  sink.three(
    85,
    at(view, toSay)?.kind ?? -1,
    toSay < 0 ? 63 : (clauses.subjectWay[toSay] ?? 0),
    (quotes[i] ?? 0) + 8 * (toSay >= 0 && hasComma(view, i, toSay) ? 1 : 0),
  )
}

function putVerbGroup(sink: FeatureSink, view: LineView, i: number, head: number): void {
  const { clauses, words } = view
  const verb = words[head] as WordFacts
  const part =
    (i === clauses.verbStart[i] ? 1 : 0) + (i === clauses.verbEnd[i] ? 2 : 0) + (i === head ? 4 : 0)
  const subject = at(view, clauses.subject[head] ?? -1)
  const way = clauses.subjectWay[head] ?? 0
  const voice = clauses.voice[head] ?? 0
  const follows = clauses.follows[head] ?? 0
  sink.two(90, part, verb.lemma)
  sink.three(91, part, verb.kind, voice)
  sink.three(92, part, verb.lemma, follows)
  sink.three(93, part, verb.kind * 32 + follows, voice)
  sink.three(94, part, verb.lemma, voice)
  sink.three(95, part, verb.lemma, subject?.kind ?? -1)
  sink.three(96, part * 8 + way, verb.kind, subject?.pos ?? 30)
  sink.three(97, part, verb.kind * 64 + (subject?.kind ?? 63), follows)
  sink.three(98, part, subject?.lemma ?? NONE, verb.kind)
  sink.three(99, part * 8 + way, follows, subject?.kind ?? -1)
  sink.three(
    100,
    part,
    verb.kind,
    at(view, view.verbLeft[clauses.verbStart[i] ?? i] ?? -1)?.lemma ?? NONE,
  )
  sink.three(101, part, verb.lemma, view.quotes[head] ?? 0)
  sink.three(102, part * 16 + verb.verb, verb.kind, way)
  sink.three(103, part * 64 + follows, verb.suffix3, subject?.pos ?? 30)
}

function hasComma(view: LineView, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (view.words[k]?.lower === ',') return true
  return false
}

function putPlaces(sink: FeatureSink, view: LineView, i: number): void {
  const w = view.words[i] as WordFacts
  const start = view.sentenceStart[i] ?? 0
  const end = view.sentenceEnd[i] ?? view.words.length
  const first = at(view, start)?.word ?? NONE
  sink.three(110, view.place === 0 ? 0 : view.place === 3 ? 3 : 2, w.pos, w.kind)
  sink.three(111, span(i - start), span(end - 1 - i), w.pos)
  sink.two(112, first, w.pos)
  sink.three(113, view.place, Math.min(5, view.sentences[i] ?? 0), Math.min(6, end - start))
  sink.three(114, view.place, w.word, i === 0 ? 1 : 0)
  sink.three(115, Math.min(3, view.sentences[i] ?? 0), view.quotes[start] ?? 0, view.quotes[i] ?? 0)
}
