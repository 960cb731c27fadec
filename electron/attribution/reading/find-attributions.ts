/**
 * Who said what in an article, with the words that show it. Pure and deterministic.
 *
 * Three steps a line: the encoder gives each token its chance of being cue, speaker or content; for each likely cue it
 * tells its speaker and content; boosted trees judge each such proposal. What they find right often enough is kept, the
 * surer first where two claim the same words.
 */
import type { Attribution } from '../attribution.ts'
import { logistic, sumTrees } from './boosted-trees.ts'
import { cueCandidates, FAINTEST_CUE, LEAST_CUE_CHANCE } from './cue-candidates.ts'
import type { FinderModel } from '../weights/finder-model.ts'
import { withMarks } from './content-edges.ts'
import { viewCue } from './cue-view.ts'
import { readByLine, type LineReading } from '../encoder/line-reading.ts'
import { judgementFeatures } from './judgement-features.ts'
import { spanOf, type ArticleView, type LineView } from '../text/line-view.ts'
import { propose, type Proposal } from './proposals.ts'
import { sharedTokens, sizeOf, type Run } from '../text/run.ts'
import { explainProposal } from './reasons.ts'
import { overlaps, type Span } from '../text/span.ts'

/** How likely a cue must be to be read, and an attribution to be given. */
interface Bars {
  readonly cue: number
  readonly confidence: number
}

/** Where somebody asks for what is said in a stretch. */
const GENEROUS: Bars = { cue: FAINTEST_CUE, confidence: 0.05 }

/** A proposal with what the judge looks at. */
export interface JudgeInput {
  readonly proposal: Proposal
  readonly features: Float32Array
}

/**
 * The attributions of an article, a line a step, so that a caller can show progress, and stop. Without what the layout
 * says, the speakers' names and the carriers: see `Finder`. In the lines of the stretch that is `asked` for also
 * those that are hardly likely.
 */
export async function* findByLine(
  article: ArticleView,
  model: FinderModel,
  asked?: Span,
): AsyncGenerator<readonly Attribution[], void> {
  const readings = readByLine(model.encoder, model.vocabulary, article.lines)
  for (const view of article.lines) {
    const { start, end } = view.line
    const isAsked = asked !== undefined && overlaps(asked, [start, end])
    const bars = isAsked ? GENEROUS : { cue: LEAST_CUE_CHANCE, confidence: model.threshold }
    const reading = await readings.next()
    yield reading.done === true ? [] : await findInLine(view, reading.value, model, bars)
  }
}

/** The proposals of one line with what the judge looks at; training learns from the same. */
export async function proposeInLine(
  view: LineView,
  { labels, readCue }: LineReading,
  leastCue = LEAST_CUE_CHANCE,
): Promise<readonly JudgeInput[]> {
  const proposals: Proposal[] = []
  for (const cue of cueCandidates(labels, view.tokens.length, leastCue)) {
    const { parts, valid } = await readCue(cue.first, cue.end)
    for (const one of propose({ cue, cueView: viewCue(view, cue), parts, valid }))
      proposals.push(one)
  }
  const features = judgementFeatures(view, labels, proposals)
  return proposals.map((proposal, k) => ({ proposal, features: features[k] as Float32Array }))
}

async function findInLine(
  view: LineView,
  reading: LineReading,
  model: FinderModel,
  bars: Bars,
): Promise<readonly Attribution[]> {
  const found: { contents: readonly Run[]; attribution: Attribution }[] = []
  const judged = (await proposeInLine(view, reading, bars.cue))
    .map(({ proposal, features }) => ({ proposal, confidence: confidenceOf(model, features) }))
    .filter(({ confidence }) => confidence >= bars.confidence)
    .sort((a, b) => b.confidence - a.confidence)
  for (const { proposal, confidence } of judged) {
    if (found.some(({ contents }) => isSameContent(contents, proposal.contents))) continue
    const contents = proposal.contents.map((run) => withMarks(view, run))
    const attribution = ofProposal(view, { ...proposal, contents }, confidence)
    found.push({ contents: proposal.contents, attribution })
  }
  return found.map(({ attribution }) => attribution)
}

function confidenceOf(model: FinderModel, features: Float32Array): number {
  return logistic(
    model.calibration.slope * sumTrees(model.judge, features) + model.calibration.offset,
  )
}

/** Whether two proposals are two readings of one attribution: they share more than half of the smaller one's words. */
export function isSameContent(a: readonly Run[], b: readonly Run[]): boolean {
  return sharedTokens(a, b) > 0.5 * Math.min(sizeOf(a), sizeOf(b))
}

function ofProposal(view: LineView, proposal: Proposal, confidence: number): Attribution {
  return {
    source: proposal.source === undefined ? [] : [spanOf(view, ...proposal.source)],
    cue: [spanOf(view, proposal.cue.first, proposal.cue.end)],
    content: proposal.contents.map((run) => spanOf(view, ...run)),
    confidence,
    reason: explainProposal(view, proposal),
  }
}
