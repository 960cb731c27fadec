import {
  chancesOf,
  type Features,
  type Weights,
} from '../../shared/domain/naming/candidate-choice.ts'
import { findTitleCandidates, type TitleCandidate, type TitleSetting } from './title-candidate.ts'
import { readTitleFeatures } from './title-feature.ts'
import { TITLE_WEIGHTS } from './title-weights.ts'

/**
 * A text is given no title where none is likelier than this, from 0 to 1; then it is called by its first words. It is
 * more than half: some of what is learned from are texts whose title was taken out.
 */
const UNTITLED = 0.65

/** The likeliest title of the candidates; null where it is likelier that none of them is one. */
export function chooseTitle(
  among: readonly TitleCandidate[],
  features: readonly Features[],
  weights: Weights,
): TitleCandidate | null {
  const chances = chancesOf(features, weights)
  const none = 1 - chances.reduce((sum, chance) => sum + chance, 0)
  return none > UNTITLED ? null : (among[chances.indexOf(Math.max(...chances))] ?? null)
}

/** The title of a text, and where it says so; null where it has none. */
export function findTitle(setting: TitleSetting): TitleCandidate | null {
  const among = findTitleCandidates(setting)
  return chooseTitle(among, readTitleFeatures(setting, among), TITLE_WEIGHTS)
}
