import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import { draftClaims } from '../../shared/domain/drafting.ts'
import { EditDraft } from '../../shared/domain/edit-draft.ts'
import type { Id } from '../../shared/domain/id.ts'
import { labelOfDrafting } from '../../shared/domain/review.ts'
import { attributionOf } from '../attribution/attribution-of.ts'
import type { Finder } from '../attribution/finder.ts'
import { correctedText } from '../articles/read-text.ts'
import { runSteps } from '../articles/steps.ts'
import { readArticleRecord, readTextOfArticle } from '../service/article-reading.ts'
import type { Store } from '../store/store.ts'

export interface DraftedArticle {
  readonly fileName: string
  readonly isEnglish: boolean
  readonly drafts: number
}

function draftArticle(
  store: Store,
  draft: EditDraft,
  articleId: Id,
  finder: Finder,
): Outcome<DraftedArticle> {
  const article = readArticleRecord(store, articleId)
  if (!article.ok) return article
  const { fileName } = article.value
  const read = readTextOfArticle(store, article.value)
  if (!read.ok) return read
  const corrected = correctedText(read.value.text, read.value.structure, article.value)
  const { isEnglish, attributions } = runSteps(finder.stepThrough(corrected))
  const { made } = draftClaims(
    draft,
    { articleId, text: corrected.text, quotations: corrected.structure.quotations },
    attributions.map(attributionOf),
    { model: finder.version, within: null },
  )
  return succeed({ fileName, isEnglish, drafts: made.length })
}

/** Drafts the claims of articles that were just opened, as one edit of the program's. */
export function draftArticles(
  store: Store,
  articleIds: readonly Id[],
  finder: Finder,
): Outcome<readonly DraftedArticle[]> {
  const project = store.readProject()
  if (!project.ok) return project
  const draft = new EditDraft(project.value)
  const drafted: DraftedArticle[] = []
  for (const articleId of articleIds) {
    const article = draftArticle(store, draft, articleId, finder)
    if (!article.ok) return article
    drafted.push(article.value)
  }
  const count = drafted.reduce((sum, { drafts }) => sum + drafts, 0)
  const edit = draft.toEdit(labelOfDrafting(count), new Date(), 'program')
  if (edit === null) return succeed(drafted)
  const committed = store.commitEdit(edit)
  return committed.ok ? succeed(drafted) : committed
}
