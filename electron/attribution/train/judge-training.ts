/** Trains the judge on proposals for articles that the encoder had not seen, and sets its calibration and threshold. */
import { logistic, sumTrees, type BoostedTrees } from '../reading/boosted-trees.ts'
import type { Encoder } from '../encoder/encoder.ts'
import { readByLine } from '../encoder/line-reading.ts'
import type { Vocabulary } from '../encoder/word-pieces.ts'
import { isSameContent, proposeInLine, type JudgeInput } from '../reading/find-attributions.ts'
import { spanOf, type LineView } from '../text/line-view.ts'
import type { Run } from '../text/run.ts'
import type { Span } from '../text/span.ts'
import { boostTrees, type BoostSettings } from './boosting.ts'
import type { CorpusArticle } from './corpus.ts'
import { countLinked, isLinked, wordsIn } from './linked-score.ts'

/** A proposal of an article of the corpus, and whether it is right. */
export interface Case extends JudgeInput {
  readonly article: number
  readonly line: number
  readonly content: ReadonlySet<number>
  readonly source: ReadonlySet<number>
  readonly isRight: boolean
}

export interface Judge {
  readonly trees: BoostedTrees
  readonly calibration: { readonly slope: number; readonly offset: number }
  readonly threshold: number
}

/** The proposals of all lines of a corpus but its headings. */
export async function gatherCases(
  corpus: readonly CorpusArticle[],
  encoder: Encoder,
  vocabulary: Vocabulary,
): Promise<readonly Case[]> {
  const cases: Case[] = []
  for (const [number, article] of corpus.entries()) {
    const { lines } = article.view
    let l = 0
    for await (const reading of readByLine(encoder, vocabulary, lines)) {
      const view = lines[l] as LineView
      if (!view.line.isHeading)
        for (const input of await proposeInLine(view, reading))
          cases.push(makeCase(article, number, l, view, input))
      l += 1
    }
  }
  return cases
}

function makeCase(
  article: CorpusArticle,
  number: number,
  line: number,
  view: LineView,
  input: JudgeInput,
): Case {
  const { proposal } = input
  const span = (run: Run): Span => spanOf(view, ...run)
  const content = wordsIn(article.scored, proposal.contents.map(span))
  const source = wordsIn(
    article.scored,
    proposal.source === undefined ? [] : [span(proposal.source)],
  )
  const isRight = article.scoredGold.some((gold) => isLinked({ content, source }, gold))
  return { ...input, article: number, line, content, source, isRight }
}

/** In so many parts the articles are judged by a judge that did not see them. */
const FOLDS = 4

/** The judge of some cases; its calibration and its threshold are those of judges that did not see the articles. */
export function trainJudge(
  corpus: readonly CorpusArticle[],
  cases: readonly Case[],
  settings: BoostSettings,
  report: (line: string) => void,
): Judge {
  const rows = cases.map(({ features }) => features)
  const answers = Uint8Array.from(cases, ({ isRight }) => (isRight ? 1 : 0))
  const sums = new Float64Array(cases.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = cases.flatMap((item, k) => (item.article % FOLDS === fold ? [] : [k]))
    const trees = boostTrees(
      rest.map((k) => rows[k] as Float32Array),
      Uint8Array.from(rest, (k) => answers[k] as number),
      settings,
    )
    cases.forEach((item, k) => {
      if (item.article % FOLDS === fold) sums[k] = sumTrees(trees, rows[k] as Float32Array)
    })
  }
  const calibration = fitLogistic(sums, answers)
  const confidences = Float64Array.from(sums, (sum) =>
    logistic(calibration.slope * sum + calibration.offset),
  )
  const best = bestThreshold(corpus, cases, confidences)
  report(
    `judge: ${cases.length} proposals, ${answers.reduce((a, b) => a + b, 0)} right; on unseen folds linked F1 ${(100 * best.f1).toFixed(2)} at ${best.threshold.toFixed(2)}`,
  )
  return {
    trees: boostTrees(rows, answers, settings),
    calibration,
    threshold: best.threshold,
  }
}

/** Platt's scaling: the slope and offset that make the sums' logistic the likeliest, by Newton's method. */
function fitLogistic(sums: Float64Array, answers: Uint8Array): { slope: number; offset: number } {
  let slope = 1
  let offset = 0
  for (let step = 0; step < 30; step++) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-6, 0, 1e-6]
    for (let k = 0; k < sums.length; k++) {
      const x = sums[k] as number
      const p = logistic(slope * x + offset)
      const slant = p - (answers[k] as number)
      const bend = p * (1 - p)
      a += slant * x
      b += slant
      aa += bend * x * x
      ab += bend * x
      bb += bend
    }
    const determinant = aa * bb - ab * ab
    slope -= (bb * a - ab * b) / determinant
    offset -= (aa * b - ab * a) / determinant
  }
  return { slope, offset }
}

/** The proposals kept at a threshold, as the finder keeps them: surest first, no two with the same content. */
function keepCases(
  cases: readonly Case[],
  confidences: Float64Array,
  threshold: number,
): readonly Case[] {
  const order = Array.from(cases.keys()).filter((k) => (confidences[k] as number) >= threshold)
  order.sort((a, b) => (confidences[b] as number) - (confidences[a] as number))
  const byLine = new Map<string, Case[]>()
  for (const k of order) {
    const item = cases[k] as Case
    const key = `${item.article} ${item.line}`
    const kept = byLine.get(key) ?? []
    if (kept.some((other) => isSameContent(other.proposal.contents, item.proposal.contents)))
      continue
    byLine.set(key, [...kept, item])
  }
  return [...byLine.values()].flat()
}

/** Correctly found attributions by those found and those there (F1), over all articles. */
function linkedF1(corpus: readonly CorpusArticle[], kept: readonly Case[]): number {
  const byArticle = new Map<number, Case[]>()
  for (const item of kept)
    byArticle.set(item.article, [...(byArticle.get(item.article) ?? []), item])
  let right = 0
  let gold = 0
  corpus.forEach((article, number) => {
    gold += article.scoredGold.length
    right += countLinked(byArticle.get(number) ?? [], article.scoredGold)
  })
  return (2 * right) / Math.max(1, kept.length + gold)
}

/**
 * Where the linked F1 is highest: of probabilities, at half of that F1 itself (Lipton, Elkan and Narayanaswamy 2014).
 * Found by trying, from above; the best of many thresholds would be the best by chance.
 */
function bestThreshold(
  corpus: readonly CorpusArticle[],
  cases: readonly Case[],
  confidences: Float64Array,
): { threshold: number; f1: number } {
  let threshold = 0.5
  for (;;) {
    const f1 = linkedF1(corpus, keepCases(cases, confidences, threshold))
    if (f1 / 2 > threshold - 0.01) return { threshold, f1 }
    threshold -= 0.01
  }
}
