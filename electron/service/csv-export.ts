import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Project } from '../../shared/domain/project.ts'
import { csvFiles, type CsvFile } from '../../shared/tables/csv.ts'
import type { ExportOptions } from '../../shared/tables/csv-options.ts'
import { tryFiles } from './file-failure.ts'
import { makeFolder } from './make-folder.ts'

/** A file that was written. */
export interface ExportedFile {
  readonly path: string
  /** Without the header. */
  readonly rows: number
}

async function writeDraft(path: string, file: CsvFile): Promise<void> {
  const draft = await open(path, 'wx')
  try {
    for (const chunk of file.chunks()) {
      await draft.appendFile(chunk, 'utf8')
      await yieldToOthers()
    }
    await draft.sync()
  } finally {
    await draft.close()
  }
}

const list = new Intl.ListFormat('en-GB')

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
      return fail('FILE_EXISTS', `${list.format(present)} ${are} already in “${basename(folder)}”.`)
    }
    await makeFolder(folder)
    const drafts = files.map((file) => ({
      file,
      path: join(folder, file.name),
      draft: join(folder, `.${file.name}.${randomUUID()}.part`),
    }))
    try {
      for (const { file, draft } of drafts) await writeDraft(draft, file)
      for (const { draft, path } of drafts) await rename(draft, path)
    } finally {
      await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })))
    }
    return succeed(drafts.map(({ path, file }) => ({ path, rows: file.rows })))
  })
}
