import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Client } from '../shared/api/client.ts'
import type { Start } from '../shared/api/contract.ts'
import type { Outcome } from '../shared/domain/failure.ts'
import { App } from './App.tsx'
import { writeWhatIsTyped } from './kit/editing/unwritten.ts'
import { runCommand } from './kit/keys/registry.ts'
import { askAgain, importTexts } from './importing/importing.ts'
import { useImportRows, waitingRows } from './importing/import-rows.ts'
import { keepQuestions, takeKeptQuestions } from './importing/kept-questions.ts'
import { receiveProgress } from './state/jobs.ts'
import { enterProject, rememberArticle, receiveProblems } from './project/opening.ts'
import { followReview } from './review/review-state.ts'
import { followTopicColours } from './topics/topic-colours.ts'
import { tellFailure } from './kit/notices/notices.ts'
import { currentClient, useConnection } from './state/connection.ts'
import { adoptUndoState, receive, useProjectState } from './state/project-state.ts'
import { adoptSettings } from './state/settings.ts'
import { adoptKeptViews, flushViews } from './state/views.ts'
import { followKeyboard } from './kit/keys/use-keyboard.ts'

/** What the service says unasked, and where it goes. Files handed over at the start wait for the project. */
function listen(client: Client, entered: Promise<void>): void {
  client.on('edit.committed', (committed) => receive(committed))
  client.on('history.compacted', ({ undo }) => adoptUndoState(undo))
  client.on('views.kept', adoptKeptViews)
  client.on('project.changed', (info) => void enterProject(info))
  client.on('project.checked', receiveProblems)
  client.on('job.progress', receiveProgress)
  client.on('failure.told', tellFailure)
  client.on('command.run', ({ command }) => void runCommand(command))
  client.on('files.handed', ({ paths }) => {
    void entered.then(() => importTexts(paths.map((path) => ({ type: 'path', path }))))
  })
}

/**
 * What is typed is written first; work that is not on disk yet is worth a question before the window goes, and so are
 * files that wait to be answered: nothing keeps them once it is gone.
 */
function guardClosing(event: BeforeUnloadEvent): void {
  const isWritten = writeWhatIsTyped()
  const { optimistic, refused } = useProjectState.getState()
  const isAsking = waitingRows(useImportRows.getState().rows).length > 0
  const isUnsaved = !isWritten || optimistic.pending.length > 0 || refused.length > 0
  if (isUnsaved || isAsking) event.preventDefault()
}

/** Shows what the window was answered as it opened. */
async function enterStart({ app, settings, project }: Start): Promise<void> {
  useConnection.setState({ app })
  adoptSettings(settings)
  await enterProject(project?.info ?? null, project ?? undefined)
}

/** Shows the window, from the one answer that has all of its first screen. */
export async function openWindow(asked: Promise<Outcome<Start>>): Promise<void> {
  const client = currentClient()
  window.addEventListener('beforeunload', guardClosing)
  window.addEventListener('pagehide', flushViews)
  window.addEventListener('pagehide', () => keepQuestions(sessionStorage))
  followKeyboard()
  rememberArticle()
  followReview()
  followTopicColours(document)
  const root = document.querySelector('#root')
  if (root === null) throw new Error('The page has no place for the window.')
  const start = await asked
  const { promise: entered, resolve: handleEntered } = Promise.withResolvers<void>()
  // In this turn, so that what is said unasked finds the project that it is about.
  listen(client, entered)
  const entering = start.ok ? enterStart(start.value) : tellFailure(start.failure)
  // React begins in a turn of its own, when what has come is taken in.
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  await entering
  handleEntered()
  await askAgain(takeKeptQuestions(sessionStorage))
}
