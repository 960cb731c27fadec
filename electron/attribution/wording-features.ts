/**
 * The wording of a whole proposal: which cue goes with which speaker and which content. The taggers see one token at a
 * time; this looks at all three parts together, and its weights sum to one number for the judge.
 */
import { FeatureSink } from './hashing.ts'
import type { LineView } from './line-view.ts'
import type { Proposal } from './proposals.ts'
import type { TaggerGroup } from './tagger.ts'
import { addWeights, scoresOf } from './weight-table.ts'
import type { WordFacts } from './word-facts.ts'

const NONE = 0x1234567

export function putWording(sink: FeatureSink, view: LineView, proposal: Proposal): void {
  const { cue, cueView, contents, source } = proposal
  const { words, clauses } = view
  const head = cueView.head
  const [start, end] = contents[0] ?? [cue.end, cue.end]
  const side = start < cue.first ? 1 : 0
  const content = words[start]
  const speaker =
    source === undefined
      ? undefined
      : (words[clauses.nounHead[source[0]] ?? -1] ?? words[source[0]])
  const text = cueHash(words, cue.first, cue.end)
  const size = step(contents.reduce((sum, [a, b]) => sum + b - a, 0))
  const chance = Math.min(9, Math.floor(cue.chance * 10))
  const quoted = view.quotes[start] ?? 0
  const verb = firstVerb(view, start, end)
  const left = words[view.verbLeft[cue.first] ?? -1]
  const before = words[cue.first - 1]
  const speakerKind = speaker === undefined ? -1 : speaker.pos * 64 + speaker.kind
  sink.one(400, chance)
  sink.two(434, chance, Math.min(3, proposal.variant))
  sink.one(401, text)
  sink.two(402, text, side * 8 + quoted)
  sink.two(403, text, content?.pos ?? -1)
  sink.two(404, text, speakerKind)
  sink.two(405, head.lemma, chance)
  sink.two(406, head.lemma, head.verb * 64 + cueView.voice)
  sink.two(407, head.lemma, cueView.follows)
  sink.three(408, head.lemma, side * 8 + quoted, size)
  sink.two(409, head.lemma, content?.word ?? NONE)
  sink.two(410, head.lemma, speaker?.lemma ?? NONE)
  sink.two(411, head.lemma, speakerKind)
  sink.three(412, head.kind, speakerKind, cueView.follows)
  sink.three(413, head.kind, content?.pos ?? -1, verb?.verb ?? -1)
  sink.two(414, speaker?.lemma ?? NONE, head.kind)
  sink.two(415, speaker?.lemma ?? NONE, chance)
  sink.two(416, content?.word ?? NONE, head.kind)
  sink.three(417, content?.word ?? NONE, words[start + 1]?.word ?? NONE, side)
  sink.two(418, head.lemma, verb?.verb ?? -1)
  sink.two(419, head.lemma, left?.lemma ?? NONE)
  sink.two(420, head.kind, left?.lemma ?? NONE)
  sink.two(421, before?.word ?? NONE, head.lemma)
  sink.two(422, words[cue.end]?.word ?? NONE, head.lemma)
  sink.three(423, before?.pos ?? -1, head.kind, words[cue.end]?.pos ?? -1)
  sink.three(424, size, chance, side)
  sink.two(425, head.suffix3, head.pos)
  sink.two(426, verb?.lemma ?? NONE, head.kind)
  sink.three(427, cueView.place, cueView.follows, chance)
  sink.three(428, view.place, head.kind, side)
  sink.two(429, words[end - 1]?.lemma ?? NONE, head.kind)
  sink.three(430, words[end]?.word ?? NONE, side, head.kind)
  sink.two(431, cue.end - cue.first, head.pos * 16 + chance)
  sink.two(432, words[cue.first]?.lemma ?? NONE, words[cue.end - 1]?.lemma ?? NONE)
  sink.three(433, source === undefined ? 0 : source[0] < cue.first ? 1 : 2, side, head.lemma)
}

function cueHash(words: readonly WordFacts[], first: number, end: number): number {
  let hash = 17
  for (let i = first; i < end; i++) hash = Math.imul(hash, 0x01000193) ^ (words[i]?.lemma ?? 0)
  return hash
}

function step(size: number): number {
  return size <= 3
    ? size
    : size <= 5
      ? 4
      : size <= 8
        ? 5
        : size <= 13
          ? 6
          : size <= 21
            ? 7
            : size <= 34
              ? 8
              : 9
}

function firstVerb(view: LineView, start: number, end: number): WordFacts | undefined {
  for (let i = start; i < end; i++) if (view.clauses.verbHead[i] === i) return view.words[i]
  return undefined
}

const sink = new FeatureSink()

/** How much the wording speaks for the proposal, in log odds. */
export function weighWording({ joined }: TaggerGroup, view: LineView, proposal: Proposal): number {
  sink.clear()
  putWording(sink, view, proposal)
  const sums = new Int32Array(joined.width)
  addWeights(joined, sink.values, 0, sink.length, sums, 0)
  const scores = scoresOf(joined, 0, sums, 1)
  return (scores[1] as number) - (scores[0] as number)
}
