import { Cog, Redo2, Undo2 } from 'lucide-react'
import { memo, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { AnswerOf } from '../../shared/api/contract.ts'
import { isSameValue } from '../../shared/domain/edit/same-value.ts'
import { runCommand } from '../kit/keys/registry.ts'
import { tell, tellFailure } from '../kit/notices/notices.ts'
import { call } from '../state/connection.ts'
import { revert, useProjectState } from '../state/project-state.ts'
import styles from './SidePanel.module.css'

/** How many lines more each look further back shows. */
const PAGE = 200

/** The most lines that the service gives at a time. */
const MOST = 1000

type Entry = AnswerOf<'history.page'>['entries'][number]

/** What an entry did, as a line that begins with a capital: "Accept a mended draft: no date…", "Undo: set note". */
function titleOf({ action, label }: Entry): string {
  if (action === 'undo') return `Undo: ${label}`
  if (action === 'redo') return `Redo: ${label}`
  return label.charAt(0).toUpperCase() + label.slice(1)
}

/** Who or what made a change; that of the program has a sign of its own. */
function Maker({ origin }: Pick<Entry, 'origin'>) {
  if (origin === 'analyst') return 'by the analyst'
  return (
    <>
      <Cog size={11} className={styles['maker']} aria-hidden /> by the program
    </>
  )
}

const TIME = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** With the year and the second, for whoever points at it. */
const FULL_TIME = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' })

/** The newest lines, as many as asked for; null when the service could not answer. */
async function readHistory(count: number): Promise<readonly Entry[] | null> {
  const entries: Entry[] = []
  while (entries.length < count) {
    const before = entries.at(-1)?.seq ?? null
    const limit = Math.min(MOST, count - entries.length)
    const answer = await call('history.page', { before, limit })
    if (!answer.ok) return null
    entries.push(...answer.value.entries)
    if (answer.value.entries.length < limit) break
  }
  return entries
}

async function undoOnly(entry: Entry): Promise<void> {
  const failure = await revert(entry.target)
  if (failure === null) tell(`Undone: ${entry.label}`)
  else tellFailure(failure)
}

interface HistoryLineProps {
  readonly entry: Entry
}

/** One line. Each edit reads the lines anew, and most are as they were. */
const HistoryLine = memo(function HistoryLine({ entry }: HistoryLineProps) {
  const at = new Date(entry.at)
  return (
    <li className={styles['line']} data-undone={entry.isUndone}>
      <span className={styles['title']} title={titleOf(entry)}>
        {titleOf(entry)}
        {entry.isUndone ? <span className={styles['badge']}>undone</span> : null}
      </span>
      <span className={styles['detail']}>
        <time dateTime={entry.at} title={FULL_TIME.format(at)}>
          {TIME.format(at)}
        </time>{' '}
        · <Maker origin={entry.origin} />
      </span>
      {entry.action === 'edit' && !entry.isUndone ? (
        <Button
          className={`button plain ${styles['revert'] ?? ''}`}
          aria-label={`Undo only this: ${entry.label}`}
          onPress={() => void undoOnly(entry)}
        >
          <Undo2 size={13} aria-hidden />
        </Button>
      ) : null}
    </li>
  )
}, isSameValue)

/** Every change there has been, newest first; any one can be taken back while nothing later changed the same. */
export function HistoryPanel() {
  const revision = useProjectState((state) => state.revision)
  const undo = useProjectState((state) => state.undo)
  const [count, setCount] = useState(PAGE)
  const [entries, setEntries] = useState<readonly Entry[]>([])
  useEffect(() => {
    let isCurrent = true
    void readHistory(count).then((read) => {
      if (isCurrent && read !== null) setEntries(read)
    })
    return () => {
      isCurrent = false
    }
  }, [revision, count])
  return (
    <>
      <div className={styles['actions']}>
        <Button
          className="button"
          isDisabled={undo.undo === null}
          onPress={() => runCommand('edit.undo')}
        >
          <Undo2 size={14} aria-hidden /> Undo
        </Button>
        <Button
          className="button"
          isDisabled={undo.redo === null}
          onPress={() => runCommand('edit.redo')}
        >
          <Redo2 size={14} aria-hidden /> Redo
        </Button>
      </div>
      {entries.length === 0 ? (
        <p className={styles['empty']}>
          Nothing has been changed yet. Every edit will be listed here.
        </p>
      ) : (
        <ol className={styles['list']} aria-label="History, newest first">
          {entries.map((entry) => (
            <HistoryLine key={entry.seq} entry={entry} />
          ))}
        </ol>
      )}
      {entries.length >= count ? (
        <Button className="button plain" onPress={() => setCount(count + PAGE)}>
          Show earlier ones
        </Button>
      ) : null}
    </>
  )
}
