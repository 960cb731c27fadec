import { findEncoding, PLAUSIBLE } from '../articles/encoding-names.ts'
import { MATCHED } from '../../shared/domain/original.ts'
import type { DayOrder } from '../../shared/domain/text/calendar-day.ts'
import { resolveGivenPath } from '../start/working-folder.ts'
import type { GivenColumn, GivenFile, GivenReading } from './given-reading.ts'
import { listChoices } from '../../shared/domain/text/listing.ts'

/** The options that say it. */
export const READING_OPTIONS = ['column', 'dates', 'encoding'] as const

/** What is said of files on the command line. */
export interface ReadingOptions {
  readonly column?: readonly string[]
  readonly dates?: string
  readonly encoding?: string
}

const DAY_ORDERS: Readonly<Record<string, DayOrder>> = {
  'day-first': 'day',
  'month-first': 'month',
}

function readDayOrder(given: string): DayOrder {
  const order = Object.hasOwn(DAY_ORDERS, given) ? DAY_ORDERS[given] : undefined
  if (order !== undefined) return order
  throw new Error(`--dates takes day-first or month-first, not “${given}”.`)
}

function readEncoding(given: string): string {
  if (findEncoding(given) !== null) return given
  throw new Error(
    `--encoding takes ${listChoices([...PLAUSIBLE, 'another label that browsers know'])}, not “${given}”.`,
  )
}

/** What columns are said to hold: “text=Lead Paragraph”. A text may stand in several, anything else in one. */
function readColumns(given: readonly string[]): readonly GivenColumn[] {
  const columns = given.map((words): GivenColumn => {
    const [word = '', ...names] = words.split('=')
    const field = MATCHED.find((one) => one === word.trim())
    const name = names.join('=').trim()
    if (field !== undefined && name !== '') return { field, name }
    const fields = listChoices(MATCHED)
    throw new Error(`--column takes FIELD=NAME, FIELD being ${fields}, not “${words}”.`)
  })
  const fields = columns.flatMap(({ field }) => (field === 'text' ? [] : field))
  const twice = fields.find((field, at) => fields.indexOf(field) < at)
  if (twice === undefined) return columns
  throw new Error(
    `--column ${twice}=NAME is there twice. Only a text may stand in several columns.`,
  )
}

/** What was said of files that do not tell it themselves. Throws a sentence where it makes no sense. */
export function readReading({ column = [], dates, encoding }: ReadingOptions): GivenReading {
  return {
    encoding: encoding === undefined ? undefined : readEncoding(encoding),
    dayOrder: dates === undefined ? undefined : readDayOrder(dates),
    columns: readColumns(column),
  }
}

/** The files and folders that were named. */
export function givenFiles(given: readonly string[]): readonly GivenFile[] {
  return given.map((path) => ({ path: resolveGivenPath(path), given: path }))
}
