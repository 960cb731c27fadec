import {
  chancesOf,
  chooseLikeliest,
  type Weights,
} from '../../../shared/domain/naming/candidate-choice.ts'
import { findDateCandidates, type DateCandidate } from '../date-candidate.ts'
import { readDateFeatures } from '../date-feature.ts'
import { findParagraphs } from '../paragraphs.ts'
import { isMarkdownName, readTitled } from '../parts.ts'
import type { Choice } from './choice-training.ts'
import type { Layout } from './layout.ts'

/** A text of which it is to be chosen when it was published. */
export interface DateTask extends Choice {
  readonly wanted: string
  readonly among: readonly DateCandidate[]
}

export function prepareDate({ text, fileName, date }: Layout, weight: number): DateTask {
  const isMarkdown = isMarkdownName(fileName)
  const paragraphs = findParagraphs(text, isMarkdown)
  const { head, seen } = readTitled(text, paragraphs, fileName)
  const among = findDateCandidates(text, paragraphs, head, fileName)
  return {
    wanted: date,
    among,
    weight,
    candidates: readDateFeatures(head, seen, among),
    isRight: among.map((one) => one.date === date),
  }
}

/** The date that is set by some weights. */
export function chooseDateBy({ candidates, among }: DateTask, weights: Weights): string {
  return among[chooseLikeliest(chancesOf(candidates, weights))]?.date ?? ''
}
