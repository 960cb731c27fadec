import { succeed, type Outcome } from '../../../shared/domain/failure.ts'
import type { GivenFile } from '../../documents/document.ts'
import type { AnnotatedProject } from '../annotated/annotated-project.ts'
import { annotatedProjectOf } from '../annotated/from-project.ts'
import type { ExportSource, MadeFile } from '../exporter.ts'
import { readChecked } from '../reading-outcome.ts'
import { readTaguette } from './taguette-reading.ts'
import { writeTaguette } from './taguette-writing.ts'

/** A project as its file for Taguette. */
export function writeProject(source: ExportSource): Outcome<readonly MadeFile[]> {
  const project = annotatedProjectOf(source)
  if (!project.ok) return project
  const file = writeTaguette(project.value, source.now)
  return succeed([{ name: `${source.name}.sqlite3`, content: () => file }])
}

/** What a file of Taguette holds. */
export function readProject([file]: readonly GivenFile[]): Promise<Outcome<AnnotatedProject>> {
  return readChecked(() => Promise.resolve(readTaguette(file?.bytes ?? new Uint8Array())))
}
