import { countOf } from '../../shared/domain/counting.ts'
import { refuse, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { draftOf, labelOfBringingIn } from '../../shared/returning/bringing-in.ts'
import type { Comparison } from '../../shared/returning/comparing.ts'
import { isTickedAtFirst, type Difference } from '../../shared/returning/difference.ts'
import { describeSuspicion } from '../../shared/returning/suspicion.ts'
import type { GivenFile as ReadFile } from '../documents/document.ts'
import { copyOf } from '../exchanging/project-copy.ts'
import { compareTables } from '../exchanging/table-comparison.ts'
import { openStore } from '../store/opening.ts'
import type { Store } from '../store/store.ts'
import type { Report } from './commands.ts'
import type { SaidCode } from './code-arguments.ts'
import { givenProjects, type GivenProject } from './given-projects.ts'
import type { GivenFile } from './given-reading.ts'
import { bringInAnnotated } from './annotated-files.ts'

/** What is brought in of files that came back. */
export interface GivenReturn {
  readonly project: string
  /** Files and folders. */
  readonly files: readonly GivenFile[]
  /** What codes of annotated texts stand for. */
  readonly codes: readonly SaidCode[]
  /** Whether the differences are only told. */
  readonly isDryRun: boolean
  /** Whether what a spreadsheet may have done by itself is brought in too. */
  readonly isTrusting: boolean
  /** Whether what the files lack is removed. */
  readonly isRemoving: boolean
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

function quote(text: string): string {
  return `“${onOneLine(text)}”`
}

/** A difference in one line: where, what, and what is said of it. */
function tellDifference(difference: Difference): string {
  const { kind, table, sheet, row, words, column, before, after, suspicion, reason } = difference
  const place = [sheet || table, row === 0 ? '' : `row ${row}`, column].filter(
    (part) => part !== '',
  )
  const isCell = kind === 'changed' || column !== ''
  const change = isCell ? `${quote(before)} → ${quote(after)}` : onOneLine(after)
  const remark = reason || (suspicion === null ? '' : describeSuspicion(suspicion))
  const parts = [words === '' ? '' : quote(words), change, remark].filter((part) => part !== '')
  return `${kind}: ${place.join(', ')}: ${parts.join(' | ')}`
}

function isChosen(difference: Difference, { isTrusting, isRemoving }: GivenReturn): boolean {
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
        ({ heading, reason: why }) => `${name}: column ${quote(heading)} is not read. ${why}`,
      )
    }),
    ...remarks,
  ]
}

interface Brought {
  readonly lines: readonly string[]
  readonly errors: readonly string[]
}

/** Compares a file of tables, and brings in what is chosen of it as one edit. */
async function bringInTables(
  store: Store,
  name: string,
  file: ReadFile,
  given: GivenReturn,
): Promise<Outcome<Brought>> {
  if (given.codes.length > 0)
    return refuse('This is no file of marked texts that Hearsay reads, so --code has no meaning.')
  const copy = copyOf(store)
  if (!copy.ok) return copy
  const compared = await compareTables(copy.value, { file })
  if (!compared.ok) return compared
  const { differences, sheets } = compared.value
  if (sheets.every(({ table }) => table === null)) {
    const reasons = sheets.map((sheet) => `${quote(sheet.name)}: ${sheet.reason}`)
    return refuse(`Nothing in it was compared. ${reasons.join(' ')}`.trim())
  }
  const unread = tellUnread(compared.value)
  if (given.isDryRun) {
    const told = differences.length === 0 ? ['No difference'] : differences.map(tellDifference)
    return succeed({ lines: [...told, ...unread], errors: [] })
  }
  const chosen = differences.filter((difference) => isChosen(difference, given))
  const left = differences.filter((difference) => !isChosen(difference, given))
  const errors = left.map((difference) => `left out: ${tellDifference(difference)}`)
  if (chosen.length === 0) {
    const told = differences.length === 0 ? ['No difference'] : []
    return succeed({ lines: [...told, ...unread], errors })
  }
  const draft = draftOf(copy.value.project, chosen)
  if (!draft.ok) return draft
  const edit = draft.value.toEdit(labelOfBringingIn(chosen.length, file.name), new Date())
  const committed = edit === null ? succeed(null) : store.commitEdit(edit)
  if (!committed.ok) return committed
  return succeed({
    lines: [
      ...chosen.map(tellDifference),
      `${name}: ${countOf(chosen.length, 'change')} brought in`,
      ...unread,
    ],
    errors,
  })
}

/** Brings in what one file of tables holds, or what all files of one project of annotated texts do. */
async function bringInProject(
  store: Store,
  { given: name, files, isAnnotated }: GivenProject,
  given: GivenReturn,
): Promise<Outcome<Brought>> {
  if (!files.ok) return files
  const { codes, isDryRun } = given
  if (isAnnotated)
    return bringInAnnotated(store, { given: name, files: files.value, codes, isDryRun })
  const [file] = files.value
  return file === undefined ? refuse('It is empty.') : bringInTables(store, name, file, given)
}

/**
 * Tells in which ways files that came back differ from a project, and brings the changes in, an edit for each file or project of
 * annotated texts; what
 * cannot be, or is doubtful and was not asked for, is left out, and told.
 */
export async function bringInFiles(given: GivenReturn): Promise<Report> {
  const opened = openStore(given.project, given.isDryRun ? { readOnly: true } : {})
  if (!opened.ok) return { lines: [], errors: [opened.failure.message] }
  const lines: string[] = []
  const errors: string[] = []
  let done = 0
  try {
    for (const project of await givenProjects(given.files)) {
      const brought = await bringInProject(opened.value, project, given)
      if (!brought.ok) {
        errors.push(`${project.given}: ${brought.failure.message}`)
        continue
      }
      done += 1
      lines.push(...brought.value.lines)
      errors.push(...brought.value.errors)
    }
  } finally {
    opened.value.close()
  }
  return { lines, errors, isPartial: done > 0 }
}
