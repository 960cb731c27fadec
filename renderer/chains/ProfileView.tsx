import { countOf, formatNumber } from '../../shared/domain/counting.ts'
import { ArrowLeft, Table2 } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import { chosenClaims } from '../../shared/comparison/chains.ts'
import { profileOf, type Profile } from '../../shared/comparison/profile.ts'
import type { Project } from '../../shared/domain/project.ts'
import { RELIABILITY_MEANING } from '../../shared/domain/source.ts'
import { chartsOf, type ProfileMeasure } from '../../shared/report/profile-charts.ts'
import { KeyCap, LetterKeyCap } from '../kit/keys/KeyCap.tsx'
import { useFocusTargetAt } from '../kit/focus/use-region.ts'
import { PictureToolbar } from '../kit/picture/PictureView.tsx'
import { useProjectState } from '../state/project-state.ts'
import { clearFilter, isFiltered, toggleTables, useChains, type ProfileOf } from './chains-state.ts'
import { useChainFilter } from './chain-filter.ts'
import { leaveProfile } from './profile-opening.ts'
import { ProfileChartView } from './ProfileChartView.tsx'
import styles from './ProfileView.module.css'
import { saveProfiles } from './saving.ts'

/** What to do where a chart has nothing to show. */
const EMPTY: Readonly<Partial<Record<ProfileMeasure, string>>> = {
  topic: 'None of these claims has a topic yet. Give topics in the table or in the Compare view.',
  date: 'None of these claims’ articles has a date yet. Set it in the article inspector.',
  credibility: 'None of these claims is rated yet. Rate them in the table.',
  'contradicted by': 'No contradiction of these claims was set. Relate claims in the Compare view.',
}

/** Who it is, in a line. */
function describe(project: Project, { table, id }: ProfileOf): string {
  if (table === 'speakers') {
    const speaker = project.speakers.get(id)
    return ['Speaker', speaker?.kind, speaker?.role, speaker?.affiliation]
      .filter((text) => text)
      .join(' · ')
  }
  const source = project.sources.get(id)
  const grade = source?.reliability ?? null
  const rated = grade === null ? 'reliability not rated' : `${grade} ${RELIABILITY_MEANING[grade]}`
  return ['Source', source?.kind, rated].filter((text) => text).join(' · ')
}

interface FigureProps {
  readonly value: string
  readonly title: string
  readonly about: string
}

function Figure({ value, title, about }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <dt className={styles['quiet']}>{title}</dt>
      <dd>
        <b className={styles['value']}>{value}</b>
        <span className={styles['quiet']}>{about}</span>
      </dd>
    </div>
  )
}

/** A share as a whole per cent; never 0 or 100 for what is not none or all. */
function describeShare(share: number): string {
  const rounded = Math.round(share * 100)
  const per = share > 0 && share < 1 ? Math.min(99, Math.max(1, rounded)) : rounded
  return `${per}%`
}

function rated(profile: Profile): number {
  return profile.byCredibility.reduce(
    (sum, { grade, count }) => (grade === null ? sum : sum + count),
    0,
  )
}

function Figures({ profile }: { readonly profile: Profile }) {
  const all = profile.claimIds.length
  const alone = profile.singleSourced
  const { claimIds, by } = profile.contradicted
  return (
    <dl className={styles['figures']}>
      <Figure
        value={formatNumber(all)}
        title="Claims"
        about={`${formatNumber(rated(profile))} rated`}
      />
      <Figure
        value={describeShare(alone.share)}
        title="Carried by one source only"
        about={`${formatNumber(alone.claimIds.length)} of ${countOf(all, 'claim')}`}
      />
      <Figure
        value={formatNumber(claimIds.length)}
        title="Contradicted"
        about={
          by.length === 0
            ? 'by nobody so far'
            : `by ${by[0]?.name ?? ''}${by.length > 1 ? ` and ${by.length - 1} more` : ''}`
        }
      />
    </dl>
  )
}

/** What the project knows of one speaker or one source. */
export function ProfileView({ of }: { readonly of: ProfileOf }) {
  const project = useProjectState((state) => state.project)
  const isTabled = useChains((state) => state.isTabled)
  const filter = useChainFilter()
  const profile = useMemo(
    () => profileOf(project, of.table, of.id, chosenClaims(project, filter)),
    [project, of, filter],
  )
  const charts = useMemo(() => chartsOf(profile, of.table), [profile, of.table])
  const record = project[of.table].get(of.id)
  const body = useRef<HTMLElement>(null)
  useFocusTargetAt('chains', body)
  useEffect(() => body.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <PictureToolbar
        label="Profile"
        actions={
          <>
            <ToggleButton className="button plain" isSelected={isTabled} onChange={toggleTables}>
              <Table2 size={14} aria-hidden /> As tables <LetterKeyCap of="chains.words" />
            </ToggleButton>
            <Button className="button plain" onPress={() => void saveProfiles()}>
              Save all profiles as CSV…
            </Button>
          </>
        }
      >
        <Button className="button" onPress={leaveProfile}>
          <ArrowLeft size={14} aria-hidden /> Chains <KeyCap shortcut="Escape" />
        </Button>
      </PictureToolbar>
      <section
        ref={body}
        className={styles['profile']}
        aria-label={`Profile of ${record?.name ?? 'somebody who is gone'}`}
        tabIndex={0}
      >
        <h1 className={styles['name']} dir="auto">
          {record?.name ?? 'This record is not in the project any more.'}
        </h1>
        {record === undefined ? null : (
          <>
            <p className={styles['about']}>{describe(project, of)}</p>
            {isFiltered(filter) ? (
              <p className={styles['only']}>
                Only the claims chosen in Chains are counted.{' '}
                <Button className="button" onPress={clearFilter}>
                  Count all
                </Button>
              </p>
            ) : null}
            <Figures profile={profile} />
            {profile.claimIds.length === 0 ? (
              <p className={styles['quiet']}>
                No claim is theirs yet. Name them as a claim’s speaker, or in its chain of sources.
              </p>
            ) : (
              <div className={styles['charts']}>
                {charts.map((chart) => (
                  <ProfileChartView
                    key={chart.measure}
                    chart={chart}
                    isTabled={isTabled}
                    empty={EMPTY[chart.measure] ?? 'Nothing to count.'}
                  />
                ))}
              </div>
            )}
          </>
        )}
      </section>
    </>
  )
}
