import { useEffect, useId, useState } from 'react'
import { Button } from 'react-aria-components'
import { dayOf, startOfDay } from '../../shared/domain/day.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { removeHistory, countEditsBefore } from '../project/sharing.ts'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { closeDialog } from '../state/dialog-state.ts'
import styles from './CompactDialog.module.css'

/** How many days of history are kept unless another day is chosen. */
const KEPT_DAYS = 30

function firstChoice(): string {
  const day = new Date()
  day.setDate(day.getDate() - KEPT_DAYS)
  return dayOf(day)
}

/** How many edits are from before a day; null until that is known. */
function useEditsBefore(day: string): number | null {
  const [counted, setCounted] = useState<{ readonly day: string; readonly edits: number | null }>()
  useEffect(() => {
    let isCurrent = true
    const start = startOfDay(day)
    if (start === null) return undefined
    void countEditsBefore(start).then((edits) => {
      if (isCurrent) setCounted({ day, edits })
    })
    return () => {
      isCurrent = false
    }
  }, [day])
  return counted?.day === day ? counted.edits : null
}

function describeLoss(edits: number | null): string {
  if (edits === null) return ''
  if (edits === 0) return 'There is no edit from before that day.'
  return `${countOf(edits, 'edit')} from before that day will be removed. What they did stays as it is, and cannot be undone any more. All later edits can.`
}

/** Removes the history from before a day, and says first what is lost. */
export function CompactDialog() {
  const id = useId()
  const [today] = useState(() => dayOf(new Date()))
  const [day, setDay] = useState(firstChoice)
  const edits = useEditsBefore(day)
  const start = startOfDay(day)
  const canCompact = start !== null && day <= today && (edits ?? 0) > 0
  const submit = () => {
    if (!canCompact) return
    closeDialog()
    void removeHistory(start)
  }
  return (
    <DialogFrame
      title="Compact the history"
      width={480}
      onSubmit={submit}
      actions={
        <>
          <Button className="button" onPress={closeDialog}>
            Cancel
          </Button>
          <Button className="button primary" isDisabled={!canCompact} onPress={submit}>
            {edits === null || edits === 0 ? 'Remove edits' : `Remove ${countOf(edits, 'edit')}`}
          </Button>
        </>
      }
    >
      <div className={styles['row']}>
        <label htmlFor={id}>Keep the history from this day on</label>
        <input
          id={id}
          type="date"
          className="field"
          autoFocus
          required
          max={today}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      <p aria-live="polite">{describeLoss(edits)}</p>
      <p>
        The project is backed up beside itself first; that backup, and older ones, keep the whole
        history until newer ones take their place.
      </p>
    </DialogFrame>
  )
}
