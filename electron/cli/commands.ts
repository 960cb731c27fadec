import { rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { csvFiles } from '../../shared/tables/csv.ts'
import type { ExportOptions } from '../../shared/tables/csv-options.ts'
import { ReadingThread } from '../reading/reading-thread.ts'
import { exportCsv } from '../service/csv-export.ts'
import { checkOriginals } from '../service/original-check.ts'
import { withProjectEnding } from '../service/paths.ts'
import { backupFolderOf } from '../store/backups.ts'
import { createStore, openStore } from '../store/opening.ts'
import type { Store } from '../store/store.ts'
import { fillProject, type Filling } from './filling.ts'

/** What a command has to say: lines for standard output, and for standard error; it fails if there are any of these. */
export interface Report {
  readonly lines: readonly string[]
  readonly errors: readonly string[]
  /** Whether it did what it was asked to for all but those that the errors name. */
  readonly isPartial?: boolean
}

export interface NewProject extends Filling {
  readonly path: string
}

/**
 * Makes a project and opens articles in it. Those that cannot be opened are left out, and told; when none can be, there
 * is no project either.
 */
export async function makeProject(given: NewProject): Promise<Report> {
  const path = withProjectEnding(given.path)
  const hadBackups = existsSync(backupFolderOf(path))
  const created = createStore(path)
  if (!created.ok) return { lines: [], errors: [created.failure.message] }
  const { value: store } = created
  const { lines, errors, added } = await fillProject(store, given).finally(() => store.close())
  const told = store.notices.map(({ message }) => message)
  if (errors.length === 0 || added > 0) {
    return { lines: [...told, ...lines, path], errors, isPartial: errors.length > 0 }
  }
  // An old project of that name, since deleted, may have left its backups: they are not ours to remove.
  if (!hadBackups) await rm(backupFolderOf(path), { recursive: true, force: true })
  await rm(path)
  return { lines: [], errors: [...errors, `${basename(path)} was not made.`] }
}

/** Opens articles in a project that is there. Those that cannot be opened are left out, and told. */
export async function addToProject(given: NewProject): Promise<Report> {
  const opened = openStore(given.path)
  if (!opened.ok) return { lines: [], errors: [opened.failure.message] }
  const { value: store } = opened
  const { lines, errors, added } = await fillProject(store, given).finally(() => store.close())
  return { lines, errors, isPartial: errors.length > 0 && added > 0 }
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
