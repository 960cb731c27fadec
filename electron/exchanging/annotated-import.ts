import { refuse, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { newId } from '../../shared/domain/id.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { KeptCodeUses } from '../../shared/domain/code-use.ts'
import type { GivenFile } from '../documents/document.ts'
import type { AnnotatedProject } from '../exchange/annotated/annotated-project.ts'
import { mappingOf, usedCodes, type UsedCode } from '../exchange/annotated/code-mapping.ts'
import { importAnnotated, type AnnotatedImport } from '../exchange/annotated/import-edit.ts'
import { importerOf } from '../exchange/importers.ts'
import type { ProjectCopy } from './project-copy.ts'

/** Files of another tool, and what a person has said that codes stand for. */
export interface AnnotatedFiles {
  readonly files: readonly GivenFile[]
  readonly uses: KeptCodeUses
}

/** What is in files of annotated texts, and what their format is called. */
export interface ReadAnnotated {
  readonly title: string
  readonly annotated: AnnotatedProject
}

/** What they come to, and what for. */
export interface PreparedImport extends AnnotatedImport {
  /** What their format is called. */
  readonly title: string
  readonly codes: readonly UsedCode[]
}

/** Reads files of annotated texts, whatever they are of. */
export async function readAnnotated(files: readonly GivenFile[]): Promise<Outcome<ReadAnnotated>> {
  const importer = importerOf(files)
  if (importer === undefined) {
    return refuse('This is no file of marked texts that Hearsay reads. See its list of formats.')
  }
  const annotated = await importer.read(files)
  if (!annotated.ok) return annotated
  return succeed({ title: importer.title, annotated: annotated.value })
}

/** What texts that were read would add to a project and change in it. Nothing is changed. */
export async function prepareAnnotated(
  project: Project,
  { title, annotated }: ReadAnnotated,
  uses: KeptCodeUses,
): Promise<Outcome<PreparedImport>> {
  const codes = usedCodes(annotated, uses)
  const making = { mapping: mappingOf(codes), now: new Date(), makeId: newId }
  const prepared = await importAnnotated(project, annotated, making)
  return prepared.ok ? succeed({ ...prepared.value, title, codes }) : prepared
}

/** What files of annotated texts would add to a project and change in it. Nothing is changed. */
export async function prepareAnnotatedFiles(
  { project }: ProjectCopy,
  { files, uses }: AnnotatedFiles,
): Promise<Outcome<PreparedImport>> {
  const read = await readAnnotated(files)
  return read.ok ? prepareAnnotated(project, read.value, uses) : read
}
