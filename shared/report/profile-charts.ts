import { AXIS_LABELS } from '../comparison/axes.ts'
import type { GridLine } from '../comparison/grid.ts'
import type { Profile } from '../comparison/profile.ts'
import { CREDIBILITY_MEANING } from '../domain/claim.ts'
import type { NamedTable } from '../domain/named-record.ts'
import { periodsOf } from './periods.ts'

/** One chart of a profile: how many claims, by something. The same lines are its table. */
export interface ProfileChart {
  /** A word for files: "kind". */
  readonly measure: string
  readonly title: string
  /** What the lines are: "Kind". */
  readonly heading: string
  /** Columns over time, or bars from the left. */
  readonly shape: 'time' | 'bars'
  readonly lines: readonly { readonly label: string; readonly count: number }[]
  /** How many claims, or relations, are told apart by it: those without a topic are not, by topic. */
  readonly known: number
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
  return [
    {
      measure: 'kind',
      title: 'By kind',
      heading: 'Kind',
      shape: 'bars',
      lines: profile.byKind,
      known: sum(profile.byKind),
    },
    {
      measure: 'certainty',
      title: 'By certainty',
      heading: 'Certainty',
      shape: 'bars',
      lines: profile.byCertainty,
      known: sum(profile.byCertainty),
    },
    {
      measure: 'topic',
      title: 'By topic',
      heading: 'Topic',
      shape: 'bars',
      lines: profile.byTopic,
      known: sumKnown(profile.byTopic),
    },
    {
      measure: 'date',
      title: 'Over time, by the articles’ dates',
      heading: 'Date',
      shape: 'time',
      lines: periodsOf(profile.byDate),
      known: sumKnown(profile.byDate),
    },
    {
      measure: other,
      title: table === 'speakers' ? 'Through which sources' : 'Whose claims it carried',
      heading: AXIS_LABELS[other],
      shape: 'bars',
      lines: profile.byOther,
      known: sum(profile.byOther),
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
    },
    {
      measure: 'contradicted by',
      title: 'Contradicted by',
      heading: 'Speaker',
      shape: 'bars',
      lines: profile.contradicted.by.map(({ name, relations }) => ({
        label: name,
        count: relations.length,
      })),
      known: profile.contradicted.by.length,
    },
  ]
}
