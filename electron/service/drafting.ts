import { titleOf } from '../../shared/domain/article.ts'
import type { CommittedEdit } from '../../shared/domain/edit/committed-edit.ts'
import { draftClaims } from '../../shared/domain/tagging/drafting.ts'
import { withdrawNames } from '../../shared/domain/tagging/drafting-stages.ts'
import {
  undraftedBy,
  type DraftingResult,
  type DraftsMade,
} from '../../shared/domain/tagging/drafting-result.ts'
import type { Edit } from '../../shared/domain/edit/edit.ts'
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
  /** Told of each edit, where there was something to change. */
  readonly handleCommit?: (committed: CommittedEdit) => void
  /** Whether somebody waits for the first drafts: those of a long text are made as they are found, an edit a stage. */
  readonly isStaged?: boolean
}

function readCorrected(store: Store, articleId: Id): Outcome<ReadText> {
  const article = readArticleRecord(store, articleId)
  if (!article.ok) return article
  const kept = readTextOfArticle(store, article.value)
  if (!kept.ok) return kept
  return succeed(correctedText(kept.value.text, kept.value.structure, article.value))
}

/** The drafts of one article in the making: an edit for each stage of the search in which there is something new. */
class ArticleDrafts {
  readonly #store: Store
  readonly #articleId: Id
  readonly #options: DraftingOptions
  readonly #stages: Edit[] = []
  #made: readonly Id[] = []
  #removed = 0

  constructor(store: Store, articleId: Id, options: DraftingOptions) {
    this.#store = store
    this.#articleId = articleId
    this.#options = options
  }

  get soFar(): DraftsMade {
    return { made: this.#made, editIds: this.#stages.map(({ id }) => id) }
  }

  get removed(): number {
    return this.#removed
  }

  /**
   * Makes one edit of what was found within a stretch (null: the whole text), on the project as it is by now: nothing
   * comes between reading and writing it.
   */
  commit({ model, attributions }: Found, within: Span | null): Outcome<null> {
    const read = readCorrected(this.#store, this.#articleId)
    if (!read.ok) return read
    const project = this.#store.readAround(this.#articleId)
    if (!project.ok) return project
    const elsewhere = this.#store.speakersElsewhere(this.#articleId)
    if (!elsewhere.ok) return elsewhere
    const article = project.value.articles.get(this.#articleId)
    if (article === undefined) return fail('NOT_FOUND', 'This article is no longer in the project.')
    const { text, structure } = read.value
    const draft = new EditDraft(project.value)
    const { made, removed } = draftClaims(
      draft,
      { articleId: this.#articleId, text, quotations: structure.quotations },
      attributions.map(attributionOf),
      { model, within, elsewhere: elsewhere.value },
    )
    withdrawNames(draft, this.#stages)
    const edit = draft.toEdit(
      labelOfDrafting(made.length, removed, titleOf(article)),
      new Date(),
      'program',
    )
    if (edit === null) return succeed(null)
    const done = this.#store.commitEdit(edit)
    if (!done.ok) return done
    this.#stages.push(edit)
    // A draft of an earlier stage that went again was never more than a beginning.
    const stayed = this.#made.filter((id) => draft.get('claims', id) !== undefined)
    this.#removed += Math.max(0, removed - (this.#made.length - stayed.length))
    this.#made = [...stayed, ...made]
    const { entry, undo } = done.value
    this.#options.handleCommit?.({ entry, edit, undo })
    return succeed(null)
  }
}

/** The stretch of a text that what was found in it so far comes from: up to its last words. */
function stretchOf({ attributions }: Found): Span {
  const ends = attributions.flatMap(({ content }) => content.map(([, end]) => end))
  return { start: 0, end: Math.max(0, ...ends) }
}

async function findAndCommit(
  store: Store,
  finder: Pick<FinderPool, 'find'>,
  drafts: ArticleDrafts,
  articleId: Id,
  { within, signal, report, isStaged = false }: DraftingOptions,
): Promise<Outcome<DraftingResult>> {
  const read = readCorrected(store, articleId)
  if (!read.ok) return read
  const found = await finder.find(read.value, {
    within: within === null ? undefined : [within.start, within.end],
    ...(signal === undefined ? {} : { signal }),
    ...(report === undefined ? {} : { report }),
    // What a stage cannot write the last one cannot either, and says so.
    ...(isStaged ? { handleStage: (stage) => drafts.commit(stage, stretchOf(stage)) } : {}),
  })
  if (!found.ok) return found
  if (!found.value.isEnglish) return succeed({ type: 'not English', articleId })
  const done = drafts.commit(found.value, within)
  if (!done.ok) return done
  const { removed, soFar } = drafts
  const { length } = found.value.attributions
  return succeed({ type: 'drafted', articleId, found: length, removed, ...soFar })
}

/**
 * Drafts the claims of an article as edits of the program's, one or a few: the text as it is kept and corrected is
 * looked through, and what is found becomes drafts, as `draftClaims` says. When the signal is aborted, nothing more is
 * changed.
 */
export async function draftArticle(
  store: Store,
  finder: Pick<FinderPool, 'find'>,
  articleId: Id,
  options: DraftingOptions,
): Promise<DraftingResult> {
  const drafts = new ArticleDrafts(store, articleId, options)
  const drafted = await findAndCommit(store, finder, drafts, articleId, options)
  return drafted.ok ? drafted.value : undraftedBy(drafted.failure, articleId, drafts.soFar)
}
