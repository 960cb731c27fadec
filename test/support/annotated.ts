import { guessMapping } from '../../electron/exchange/annotated/code-mapping.ts'
import { annotatedProjectOf } from '../../electron/exchange/annotated/annotating.ts'
import type { AnnotatedProject } from '../../electron/exchange/annotated/annotated-project.ts'
import {
  draftAnnotated,
  type DraftedFile,
} from '../../electron/exchange/annotated/record-drafting.ts'
import { hashOfText } from '../../electron/articles/text-hash.ts'
import { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import { applyEdit } from '../../shared/domain/edit/edit.ts'
import { succeed } from '../../shared/domain/failure.ts'
import { newId } from '../../shared/domain/id.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../shared/domain/project.ts'
import { valueOf } from './outcomes.ts'
import { PROJECT_TEXT } from './projects.ts'

/** The day on which files are taken in. */
const NOW = new Date('2026-11-30T12:00:00.000Z')

/** A generated project whose articles are really of the text that they have. */
export function withRealTexts(project: Project, text = PROJECT_TEXT): Project {
  const real = { textHash: hashOfText(text), length: text.length }
  const articles = Array.from(project.articles.values(), (article) => ({ ...article, ...real }))
  return addRecords(project, 'articles', articles)
}

/** A project as texts with marked words. */
export function annotate(project: Project, text = PROJECT_TEXT): AnnotatedProject {
  return valueOf(annotatedProjectOf({ name: 'Talks', project, textOf: () => succeed(text) }))
}

/** What a file comes to in a project: the project with it, and what was told. */
export async function takeIn(
  annotated: AnnotatedProject,
  into: Project = EMPTY_PROJECT,
  mapping = guessMapping(annotated),
): Promise<DraftedFile & { readonly project: Project }> {
  const draft = new EditDraft(into)
  const file = await draftAnnotated(draft, annotated, { mapping, now: NOW, makeId: newId })
  return { ...file, project: valueOf(applyEdit(into, { patches: draft.patches() })) }
}
