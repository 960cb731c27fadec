import { basename } from 'node:path'
import { countOf } from '../../shared/domain/counting.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { listAll } from '../../shared/domain/text/listing.ts'
import { exporterOf } from '../exchange/exporters.ts'
import { writeExport } from '../exchanging/exporting.ts'
import { copyOf } from '../exchanging/project-copy.ts'
import { exportProject, type ExportRequest } from '../service/exporting.ts'
import { hasProjectEnding } from '../service/paths.ts'
import type { Store } from '../store/store.ts'
import type { CommandOf } from './command.ts'
import type { GivenExport } from './export-arguments.ts'
import { withAdvice, withProject, type Report } from './report.ts'

/** What is asked for, or what the project has under the name that is asked for. */
function chooseExport(
  store: Store,
  given: GivenExport,
): Outcome<Pick<ExportRequest, 'exporter' | 'options'>> {
  if ('exporter' in given) return succeed(given)
  const views = store.readViews()
  if (!views.ok) return views
  const { exports } = views.value
  const preset = exports.find(({ name }) => name === given.preset)
  if (preset === undefined) {
    const names = exports.map(({ name }) => `“${name}”`)
    const are = names.length === 0 ? 'none; keep one in the window' : listAll(names)
    return fail('NOT_FOUND', `The project has no export named “${given.preset}”. It has ${are}.`)
  }
  const exporter = exporterOf(preset.format)
  if (exporter !== undefined) return succeed({ exporter, options: preset.options })
  return fail('NOT_FOUND', `“${given.preset}” is in a format that this Hearsay does not write.`)
}

/** Writes a project out. Files that are there are only replaced when that is asked for. */
export function writeProject({
  project,
  given,
  canReplace: isReplacing,
}: CommandOf<'export'>): Promise<Report> {
  return withProject(project, async (store) => {
    const chosen = chooseExport(store, given)
    if (!chosen.ok) return chosen
    if (hasProjectEnding(given.path)) {
      return fail('BAD_REQUEST', `${basename(given.path)} is a project. Name another file.`)
    }
    const request = { ...chosen.value, path: given.path, isReplacing }
    const copy = copyOf(store)
    if (!copy.ok) return copy
    const files = await exportProject(store, request, (order) => writeExport(copy.value, order))
    if (!files.ok) return withAdvice(files)
    const lines = files.value.map(({ path: written, rows }) =>
      rows === null ? written : `${written}: ${countOf(rows, 'row')}`,
    )
    return succeed({ lines, errors: [] })
  })
}
