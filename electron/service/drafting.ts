import type { CommittedEdit } from '../../shared/domain/committed-edit.ts'
import { draftClaims } from '../../shared/domain/drafting.ts'
import { EditDraft } from '../../shared/domain/edit-draft.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import { labelOfDrafting } from '../../shared/domain/review.ts'
import type { Span } from '../../shared/domain/span.ts'
import { correctedText, type ReadText } from '../articles/read-text.ts'
import { attributionOf } from '../attribution/attribution-of.ts'
import type { FinderPool } from '../finding/finder-pool.ts'
import type { Found } from '../finding/finder-thread.ts'
import type { Store } from '../store/store.ts'
import { readArticleRecord, readTextOfArticle } from './article-reading.ts'

/** What became of drafting one article: `made` new drafts, `removed` old ones; `committed` is null where nothing changed. */
export type DraftedArticle =
  | {
      readonly type: 'drafted'
      readonly articleId: Id
      /** How many attributions were found, also those that say nothing new. */
      readonly found: number
      readonly made: readonly Id[]
      readonly removed: number
      readonly committed: CommittedEdit | null
    }
  | { readonly type: 'not English'; readonly articleId: Id }

export interface DraftingOptions {
  /** The stretch that a person asked for; null for the whole text. */
  readonly within: Span | null
  readonly signal?: AbortSignal
  /** Told how many code units of the text are done. */
  readonly report?: (done: number) => void
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
  within: Span | null,
): Outcome<DraftedArticle> {
  const read = readCorrected(store, articleId)
  if (!read.ok) return read
  const project = store.readAround(articleId)
  if (!project.ok) return project
  const article = project.value.articles.get(articleId)
  if (article === undefined) return fail('NOT_FOUND', 'This article is no longer in the project.')
  const { text, structure } = read.value
  const draft = new EditDraft(project.value)
  const { made, removed } = draftClaims(
    draft,
    { articleId, text, quotations: structure.quotations },
    attributions.map(attributionOf),
    { model, within },
  )
  const drafted = { type: 'drafted', articleId, found: attributions.length, made, removed } as const
  const label = labelOfDrafting(made.length, removed, article.title || article.fileName)
  const edit = draft.toEdit(label, new Date(), 'program')
  if (edit === null) return succeed({ ...drafted, committed: null })
  const done = store.commitEdit(edit)
  if (!done.ok) return done
  const { entry, undo } = done.value
  return succeed({ ...drafted, committed: { entry, edit, undo } })
}

/**
 * Drafts the claims of an article as one edit of the program's: the text as it is kept and corrected is looked
 * through, and what is found becomes drafts, as `draftClaims` says. Fails with CANCELLED when the signal is aborted;
 * nothing is changed then.
 */
export async function draftArticle(
  store: Store,
  finder: Pick<FinderPool, 'find'>,
  articleId: Id,
  { within, signal, report }: DraftingOptions,
): Promise<Outcome<DraftedArticle>> {
  const read = readCorrected(store, articleId)
  if (!read.ok) return read
  const found = await finder.find(read.value, {
    within: within === null ? undefined : [within.start, within.end],
    ...(signal === undefined ? {} : { signal }),
    ...(report === undefined ? {} : { report }),
  })
  if (!found.ok) return found
  if (!found.value.isEnglish) return succeed({ type: 'not English', articleId })
  return commitDrafts(store, articleId, found.value, within)
}
