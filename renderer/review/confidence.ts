/** Words for how likely a draft is right, from the surest down; each from a confidence on. */
const WORDS = [
  { from: 0.9, word: 'very likely' },
  { from: 0.7, word: 'likely' },
  { from: 0.5, word: 'uncertain' },
  { from: 0, word: 'doubtful' },
] as const

/** A confidence between 0 and 1 in a word: 0.82 is "likely". */
export function wordOfConfidence(confidence: number): string {
  return WORDS.find(({ from }) => confidence >= from)?.word ?? 'doubtful'
}

/** A confidence between 0 and 1 in whole per cent. Only what is certain says 100. */
export function percentOf(confidence: number): number {
  return confidence >= 1 ? 100 : Math.min(99, Math.round(confidence * 100))
}
