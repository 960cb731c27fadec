import { chancesOf, chooseLikeliest } from '../../shared/domain/naming/candidate-choice.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { findDatelineCandidates, type DatelineCandidate } from './dateline-candidate.ts'
import { readDatelineFeatures } from './dateline-feature.ts'
import { DATELINE_WEIGHTS } from './dateline-weights.ts'
import type { Head } from './head.ts'
import type { FoundTitle } from './title-candidate.ts'

/** Where a text was written, and where it says so: the likeliest of all places it may mean. Null where none is likely. */
export function chooseDateline(
  text: string,
  paragraphs: readonly Span[],
  head: Head,
  title: FoundTitle | null,
): DatelineCandidate | null {
  const candidates = findDatelineCandidates(text, paragraphs, head, title)
  const features = readDatelineFeatures(text, paragraphs, head, title, candidates)
  return candidates[chooseLikeliest(chancesOf(features, DATELINE_WEIGHTS))] ?? null
}
