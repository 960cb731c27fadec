import { labelOfArticle } from '../../shared/domain/article-label.ts'
import type { Article } from '../../shared/domain/article.ts'
import type { Id } from '../../shared/domain/id.ts'
import { indexOfSpanAt, type Span } from '../../shared/domain/text/span.ts'
import { countOf } from '../../shared/domain/counting.ts'
import type { DraftingResult } from '../../shared/domain/tagging/drafting-result.ts'
import { shorten } from '../../shared/domain/text/short-text.ts'
import { runJob } from '../state/jobs.ts'
import { useReader } from '../reader/reader-state.ts'
import { spellShortcut } from '../kit/keys/spelling.ts'
import { currentKeyboard } from '../kit/keys/use-keyboard.ts'
import { tell, tellFailure, tellWorkUndoable } from '../kit/notices/notices.ts'
import { call } from '../state/connection.ts'
import { watchEdits } from '../state/edit-arrivals.ts'
import { currentProject, useProjectState } from '../state/project-state.ts'
import { describeDrafting } from './drafting-words.ts'
import { REVIEW_KEY, startReview, useReview } from './review-state.ts'

/** How much of a title goes into a sentence. */
const TITLE = 60

function quotedTitleOf(article: Article): string {
  return `“${shorten(labelOfArticle(currentProject().articles, article.id), TITLE)}”`
}

function nameOf(articleId: Id): string {
  const article = currentProject().articles.get(articleId)
  return article === undefined ? 'An article' : quotedTitleOf(article)
}

/** What is to be drafted: articles, or a stretch of one that the person calls `name`. */
interface Wanted {
  readonly articleIds: readonly Id[]
  readonly within: { readonly span: Span; readonly name: string } | null
}

/** The path of the open project, where it can be changed; null otherwise. */
function openPath(): string | null {
  const { info } = useProjectState.getState()
  return info === null || info.isReadOnly ? null : info.path
}

/**
 * Has the service draft what is wanted. The edits it made have come into the window when this is answered. Nothing is
 * answered when another project is open by then.
 */
async function makeDrafts({ articleIds, within }: Wanted): Promise<readonly DraftingResult[]> {
  const path = openPath()
  const articles = articleIds.flatMap((id) => currentProject().articles.get(id) ?? [])
  const [first] = articles
  if (path === null || first === undefined) return []
  const name = articles.length === 1 ? quotedTitleOf(first) : countOf(articles.length, 'article')
  const arrivals = watchEdits()
  const answer = await runJob('Drafting', name, (job) =>
    call('drafts.make', {
      job,
      articleIds: articles.map(({ id }) => id),
      within: within?.span ?? null,
    }),
  )
  if (answer.ok) await arrivals.whenAll(editsOf(answer.value.results))
  arrivals.end()
  if (answer.ok) return openPath() === path ? answer.value.results : []
  tellFailure({ message: `Drafting ${name} was broken off. ${answer.failure.message}` })
  return []
}

function editsOf(results: readonly DraftingResult[]): readonly Id[] {
  return results.flatMap((result) => ('editIds' in result ? result.editIds : []))
}

/** The drafts made. */
function madeOf(results: readonly DraftingResult[]): readonly Id[] {
  return results.flatMap((result) => ('made' in result ? result.made : []))
}

/** Says what was drafted, with the way back, and what could not be. */
function report(results: readonly DraftingResult[], within: Wanted['within'] = null): void {
  for (const result of results) {
    if (result.type !== 'failed') continue
    const title = nameOf(result.articleId)
    tellFailure({ message: `${title} could not be drafted. ${result.failure.message}` })
  }
  const said = describeDrafting(results, within === null ? nameOf : () => within.name)
  if (said === null) return
  // In a review its key would do something else.
  const isHinting = madeOf(results).length > 0 && useReview.getState().queue === null
  const message = isHinting
    ? `${said} Review: ${spellShortcut(REVIEW_KEY, currentKeyboard())}`
    : said
  const edits = editsOf(results)
  if (edits.length > 0) tellWorkUndoable(message, edits)
  else tell(message)
}

/** Drafts the claims of articles. Nothing happens where the project is open for reading only. */
export async function draftArticles(articleIds: readonly Id[]): Promise<void> {
  if (articleIds.length === 0) return
  report(await makeDrafts({ articleIds, within: null }))
}

/** Drafts the open article, anew where it has drafts already. */
export function draftOpenArticle(): void {
  const { open } = useReader.getState()
  if (open !== null) void draftArticles([open.article.id])
}

/** The words selected, or the sentence at the caret. */
function stretchAtCaret(): Wanted['within'] {
  const { open, caret, selected } = useReader.getState()
  if (selected !== null) return { span: selected, name: 'these words' }
  const sentences = open?.structure.sentences ?? []
  const sentence = sentences[indexOfSpanAt(sentences, caret)]
  return sentence === undefined ? null : { span: sentence, name: 'this sentence' }
}

/** Drafts what is said in the words selected, or in the sentence at the caret, and reviews that at once. */
export async function draftAtCaret(): Promise<void> {
  const { open } = useReader.getState()
  const within = stretchAtCaret()
  if (open === null || within === null) {
    tell('There is no sentence here.')
    return
  }
  const drafted = await makeDrafts({ articleIds: [open.article.id], within })
  const [first] = madeOf(drafted)
  const isShown = useReader.getState().open?.article.id === open.article.id
  if (first !== undefined && isShown) startReview(first)
  report(drafted, within)
}
