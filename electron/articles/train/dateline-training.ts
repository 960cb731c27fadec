import {
  chancesOf,
  chooseLikeliest,
  type Weights,
} from '../../../shared/domain/naming/candidate-choice.ts'
import { keyOfName } from '../../../shared/domain/naming/naming.ts'
import { findDatelineCandidates, type DatelineCandidate } from '../dateline-candidate.ts'
import { readDatelineFeatures } from '../dateline-feature.ts'
import { findParagraphs } from '../paragraphs.ts'
import { isMarkdownName, readTitled } from '../parts.ts'
import type { Choice } from './choice-training.ts'
import type { Layout } from './layout.ts'

/** A text of which it is to be chosen where it was written. */
export interface DatelineTask extends Choice {
  readonly wanted: string
  readonly among: readonly DatelineCandidate[]
}

export function prepareDateline(
  { text, fileName, dateline }: Layout,
  weight: number,
): DatelineTask {
  const isMarkdown = isMarkdownName(fileName)
  const paragraphs = findParagraphs(text, isMarkdown)
  const { head, seen } = readTitled(text, paragraphs, fileName)
  const among = findDatelineCandidates(text, paragraphs, head, seen)
  const wanted = keyOfName(dateline)
  return {
    wanted,
    among,
    weight,
    candidates: readDatelineFeatures(text, paragraphs, head, seen, among),
    isRight: among.map(({ place }) => wanted !== '' && keyOfName(place) === wanted),
  }
}

/** The dateline that is set by some weights, as it compares. */
export function chooseDatelineBy({ candidates, among }: DatelineTask, weights: Weights): string {
  return keyOfName(among[chooseLikeliest(chancesOf(candidates, weights))]?.place ?? '')
}
