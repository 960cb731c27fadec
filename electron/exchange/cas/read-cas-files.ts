import type { Outcome } from '../../../shared/domain/failure.ts'
import type { GivenFile } from '../../documents/document.ts'
import type { AnnotatedProject } from '../annotated/annotated-project.ts'
import { checkAnnotated } from '../annotated/checked-project.ts'
import { uniteAnnotated } from '../annotated/united.ts'
import { parseJsonFile } from '../json-file.ts'
import { readCas } from './read-cas.ts'

/** What one or several CAS hold together; fails where one of them cannot be read. */
export function readCasFiles(files: readonly GivenFile[]): Outcome<AnnotatedProject> {
  const projects: AnnotatedProject[] = []
  for (const { bytes } of files) {
    const value = parseJsonFile(bytes)
    const read = value.ok ? readCas(value.value) : value
    if (!read.ok) return read
    projects.push(read.value)
  }
  return checkAnnotated(uniteAnnotated(projects))
}
