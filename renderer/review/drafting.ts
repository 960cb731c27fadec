import type { AnswerOf } from '../../shared/api/contract.ts'
import type { Article } from '../../shared/domain/article.ts'
import { draftClaims } from '../../shared/domain/drafting.ts'
import { EditDraft } from '../../shared/domain/edit-draft.ts'
import type { Id } from '../../shared/domain/id.ts'
import { labelOfDrafting } from '../../shared/domain/review.ts'
import { indexOfSpanAt, type Span } from '../../shared/domain/span.ts'
import { correctStructure } from '../../shared/domain/structure.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { runJob } from '../state/jobs.ts'
import { shorten } from '../reader/claim-words.ts'
import { useReader } from '../reader/reader-state.ts'
import { focusText } from '../reader/text-focus.ts'
import { spellKeys } from '../commands/keys.ts'
import { tell, tellFailure, tellUndoable } from '../notices/notices.ts'
import { call } from '../state/connection.ts'
import { currentProject, submit, useProjectState } from '../state/project-state.ts'
import { loadText, type LoadedText } from '../state/texts.ts'
import { yieldToEvents } from '../state/scheduling.ts'
import { describeDrafted, type Drafted } from './drafted.ts'
import { REVIEW_KEY, startReview, useReview } from './review-state.ts'

type Found = AnswerOf<'attributions.find'>

/** How much of a title goes into a sentence. */
const TITLE = 60

function titleOf({ title, fileName }: Article): string {
  return `“${shorten(title || fileName, TITLE)}”`
}

/** What is to be drafted: an article, or a stretch of it that the person calls `name`. */
interface Wanted {
  readonly articleId: Id
  readonly within: { readonly span: Span; readonly name: string } | null
}

function labelOf(made: number, removed: number, article: Article): string {
  const what = made > 0 ? labelOfDrafting(made) : `take away ${countOf(removed, 'draft')}`
  return `${what} of ${titleOf(article)}`
}

/** What was found as drafts of one edit, of the project as it is now. Null where the article has gone. */
function reckon({ articleId, within }: Wanted, { text, structure }: LoadedText, found: Found) {
  const project = currentProject()
  const article = project.articles.get(articleId)
  if (article === undefined) return null
  const { quotations } = correctStructure(structure, article.corrections, text.length)
  const draft = new EditDraft(project)
  const { made, removed } = draftClaims(
    draft,
    { articleId, text, quotations },
    found.attributions,
    { model: found.model, within: within?.span ?? null },
  )
  const label = labelOf(made.length, removed, article)
  return { project, article, made, removed, edit: draft.toEdit(label, new Date(), 'program') }
}

/** Makes one edit of what was found. */
async function draftFound(wanted: Wanted, text: LoadedText, found: Found): Promise<Drafted> {
  const path = openPath()
  let reckoned = reckon(wanted, text, found)
  // Of a long text there are thousands: to reckon them and to show them are two turns.
  await yieldToEvents()
  if (openPath() !== path) return { type: 'left' }
  if (reckoned !== null && reckoned.project !== currentProject()) {
    reckoned = reckon(wanted, text, found)
  }
  if (reckoned === null) return { type: 'left' }
  const { article, made, removed, edit } = reckoned
  const name = wanted.within?.name ?? titleOf(article)
  if (edit !== null && !submit(edit).ok) return { type: 'left' }
  const count = found.attributions.length
  return { type: 'drafted', name, found: count, made, removed, edit: edit?.id ?? null }
}

/** The path of the open project, where it can be changed; null otherwise. */
function openPath(): string | null {
  const { info } = useProjectState.getState()
  return info === null || info.isReadOnly ? null : info.path
}

/** Asks who said what in an article, and drafts it if the same project is still open then. */
async function draftOne(wanted: Wanted): Promise<Drafted> {
  const { articleId, within } = wanted
  const path = openPath()
  const article = currentProject().articles.get(articleId)
  if (path === null || article === undefined) return { type: 'left' }
  const text = await loadText(articleId)
  if (text === null) return { type: 'left' }
  const answer = await runJob('Drafting', titleOf(article), (job) =>
    call('attributions.find', { job, articleId, within: within?.span ?? null }),
  )
  if (openPath() !== path) return { type: 'left' }
  if (answer.ok && !answer.value.isEnglish) {
    return { type: 'not English', name: within?.name ?? titleOf(article) }
  }
  if (answer.ok) return draftFound(wanted, text, answer.value)
  if (answer.failure.code === 'CANCELLED') return { type: 'cancelled' }
  tellFailure({ message: `${titleOf(article)} could not be drafted. ${answer.failure.message}` })
  return { type: 'left' }
}

/** Says what was drafted, with the way back. */
function report(drafted: readonly Drafted[]): void {
  const done = drafted.filter((one) => one.type === 'drafted')
  const edits = done.flatMap(({ edit }) => edit ?? [])
  const said = describeDrafted(drafted)
  if (said === null) return
  // In a review its key would do something else.
  const isHinting = done.some(({ made }) => made.length > 0) && useReview.getState().queue === null
  const message = isHinting ? `${said} Review: ${spellKeys(REVIEW_KEY)}` : said
  if (edits.length > 0) tellUndoable(message, edits)
  else tell(message)
}

function shortestFirst(wanted: readonly Wanted[]): readonly Wanted[] {
  const { articles } = currentProject()
  const lengthOf = ({ articleId }: Wanted) => articles.get(articleId)?.length ?? 0
  return wanted.toSorted((a, b) => lengthOf(a) - lengthOf(b))
}

/**
 * Drafts what was asked for together one after the other, short articles first. What was asked for apart waits for
 * nothing: only the edits need an order, and each is made at once when its answer comes.
 */
async function draftInTurn(wanted: readonly Wanted[]): Promise<readonly Drafted[]> {
  const drafted: Drafted[] = []
  for (const one of shortestFirst(wanted)) {
    const outcome = await draftOne(one)
    drafted.push(outcome)
    if (outcome.type === 'cancelled') break
  }
  return drafted
}

/** Drafts the claims of articles, one edit each. Nothing happens where the project is open for reading only. */
export async function draftArticles(articleIds: readonly Id[]): Promise<void> {
  if (articleIds.length === 0) return
  report(await draftInTurn(articleIds.map((articleId) => ({ articleId, within: null }))))
  // At the first start nothing has the focus yet; the key that the notice names must work.
  if (document.activeElement === document.body) focusText()
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
  const drafted = await draftInTurn([{ articleId: open.article.id, within }])
  const [first] = drafted.flatMap((one) => (one.type === 'drafted' ? one.made : []))
  const isShown = useReader.getState().open?.article.id === open.article.id
  if (first !== undefined && isShown) startReview(first)
  report(drafted)
}
