import type { AnswerOf } from '../../shared/api/contract.ts'
import type { Article } from '../../shared/domain/article.ts'
import { draftClaims } from '../../shared/domain/drafting.ts'
import { EditDraft } from '../../shared/domain/edit-draft.ts'
import type { Id } from '../../shared/domain/id.ts'
import { labelOfDrafting } from '../../shared/domain/review.ts'
import { indexOfSpanAt, type Span } from '../../shared/domain/span.ts'
import { correctStructure } from '../../shared/domain/structure.ts'
import { countOf } from '../project/counting.ts'
import { runJob } from '../project/jobs.ts'
import { shorten } from '../reader/claim-words.ts'
import { useReader } from '../reader/reader-state.ts'
import { focusText } from '../reader/text-focus.ts'
import { tell, tellFailure, tellUndoable } from '../shell/notices.ts'
import { call } from '../state/connection.ts'
import { currentProject, submit, useProjectState } from '../state/project-state.ts'
import { loadText, type LoadedText } from '../state/texts.ts'
import { startReview } from './review-state.ts'

type Found = AnswerOf<'attributions.find'>

/**
 * What became of drafting one article. `found` counts the attributions, also those that say nothing new;
 * `edit` is null where nothing had to change.
 */
type Drafted =
  | {
      readonly type: 'drafted'
      readonly title: string
      readonly found: number
      readonly made: readonly Id[]
      readonly edit: Id | null
    }
  | { readonly type: 'not English'; readonly title: string }
  | { readonly type: 'cancelled' }
  /** It could not be looked at, or has gone meanwhile; what had to be said has been. */
  | { readonly type: 'left' }

/** How much of a title goes into a sentence. */
const TITLE = 60

function titleOf({ title, fileName }: Article): string {
  return shorten(title || fileName, TITLE)
}

/** Makes one edit of what was found, on the project as it is now. */
function draftFound(
  articleId: Id,
  { text, structure }: LoadedText,
  found: Found,
  within: Span | null,
): Drafted {
  const project = currentProject()
  const article = project.articles.get(articleId)
  if (article === undefined) return { type: 'left' }
  const title = titleOf(article)
  if (!found.isEnglish) return { type: 'not English', title }
  const { quotations } = correctStructure(structure, article.corrections, text.length)
  const draft = new EditDraft(project)
  const { made } = draftClaims(draft, { articleId, text, quotations }, found.attributions, {
    model: found.model,
    within,
  })
  const label = `${labelOfDrafting(made.length)} of “${title}”`
  const edit = draft.toEdit(label, new Date(), 'program')
  if (edit !== null && !submit(edit)) return { type: 'left' }
  return { type: 'drafted', title, found: found.attributions.length, made, edit: edit?.id ?? null }
}

/** The path of the open project, where it can be changed; null otherwise. */
function openPath(): string | null {
  const { info } = useProjectState.getState()
  return info === null || info.isReadOnly ? null : info.path
}

/** Asks who said what in an article, and drafts it if the same project is still open then. */
async function draftOne(articleId: Id, within: Span | null): Promise<Drafted> {
  const path = openPath()
  const article = currentProject().articles.get(articleId)
  if (path === null || article === undefined) return { type: 'left' }
  const text = await loadText(articleId)
  if (text === null) return { type: 'left' }
  const answer = await runJob('Drafting', `“${titleOf(article)}”`, (job) =>
    call('attributions.find', { job, articleId, within }),
  )
  if (openPath() !== path) return { type: 'left' }
  if (answer.ok) return draftFound(articleId, text, answer.value, within)
  if (answer.failure.code === 'CANCELLED') return { type: 'cancelled' }
  tellFailure({ message: `“${titleOf(article)}” could not be drafted. ${answer.failure.message}` })
  return { type: 'left' }
}

function sentenceOf(drafted: readonly Drafted[]): string | null {
  const done = drafted.filter((one) => one.type === 'drafted')
  const foreign = drafted.filter((one) => one.type === 'not English')
  const made = done.reduce((sum, one) => sum + one.made.length, 0)
  if (made > 0) {
    const where = done.length > 1 ? ` in ${countOf(done.length, 'article')}` : ''
    return `${countOf(made, 'claim')} drafted${where}. Review: R`
  }
  const [first] = foreign
  if (first !== undefined) {
    return foreign.length === 1
      ? `No English found in “${first.title}”, so nothing was drafted.`
      : `No English found in ${countOf(foreign.length, 'article')}, so nothing was drafted.`
  }
  const [only] = done
  if (only === undefined) return null
  if (done.some((one) => one.found > 0))
    return 'Nothing new: what was found is drafted or reviewed already.'
  return done.length === 1
    ? `No claims found in “${only.title}”.`
    : `No claims found in ${countOf(done.length, 'article')}.`
}

/** Says in one sentence what was drafted, with the way back. */
function report(drafted: readonly Drafted[]): void {
  const edits = drafted.flatMap((one) =>
    one.type === 'drafted' && one.edit !== null ? [one.edit] : [],
  )
  const isCancelled = drafted.some((one) => one.type === 'cancelled')
  const sentence = sentenceOf(drafted)
  const said = isCancelled
    ? ['Drafting cancelled.', edits.length > 0 ? sentence : null].filter(Boolean).join(' ')
    : sentence
  if (said === null) return
  if (edits.length > 0) tellUndoable(said, edits)
  else tell(said)
}

/** What is drafted is drafted one after the other, however it was asked for. */
let queue: Promise<unknown> = Promise.resolve()

async function draftInTurn(
  articleIds: readonly Id[],
  within: Span | null,
): Promise<readonly Drafted[]> {
  const drafted: Drafted[] = []
  for (const id of articleIds) {
    const one = await draftOne(id, within)
    drafted.push(one)
    if (one.type === 'cancelled') break
  }
  report(drafted)
  return drafted
}

function drafting(articleIds: readonly Id[], within: Span | null): Promise<readonly Drafted[]> {
  const turn = queue.then(() => draftInTurn(articleIds, within))
  queue = turn
  return turn
}

/** Drafts the claims of articles, one edit each. Nothing happens where the project is open for reading only. */
export async function draftArticles(articleIds: readonly Id[]): Promise<void> {
  if (articleIds.length === 0) return
  await drafting(articleIds, null)
  // At the first start nothing has the focus yet; the key that the notice names must work.
  if (document.activeElement === document.body) focusText()
}

/** Drafts the open article, anew where it has drafts already. */
export function draftOpenArticle(): void {
  const { open } = useReader.getState()
  if (open !== null) void draftArticles([open.article.id])
}

/** Drafts what is said in the words selected, or in the sentence at the caret, and goes to it. */
export async function draftAtCaret(): Promise<void> {
  const { open, caret, selected } = useReader.getState()
  if (open === null) return
  const { sentences } = open.structure
  const within = selected ?? sentences[indexOfSpanAt(sentences, caret)] ?? null
  if (within === null) {
    tell('There is no sentence here.')
    return
  }
  const [drafted] = await drafting([open.article.id], within)
  const first = drafted?.type === 'drafted' ? drafted.made[0] : undefined
  const isShown = useReader.getState().open?.article.id === open.article.id
  if (first !== undefined && isShown) startReview(first)
}
