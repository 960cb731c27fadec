import { succeed } from '../../shared/domain/failure.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { comparisonCsv } from '../../shared/comparison/comparison-csv.ts'
import { writeOneFile } from '../service/written-files.ts'
import type { CommandOf } from './command.ts'
import { withAdvice, withProject, type Report } from './report.ts'

/** Writes a comparison of a project's claims into a CSV file. A file that is there is only replaced when that is asked for. */
export function compareProject(command: CommandOf<'compare'>): Promise<Report> {
  const { file, view, format, canReplace: isReplacing } = command
  return withProject(command.project, async (store) => {
    const project = store.readProject()
    if (!project.ok) return project
    const { chunks, rows } = comparisonCsv(project.value, view, format)
    const writing = { project: store.path, isReplacing }
    const written = await writeOneFile(file, [...chunks()].join(''), writing)
    if (!written.ok) return withAdvice(written)
    return succeed({ lines: [`${written.value}: ${countOf(rows, 'row')}`], errors: [] })
  })
}
