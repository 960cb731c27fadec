import { chancesOf, chooseLikeliest } from '../../shared/domain/naming/candidate-choice.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { findDateCandidates } from './date-candidate.ts'
import { readDateFeatures } from './date-feature.ts'
import { DATE_WEIGHTS } from './date-weights.ts'
import type { Head } from './head.ts'
import type { FoundTitle } from './title-candidate.ts'

/** When a text was published, as ISO 8601: the likeliest of all dates in it. Empty where none is likely. */
export function chooseDate(
  text: string,
  paragraphs: readonly Span[],
  head: Head,
  title: FoundTitle | null,
  fileName: string,
): string {
  const candidates = findDateCandidates(text, paragraphs, head, fileName)
  const features = readDateFeatures(head, title, candidates)
  return candidates[chooseLikeliest(chancesOf(features, DATE_WEIGHTS))]?.date ?? ''
}
