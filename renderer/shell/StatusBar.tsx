import { Check, CloudOff, LoaderCircle, Lock, TriangleAlert } from 'lucide-react'
import { Button, ProgressBar } from 'react-aria-components'
import { countOf } from '../../shared/domain/counting.ts'
import { describeForms } from '../../shared/domain/versions/forms.ts'
import { cancelNewestJob, summariseJobs, useJobs } from '../state/jobs.ts'
import { useConnection } from '../state/connection.ts'
import { useProjectState } from '../state/project-state.ts'
import { useNotices } from '../kit/notices/notices.ts'
import { Notices } from '../kit/notices/Notices.tsx'
import { KeyCap } from '../kit/keys/KeyCap.tsx'
import styles from './StatusBar.module.css'

/** Whether the work is on disk: the one thing the status bar must never get wrong. */
function SaveState() {
  const info = useProjectState((state) => state.info)
  const pending = useProjectState((state) => state.optimistic.pending.length)
  const refused = useProjectState((state) => state.refused.length)
  const connection = useConnection((state) => state.state)
  if (info === null) return null
  if (connection === 'refused') {
    return (
      <span className={styles['state']} data-tone="bad">
        <CloudOff size={13} aria-hidden /> Hearsay was started again: open its new link in this tab
      </span>
    )
  }
  if (connection === 'reconnecting') {
    return (
      <span className={styles['state']} data-tone="warning">
        <CloudOff size={13} aria-hidden /> Reconnecting
        {pending > 0 ? `; ${countOf(pending, 'change')} waiting` : ''}
      </span>
    )
  }
  if (info.isReadOnly) {
    return (
      <span className={styles['state']} data-tone="warning">
        <Lock size={13} aria-hidden /> Read-only: save a copy to make changes
      </span>
    )
  }
  if (refused > 0) {
    return (
      <span className={styles['state']} data-tone="bad">
        <TriangleAlert size={13} aria-hidden /> {countOf(refused, 'change')} not saved
      </span>
    )
  }
  return pending > 0 ? (
    <span className={styles['state']}>
      <LoaderCircle size={13} aria-hidden /> Saving {countOf(pending, 'change')}
    </span>
  ) : (
    <span className={styles['state']} data-tone="good">
      <Check size={13} aria-hidden /> Saved
    </span>
  )
}

/** The jobs under way, the newest by name; that one can be cancelled. */
function JobProgress() {
  const jobs = useJobs((state) => state.jobs)
  const summary = summariseJobs(jobs)
  if (summary === null) return null
  const { what, share } = summary
  // Not every job tells how far it is: an empty track would say that it stands still.
  const isTold = share > 0
  return (
    <span className={styles['job']}>
      <ProgressBar
        aria-label={what}
        value={share}
        maxValue={1}
        isIndeterminate={!isTold}
        className={styles['progress'] ?? ''}
      >
        {({ percentage = 0 }) => (
          <>
            <span className={styles['what']}>{what}</span>
            {isTold ? (
              <span className={styles['track']}>
                <span className={styles['fill']} style={{ width: `${percentage}%` }} />
              </span>
            ) : null}
          </>
        )}
      </ProgressBar>
      <Button className="button plain" onPress={cancelNewestJob}>
        Cancel <KeyCap shortcut="Escape" />
      </Button>
    </span>
  )
}

/** The lower edge: saved or not, what was said, what is being read, and how much there is. */
export function StatusBar() {
  const isTelling = useNotices((state) => state.shown.length > 0)
  const path = useProjectState((state) => state.info?.path)
  const articles = useProjectState((state) => describeForms(state.project.articles))
  const claims = useProjectState((state) => state.project.claims.size)
  return (
    <footer className={styles['bar']}>
      <output className={styles['output']}>
        <SaveState />
      </output>
      {isTelling ? (
        <Notices />
      ) : (
        <>
          <span className={styles['path']}>{path}</span>
          <span className={styles['space']} />
        </>
      )}
      <JobProgress />
      <span>
        {articles} · {countOf(claims, 'claim')}
      </span>
    </footer>
  )
}
