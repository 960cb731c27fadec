import type { Outcome } from '../../../shared/domain/failure.ts'
import type { GivenFile } from '../../documents/document.ts'
import { parseJsonFile } from '../json-file.ts'
import type { AnnotatedProject } from './annotated-project.ts'
import { checkAnnotated } from './checked-project.ts'
import { uniteAnnotated } from './united.ts'

/** What one or several files of JSON hold together, each read by `read`; fails where one of them cannot be read. */
export function readJsonFiles(
  files: readonly GivenFile[],
  read: (value: unknown) => Outcome<AnnotatedProject>,
): Outcome<AnnotatedProject> {
  const projects: AnnotatedProject[] = []
  for (const { bytes } of files) {
    const value = parseJsonFile(bytes)
    const project = value.ok ? read(value.value) : value
    if (!project.ok) return project
    projects.push(project.value)
  }
  return checkAnnotated(uniteAnnotated(projects))
}
