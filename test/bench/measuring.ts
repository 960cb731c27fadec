import { setTimeout } from 'node:timers/promises'

/** One line of the bench: what Hearsay needs against what it is held against, both in the same run. */
export interface Comparison {
  readonly what: string
  readonly ours: number
  readonly theirs: number
  /** What is on the other side: "AG Grid", "bare SQLite". */
  readonly against: string
  readonly unit: 'ms' | 'MB' | 'a second'
  /** The ratio to reach: at least this for rates, at most this for all else; null for a line that only informs. */
  readonly goal: number | null
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

/** Processor time in milliseconds: what one core needs, however many others wait for it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * Does some work, and answers the longest turn of this thread meanwhile: for how many milliseconds of its processor it
 * answered nobody else.
 */
export async function longestTurnOf<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly longest: number; readonly result: Result }> {
  let longest = 0
  const done = new AbortController()
  const beat = async () => {
    for (let last = threadTime(); !done.signal.aborted; last = threadTime()) {
      await setTimeout(1)
      longest = Math.max(longest, threadTime() - last)
    }
  }
  const beating = beat()
  const result = await work().finally(() => done.abort())
  await beating
  return { longest, result }
}

/** Processor time of this thread alone, in milliseconds. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** What was measured several times, by name. */
export type Samples = Readonly<Record<string, readonly number[]>>

/** The medians of all samples of each name. */
export function mediansOf(rounds: readonly Samples[]): Readonly<Record<string, number>> {
  const names = new Set(rounds.flatMap((round) => Object.keys(round)))
  return Object.fromEntries(
    [...names].map((name) => [name, median(rounds.flatMap((round) => round[name] ?? []))]),
  )
}

/** Works in turn, A B A B …, so that a machine that slows down slows all of them; answers what each gave. */
export async function takeTurns<Result>(
  rounds: number,
  works: readonly (() => Promise<Result>)[],
): Promise<readonly (readonly Result[])[]> {
  const results = works.map((): Result[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) results[index]?.push(await work())
  }
  return results
}

/** The lines with the setting they share before what each measures. */
export function underHeading(heading: string, lines: readonly Comparison[]): readonly Comparison[] {
  return lines.map((line) => Object.assign({}, line, { what: `${heading}. ${line.what}` }))
}

function isReached({ ours, theirs, unit, goal }: Comparison): boolean | null {
  if (goal === null) return null
  return unit === 'a second' ? ours / theirs >= goal : ours / theirs <= goal
}

function spell(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}

/** "MISSED by 35%": how far the ratio lies beyond its goal. */
function judge(line: Comparison): string {
  const reached = isReached(line)
  if (reached === null || line.goal === null) return 'for information'
  if (reached) return 'reached'
  const ratio = line.ours / line.theirs
  const excess = line.unit === 'a second' ? 1 - ratio / line.goal : ratio / line.goal - 1
  return `MISSED by ${(excess * 100).toFixed(0)}%`
}

/** The lines as a table in Markdown, with the ratio and whether the goal is reached. */
export function formatComparisons(lines: readonly Comparison[]): string {
  const rows = lines.map((line) => [
    line.what,
    `${spell(line.ours)} ${line.unit}`,
    `${spell(line.theirs)} ${line.unit} (${line.against})`,
    (line.ours / line.theirs).toFixed(2),
    line.goal === null ? '–' : `${line.unit === 'a second' ? '≥' : '≤'} ${line.goal}`,
    judge(line),
  ])
  const head = ['what', 'Hearsay', 'against', 'ratio', 'goal', '']
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
