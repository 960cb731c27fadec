/**
 * What the judge (boosted-trees.ts) looks at to say how likely a proposal is right. It knows each feature by its place
 * in the row: another order, or another feature, and it has to be trained anew.
 */
import { LABEL, LABELS, PART, PARTS } from '../encoder/roles.ts'
import type { LineView } from '../text/line-view.ts'
import { CLOSES, INSIDE, OPENS } from '../text/quotation.ts'
import { holdsToken, sharedTokens, sizeOf, type Run } from '../text/run.ts'
import { POS } from '../text/word-facts.ts'
import type { Proposal } from './proposals.ts'

/** What a feature is where there is no word to ask. */
const NO_WORD = -1
/** How far the speaker stands from the cue, where there is none. */
const NO_DISTANCE = -99
/** Sharing more of their content, two proposals are rivals. */
const RIVALS = 0.3

/** One proposal among those of its line, with the encoder's chance of each label there (tokens × LABELS). */
interface ProposalContext {
  readonly view: LineView
  readonly labels: Float32Array
  readonly proposal: Proposal
  readonly proposals: readonly Proposal[]
}

/** One row of features for each proposal of a line, in the order of the proposals. */
export function judgementFeatures(
  view: LineView,
  labels: Float32Array,
  proposals: readonly Proposal[],
): readonly Float32Array[] {
  return proposals.map((proposal) => {
    const context = { view, labels, proposal, proposals }
    return Float32Array.from([
      ...cueFeatures(context),
      ...contentFeatures(context),
      ...contentPlaceFeatures(context),
      ...sourceFeatures(context),
      ...linePlaceFeatures(context),
      ...rivalFeatures(context),
      ...variantFeatures(context),
    ])
  })
}

/** The chance that a token has a role: that it begins it, or goes on with it. */
function roleChance(labels: Float32Array, k: number, begin: number): number {
  return (labels[k * LABELS + begin] ?? 0) + (labels[k * LABELS + begin + 1] ?? 0)
}

function cueFeatures({ view, labels, proposal }: ProposalContext): readonly number[] {
  const { cue, cueView, valid } = proposal
  const { head } = cueView
  const subject = view.words[cueView.subject]
  return [
    cue.chance,
    valid,
    most(tokensOf([[cue.first, cue.end]]), (k) => roleChance(labels, k, LABEL.beginCue)),
    cue.end - cue.first,
    head.kind,
    head.pos,
    head.verb,
    cueView.follows,
    cueView.voice,
    cueView.way,
    cueView.place,
    cueView.quotation,
    subject?.pos ?? NO_WORD,
    subject?.kind ?? NO_WORD,
    view.words[cue.first]?.pos ?? NO_WORD,
    view.words[cue.end - 1]?.pos ?? NO_WORD,
  ]
}

/** How likely the content is one, by the encoder's first reading of the line and its reading for the cue. */
function contentFeatures({ view, labels, proposal }: ProposalContext): readonly number[] {
  const { contents, contentChance, parts } = proposal
  const tokens = tokensOf(contents)
  const size = tokens.length
  const chance = (k: number): number => contentChance[k] as number
  const label = (k: number): number => roleChance(labels, k, LABEL.beginContent)
  const all = contentChance.reduce((sum, p) => sum + p, 0)
  return [
    size,
    tokens.filter((k) => view.words[k]?.pos !== POS.PUNCT).length,
    contents.length,
    total(tokens, chance) / size,
    least(tokens, chance),
    most(contents, ([start]) => parts[start * PARTS + PART.beginContent] as number),
    total(tokens, chance) / Math.max(all, 1e-6),
    total(tokens, label) / size,
    least(tokens, label),
    most(contents, ([start, end]) => Math.max(label(start - 1), label(end))),
    tokens.filter((k) => view.quotes[k] === INSIDE).length / size,
    most(tokens, (k) => labels[k * LABELS + LABEL.beginCue] ?? 0),
    most(tokens, (k) => roleChance(labels, k, LABEL.beginSource)),
  ]
}

/** Where the content stands, from the cue and in its sentences and quotations. */
function contentPlaceFeatures({
  view,
  proposal: { contents, cue },
}: ProposalContext): readonly number[] {
  const { words, sentences, sentenceEnd, quotes } = view
  const start = contents[0]?.[0] ?? 0
  const end = contents.at(-1)?.[1] ?? 0
  const isToSentenceEnd = sentenceEnd[end - 1] === end || sentenceEnd[end - 1] === end + 1
  return [
    cue.first - end,
    start - cue.end,
    start < cue.first ? 1 : 0,
    end > cue.end ? 1 : 0,
    words[start]?.pos ?? NO_WORD,
    words[end - 1]?.pos ?? NO_WORD,
    (sentences[end - 1] ?? 0) - (sentences[start] ?? 0),
    (sentences[start] ?? 0) - (sentences[cue.first] ?? 0),
    isToSentenceEnd ? 1 : 0,
    quotes[start] ?? 0,
    quotes[end - 1] ?? 0,
  ]
}

function sourceFeatures({ view, labels, proposal }: ProposalContext): readonly number[] {
  const { source, sourceChance, contentChance, cue, cueView } = proposal
  const peak = sourceChance.reduce((highest, p) => Math.max(highest, p), 0)
  const none = sourceChance.reduce((lowest, p) => Math.min(lowest, 1 - p), 1)
  if (source === undefined)
    return [0, 0, 0, 0, none, peak, NO_WORD, NO_WORD, NO_DISTANCE, 0, 0, 0, 0]
  const [start, end] = source
  const tokens = tokensOf([source])
  const chance = (k: number): number => sourceChance[k] as number
  const head = view.words[view.clauses.nounHead[start] ?? start] ?? view.words[start]
  return [
    tokens.length,
    total(tokens, chance) / tokens.length,
    least(tokens, chance),
    total(tokens, (k) => roleChance(labels, k, LABEL.beginSource)) / tokens.length,
    none,
    peak,
    head?.pos ?? NO_WORD,
    head?.kind ?? NO_WORD,
    start < cue.first ? end - cue.first : start - cue.end + 1,
    holdsToken([source], cueView.subject) ? 1 : 0,
    most(tokens, (k) => contentChance[k] as number),
    view.quotes[start] ?? 0,
    (view.sentences[start] ?? 0) - (view.sentences[cue.first] ?? 0),
  ]
}

/** Where the line stands, and the cue in it. */
function linePlaceFeatures({ view, proposal: { cue } }: ProposalContext): readonly number[] {
  const start = view.sentenceStart[cue.first] ?? 0
  const end = view.sentenceEnd[cue.first] ?? 0
  const marks = tokensOf([[start, end]]).filter(
    (k) => view.quotes[k] === OPENS || view.quotes[k] === CLOSES,
  )
  return [
    view.place,
    view.around,
    cue.first - start,
    end - cue.end,
    marks.length,
    view.tokens.length,
    view.sentences[cue.first] ?? 0,
  ]
}

/** How the proposals of other cues compete: their content overlaps this one's, or their cue stands in it. */
function rivalFeatures({ view, labels, proposal, proposals }: ProposalContext): readonly number[] {
  const { cue, contents, source } = proposal
  const others = proposals
    .filter((other) => other.cue.first !== cue.first && other.variant === 0)
    .map((other) => {
      const least = Math.min(sizeOf(contents), sizeOf(other.contents))
      const share = sharedTokens(contents, other.contents) / Math.max(1, least)
      return { other, share, chance: other.cue.chance }
    })
  const likeliest = (is: (other: Proposal) => boolean): number =>
    most(
      others.filter(({ other }) => is(other)),
      ({ chance }) => chance,
    )
  const sentence = view.sentences[cue.first]
  return [
    most(others, ({ share }) => share),
    most(others, ({ share, chance }) => share * chance),
    most(
      others.filter(({ share }) => share > RIVALS),
      ({ chance }) => chance - cue.chance,
    ),
    likeliest((other) => holdsToken(contents, other.cue.first)),
    likeliest((other) => holdsToken(other.contents, cue.first)),
    total(
      others.filter(({ other }) => view.sentences[other.cue.first] === sentence),
      ({ chance }) => chance,
    ),
    likeliest((other) => source !== undefined && other.source?.[0] === source[0]),
    proposals.length,
    roleChance(labels, cue.first, LABEL.beginContent),
  ]
}

/** How a second reading of a cue differs from the first. */
function variantFeatures({ proposal, proposals }: ProposalContext): readonly number[] {
  const { cue, variant, contents, source } = proposal
  const main =
    proposals.find((other) => other.cue.first === cue.first && other.variant === 0) ?? proposal
  const size = sizeOf(contents)
  return [
    variant === 0 ? 1 : 0,
    size / sizeOf(main.contents),
    sharedTokens(contents, main.contents) / size,
    source?.[0] === main.source?.[0] ? 1 : 0,
  ]
}

function tokensOf(runs: readonly Run[]): readonly number[] {
  return runs.flatMap(([first, end]) => Array.from({ length: end - first }, (_, k) => first + k))
}

function total<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0)
}

/** The highest of some chances, 0 for none. */
function most<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((highest, item) => Math.max(highest, value(item)), 0)
}

/** The lowest of some chances, 1 for none. */
function least<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((lowest, item) => Math.min(lowest, value(item)), 1)
}
