import { CREDIBILITY_MEANING, Credibility } from './claim.ts'
import { RELIABILITY_MEANING, Reliability } from './source.ts'

/** One grade of the Admiralty code (NATO AJP-2.1) with its meaning. */
export interface Grade<Value> {
  readonly value: Value
  readonly meaning: string
}

/** A–F, for how far a source can be relied on, the best first. */
export const RELIABILITY_GRADES: readonly Grade<Reliability>[] = Reliability.options.map(
  (value) => ({ value, meaning: RELIABILITY_MEANING[value] }),
)

/** 1–6, for how far a claim can be believed, the best first. */
export const CREDIBILITY_GRADES: readonly Grade<Credibility>[] = Credibility.options.map(
  ({ value }) => ({ value, meaning: CREDIBILITY_MEANING[value] }),
)
