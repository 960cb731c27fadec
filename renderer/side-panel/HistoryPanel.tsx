import { Cog, Redo2, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { AnswerOf } from '../../shared/api/contract.ts'
import { runCommand } from '../commands/registry.ts'
import { tell, tellFailure } from '../shell/notices.ts'
import { call } from '../state/connection.ts'
import { revert, useProjectState } from '../state/project-state.ts'
import styles from './SidePanel.module.css'

/** How many lines of the history a look at it asks for at a time. */
const PAGE = 200

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

async function undoOnly(entry: Entry): Promise<void> {
  const failure = await revert(entry.target)
  if (failure === null) tell(`Undone: ${entry.label}`)
  else tellFailure(failure)
}

function HistoryLine({ entry }: { readonly entry: Entry }) {
  return (
    <li className={styles['line']} data-undone={entry.isUndone}>
      <span className={styles['title']} title={titleOf(entry)}>
        {titleOf(entry)}
        {entry.isUndone ? <span className={styles['badge']}>undone</span> : null}
      </span>
      <span className={styles['detail']}>
        <time dateTime={entry.at}>{TIME.format(new Date(entry.at))}</time> ·{' '}
        <Maker origin={entry.origin} />
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
}

/** Every change there has been, newest first; any one can be taken back while nothing later changed the same. */
export function HistoryPanel() {
  const revision = useProjectState((state) => state.revision)
  const undo = useProjectState((state) => state.undo)
  const [limit, setLimit] = useState(PAGE)
  const [entries, setEntries] = useState<readonly Entry[]>([])
  useEffect(() => {
    let isCurrent = true
    void call('history.page', { before: null, limit }).then((answer) => {
      if (isCurrent && answer.ok) setEntries(answer.value.entries)
    })
    return () => {
      isCurrent = false
    }
  }, [revision, limit])
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
      {entries.length === limit && limit < 1000 ? (
        <Button className="button plain" onPress={() => setLimit(Math.min(1000, limit + PAGE))}>
          Show earlier ones
        </Button>
      ) : null}
    </>
  )
}
