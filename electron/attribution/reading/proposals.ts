/** A cue candidate with the speaker and content read for it: an attribution that may be right, before it is judged. */
import { PART, PARTS } from '../encoder/roles.ts'
import type { CueCandidate } from './cue-candidates.ts'
import type { CueView } from './cue-view.ts'
import { holdsToken, type Run } from '../text/run.ts'

/** What was read for a cue. */
export interface CueReading {
  readonly cue: CueCandidate
  readonly cueView: CueView
  /** Chance of each part at each token of the line, tokens × PARTS. */
  readonly parts: Float32Array
  /** Chance that the cue is one. */
  readonly valid: number
}

export interface Proposal extends CueReading {
  /** 0 for the likeliest reading of its cue. */
  readonly variant: number
  /** Tokens [first, end) of the line. */
  readonly contents: readonly Run[]
  readonly source: Run | undefined
  /** Of each token of the line: chance of being content, and of being speaker. */
  readonly contentChance: Float32Array
  readonly sourceChance: Float32Array
}

/** Least chance of a token to be in the content, and of a run's likeliest token to be the speaker. */
interface Bars {
  readonly content: number
  readonly source: number
}

const MAIN: Bars = { content: 0.4, source: 0.35 }
/** Other readings of the same cue, for the judge to prefer: a longer content, a shorter one. */
const OTHER_CONTENTS = [0.2, 0.65]
/** A second speaker worth a try; and when none is, the chance that nobody is named. */
const LEAST_SECOND_SOURCE = 0.15
const MOST_SOURCE_FOR_NONE = 0.75

/** The likeliest reading of a cue first, then the others; none when no content is found. */
export function propose(read: CueReading): readonly Proposal[] {
  const { cue, cueView, parts, valid } = read
  const n = parts.length / PARTS
  const contentChance = new Float32Array(n)
  const sourceChance = new Float32Array(n)
  for (let k = 0; k < n; k++) {
    contentChance[k] =
      (parts[k * PARTS + PART.beginContent] as number) +
      (parts[k * PARTS + PART.inContent] as number)
    sourceChance[k] =
      (parts[k * PARTS + PART.beginSource] as number) + (parts[k * PARTS + PART.inSource] as number)
  }
  const contents = contentRuns(read, contentChance, sourceChance, MAIN.content)
  if (contents.length === 0) return []
  const sources = sourceRuns(read, contentChance, sourceChance)
  const [likeliest] = sources
  const source =
    likeliest !== undefined && likeliest.peak >= MAIN.source ? likeliest.run : undefined
  const variants: [readonly Run[], Run | undefined][] = [[contents, source]]
  for (const bar of OTHER_CONTENTS) {
    const others = contentRuns(read, contentChance, sourceChance, bar)
    if (others.length > 0 && !variants.some(([runs]) => isSameRuns(runs, others)))
      variants.push([others, source])
  }
  const second = source === undefined ? likeliest : sources[1]
  if (second !== undefined && second.peak >= LEAST_SECOND_SOURCE)
    variants.push([contents, second.run])
  if (source !== undefined && (likeliest?.peak ?? 1) <= MOST_SOURCE_FOR_NONE)
    variants.push([contents, undefined])
  return variants.map(([runs, speaker], variant) => ({
    cue,
    cueView,
    parts,
    valid,
    variant,
    contents: runs,
    source: speaker,
    contentChance,
    sourceChance,
  }))
}

function isSameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every((run, k) => run[0] === b[k]?.[0] && run[1] === b[k]?.[1])
}

function contentRuns(
  read: CueReading,
  content: Float32Array,
  source: Float32Array,
  least: number,
): readonly Run[] {
  for (const bar of [least, least / 2]) {
    const found = runsWhere(
      content.length,
      (k) =>
        (content[k] as number) >= bar &&
        (content[k] as number) > (source[k] as number) &&
        !isCue(read, k),
    )
    if (found.length > 0) return withoutHoles(found, read, source)
  }
  return []
}

/** A hole of so few tokens between two runs of a content, with nothing of the cue or the speaker in it, is of the content. */
const LONGEST_HOLE = 3
/** What is more likely the speaker than not. */
const LIKELY = 0.5

function withoutHoles(
  runs: readonly Run[],
  read: CueReading,
  source: Float32Array,
): readonly Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last !== undefined && isHole(last[1], run[0], read, source))
      joined[joined.length - 1] = [last[0], run[1]]
    else joined.push(run)
  }
  return joined
}

function isHole(from: number, to: number, read: CueReading, source: Float32Array): boolean {
  if (to - from > LONGEST_HOLE) return false
  for (let k = from; k < to; k++)
    if (isCue(read, k) || (source[k] as number) >= LIKELY) return false
  return true
}

function isCue(read: CueReading, k: number): boolean {
  return k >= read.cue.first && k < read.cue.end
}

/** Runs of tokens that may be the speaker, the likeliest first; a mention is one run. */
function sourceRuns(
  read: CueReading,
  content: Float32Array,
  source: Float32Array,
): readonly { readonly run: Run; readonly peak: number }[] {
  const likely = runsWhere(
    source.length,
    (k) =>
      (source[k] as number) >= MAIN.source &&
      (source[k] as number) > (content[k] as number) &&
      !isCue(read, k),
  )
  const faint = runsWhere(
    source.length,
    (k) =>
      (source[k] as number) >= LEAST_SECOND_SOURCE && !isCue(read, k) && !holdsToken(likely, k),
  )
  const peaks = [...likely, ...faint].map((run) => ({
    run,
    peak: source.subarray(run[0], run[1]).reduce((most, p) => Math.max(most, p), 0),
  }))
  return peaks.sort((a, b) => b.peak - a.peak)
}

function runsWhere(n: number, is: (k: number) => boolean): readonly Run[] {
  const runs: Run[] = []
  let start = -1
  for (let k = 0; k <= n; k++) {
    const isOn = k < n && is(k)
    if (isOn && start < 0) start = k
    if (!isOn && start >= 0) {
      runs.push([start, k])
      start = -1
    }
  }
  return runs
}
