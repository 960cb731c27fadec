import { useEffect, useMemo, useRef } from 'react'
import { Button } from 'react-aria-components'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { LongList } from '../kit/list/LongList.tsx'
import { leaveDialog } from './importing.ts'
import { summariseJobs, useJobs, cancelNewestJob } from '../state/jobs.ts'
import { AskedList } from './AskedList.tsx'
import { askedRows, useImportRows, type ImportRow } from './import-rows.ts'
import { OpenedList } from './OpenedList.tsx'
import styles from './ImportDialog.module.css'

/** What the files come to, in a few words. */
function titleOf(rows: readonly ImportRow[]): string {
  const countIn = (types: readonly string[]) =>
    rows.filter(({ state }) => types.includes(state.type)).length
  const parts = [
    [countIn(['reading']), 'being read'],
    [countIn(['asked']), 'to be answered'],
    [countIn(['refused']), 'not opened'],
    [countIn(['left']), 'left out'],
    [countIn(['known']), 'in the project before'],
    [countIn(['opened']), 'opened'],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return said.length === 0 ? 'Opening articles' : `Articles: ${said.join(', ')}`
}

function Progress() {
  const jobs = useJobs((state) => state.jobs)
  const summary = summariseJobs(jobs.filter(({ verb }) => verb === 'Reading'))
  if (summary === null) return null
  return (
    <div className={styles['progress']}>
      <span className={styles['what']}>{summary.what}</span>
      <progress value={summary.share} aria-label="Reading" />
      <Button className="button" onPress={cancelNewestJob}>
        Cancel
      </Button>
    </div>
  )
}

/** What was refused: each file with the sentence that says why, and what to do. */
function RefusedList({ rows }: { readonly rows: readonly ImportRow[] }) {
  if (rows.length === 0) return null
  return (
    <section aria-label="Not opened">
      <h3 className={styles['heading']}>Not opened</h3>
      <LongList
        items={rows}
        keyOf={({ id }) => String(id)}
        className={styles['list'] ?? ''}
        render={({ fileName, state }) => (
          <p className={styles['refused']}>
            <b className={styles['file']}>{fileName}</b>{' '}
            {state.type === 'refused' ? state.message : ''}
          </p>
        )}
      />
    </section>
  )
}

/** What is opened: what is asked about it first, then what could not be opened, then what was found. */
export function ImportDialog() {
  const rows = useImportRows((state) => state.rows)
  const asked = useMemo(() => askedRows(rows), [rows])
  const refused = useMemo(() => rows.filter(({ state }) => state.type === 'refused'), [rows])
  const isAnswered = asked.length === 0
  const closing = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isAnswered) return undefined
    // What had the focus goes with its question, and the dialog gives it to its first button, a frame later.
    const frame = requestAnimationFrame(() => closing.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [isAnswered])
  return (
    <DialogFrame
      title={titleOf(rows)}
      width={980}
      onClose={leaveDialog}
      actions={
        <Button
          ref={closing}
          className={isAnswered ? 'button primary' : 'button'}
          onPress={leaveDialog}
        >
          Close
        </Button>
      }
    >
      <Progress />
      <AskedList asked={asked} />
      <RefusedList rows={refused} />
      <OpenedList rows={rows} />
    </DialogFrame>
  )
}
