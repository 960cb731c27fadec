import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { withProjectEnding } from '../service/paths.ts'
import { backupFolderOf } from '../store/backups.ts'
import { createStore, openStore } from '../store/opening.ts'
import { fillProject, type Filling } from './filling.ts'
import { reportFailure, type Report } from './report.ts'

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
  if (!created.ok) return reportFailure(created.failure)
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
  if (!opened.ok) return reportFailure(opened.failure)
  const { value: store } = opened
  const { lines, errors, added } = await fillProject(store, given).finally(() => store.close())
  return { lines, errors, isPartial: errors.length > 0 && added > 0 }
}
