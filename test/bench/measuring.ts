/** One line of the bench: what Hearsay needs against what it is held against, both in the same run. */
export interface Comparison {
  readonly what: string
  readonly ours: number
  readonly theirs: number
  /** What is on the other side: "AG Grid", "bare SQLite". */
  readonly against: string
  readonly unit: 'ms' | 'a second'
  /** The ratio to reach: at most this for times, at least this for rates. */
  readonly goal: number
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** The value that `share` of all values do not exceed, by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** Milliseconds that some work takes. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Two works in turn, A B A B …, so that a machine that slows down slows both; answers each one's median. */
export async function alternate(
  rounds: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<{ readonly ours: number; readonly theirs: number }> {
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(await ours())
    times.theirs.push(await theirs())
  }
  return { ours: median(times.ours), theirs: median(times.theirs) }
}

function isReached({ ours, theirs, unit, goal }: Comparison): boolean {
  return unit === 'ms' ? ours / theirs <= goal : ours / theirs >= goal
}

function spell(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}

/** The lines as a table in Markdown, with the ratio and whether the goal is reached. */
export function formatComparisons(lines: readonly Comparison[]): string {
  const rows = lines.map((line) => [
    line.what,
    `${spell(line.ours)} ${line.unit}`,
    `${spell(line.theirs)} ${line.unit} (${line.against})`,
    (line.ours / line.theirs).toFixed(2),
    `${line.unit === 'ms' ? '≤' : '≥'} ${line.goal}`,
    isReached(line) ? 'reached' : 'MISSED',
  ])
  const head = ['what', 'Hearsay', 'against', 'ratio', 'goal', '']
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
