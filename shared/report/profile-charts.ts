import { AXIS_LABELS } from '../comparison/axes.ts'
import type { GridLine } from '../comparison/grid.ts'
import { countBy, sortByCount, type Profile } from '../comparison/profile.ts'
import { CREDIBILITY_MEANING, type Claim } from '../domain/claim.ts'
import type { NamedTable } from '../domain/naming/named-record.ts'
import type { Project } from '../domain/project.ts'
import { periodsOf } from './periods.ts'

export type ProfileMeasure =
  | 'kind'
  | 'certainty'
  | 'topic'
  | 'date'
  | 'speaker'
  | 'source'
  | 'credibility'
  | 'contradicted by'

/** One chart of a profile: how many claims, by something. The same lines are its table. */
export interface ProfileChart {
  /** What it counts by, as files have it. */
  readonly measure: ProfileMeasure
  readonly title: string
  /** What the lines are: "Kind". */
  readonly heading: string
  /** Columns over time, or bars from the left. */
  readonly shape: 'time' | 'bars'
  readonly lines: readonly { readonly label: string; readonly count: number }[]
  /** How many claims, or relations, are told apart by it: those without a topic are not, by topic. */
  readonly known: number
  /** How many different claims are counted: the bars add up to it, or to more where a claim stands in several. */
  readonly claims: number
}

type Counted = readonly { readonly count: number }[]

function sum(lines: Counted): number {
  return lines.reduce((total, { count }) => total + count, 0)
}

function sumKnown(lines: readonly GridLine[]): number {
  return sum(lines.filter(({ key }) => key !== ''))
}

/** What a profile counts, in the order it is shown. A chart may be without lines. */
export function chartsOf(profile: Profile, table: NamedTable): readonly ProfileChart[] {
  const other = table === 'speakers' ? 'source' : 'speaker'
  const claims = profile.claimIds.length
  return [
    {
      measure: 'kind',
      title: 'By kind',
      heading: 'Kind',
      shape: 'bars',
      lines: profile.byKind,
      known: sum(profile.byKind),
      claims,
    },
    {
      measure: 'certainty',
      title: 'By certainty',
      heading: 'Certainty',
      shape: 'bars',
      lines: profile.byCertainty,
      known: sum(profile.byCertainty),
      claims,
    },
    {
      measure: 'topic',
      title: 'By topic',
      heading: 'Topic',
      shape: 'bars',
      lines: profile.byTopic,
      known: sumKnown(profile.byTopic),
      claims,
    },
    {
      measure: 'date',
      title: 'Over time, by the articles’ dates',
      heading: 'Date',
      shape: 'time',
      lines: periodsOf(profile.byDate),
      known: sumKnown(profile.byDate),
      claims,
    },
    {
      measure: other,
      title: table === 'speakers' ? 'Through which sources' : 'Whose claims it carried',
      heading: AXIS_LABELS[other],
      shape: 'bars',
      lines: profile.byOther,
      known: sum(profile.byOther),
      claims,
    },
    {
      measure: 'credibility',
      title: 'Credibility, as rated',
      heading: 'Credibility',
      shape: 'bars',
      lines: profile.byCredibility.map(({ grade, count }) => ({
        label: grade === null ? 'Not rated' : `${grade} ${CREDIBILITY_MEANING[grade]}`,
        count,
      })),
      known: sum(profile.byCredibility.filter(({ grade }) => grade !== null)),
      claims,
    },
    {
      measure: 'contradicted by',
      title: 'Contradicted by',
      heading: 'Speaker',
      shape: 'bars',
      lines: profile.contradicted.by.map(({ name, claimIds }) => ({
        label: name,
        count: claimIds.length,
      })),
      known: profile.contradicted.by.length,
      claims: profile.contradicted.claimIds.length,
    },
  ]
}

const PART_AXES = ['kind', 'speaker', 'source', 'topic'] as const

const PART_TITLES: Readonly<Record<(typeof PART_AXES)[number], string>> = {
  kind: 'By kind',
  speaker: 'Who said them',
  source: 'Through which sources',
  topic: 'By topic',
}

/** What a part of the chains is made of, in a few bars: what all of its claims share needs none. */
export function chartsOfPart(project: Project, claims: readonly Claim[]): readonly ProfileChart[] {
  return PART_AXES.flatMap((axis) => {
    const lines = sortByCount(countBy(project, claims, axis)).filter(({ count }) => count > 0)
    if (lines.length < 2) return []
    const title = PART_TITLES[axis]
    const known = sumKnown(lines)
    const heading = AXIS_LABELS[axis]
    return [{ measure: axis, title, heading, shape: 'bars', lines, known, claims: claims.length }]
  })
}
