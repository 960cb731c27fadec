import { useMemo } from 'react'
import { formatNumber } from '../../shared/domain/counting.ts'
import {
  countOutcomes,
  tallyOutcomes,
  type OutcomeCounts,
} from '../../shared/domain/tagging/draft-outcome.ts'
import { ReadingDialog } from '../kit/dialog/ReadingDialog.tsx'
import { useProjectState } from '../state/project-state.ts'
import { shareAccepted, spellShare } from './drafts-record.ts'
import styles from './RecordDialog.module.css'

/** Cues and evidence beyond the most frequent say too little each. */
const MOST = 20

/** How the kind of a text is known. */
const ABOUT_TEXTS =
  'As far as an article’s address, title or file name tells, or most of its drafts are turns of speakers; else a report, where its outlet is known.'

function titleOf(what: string, { length }: readonly unknown[]): string {
  return length > MOST ? `${what}: the ${MOST} most frequent of ${length}` : what
}

const OUTCOMES = [
  { name: 'waiting', title: 'Waiting', header: 'Waiting' },
  { name: 'accepted', title: 'Accepted as they were', header: 'As it was' },
  { name: 'mended', title: 'Mended, then accepted', header: 'Mended' },
  { name: 'rejected', title: 'Rejected', header: 'Rejected' },
] as const satisfies readonly { readonly name: keyof OutcomeCounts; [word: string]: string }[]

/** The share accepted as a bar: solid as it was, hatched mended. The words beside it say the same. */
function Share({ counts }: { readonly counts: OutcomeCounts }) {
  const share = shareAccepted(counts)
  return (
    <span className={styles['share']}>
      <span className={styles['bar']} aria-hidden data-empty={share === null || undefined}>
        {share === null ? null : (
          <>
            <span className={styles['solid']} style={{ width: `${share.asItWas * 100}%` }} />
            <span className={styles['hatched']} style={{ width: `${share.mended * 100}%` }} />
          </>
        )}
      </span>
      <span className={styles['percent']}>{spellShare(counts)}</span>
    </span>
  )
}

interface TallyProps {
  readonly title: string
  readonly header: string
  readonly none: string
  readonly tally: ReturnType<typeof tallyOutcomes>
  /** How it is told what counts under what. */
  readonly about?: string
}

/** What became of the drafts, group by group. */
function Tally({ title, header, none, tally, about }: TallyProps) {
  return (
    <table className={styles['table']}>
      <caption className={styles['caption']}>
        {title}
        {about === undefined ? null : <span className={styles['note']}>{about}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">{header}</th>
          {OUTCOMES.map((outcome) => (
            <th key={outcome.name} scope="col" className={styles['number']}>
              {outcome.header}
            </th>
          ))}
          <th scope="col" className={styles['shares']}>
            Share accepted
          </th>
        </tr>
      </thead>
      <tbody>
        {tally.map(({ value, counts }) => (
          <tr key={value}>
            <th scope="row" title={value}>
              {value === '' ? none : value}
            </th>
            {OUTCOMES.map(({ name }) => (
              <td
                key={name}
                className={styles['number']}
                data-none={counts[name] === 0 || undefined}
              >
                {formatNumber(counts[name])}
              </td>
            ))}
            <td>
              <Share counts={counts} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useRecord() {
  const project = useProjectState((state) => state.project)
  return useMemo(
    () => ({
      counts: countOutcomes(project, project.claims.values()),
      kinds: tallyOutcomes(project, 'kind'),
      texts: tallyOutcomes(project, 'text'),
      reasons: tallyOutcomes(project, 'reason'),
      cues: tallyOutcomes(project, 'cue'),
      models: tallyOutcomes(project, 'model'),
    }),
    [project],
  )
}

function Totals({ counts }: { readonly counts: OutcomeCounts }) {
  return (
    <dl className={styles['totals']}>
      {OUTCOMES.map(({ name, title }) => (
        <div key={name} className={styles['total']}>
          <dt>{title}</dt>
          <dd>{formatNumber(counts[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

function Record() {
  const { counts, kinds, texts, reasons, cues, models } = useRecord()
  if (models.length === 0) {
    return (
      <p>
        Nothing has been drafted in this project yet. Once drafts have been accepted, mended or
        rejected, this shows how good they were.
      </p>
    )
  }
  return (
    <>
      <Totals counts={counts} />
      <p className={styles['key']}>
        <span className={styles['share']}>
          <span className={`${styles['bar']} ${styles['sample']}`} aria-hidden>
            <span className={styles['solid']} style={{ width: '100%' }} />
          </span>
          accepted as it was
        </span>
        <span className={styles['share']}>
          <span className={`${styles['bar']} ${styles['sample']}`} aria-hidden>
            <span className={styles['hatched']} style={{ width: '100%' }} />
          </span>
          mended, then accepted
        </span>
        Shares are of the drafts reviewed.
      </p>
      <Tally title="By kind" header="Kind" none="(none)" tally={kinds} />
      <Tally
        title="By kind of text"
        header="Text"
        none="(not known)"
        tally={texts}
        about={ABOUT_TEXTS}
      />
      <Tally
        title={titleOf('By evidence', reasons)}
        header="Evidence"
        none="(none)"
        tally={reasons.slice(0, MOST)}
      />
      <Tally
        title={titleOf('By cue', cues)}
        header="Cue"
        none="(no cue)"
        tally={cues.slice(0, MOST)}
      />
      <Tally title="By version of the finder" header="Version" none="(unknown)" tally={models} />
    </>
  )
}

/** How the drafts of this project did: the measure of the finder in use. */
export function RecordDialog() {
  return (
    <ReadingDialog title="How the drafts did" width={680}>
      <Record />
    </ReadingDialog>
  )
}
