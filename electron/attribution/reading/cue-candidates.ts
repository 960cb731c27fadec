/** Places that may be cues, by the encoder's chances: many more than there are. */
import { LABEL, LABELS } from '../encoder/roles.ts'

export interface CueCandidate {
  /** Tokens [first, end) of the line. */
  readonly first: number
  readonly end: number
  /** Probability that a cue begins here, or in a candidate that this one stands for. */
  readonly chance: number
}

/** Below this a cue is right so rarely that reading it costs more time than it brings. */
export const LEAST_CUE_CHANCE = 0.06
/** Below this no cue begins at all, however generous the reading. */
export const FAINTEST_CUE = 0.02
/** A cue goes on while this share of the chance that it has run so far is left. */
const GOES_ON = 0.5
/** No real line has more cues than one every so many words, and a few; what seems to be one more would only cost time. */
const WORDS_A_CUE = 8
const FEW_CUES = 4

/** The candidates of a line of n tokens, in order. `labels`: chance of each label, tokens × LABELS. */
export function cueCandidates(
  labels: Float32Array,
  n: number,
  least = LEAST_CUE_CHANCE,
): readonly CueCandidate[] {
  const found: CueCandidate[] = []
  for (let i = 0; i < n; i++) {
    const begins = labels[i * LABELS + LABEL.beginCue] as number
    if (begins < FAINTEST_CUE) continue
    let end = i + 1
    // The chance that the cue still runs, given that it has run so far.
    let runs = begins
    while (end < n) {
      const inside = labels[end * LABELS + LABEL.inCue] as number
      if (inside < GOES_ON * runs) break
      runs = Math.min(runs, inside)
      end += 1
    }
    found.push({ first: i, end, chance: begins })
  }
  return likeliest(
    mergeOverlapping(found).filter((candidate) => candidate.chance >= least),
    FEW_CUES + n / WORDS_A_CUE,
  )
}

/** The likeliest of some candidates, in their order; of those equally likely at the end none. */
function likeliest(found: readonly CueCandidate[], most: number): readonly CueCandidate[] {
  if (found.length <= most) return found
  const least = [...found].sort((a, b) => b.chance - a.chance)[Math.floor(most)]?.chance ?? 0
  return found.filter(({ chance }) => chance > least)
}

/** Of candidates that overlap the likeliest, as likely as they are together. */
function mergeOverlapping(found: readonly CueCandidate[]): readonly CueCandidate[] {
  const merged: CueCandidate[] = []
  for (const candidate of found) {
    const last = merged.at(-1)
    if (last === undefined || last.end <= candidate.first) {
      merged.push(candidate)
      continue
    }
    const better = candidate.chance > last.chance ? candidate : last
    merged[merged.length - 1] = { ...better, chance: Math.min(1, last.chance + candidate.chance) }
  }
  return merged
}
