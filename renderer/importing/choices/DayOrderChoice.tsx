import { useId } from 'react'
import { countOf } from '../../../shared/domain/counting.ts'
import { DayOrder } from '../../../shared/domain/text/calendar-day.ts'
import type { UnsureDays } from '../../../shared/domain/text-input.ts'
import styles from './Choices.module.css'

const DAYS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

const LABELS: Readonly<Record<DayOrder, string>> = {
  day: 'The day first',
  month: 'The month first',
}

interface DayOrderChoiceProps {
  readonly days: UnsureDays
  /** Null to leave the dates out. */
  readonly dayOrder: DayOrder | null
  readonly onChange: (dayOrder: DayOrder | null) => void
}

/** Asks how the days of a table are read where nothing in it tells. */
export function DayOrderChoice({ days, dayOrder, onChange }: DayOrderChoiceProps) {
  const id = useId()
  const { count, sample } = days
  return (
    <p className={styles['days']}>
      <label htmlFor={id}>
        {countOf(count, 'row')} {count === 1 ? 'has a date' : 'have dates'} that can be read two
        ways, such as {sample}. What comes first in {count === 1 ? 'it' : 'them'}?
      </label>
      <select
        id={id}
        className="field"
        value={dayOrder ?? ''}
        onChange={({ target }) => onChange(DayOrder.safeParse(target.value).data ?? null)}
      >
        <option value="">Leave {count === 1 ? 'it' : 'them'} empty</option>
        {DayOrder.options.map((order) => (
          <option key={order} value={order}>
            {LABELS[order]}: {DAYS.format(new Date(days[order]))}
          </option>
        ))}
      </select>
    </p>
  )
}
