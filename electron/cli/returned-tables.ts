import { countOf } from '../../shared/domain/counting.ts'
import { refuse, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Project } from '../../shared/domain/project.ts'
import { draftOf, labelOfBringingIn } from '../../shared/returning/bringing-in.ts'
import type { Comparison } from '../../shared/returning/comparing.ts'
import {
  isTickedAtFirst,
  placeOfDifference,
  remarkOn,
  type Difference,
} from '../../shared/returning/difference.ts'
import type { GivenFile } from '../documents/document.ts'
import { copyOf } from '../exchanging/project-copy.ts'
import { compareTables } from '../exchanging/table-comparison.ts'
import type { Store } from '../store/store.ts'
import type { CommandOf } from './command.ts'
import { onOneLine, quoteLine } from './quoting.ts'
import { NO_DIFFERENCE, type Report } from './report.ts'

/** A difference in one line: where, what, and what is said of it. */
function tellDifference(difference: Difference): string {
  const { kind, words, column, before, after } = difference
  const isCell = kind === 'changed' || column !== ''
  const change = isCell ? `${quoteLine(before)} → ${quoteLine(after)}` : onOneLine(after)
  const parts = [words === '' ? '' : quoteLine(words), change, remarkOn(difference)]
  return `${kind}: ${placeOfDifference(difference)}: ${parts.filter(Boolean).join(' | ')}`
}

/** All differences, a line each; it is also said where there is none. */
function tellAll(differences: readonly Difference[]): readonly string[] {
  return differences.length === 0 ? [NO_DIFFERENCE] : differences.map(tellDifference)
}

function isChosen(
  difference: Difference,
  { isTrusting, isRemoving }: CommandOf<'import'>,
): boolean {
  if (isTickedAtFirst(difference)) return true
  if (difference.change === null) return false
  return difference.kind === 'deleted' ? isRemoving : isTrusting
}

/** What of the sheets is not read. */
function tellUnread({ sheets, remarks }: Comparison): readonly string[] {
  return [
    ...sheets.flatMap(({ name, table, reason, columns }) => {
      if (table === null) return [`${name}: not read. ${reason}`]
      const unread = columns.filter(({ columnId }) => columnId === null)
      return unread.map(
        ({ heading, reason: why }) => `${name}: column ${quoteLine(heading)} is not read. ${why}`,
      )
    }),
    ...remarks,
  ]
}

/** Brings the differences chosen in, as one edit. */
function commitChosen(
  store: Store,
  {
    project,
    chosen,
    fileName,
  }: {
    readonly project: Project
    readonly chosen: readonly Difference[]
    readonly fileName: string
  },
): Outcome<null> {
  const draft = draftOf(project, chosen)
  if (!draft.ok) return draft
  const edit = draft.value.toEdit(labelOfBringingIn(chosen.length, fileName), new Date())
  const committed = edit === null ? succeed(null) : store.commitEdit(edit)
  return committed.ok ? succeed(null) : committed
}

/** Compares a file of tables, and brings in what is chosen of it as one edit. */
export async function bringInTables(
  store: Store,
  name: string,
  file: GivenFile,
  given: CommandOf<'import'>,
): Promise<Outcome<Report>> {
  const copy = copyOf(store)
  if (!copy.ok) return copy
  const compared = await compareTables(copy.value, { file })
  if (!compared.ok) return compared
  const { differences, sheets } = compared.value
  if (sheets.every(({ table }) => table === null)) {
    const reasons = sheets.map((sheet) => `${quoteLine(sheet.name)}: ${sheet.reason}`)
    return refuse(`Nothing in it was compared. ${reasons.join(' ')}`.trim())
  }
  const unread = tellUnread(compared.value)
  if (given.isDryRun || differences.length === 0)
    return succeed({ lines: [...tellAll(differences), ...unread], errors: [] })
  const chosen = differences.filter((difference) => isChosen(difference, given))
  const left = differences.filter((difference) => !isChosen(difference, given))
  const errors = left.map((difference) => `left out: ${tellDifference(difference)}`)
  if (chosen.length === 0) return succeed({ lines: unread, errors })
  const { project } = copy.value
  const committed = commitChosen(store, { project, chosen, fileName: file.name })
  if (!committed.ok) return committed
  const count = `${name}: ${countOf(chosen.length, 'change')} brought in`
  return succeed({ lines: [...tellAll(chosen), count, ...unread], errors })
}
