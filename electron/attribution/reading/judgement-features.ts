/** What the judge (boosted-trees.ts) looks at to say how likely a proposal is right. */
import type { LineView } from '../text/line-view.ts'
import { CLOSES, INSIDE, OPENS } from '../text/quotation.ts'
import { POS } from '../text/word-facts.ts'
import type { Proposal } from './proposals.ts'
import type { Run } from '../text/run.ts'
import { LABEL, LABELS, PART, PARTS } from '../encoder/roles.ts'

/** One row of features for each proposal of a line, in the order of the proposals. */
export function judgementFeatures(
  view: LineView,
  first: Float32Array,
  proposals: readonly Proposal[],
): readonly Float32Array[] {
  return proposals.map((proposal, k) => {
    const row: number[] = []
    putCue(row, view, first, proposal)
    putContent(row, view, first, proposal)
    putSource(row, view, first, proposal)
    putPlace(row, view, proposal)
    putRivals(row, view, first, proposals, k)
    putVariant(row, proposals, k)
    return Float32Array.from(row)
  })
}

function put(row: number[], ...values: number[]): void {
  row.push(...values)
}

function putCue(
  row: number[],
  view: LineView,
  first: Float32Array,
  { cue, cueView, valid }: Proposal,
): void {
  let inside = 0
  for (let k = cue.first; k < cue.end; k++) inside = Math.max(inside, sum(first, k, LABEL.beginCue))
  const head = cueView.head
  put(
    row,
    cue.chance,
    valid,
    inside,
    cue.end - cue.first,
    head.kind,
    head.pos,
    head.verb,
    cueView.follows,
    cueView.voice,
    cueView.way,
    cueView.place,
    cueView.quotation,
  )
  const subject = view.words[cueView.subject]
  put(
    row,
    subject?.pos ?? -1,
    subject?.kind ?? -1,
    view.words[cue.first]?.pos ?? -1,
    view.words[cue.end - 1]?.pos ?? -1,
  )
}

function sum(first: Float32Array, i: number, begin: number): number {
  return (first[i * LABELS + begin] ?? 0) + (first[i * LABELS + begin + 1] ?? 0)
}

function putContent(row: number[], view: LineView, first: Float32Array, proposal: Proposal): void {
  const { contents, contentChance, cue, parts } = proposal
  let size = 0,
    chance = 0,
    least = 1,
    firstChance = 0,
    quoted = 0,
    cueInside = 0,
    sourceInside = 0,
    words = 0,
    firstLeast = 1
  let edges = 0
  let outside = 0
  for (const [start, end] of contents) {
    for (let i = start; i < end; i++) {
      const p = contentChance[i] as number
      const q = sum(first, i, LABEL.beginContent)
      size += 1
      chance += p
      least = Math.min(least, p)
      firstChance += q
      firstLeast = Math.min(firstLeast, q)
      if (view.quotes[i] === INSIDE) quoted += 1
      if (view.words[i]?.pos !== POS.PUNCT) words += 1
      cueInside = Math.max(cueInside, first[i * LABELS + LABEL.beginCue] ?? 0)
      sourceInside = Math.max(sourceInside, sum(first, i, LABEL.beginSource))
    }
    edges = Math.max(edges, parts[start * PARTS + PART.beginContent] as number)
    outside = Math.max(
      outside,
      sum(first, start - 1, LABEL.beginContent),
      sum(first, end, LABEL.beginContent),
    )
  }
  let all = 0
  for (const p of contentChance) all += p
  const start = contents[0]?.[0] ?? 0
  const end = contents.at(-1)?.[1] ?? 0
  const last = view.words[end - 1]?.pos ?? -1
  put(
    row,
    size,
    words,
    contents.length,
    chance / size,
    least,
    edges,
    chance / Math.max(all, 1e-6),
    firstChance / size,
    firstLeast,
    outside,
    quoted / size,
    cueInside,
    sourceInside,
  )
  put(
    row,
    cue.first - end,
    start - cue.end,
    start < cue.first ? 1 : 0,
    end > cue.end ? 1 : 0,
    view.words[start]?.pos ?? -1,
    last,
    (view.sentences[end - 1] ?? 0) - (view.sentences[start] ?? 0),
  )
  put(
    row,
    (view.sentences[start] ?? 0) - (view.sentences[cue.first] ?? 0),
    view.sentenceEnd[end - 1] === end || view.sentenceEnd[end - 1] === end + 1 ? 1 : 0,
    view.quotes[start] ?? 0,
    view.quotes[end - 1] ?? 0,
  )
}

function putSource(
  row: number[],
  view: LineView,
  first: Float32Array,
  { source, sourceChance, contentChance, cue, cueView }: Proposal,
): void {
  let none = 1
  let peak = 0
  for (const p of sourceChance) {
    none = Math.min(none, 1 - p)
    peak = Math.max(peak, p)
  }
  if (source === undefined) {
    put(row, 0, 0, 0, 0, none, peak, -1, -1, -99, 0, 0, 0, 0)
    return
  }
  const [start, end] = source
  let chance = 0,
    least = 1,
    firstChance = 0,
    asContent = 0
  for (let i = start; i < end; i++) {
    const p = sourceChance[i] as number
    chance += p
    least = Math.min(least, p)
    firstChance += sum(first, i, LABEL.beginSource)
    asContent = Math.max(asContent, contentChance[i] as number)
  }
  const size = end - start
  const head = view.words[view.clauses.nounHead[start] ?? start] ?? view.words[start]
  const isSubject = cueView.subject >= start && cueView.subject < end ? 1 : 0
  put(
    row,
    size,
    chance / size,
    least,
    firstChance / size,
    none,
    peak,
    head?.pos ?? -1,
    head?.kind ?? -1,
    start < cue.first ? end - cue.first : start - cue.end + 1,
    isSubject,
    asContent,
    view.quotes[start] ?? 0,
    (view.sentences[start] ?? 0) - (view.sentences[cue.first] ?? 0),
  )
}

function putPlace(row: number[], view: LineView, { cue }: Proposal): void {
  const start = view.sentenceStart[cue.first] ?? 0
  const end = view.sentenceEnd[cue.first] ?? 0
  let marks = 0
  for (let k = start; k < end; k++)
    if (view.quotes[k] === OPENS || view.quotes[k] === CLOSES) marks += 1
  put(
    row,
    view.place,
    view.around,
    cue.first - start,
    end - cue.end,
    marks,
    view.tokens.length,
    view.sentences[cue.first] ?? 0,
  )
}

/** How a second reading of a cue differs from the first. */
function putVariant(row: number[], proposals: readonly Proposal[], k: number): void {
  const own = proposals[k] as Proposal
  const main =
    proposals.find((other) => other.cue.first === own.cue.first && other.variant === 0) ?? own
  const size = sizeOf(own.contents)
  put(
    row,
    own.variant === 0 ? 1 : 0,
    size / sizeOf(main.contents),
    sharedTokens(own.contents, main.contents) / size,
    own.source?.[0] === main.source?.[0] ? 1 : 0,
  )
}

/** How other proposals of the line compete: their content overlaps this one's, or their cue stands in it. */
function putRivals(
  row: number[],
  view: LineView,
  first: Float32Array,
  proposals: readonly Proposal[],
  k: number,
): void {
  const own = proposals[k] as Proposal
  let overlap = 0,
    weighted = 0,
    stronger = 0,
    cuesInside = 0,
    insideOther = 0,
    sentenceMass = 0,
    sharedSource = 0
  proposals.forEach((other, j) => {
    if (j === k || other.cue.first === own.cue.first || other.variant > 0) return
    const share =
      sharedTokens(own.contents, other.contents) /
      Math.max(1, Math.min(sizeOf(own.contents), sizeOf(other.contents)))
    overlap = Math.max(overlap, share)
    weighted = Math.max(weighted, share * other.cue.chance)
    if (share > 0.3) stronger = Math.max(stronger, other.cue.chance - own.cue.chance)
    if (holds(own.contents, other.cue.first)) cuesInside = Math.max(cuesInside, other.cue.chance)
    if (holds(other.contents, own.cue.first)) insideOther = Math.max(insideOther, other.cue.chance)
    if (view.sentences[other.cue.first] === view.sentences[own.cue.first])
      sentenceMass += other.cue.chance
    if (own.source !== undefined && other.source !== undefined && own.source[0] === other.source[0])
      sharedSource = Math.max(sharedSource, other.cue.chance)
  })
  put(
    row,
    overlap,
    weighted,
    stronger,
    cuesInside,
    insideOther,
    sentenceMass,
    sharedSource,
    proposals.length,
    sum(first, own.cue.first, LABEL.beginContent),
  )
}

export function sizeOf(runs: readonly Run[]): number {
  return runs.reduce((size, [start, end]) => size + end - start, 0)
}

export function sharedTokens(a: readonly Run[], b: readonly Run[]): number {
  let shared = 0
  for (const [p, q] of a)
    for (const [u, v] of b) shared += Math.max(0, Math.min(q, v) - Math.max(p, u))
  return shared
}

function holds(runs: readonly Run[], i: number): boolean {
  return runs.some(([start, end]) => start <= i && i < end)
}
