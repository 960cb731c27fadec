import { COMMANDS } from '../../shared/api/commands.ts'
import type { SidePanel } from '../../shared/api/contract.ts'
import { menuCommand, type Command } from '../kit/keys/registry.ts'
import { chooseSpreadsheet } from '../returning/returning.ts'
import { chooseAnnotated } from '../annotated/annotated.ts'
import { openDialog } from '../state/dialog-state.ts'
import { ORIGINAL_COMMANDS } from '../export/original-commands.ts'
import { useImportRows } from '../importing/import-rows.ts'
import { chooseArticles } from '../importing/article-choice.ts'
import { showImport } from '../importing/importing.ts'
import { SCALE_COMMAND } from '../judgements/judgement-commands.ts'
import { cancelNewestJob, hasJobs } from '../state/jobs.ts'
import { checkProject, chooseProject, createProject } from '../project/opening.ts'
import { askForDay, shareCopy, saveCopy } from '../project/sharing.ts'
import { redo, undo, useProjectState } from '../state/project-state.ts'
import { changeSettings, useSettings } from '../state/settings.ts'
import { removeUnusedNames } from '../table/commands/unused-names.ts'
import { momentOfNotices, tell, tellFailure, tellSince } from '../kit/notices/notices.ts'
import { focusNextRegion, focusRegion } from '../kit/focus/regions.ts'

const hasProject = () => useProjectState.getState().info !== null
const canEdit = () => useProjectState.getState().info?.isReadOnly === false

async function stepHistory(step: typeof undo, word: string): Promise<void> {
  const moment = momentOfNotices()
  const done = await step()
  if (done === null) tell(`There is nothing to ${word.toLowerCase()}.`)
  else if ('message' in done) tellFailure(done)
  else tellSince(moment, `${word}: ${done.entry.label}`)
}

function togglePanel(panel: SidePanel): void {
  const { sidePanel } = useSettings.getState()
  changeSettings({ sidePanel: sidePanel === panel ? null : panel })
}

/** Opens the search, or goes back to its field where it is open already. */
function searchProject(): void {
  const isOpen = useSettings.getState().sidePanel === 'search'
  if (isOpen) focusRegion('side')
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

function turnPanes(): void {
  changeSettings({ layout: useSettings.getState().layout === 'beside' ? 'stacked' : 'beside' })
}

/** The commands that are there whatever is on screen. */
export const APP_COMMANDS: readonly Command[] = [
  menuCommand('project.new', () => void createProject()),
  menuCommand('project.open', () => void chooseProject()),
  menuCommand('project.copy', () => void saveCopy(), hasProject),
  menuCommand('project.share', () => void shareCopy(), hasProject),
  menuCommand('history.compact', askForDay, canEdit),
  menuCommand('project.check', () => void checkProject(), hasProject),
  menuCommand('article.open', () => void chooseArticles(), canEdit),
  {
    id: 'article.paste',
    title: 'Paste an article…',
    group: 'Article',
    isEnabled: canEdit,
    run: () => openDialog({ type: 'paste', text: '' }),
  },
  {
    id: 'article.outlets',
    title: 'Outlets of the articles…',
    words: ['set outlet', 'publisher', 'newspaper', 'who published it'],
    group: 'Article',
    keys: ['O'],
    scope: 'reader',
    isEnabled: canEdit,
    run: () => openDialog({ type: 'outlets' }),
  },
  SCALE_COMMAND,
  ...ORIGINAL_COMMANDS,
  {
    id: 'article.import',
    title: 'Show what was opened last',
    words: ['files', 'import', 'left out', 'encoding'],
    group: 'Article',
    isEnabled: () => useImportRows.getState().rows.length > 0,
    run: showImport,
  },
  menuCommand('project.export', () => openDialog({ type: 'export' }), hasProject),
  menuCommand('project.bringIn', () => void chooseSpreadsheet(), canEdit),
  menuCommand('project.bringInAnnotated', () => void chooseAnnotated(), canEdit),
  menuCommand('edit.undo', () => void stepHistory(undo, 'Undo'), canEdit),
  {
    ...menuCommand('edit.redo', () => void stepHistory(redo, 'Redo'), canEdit),
    keys: [COMMANDS['edit.redo'].keys, 'Mod+Y'],
  },
  {
    id: 'speakers.removeUnused',
    title: 'Remove speakers with no claims',
    group: 'Edit',
    isEnabled: canEdit,
    run: () => removeUnusedNames('speakers'),
  },
  {
    id: 'sources.removeUnused',
    title: 'Remove sources with no claims',
    group: 'Edit',
    isEnabled: canEdit,
    run: () => removeUnusedNames('sources'),
  },
  menuCommand('find.project', searchProject, hasProject),
  menuCommand('palette.open', () => openDialog({ type: 'palette' })),
  menuCommand('history.open', () => togglePanel('history'), hasProject),
  {
    id: 'job.cancel',
    title: 'Cancel what is under way',
    group: 'Project',
    keys: ['Escape'],
    isEnabled: hasJobs,
    run: cancelNewestJob,
  },
  menuCommand('view.theme', nextTheme),
  {
    ...menuCommand('view.layout', turnPanes),
    keys: [COMMANDS['view.layout'].keys, 'Mod+Shift+B'],
  },
  menuCommand('view.text.larger', () => resizeText(1)),
  menuCommand('view.text.smaller', () => resizeText(-1)),
  {
    id: 'view.articles',
    title: 'List of articles',
    words: ['open another article', 'sidebar'],
    group: 'View',
    keys: ['Mod+Shift+L'],
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
    words: ['shortcuts', 'keyboard', 'help'],
    group: 'View',
    keys: ['F1'],
    run: () => openDialog({ type: 'keys' }),
  },
  menuCommand('help.notices', () => openDialog({ type: 'notices' })),
  {
    id: 'go.nextPane',
    title: 'Next pane',
    group: 'Go',
    keys: ['F6'],
    run: () => focusNextRegion(1),
  },
  {
    id: 'go.previousPane',
    title: 'Previous pane',
    group: 'Go',
    keys: ['Shift+F6'],
    run: () => focusNextRegion(-1),
  },
]
