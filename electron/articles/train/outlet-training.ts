import {
  chancesOf,
  chooseLikeliest,
  type Weights,
} from '../../../shared/domain/naming/candidate-choice.ts'
import { keyOfName } from '../../../shared/domain/naming/naming.ts'
import {
  findOutletCandidates,
  withoutAddition,
  type OutletCandidate,
} from '../../../shared/domain/naming/outlet-candidate.ts'
import { readOutletFeatures } from '../../../shared/domain/naming/outlet-feature.ts'
import { agencyOf } from '../../../shared/domain/naming/outlet-name.ts'
import { findParagraphs } from '../paragraphs.ts'
import { findOrigin, isMarkdownName } from '../parts.ts'
import type { Choice } from './choice-training.ts'
import type { Layout } from './layout.ts'

/** A text whose outlet is to be chosen. */
export interface OutletTask extends Choice {
  readonly wanted: string
  readonly among: readonly OutletCandidate[]
}

/** An outlet as it compares: an agency's initials are its name, and what is added to a name is no part of it. */
export function foldOutlet(outlet: string): string {
  return keyOfName(agencyOf(outlet) ?? withoutAddition(outlet))
}

export function prepareOutlet({ text, fileName, outlet }: Layout, weight: number): OutletTask {
  const paragraphs = findParagraphs(text, isMarkdownName(fileName))
  const origin = findOrigin(text, paragraphs, fileName)
  const among = findOutletCandidates(text, origin)
  const wanted = foldOutlet(outlet)
  return {
    wanted,
    among,
    weight,
    candidates: readOutletFeatures(text, origin, among),
    isRight: among.map(({ name }) => wanted !== '' && foldOutlet(name) === wanted),
  }
}

/** The outlet that is set by some weights, as it compares. */
export function chooseOutletBy({ candidates, among }: OutletTask, weights: Weights): string {
  return foldOutlet(among[chooseLikeliest(chancesOf(candidates, weights))]?.name ?? '')
}
