import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { fail, succeed } from '../../shared/domain/failure.ts'
import type { ComparisonView } from '../../shared/domain/view.ts'
import { comparisonCsv } from '../../shared/comparison/comparison-csv.ts'
import type { CsvFormat } from '../../shared/domain/export-options.ts'
import { writeFileAtomically } from '../service/atomic-file.ts'
import { tryFiles } from '../service/file-failure.ts'
import { makeFolder } from '../service/make-folder.ts'
import { hasProjectEnding } from '../service/paths.ts'
import { withProject, type Report } from './commands.ts'

/** Whether two paths lead to one file that is there. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => null)))
  return a !== null && a === b
}

/** Writes a comparison of a project's claims into a CSV file. A file that is there is only replaced when that is asked for. */
export function compareProject(
  path: string,
  file: string,
  view: ComparisonView,
  format: CsvFormat,
  canReplace: boolean,
): Promise<Report> {
  return withProject(path, async (store) => {
    const project = store.readProject()
    if (!project.ok) return project
    if (hasProjectEnding(file) || (await isSameFile(file, path))) {
      return fail('BAD_REQUEST', `${basename(file)} is a project. Name a CSV file to write.`)
    }
    if (existsSync(file) && !canReplace) {
      return fail(
        'FILE_EXISTS',
        `${basename(file)} is there already. Use --replace, or another name.`,
      )
    }
    const { chunks, rows } = comparisonCsv(project.value, view, format)
    return tryFiles(file, async () => {
      await makeFolder(dirname(file))
      await writeFileAtomically(file, [...chunks()].join(''))
      return succeed({ lines: [`${file}: ${rows} ${rows === 1 ? 'row' : 'rows'}`], errors: [] })
    })
  })
}
