import { succeed, type Outcome } from '../../../shared/domain/failure.ts'
import type { GivenFile } from '../../documents/document.ts'
import type { AnnotatedProject } from '../annotated/annotated-project.ts'
import { annotatedProjectOf } from '../annotated/from-project.ts'
import type { ExportSource, MadeFile } from '../exporter.ts'
import { unpackFiles } from '../packed-files.ts'
import { readChecked } from '../reading-outcome.ts'
import { readBrat } from './brat-reading.ts'
import { writeBrat } from './brat-writing.ts'

/** The files of a project as a collection of brat. */
export function writeProject(source: ExportSource): Outcome<readonly MadeFile[]> {
  const project = annotatedProjectOf(source)
  return project.ok ? succeed(writeBrat(project.value)) : project
}

/** What the files of a collection hold, or those in one ZIP file. */
export function readProject(files: readonly GivenFile[]): Promise<Outcome<AnnotatedProject>> {
  return readChecked(async () => readBrat(await unpackFiles(files)))
}
