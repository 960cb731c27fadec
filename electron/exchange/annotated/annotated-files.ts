import { succeed, type Outcome } from '../../../shared/domain/failure.ts'
import type { ExportSource, MadeFile } from '../exporter.ts'
import type { AnnotatedProject } from './annotated-project.ts'
import { annotatedProjectOf } from './annotating.ts'

/** The files that `write` makes of a project as annotated texts. Fails where a text cannot be read. */
export async function writeAnnotated(
  source: ExportSource,
  write: (project: AnnotatedProject) => readonly MadeFile[] | Promise<readonly MadeFile[]>,
): Promise<Outcome<readonly MadeFile[]>> {
  const project = annotatedProjectOf(source)
  return project.ok ? succeed(await write(project.value)) : project
}
