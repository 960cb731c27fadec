import {
  chancesOf,
  chooseLikeliest,
  type Weights,
} from '../../shared/domain/naming/candidate-choice.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { findBylineCandidates, type BylineCandidate, type FoundByline } from './byline-candidate.ts'
import { readByRules } from './byline-rules.ts'
import { BYLINE_WEIGHTS } from './byline-weights.ts'
import type { Head } from './head.ts'
import type { LabelledValue } from './label-line.ts'
import type { FoundTitle } from './title-candidate.ts'

/** Whom the rules find is doubted where they are less likely, from 0 to 1. */
const DOUBTED = 0.1

/** Whom the rules find, or the likeliest of the candidates where they find nobody or somebody who is hardly likely. */
export function chooseAmong(
  ruled: FoundByline | null,
  candidates: readonly BylineCandidate[],
  weights: Weights,
): FoundByline | null {
  const chances = chancesOf(
    candidates.map(({ features }) => features),
    weights,
  )
  const names = ruled?.names.join() ?? ''
  const chance = chances[candidates.findIndex((one) => one.names.join() === names)]
  if (ruled !== null && (chance === undefined || chance >= DOUBTED)) return ruled
  return candidates[chooseLikeliest(chances)] ?? null
}

/** Who wrote a text, and where it says so: by rules, and by what is likely where these find nobody. Null for nobody. */
export function findByline(
  text: string,
  paragraphs: readonly Span[],
  head: Head,
  title: FoundTitle | null,
  labelled: LabelledValue | undefined,
): FoundByline | null {
  const ruled = readByRules(text, paragraphs, head, title, labelled)
  return chooseAmong(ruled, findBylineCandidates(text, paragraphs, head, title), BYLINE_WEIGHTS)
}
