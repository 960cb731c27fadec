import { codebookOf } from '../domain/codebook/codebook.ts'
import type { Project } from '../domain/project.ts'
import type { SheetColumn } from './column.ts'

/** The columns of topics.csv, the codebook; `id` and `colour` are empty for a topic that only claims have. */
export const TOPIC_COLUMNS: readonly SheetColumn[] = [
  { id: 'id' },
  { id: 'name' },
  { id: 'definition', type: 'prose' },
  { id: 'colour' },
  { id: 'position', type: 'number' },
  { id: 'claims', type: 'number' },
]

/** The rows of topics.csv: the entries in their order, then what only claims have. */
export function topicRows(
  project: Pick<Project, 'topics' | 'claims'>,
): readonly (readonly string[])[] {
  return codebookOf(project).map(({ name, topic, count }, index) => [
    topic?.id ?? '',
    name,
    topic?.definition ?? '',
    topic?.colour ?? '',
    String(index + 1),
    String(count),
  ])
}
