import { liveRelationsOf } from '../../../shared/comparison/live-relations.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import { saidBy } from '../../../shared/domain/tagging/denying-cue.ts'
import type { Id } from '../../../shared/domain/id.ts'
import { linkedIds } from '../../../shared/domain/claim-link.ts'
import { linkedNames, speakersInWords } from '../../../shared/domain/naming/linked-names.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { RelationType } from '../../../shared/domain/relation.ts'
import { shorten } from '../../../shared/domain/text/short-text.ts'
import { joinNames } from '../../../shared/domain/text/text-direction.ts'
import type { ColumnAxis } from '../../../shared/domain/view.ts'
import { RELATION_WORDS } from '../relations/relation-words.ts'
import { wordsOf } from './claim-text.ts'

/** Which column a tile stands in: what it says need not be said again. */
export interface TileColumn {
  readonly axis: ColumnAxis
  readonly key: string
}

/** What the tile of a claim says. */
export interface TileText {
  readonly claim: Claim
  /** Who said it; empty where the column says so. */
  readonly speaker: string
  /** What carried it, nearest the speaker first; empty for nothing, and where the column says so. */
  readonly via: string
  /** The words of its cue that deny it or put it in doubt; empty where none do. */
  readonly denial: string
  readonly words: string
  /** The relations that it stands in, as signs: "= ≠2". */
  readonly signs: string
  /** What its signs mean, for people who hear them. */
  readonly said: string
}

/** Names are cut that would leave no room for the words. */
const MOST_OF_NAMES = 120

/** Who said it, where the column does not say so, and the words that deny it. */
function saidIn(
  project: Project,
  claim: Claim,
  { axis, key }: TileColumn,
): Pick<TileText, 'speaker' | 'denial'> {
  const [first, ...others] = linkedIds(claim, 'speakers')
  const isSaid = axis === 'speaker' && first === key && others.length === 0
  const speakers = isSaid ? '' : shorten(speakersInWords(project, claim), MOST_OF_NAMES)
  const { who, denial } = saidBy(speakers, isSaid ? '' : 'No speaker', claim)
  return { speaker: who, denial }
}

function viaIn(project: Project, claim: Claim, { axis, key }: TileColumn): string {
  const names = linkedNames(project, claim, 'sources').map((name) => name || 'unknown source')
  const isSaid = axis === 'source' && claim.via.length === 1 && claim.via[0]?.sourceId === key
  return isSaid ? '' : shorten(joinNames(names, ' ← '), MOST_OF_NAMES)
}

/** Who said a claim and what carried it, where no column says so. */
export function attributionIn(
  project: Project,
  claim: Claim,
): Pick<TileText, 'speaker' | 'via' | 'denial'> {
  const nowhere: TileColumn = { axis: 'outlet', key: '' }
  return {
    ...saidIn(project, claim, nowhere),
    via: viaIn(project, claim, nowhere),
  }
}

/** How many relations of each type a claim stands in, those it stands in at all. */
function relationsOf(project: Project, claimId: Id): readonly (readonly [RelationType, number])[] {
  const types = liveRelationsOf(project, claimId).map(({ relation }) => relation.type)
  return RelationType.options.flatMap((type) => {
    const count = types.filter((of) => of === type).length
    return count === 0 ? [] : [[type, count] as const]
  })
}

/** What a tile says of a claim, in its column. */
export function tileTextOf(project: Project, claim: Claim, column: TileColumn): TileText {
  const relations = relationsOf(project, claim.id)
  const signs = relations.map(
    ([type, count]) => `${RELATION_WORDS[type].sign}${count > 1 ? count : ''}`,
  )
  const certainty = claim.certainty === 'unknown' ? [] : [claim.certainty]
  const related = relations.map(([type, count]) => `${count} ${RELATION_WORDS[type].noun}`)
  return {
    claim,
    ...saidIn(project, claim, column),
    via: viaIn(project, claim, column),
    words: wordsOf(claim),
    signs: signs.join(' '),
    said: ['', claim.kind, ...certainty, ...related].join(', '),
  }
}
