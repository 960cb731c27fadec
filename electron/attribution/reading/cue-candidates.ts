/** Places that may be cues, from the encoder's chances: many more than there are, the likely ones first. */
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

export function cueCandidates(
  marginals: Float32Array,
  n: number,
  least = LEAST_CUE_CHANCE,
): readonly CueCandidate[] {
  const found: CueCandidate[] = []
  for (let i = 0; i < n; i++) {
    const begins = marginals[i * LABELS + LABEL.beginCue] as number
    if (begins < 0.02) continue
    let end = i + 1
    // The chance that the cue still runs, given that it has run so far.
    let runs = begins
    while (end < n) {
      const inside = marginals[end * LABELS + LABEL.inCue] as number
      if (inside < 0.5 * runs) break
      runs = Math.min(runs, inside)
      end += 1
    }
    found.push({ first: i, end, chance: begins })
  }
  return likeliest(
    mergeOverlapping(found).filter((candidate) => candidate.chance >= least),
    4 + n / 8,
  )
}

/** No real line has a cue every eight words; one that seems to would only cost time. */
function likeliest(found: readonly CueCandidate[], most: number): readonly CueCandidate[] {
  if (found.length <= most) return found
  const least = [...found].sort((a, b) => b.chance - a.chance)[Math.floor(most)]?.chance ?? 0
  return found.filter(({ chance }) => chance > least)
}

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
