import { COMMANDS, type CommandId } from '../../shared/api/commands.ts'
import type { SidePanel } from '../../shared/api/contract.ts'
import type { Command } from '../kit/commands/registry.ts'
import { openDialog } from '../state/dialog-state.ts'
import { chooseArticles } from '../project/importing.ts'
import { cancelNewestJob, hasJobs } from '../state/jobs.ts'
import { checkProject, chooseProject, createProject } from '../project/opening.ts'
import { askForDay, shareCopy, saveCopy } from '../project/sharing.ts'
import { focusSidePanel } from '../side-panel/panel-focus.ts'
import { redo, undo, useProjectState } from '../state/project-state.ts'
import { changeSettings, useSettings } from '../state/settings.ts'
import { tell, tellFailure } from '../kit/notices/notices.ts'
import { focusNextPane } from '../kit/panes/panes.ts'

const hasProject = () => useProjectState.getState().info !== null
const canEdit = () => useProjectState.getState().info?.isReadOnly === false

/** A command that the desktop menu has too: its title, group and keys are written there once. */
function fromMenu(id: CommandId, run: () => void, isEnabled: () => boolean = () => true): Command {
  const { title, group, keys } = COMMANDS[id]
  return { id, title, group, run, isEnabled, ...(keys === null ? {} : { keys }) }
}

/** A command with one more key than the menu shows. */
function withKeys(command: Command, keys: string): Command {
  return { ...command, keys: command.keys === undefined ? keys : `${command.keys}, ${keys}` }
}

async function stepHistory(step: typeof undo, word: string): Promise<void> {
  const done = await step()
  if (done === null) tell(`There is nothing to ${word.toLowerCase()}.`)
  else if ('message' in done) tellFailure(done)
  else tell(`${word}: ${done.entry.label}`)
}

function togglePanel(panel: SidePanel): void {
  const { sidePanel } = useSettings.getState()
  changeSettings({ sidePanel: sidePanel === panel ? null : panel })
}

/** Opens the search, or goes back to its field where it is open already. */
function searchProject(): void {
  const isOpen = useSettings.getState().sidePanel === 'search'
  if (isOpen) focusSidePanel()
  else changeSettings({ sidePanel: 'search' })
}

const THEMES = ['system', 'light', 'dark'] as const

function nextTheme(): void {
  const { theme } = useSettings.getState()
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
  changeSettings({ theme: next })
  tell(`Theme: ${next}`)
}

function resizeText(by: number): void {
  const { textSize } = useSettings.getState()
  changeSettings({ textSize: Math.min(32, Math.max(10, textSize + by)) })
}

/** The commands that are there whatever is on screen. */
export const APP_COMMANDS: readonly Command[] = [
  fromMenu('project.new', () => void createProject()),
  fromMenu('project.open', () => void chooseProject()),
  fromMenu('project.copy', () => void saveCopy(), hasProject),
  fromMenu('project.share', () => void shareCopy(), hasProject),
  fromMenu('history.compact', askForDay, canEdit),
  fromMenu('project.check', () => void checkProject(), hasProject),
  fromMenu('article.open', () => void chooseArticles(), canEdit),
  {
    id: 'article.paste',
    title: 'Paste an article…',
    group: 'Article',
    isEnabled: canEdit,
    run: () => openDialog({ type: 'paste', text: '' }),
  },
  fromMenu('export.csv', () => openDialog({ type: 'export' }), hasProject),
  fromMenu('edit.undo', () => void stepHistory(undo, 'Undo'), canEdit),
  withKeys(
    fromMenu('edit.redo', () => void stepHistory(redo, 'Redo'), canEdit),
    '$mod+KeyY',
  ),
  fromMenu('find.project', searchProject, hasProject),
  fromMenu('palette.open', () => openDialog({ type: 'palette' })),
  fromMenu('history.open', () => togglePanel('history'), hasProject),
  {
    id: 'job.cancel',
    title: 'Cancel what is under way',
    group: 'Project',
    keys: 'Escape',
    isEnabled: hasJobs,
    run: cancelNewestJob,
  },
  fromMenu('view.theme', nextTheme),
  fromMenu('view.layout', () => {
    changeSettings({ layout: useSettings.getState().layout === 'beside' ? 'stacked' : 'beside' })
  }),
  fromMenu('view.text.larger', () => resizeText(1)),
  fromMenu('view.text.smaller', () => resizeText(-1)),
  {
    id: 'view.articles',
    title: 'List of articles',
    group: 'View',
    keys: '$mod+Shift+KeyL',
    run: () => togglePanel('articles'),
  },
  {
    id: 'view.problems',
    title: 'What a check found',
    group: 'View',
    run: () => togglePanel('problems'),
  },
  {
    id: 'help.keys',
    title: 'All keys',
    group: 'View',
    keys: 'F1',
    run: () => openDialog({ type: 'keys' }),
  },
  fromMenu('help.notices', () => openDialog({ type: 'notices' })),
  { id: 'go.nextPane', title: 'Next pane', group: 'Go', keys: 'F6', run: () => focusNextPane(1) },
  {
    id: 'go.previousPane',
    title: 'Previous pane',
    group: 'Go',
    keys: 'Shift+F6',
    run: () => focusNextPane(-1),
  },
]
