/**
 * Gradient boosting of decision trees for a yes/no answer (Friedman 2001), with second derivatives and on histograms of
 * the features (Chen and Guestrin, XGBoost, 2016).
 */
import { logistic, type BoostedTrees } from '../reading/boosted-trees.ts'
import { Random } from './random.ts'

export interface BoostSettings {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Least sum of second derivatives in a leaf. */
  readonly leastWeight: number
  readonly smoothing: number
  readonly rowShare: number
  readonly columnShare: number
  readonly seed: number
}

/** Most steps of a feature's histogram. */
const STEPS = 64
/** Less is no gain. */
const LEAST_GAIN = 1e-4

interface Binned {
  readonly columns: readonly Uint8Array[]
  readonly edges: readonly Float32Array[]
}

/** Trees for rows of features whose answers are 0 or 1: the same for the same rows, answers and settings. */
export function boostTrees(
  rows: readonly Float32Array[],
  answers: Uint8Array,
  settings: BoostSettings,
): BoostedTrees {
  const n = rows.length
  const binned = binRows(rows)
  const yes = answers.reduce((sum, answer) => sum + answer, 0)
  const base = Math.log((yes + 1) / (n - yes + 1))
  const sums = new Float64Array(n).fill(base)
  const slopes = new Float64Array(n)
  const bends = new Float64Array(n)
  const random = new Random(settings.seed)
  const nodes: Node[] = []
  const roots: number[] = []
  for (let t = 0; t < settings.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = logistic(sums[i] as number)
      slopes[i] = p - (answers[i] as number)
      bends[i] = p * (1 - p)
    }
    const chosen: number[] = []
    for (let i = 0; i < n; i++) if (random.isWithin(settings.rowShare)) chosen.push(i)
    const columns = binned.columns
      .map((_, c) => c)
      .filter(() => random.isWithin(settings.columnShare))
    const root = growNode(
      nodes,
      binned,
      Int32Array.from(chosen),
      columns,
      slopes,
      bends,
      settings,
      0,
    )
    roots.push(root)
    for (let i = 0; i < n; i++)
      sums[i] = (sums[i] as number) + leafOf(nodes, root, rows[i] as Float32Array)
  }
  return {
    base,
    roots: Int32Array.from(roots),
    feature: Int16Array.from(nodes, (node) => node.feature),
    value: Float32Array.from(nodes, (node) => node.value),
    left: Int32Array.from(nodes, (node) => node.left),
    right: Int32Array.from(nodes, (node) => node.right),
  }
}

interface Node {
  feature: number
  value: number
  left: number
  right: number
}

function leafOf(nodes: readonly Node[], root: number, row: Float32Array): number {
  let node = nodes[root] as Node
  while (node.feature >= 0)
    node = nodes[(row[node.feature] as number) <= node.value ? node.left : node.right] as Node
  return node.value
}

function binRows(rows: readonly Float32Array[]): Binned {
  const width = rows[0]?.length ?? 0
  const columns: Uint8Array[] = []
  const edges: Float32Array[] = []
  for (let c = 0; c < width; c++) {
    const sorted = Float32Array.from(rows, (row) => row[c] as number).sort()
    const steps: number[] = []
    for (let s = 1; s < STEPS; s++) {
      const edge = sorted[Math.floor((s * sorted.length) / STEPS)] as number
      if (steps.length === 0 || edge > (steps.at(-1) as number)) steps.push(edge)
    }
    const edge = Float32Array.from(steps)
    edges.push(edge)
    columns.push(Uint8Array.from(rows, (row) => binOf(edge, row[c] as number)))
  }
  return { columns, edges }
}

/** Number of edges below the value: bin b holds values in (edge[b - 1], edge[b]]. */
function binOf(edges: Float32Array, value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

function growNode(
  nodes: Node[],
  binned: Binned,
  rows: Int32Array,
  columns: readonly number[],
  slopes: Float64Array,
  bends: Float64Array,
  settings: BoostSettings,
  depth: number,
): number {
  let slope = 0
  let bend = 0
  for (const i of rows) {
    slope += slopes[i] as number
    bend += bends[i] as number
  }
  const number = nodes.length
  const node: Node = {
    feature: -1,
    value: (-settings.rate * slope) / (bend + settings.smoothing),
    left: -1,
    right: -1,
  }
  nodes.push(node)
  if (depth >= settings.depth) return number
  const split = bestSplit(binned, rows, columns, slopes, bends, settings, slope, bend)
  if (split === undefined) return number
  const column = binned.columns[split.column] as Uint8Array
  const left = rows.filter((i) => (column[i] as number) <= split.bin)
  const right = rows.filter((i) => (column[i] as number) > split.bin)
  node.feature = split.column
  node.value = binned.edges[split.column]?.[split.bin] as number
  node.left = growNode(nodes, binned, left, columns, slopes, bends, settings, depth + 1)
  node.right = growNode(nodes, binned, right, columns, slopes, bends, settings, depth + 1)
  return number
}

function bestSplit(
  binned: Binned,
  rows: Int32Array,
  columns: readonly number[],
  slopes: Float64Array,
  bends: Float64Array,
  settings: BoostSettings,
  slope: number,
  bend: number,
): { column: number; bin: number } | undefined {
  const { smoothing, leastWeight } = settings
  let best: { column: number; bin: number } | undefined
  let most = LEAST_GAIN + (slope * slope) / (bend + smoothing)
  const slopeBins = new Float64Array(STEPS)
  const bendBins = new Float64Array(STEPS)
  for (const c of columns) {
    slopeBins.fill(0)
    bendBins.fill(0)
    const column = binned.columns[c] as Uint8Array
    for (const i of rows) {
      const bin = column[i] as number
      slopeBins[bin] = (slopeBins[bin] as number) + (slopes[i] as number)
      bendBins[bin] = (bendBins[bin] as number) + (bends[i] as number)
    }
    let leftSlope = 0
    let leftBend = 0
    for (let bin = 0; bin < (binned.edges[c]?.length ?? 0); bin++) {
      leftSlope += slopeBins[bin] as number
      leftBend += bendBins[bin] as number
      if (leftBend < leastWeight || bend - leftBend < leastWeight) continue
      const gain =
        (leftSlope * leftSlope) / (leftBend + smoothing) +
        (slope - leftSlope) ** 2 / (bend - leftBend + smoothing)
      if (gain > most) [best, most] = [{ column: c, bin }, gain]
    }
  }
  return best
}
