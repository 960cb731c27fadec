import { countOf } from '../../../shared/domain/counting.ts'
import type { Edit } from '../../../shared/domain/edit/edit.ts'
import { applyEdit } from '../../../shared/domain/edit/edit.ts'
import { EditDraft } from '../../../shared/domain/edit/edit-draft.ts'
import { refuse, succeed, type Outcome } from '../../../shared/domain/failure.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { hashOfText } from '../../articles/text-hash.ts'
import type { NewText } from '../../store/store.ts'
import type { AnnotatedProject } from './annotated-project.ts'
import { draftAnnotated, type RecordMaking } from './record-drafting.ts'
import { withKnownTexts } from './known-text.ts'

/** What a file of annotated texts comes to in a project: nothing is changed yet. */
export interface AnnotatedImport {
  /** The texts that its new articles have, to be kept before the edit. */
  readonly texts: readonly NewText[]
  /** All that it adds and changes, in one edit; null where that is nothing. */
  readonly edit: Edit | null
  /** What a project cannot hold, a sentence each. */
  readonly lost: readonly string[]
}

/** A text that the project has under the same id and that is another: whose marks would stand at other words. */
function findOtherText(project: Project, { documents }: AnnotatedProject): string | null {
  const other = documents.find(({ id, text }) => {
    const article = project.articles.get(id)
    return article !== undefined && article.textHash !== hashOfText(text)
  })
  return other?.name ?? null
}

/**
 * What a file of annotated texts adds to a project and changes in it, as one edit. Records with ids that the project has stand in
 * their place, so that only what differs is changed; nothing is deleted. Refuses a file whose text of an article is another
 * than the project's.
 */
export async function importAnnotated(
  project: Project,
  annotated: AnnotatedProject,
  making: RecordMaking,
): Promise<Outcome<AnnotatedImport>> {
  const other = findOtherText(project, annotated)
  if (other !== null) {
    return refuse(
      `The text of “${other}” is another in this file than in the project, so its marks would stand at other words. Import the file into a new project.`,
    )
  }
  const draft = new EditDraft(project)
  const known = withKnownTexts(project, annotated.documents)
  const { documents, lost } = await draftAnnotated(
    draft,
    { ...annotated, documents: known },
    making,
  )
  const label = `import ${countOf(documents.length, 'marked text')}`
  const edit = draft.toEdit(label, making.now)
  // What cannot be applied whole is refused before any text is kept.
  const applied = edit === null ? null : applyEdit(project, edit)
  if (applied !== null && !applied.ok) return applied
  const hashes = new Set(Array.from(project.articles.values(), ({ textHash }) => textHash))
  const texts = documents.flatMap(({ article, text, structure }): readonly NewText[] =>
    hashes.has(article.textHash) ? [] : [{ hash: article.textHash, text, structure }],
  )
  return succeed({ texts, edit, lost })
}
