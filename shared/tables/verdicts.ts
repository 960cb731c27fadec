import type { Project } from '../domain/project.ts'
import { listVerdicts } from '../domain/verdicts/verdict-scale.ts'
import type { SheetColumn } from './column.ts'

/** The columns of verdicts.csv, the scale; `position` is empty for a verdict that only claims have. */
export const VERDICT_COLUMNS: readonly SheetColumn[] = [
  { id: 'name' },
  { id: 'meaning', type: 'prose' },
  { id: 'position', type: 'number' },
  { id: 'claims', type: 'number' },
]

/** The rows of verdicts.csv: the scale in its order, then what only claims have. */
export function verdictRows(
  project: Pick<Project, 'scales' | 'claims'>,
): readonly (readonly string[])[] {
  return listVerdicts(project).map(({ name, meaning, isOnScale, count }, index) => [
    name,
    meaning,
    isOnScale ? String(index + 1) : '',
    String(count),
  ])
}
