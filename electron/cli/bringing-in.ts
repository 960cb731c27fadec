import { appendAll } from '../../shared/domain/append-all.ts'
import { refuse, type Outcome } from '../../shared/domain/failure.ts'
import { openStore } from '../store/opening.ts'
import type { Store } from '../store/store.ts'
import { bringInAnnotated } from './annotated-files.ts'
import type { CommandOf } from './command.ts'
import { givenProjects, type GivenProject } from './given-projects.ts'
import { NO_DIFFERENCE, reportFailure, type Report } from './report.ts'
import { bringInTables } from './returned-tables.ts'

/** Brings in what one file of tables holds, or what all files of one project of annotated texts do. */
async function bringInProject(
  store: Store,
  { given: name, files, isAnnotated }: GivenProject,
  given: CommandOf<'import'>,
): Promise<Outcome<Report>> {
  if (!files.ok) return files
  const { codes, isDryRun } = given
  if (isAnnotated)
    return bringInAnnotated(store, { given: name, files: files.value, codes, isDryRun })
  const [file] = files.value
  if (file === undefined) return refuse('It is empty.')
  if (codes.length > 0)
    return refuse('This is no file of marked texts that Hearsay reads, so --code has no meaning.')
  return bringInTables(store, name, file, given)
}

/**
 * Tells in which ways files that came back differ from a project, and brings the changes in, an edit for each file or
 * project of annotated texts; what cannot be, or is doubtful and was not asked for, is left out, and told.
 */
export async function bringInFiles(given: CommandOf<'import'>): Promise<Report> {
  const opened = openStore(given.project, given.isDryRun ? { readOnly: true } : {})
  if (!opened.ok) return reportFailure(opened.failure)
  const lines: string[] = []
  const errors: string[] = []
  let done = 0
  try {
    const projects = await givenProjects(given.files)
    for (const project of projects) {
      const brought = await bringInProject(opened.value, project, given)
      if (!brought.ok) {
        errors.push(`${project.given}: ${brought.failure.message}`)
        continue
      }
      done += 1
      // Of one among several it has to be said of which.
      const place = projects.length > 1 ? `${project.given}: ` : ''
      const tell = (line: string) => (line === NO_DIFFERENCE ? `${place}${line}` : line)
      appendAll(lines, brought.value.lines.map(tell))
      appendAll(errors, brought.value.errors)
    }
  } finally {
    opened.value.close()
  }
  return { lines, errors, isPartial: done > 0 }
}
