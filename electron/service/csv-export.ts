import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Project } from '../../shared/domain/project.ts'
import { csvFiles } from '../../shared/tables/csv.ts'
import type { ExportOptions } from '../../shared/tables/csv-options.ts'
import { writeFilesAtomically } from './atomic-file.ts'
import { tryFiles } from './file-failure.ts'
import { makeFolder } from './make-folder.ts'
import { listAll } from '../../shared/domain/text/listing.ts'

/** A file that was written. */
export interface ExportedFile {
  readonly path: string
  /** Without the header. */
  readonly rows: number
}

/**
 * Writes a project's CSV files into a folder, which is made if need be. Files of an earlier export are only
 * replaced where that is asked for (else FILE_EXISTS, naming them), and when all new ones are written: an
 * export that fails leaves the folder as it was.
 */
export function exportCsv(
  project: Project,
  folder: string,
  options: ExportOptions,
  isReplacing: boolean,
): Promise<Outcome<readonly ExportedFile[]>> {
  return tryFiles(folder, async () => {
    const there = await stat(folder).catch(() => null)
    if (there !== null && !there.isDirectory()) {
      return fail('BAD_REQUEST', `“${basename(folder)}” is a file. Choose a folder.`)
    }
    const files = csvFiles(project, options)
    const present = files.map(({ name }) => name).filter((name) => existsSync(join(folder, name)))
    if (present.length > 0 && !isReplacing) {
      const are = present.length === 1 ? 'is' : 'are'
      return fail('FILE_EXISTS', `${listAll(present)} ${are} already in “${basename(folder)}”.`)
    }
    await makeFolder(folder)
    const placed = files.map((file) => ({ file, path: join(folder, file.name) }))
    await writeFilesAtomically(placed.map(({ file, path }) => ({ path, content: file.chunks() })))
    return succeed(placed.map(({ path, file }) => ({ path, rows: file.rows })))
  })
}
