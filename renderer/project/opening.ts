import type { ProjectInfo, PushOf, Start } from '../../shared/api/contract.ts'
import type { Outcome } from '../../shared/domain/failure.ts'
import { askToConfirm } from '../state/dialog-state.ts'
import { tell, tellFailure } from '../kit/notices/notices.ts'
import { call, refreshApp } from '../state/connection.ts'
import {
  currentProject,
  showProblems,
  showProject,
  useProjectState,
} from '../state/project-state.ts'
import { openArticle, showGrid, useSelection } from '../state/selection.ts'
import { changeSettings, currentSettings } from '../state/settings.ts'
import { forgetTexts, keepText } from '../state/texts.ts'
import { showViews } from '../state/views.ts'
import { choosePath } from './paths.ts'

/** What of a project came with its info. */
type FirstRead = Pick<NonNullable<Start['project']>, 'pages' | 'text'>

const NOTHING_READ: FirstRead = { pages: [], text: null }

/** Shows a project from its first article, that one at once where it has come; null shows that none is open. */
export async function enterProject(
  info: ProjectInfo | null,
  { pages, text }: FirstRead = NOTHING_READ,
): Promise<void> {
  forgetTexts()
  if (text !== null) keepText(text.id, text)
  openArticle(text?.id ?? null)
  showGrid('claims')
  if (info !== null) showViews(info.views)
  const failure = await showProject(info, pages)
  if (failure !== null) tellFailure(failure)
  const { articles } = currentProject()
  // Whoever chose one meanwhile stays there.
  const { articleId } = useSelection.getState()
  if (articleId !== null && articles.has(articleId)) return
  const last = currentSettings().lastArticle
  const first = articles.valueSeq().minBy((article) => article.id)
  openArticle(last !== null && articles.has(last) ? last : (first?.id ?? null))
}

/** Remembers which article is read, for the next start. Returns the way to stop. */
export function rememberArticle(): () => void {
  return useSelection.subscribe(({ articleId }) => {
    if (articleId !== null && articleId !== currentSettings().lastArticle) {
      changeSettings({ lastArticle: articleId })
    }
  })
}

/** Shows what a check found, if that is anything: a span that no longer quotes its text must not go unseen. */
export function receiveProblems(checked: PushOf<'project.checked'>): void {
  showProblems(checked)
  if (checked.problems.length > 0) changeSettings({ sidePanel: 'problems' })
}

async function enterOutcome(answer: Outcome<ProjectInfo>): Promise<void> {
  if (!answer.ok) {
    tellFailure(answer.failure)
    return
  }
  await enterProject(answer.value)
  void refreshApp()
}

/** A damaged project can still be opened for reading, if the person wants that. */
export async function openProject(path: string): Promise<void> {
  const answer = await call('project.open', { path })
  if (answer.ok || answer.failure.code !== 'FILE_DAMAGED') return enterOutcome(answer)
  const isWanted = await askToConfirm({
    title: 'Open it for reading?',
    question: `${answer.failure.message} You can also open the damaged file for reading, to see what is left in it.`,
    action: 'Open for reading',
  })
  if (isWanted) await enterOutcome(await call('project.open', { path, readOnly: true }))
}

export async function chooseProject(): Promise<void> {
  const path = await choosePath('open-project', '')
  if (path !== null) await openProject(path)
}

export async function createProject(): Promise<void> {
  const path = await choosePath('new-project', 'Untitled.hearsay')
  if (path !== null) await enterOutcome(await call('project.create', { path }))
}

/** Checks the open file anew and lists what is found. */
export async function checkProject(): Promise<void> {
  const answer = await call('project.check', {})
  if (!answer.ok) {
    tellFailure(answer.failure)
    return
  }
  const { problems } = answer.value
  const { info } = useProjectState.getState()
  if (info !== null) showProblems({ path: info.path, problems })
  if (problems.length === 0) tell('Checked the whole file: nothing is wrong.')
}
