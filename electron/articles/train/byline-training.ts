import { isDesk } from '../../../shared/domain/naming/byline.ts'
import { keyOfName } from '../../../shared/domain/naming/naming.ts'
import { agencyOf } from '../../../shared/domain/naming/outlet-name.ts'
import type { Weights } from '../../../shared/domain/naming/candidate-choice.ts'
import {
  findBylineCandidates,
  type BylineCandidate,
  type FoundByline,
} from '../byline-candidate.ts'
import { chooseAmong } from '../byline-choice.ts'
import { readByRules } from '../byline-rules.ts'
import { labelledIn } from '../labelled-values.ts'
import { findParagraphs } from '../paragraphs.ts'
import { isMarkdownName, readTitled } from '../parts.ts'
import type { Choice } from './choice-training.ts'
import type { Layout } from './layout.ts'

/** The desk of a paper: “The Deccan Courier Bureau”. */
const BUREAU = /\b(?:bureau|desk|staff|(?:staff|wire) reports)$/iu

/** A text whose writers are to be chosen. */
export interface BylineTask extends Choice {
  readonly wanted: string
  readonly among: readonly BylineCandidate[]
  /** Whom the rules find. */
  readonly ruled: FoundByline | null
}

/**
 * The names of a byline in any order, as they compare; “Lee, Ann” is Ann Lee. Whether an agency or a desk is somebody
 * who wrote a text, those who read them off are of two minds.
 */
export function foldByline(names: readonly string[]): string {
  const people = names.filter(
    (name) => agencyOf(name) === null && !isDesk(name) && !BUREAU.test(name),
  )
  const turned = people.map((name) => name.replace(/^(\p{L}+), (\p{L}+)$/u, '$2 $1'))
  return turned.map(keyOfName).sort().join(' + ')
}

export function prepareByline({ text, fileName, byline }: Layout, weight: number): BylineTask {
  const paragraphs = findParagraphs(text, isMarkdownName(fileName))
  const { head, seen } = readTitled(text, paragraphs, fileName)
  const among = findBylineCandidates(text, paragraphs, head, seen)
  const labelled = labelledIn(text, head.lines, paragraphs.slice(head.body))
  const wanted = foldByline(byline)
  return {
    wanted,
    among,
    weight,
    ruled: readByRules(text, paragraphs, head, seen, labelled('byline')),
    candidates: among.map(({ features }) => features),
    isRight: among.map(({ names }) => wanted !== '' && foldByline(names) === wanted),
  }
}

/** The byline that is set by the rules and some weights, as it compares. */
export function chooseBylineBy({ ruled, among }: BylineTask, weights: Weights): string {
  return foldByline(chooseAmong(ruled, among, weights)?.names ?? [])
}
