import './transport/strict-schemas.ts'
import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4'
import './theme/theme.css'
import './theme/controls.css'
import './theme/forced-colors.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createClient, type Client } from '../shared/api/client.ts'
import { App } from './App.tsx'
import { writeWhatIsTyped } from './kit/editing/unwritten.ts'
import { runCommand } from './kit/keys/registry.ts'
import { importTexts } from './project/importing.ts'
import { receiveProgress } from './state/jobs.ts'
import { enterProject, rememberArticle, receiveProblems } from './project/opening.ts'
import { followReview } from './review/review-state.ts'
import { followTopicColours } from './topics/topic-colours.ts'
import { tellFailure } from './kit/notices/notices.ts'
import { call, connect, refreshApp } from './state/connection.ts'
import { adoptUndoState, receive, useProjectState } from './state/project-state.ts'
import { readSettings } from './state/settings.ts'
import { flushViews } from './state/views.ts'
import { openTransport } from './transport/transport.ts'
import { followKeyboard } from './kit/keys/use-keyboard.ts'

/** What the service says unasked, and where it goes. Files handed over at the start wait for the project. */
function listen(client: Client, entered: Promise<void>): void {
  followKeyboard()
  client.on('edit.committed', (committed) => receive(committed))
  client.on('history.compacted', ({ undo }) => adoptUndoState(undo))
  client.on('project.changed', (info) => void enterProject(info))
  client.on('project.checked', receiveProblems)
  client.on('job.progress', receiveProgress)
  client.on('failure.told', tellFailure)
  client.on('command.run', ({ command }) => void runCommand(command))
  client.on('files.handed', ({ paths }) => {
    void entered.then(() => importTexts(paths.map((path) => ({ type: 'path', path }))))
  })
}

/** What is typed is written first; work that is not on disk yet is worth a question before the window goes. */
function guardClosing(event: BeforeUnloadEvent): void {
  const isWritten = writeWhatIsTyped()
  const { optimistic, refused } = useProjectState.getState()
  if (!isWritten || optimistic.pending.length > 0 || refused.length > 0) event.preventDefault()
}

async function start(): Promise<void> {
  const client = createClient(openTransport(window))
  connect(client)
  const { promise: entered, resolve: handleEntered } = Promise.withResolvers<void>()
  listen(client, entered)
  window.addEventListener('beforeunload', guardClosing)
  window.addEventListener('pagehide', flushViews)
  rememberArticle()
  followReview()
  followTopicColours(document)
  // Asked for together: the window waits for one answer, not for three after each other.
  const settings = readSettings()
  const asked = call('project.current', {})
  void refreshApp()
  await settings
  const root = document.querySelector('#root')
  if (root === null) throw new Error('The page has no place for the window.')
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  const current = await asked
  if (current.ok) await enterProject(current.value)
  else tellFailure(current.failure)
  handleEntered()
}

void start()
