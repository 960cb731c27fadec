import { titleOf } from '../../shared/domain/article.ts'
import type { CommittedEdit } from '../../shared/domain/edit/committed-edit.ts'
import { draftClaims } from '../../shared/domain/tagging/drafting.ts'
import { undraftedBy, type DraftingResult } from '../../shared/domain/tagging/drafting-result.ts'
import { EditDraft } from '../../shared/domain/edit/edit-draft.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import { labelOfDrafting } from '../../shared/domain/tagging/review.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { correctedText, type ReadText } from '../articles/read-text.ts'
import { attributionOf } from '../attribution/attribution-of.ts'
import type { FinderPool } from '../finding/finder-pool.ts'
import type { Found } from '../finding/finder-thread.ts'
import type { Store } from '../store/store.ts'
import { readArticleRecord, readTextOfArticle } from './article-reading.ts'

export interface DraftingOptions {
  /** The stretch that a person asked for; null for the whole text. */
  readonly within: Span | null
  readonly signal?: AbortSignal
  /** Told how many code units of the text are done. */
  readonly report?: (done: number) => void
  /** Told of the edit, where there was something to change. */
  readonly handleCommit?: (committed: CommittedEdit) => void
}

function readCorrected(store: Store, articleId: Id): Outcome<ReadText> {
  const article = readArticleRecord(store, articleId)
  if (!article.ok) return article
  const kept = readTextOfArticle(store, article.value)
  if (!kept.ok) return kept
  return succeed(correctedText(kept.value.text, kept.value.structure, article.value))
}

/** Makes one edit of what was found, on the project as it is by now: nothing comes between reading and writing it. */
function commitDrafts(
  store: Store,
  articleId: Id,
  { model, attributions }: Found,
  { within, handleCommit }: DraftingOptions,
): Outcome<DraftingResult> {
  const read = readCorrected(store, articleId)
  if (!read.ok) return read
  const project = store.readAround(articleId)
  if (!project.ok) return project
  const elsewhere = store.speakersElsewhere(articleId)
  if (!elsewhere.ok) return elsewhere
  const article = project.value.articles.get(articleId)
  if (article === undefined) return fail('NOT_FOUND', 'This article is no longer in the project.')
  const { text, structure } = read.value
  const draft = new EditDraft(project.value)
  const { made, removed } = draftClaims(
    draft,
    { articleId, text, quotations: structure.quotations },
    attributions.map(attributionOf),
    { model, within, elsewhere: elsewhere.value },
  )
  const drafted = { type: 'drafted', articleId, found: attributions.length, made, removed } as const
  const label = labelOfDrafting(made.length, removed, titleOf(article))
  const edit = draft.toEdit(label, new Date(), 'program')
  if (edit === null) return succeed({ ...drafted, editId: null })
  const done = store.commitEdit(edit)
  if (!done.ok) return done
  const { entry, undo } = done.value
  handleCommit?.({ entry, edit, undo })
  return succeed({ ...drafted, editId: edit.id })
}

async function findAndCommit(
  store: Store,
  finder: Pick<FinderPool, 'find'>,
  articleId: Id,
  options: DraftingOptions,
): Promise<Outcome<DraftingResult>> {
  const { within, signal, report } = options
  const read = readCorrected(store, articleId)
  if (!read.ok) return read
  const found = await finder.find(read.value, {
    within: within === null ? undefined : [within.start, within.end],
    ...(signal === undefined ? {} : { signal }),
    ...(report === undefined ? {} : { report }),
  })
  if (!found.ok) return found
  if (!found.value.isEnglish) return succeed({ type: 'not English', articleId })
  return commitDrafts(store, articleId, found.value, options)
}

/**
 * Drafts the claims of an article as one edit of the program's: the text as it is kept and corrected is looked
 * through, and what is found becomes drafts, as `draftClaims` says. When the signal is aborted, nothing is changed.
 */
export async function draftArticle(
  store: Store,
  finder: Pick<FinderPool, 'find'>,
  articleId: Id,
  options: DraftingOptions,
): Promise<DraftingResult> {
  const drafted = await findAndCommit(store, finder, articleId, options)
  return drafted.ok ? drafted.value : undraftedBy(drafted.failure, articleId)
}
