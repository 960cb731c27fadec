import { chancesOf, chooseLikeliest } from './candidate-choice.ts'
import {
  findOutletCandidates,
  type OutletCandidate,
  type OutletEvidence,
  type TextOrigin,
} from './outlet-candidate.ts'
import { readOutletFeatures } from './outlet-feature.ts'
import { agencyOf } from './outlet-name.ts'
import { OUTLET_WEIGHTS } from './outlet-weights.ts'

/** Somebody who may have published a text, with how likely it is and what shows it most. */
export interface RankedOutlet {
  readonly name: string
  /** From 0 to 1; with those of the others and that of nobody it adds up to 1. */
  readonly chance: number
  readonly reason: string
}

/** What an evidence is called to a person, by its last word where it is a place, or as a whole. */
const REASONS: Readonly<Record<string, string>> = {
  first: 'at the top',
  above: 'at the top',
  title: 'beside the title',
  below: 'below the title',
  foot: 'at the foot',
  last: 'at the foot',
  label: 'labelled as its source',
  byline: 'in the byline',
  host: 'its site has an address in the text',
  'host words': 'its site has an address in the text',
  'file name': 'beside the title in the file’s name',
  'file part': 'in the file’s name',
  'heads title': 'its title begins with it',
  issues: 'announces it',
  'beside date': 'beside the date',
  owner: 'has the rights',
  printed: 'published it',
  'names itself': 'speaks of itself',
  'behind a label': 'behind a label',
  'before motto': 'over its motto',
  told: 'speaks of itself',
  speaks: 'speaks of itself',
  staff: 'speaks of itself',
  writer: 'for whom its writer works',
  asks: 'speaks of itself',
  rights: 'has the rights',
  picture: 'whose picture it has',
  agency: 'whose report it is',
  signed: 'whose name stands behind it',
  source: 'named as its source',
  sender: 'sent it',
} satisfies Readonly<Record<LastWord<OutletEvidence>, string>>

type LastWord<Sign extends string> =
  Sign extends `${'line' | 'start' | 'end' | 'cell' | 'piece'} ${infer Zone}` ? Zone : Sign

/** What shows most that a candidate is the one. */
function reasonOf({ evidence }: OutletCandidate): string {
  const [strongest = ''] = [...evidence].sort(
    (a, b) => (OUTLET_WEIGHTS[b] ?? 0) - (OUTLET_WEIGHTS[a] ?? 0),
  )
  return REASONS[strongest] ?? REASONS[strongest.slice(strongest.indexOf(' ') + 1)] ?? ''
}

/** What an agency that signs its report with its initials is called: “(AP)”. */
function nameOf({ name, evidence }: OutletCandidate): string {
  return evidence.has('agency') ? (agencyOf(name) ?? name) : name
}

/** Who may have published a text, the likeliest first. */
export function rankOutlets(text: string, origin: TextOrigin): readonly RankedOutlet[] {
  const candidates = findOutletCandidates(text, origin)
  const chances = chancesOf(readOutletFeatures(text, origin, candidates), OUTLET_WEIGHTS)
  return candidates
    .map((one, k) => ({ name: nameOf(one), chance: chances[k] ?? 0, reason: reasonOf(one) }))
    .sort((a, b) => b.chance - a.chance)
}

/** Who published a text; empty where nobody is likely enough. */
export function chooseOutlet(text: string, origin: TextOrigin): string {
  const ranked = rankOutlets(text, origin)
  return ranked[chooseLikeliest(ranked.map(({ chance }) => chance))]?.name ?? ''
}
