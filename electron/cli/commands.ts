import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { csvFiles } from '../../shared/tables/csv.ts'
import type { ExportOptions } from '../../shared/tables/csv-options.ts'
import { ReadingThread } from '../reading/reading-thread.ts'
import { exportCsv } from '../service/csv-export.ts'
import { checkOriginals } from '../service/original-check.ts'
import { openStore } from '../store/opening.ts'
import type { Store } from '../store/store.ts'

/** What a command has to say: lines for standard output, and for standard error; it fails if there are any of these. */
export interface Report {
  readonly lines: readonly string[]
  readonly errors: readonly string[]
  /** Whether it did what it was asked to for all but those that the errors name. */
  readonly isPartial?: boolean
}

/** Does something with a project that is only read, and closes it. */
export async function withProject(
  path: string,
  work: (store: Store) => Outcome<Report> | Promise<Outcome<Report>>,
): Promise<Report> {
  const opened = openStore(path, { readOnly: true })
  if (!opened.ok) return { lines: [], errors: [opened.failure.message] }
  try {
    const outcome = await work(opened.value)
    return outcome.ok ? outcome.value : { lines: [], errors: [outcome.failure.message] }
  } finally {
    opened.value.close()
  }
}

/** Writes a project's CSV files into a folder. Files that are there are only replaced when that is asked for. */
export function exportProject(
  path: string,
  folder: string,
  options: ExportOptions,
  canReplace: boolean,
): Promise<Report> {
  return withProject(path, async (store) => {
    const project = store.readProject()
    if (!project.ok) return project
    const names = csvFiles(project.value, options).map(({ name }) => name)
    const there = names.filter((name) => existsSync(join(folder, name)))
    if (there.length > 0 && !canReplace) {
      return fail(
        'FILE_EXISTS',
        `${folder} already holds ${there.join(', ')}. Use --replace, or another folder.`,
      )
    }
    const files = await exportCsv(project.value, folder, options, canReplace)
    if (!files.ok) return files
    const lines = files.value.map(
      ({ path, rows }) => `${path}: ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    )
    return succeed({ lines, errors: [] })
  })
}

/** Reads all of a project, and the originals in it, and lists what is wrong. */
export function checkProject(path: string): Promise<Report> {
  return withProject(path, async (store) => {
    const checked = store.check()
    if (!checked.ok) return checked
    const reader = new ReadingThread()
    const compared = await checkOriginals(store, reader)
    await reader.close()
    if (!compared.ok) return compared
    const errors = [...checked.value, ...compared.value].map(({ table, id, message }) =>
      table === null ? message : `${table} ${id ?? ''}: ${message}`,
    )
    return succeed({ lines: errors.length === 0 ? [`${basename(path)} is whole.`] : [], errors })
  })
}
