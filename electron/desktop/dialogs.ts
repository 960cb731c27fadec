import { join } from 'node:path'
import { dialog, type BaseWindow, type FileFilter, type OpenDialogOptions } from 'electron'
import type { PathPurpose, RequestOf } from '../../shared/api/contract.ts'
import { ARTICLE_ENDINGS, ARTICLE_KINDS, FILE_KINDS } from '../../shared/domain/file-kind.ts'

function filterOf(name: string, endings: readonly string[]): FileFilter {
  return { name, extensions: endings.map((ending) => ending.slice(1)) }
}

function filterOfKind(kind: keyof typeof FILE_KINDS): FileFilter {
  return filterOf(FILE_KINDS[kind].name, FILE_KINDS[kind].endings)
}

const PROJECTS = filterOfKind('project')
const ARTICLES = filterOf('Articles', ARTICLE_ENDINGS)
const ANYTHING: FileFilter = { name: 'All files', extensions: ['*'] }

interface Question {
  readonly title: string
  readonly buttonLabel: string
  readonly filters: FileFilter[]
  /** How existing things are chosen; absent where a new file is named. */
  readonly properties?: NonNullable<OpenDialogOptions['properties']>
}

const QUESTIONS = {
  'open-project': {
    title: 'Open project',
    buttonLabel: 'Open',
    filters: [PROJECTS, ANYTHING],
    properties: ['openFile'],
  },
  'new-project': { title: 'New project', buttonLabel: 'Create', filters: [PROJECTS] },
  'save-copy': { title: 'Save a copy', buttonLabel: 'Save', filters: [PROJECTS] },
  'export-folder': {
    title: 'Export into a folder',
    buttonLabel: 'Export here',
    filters: [],
    properties: ['openDirectory', 'createDirectory'],
  },
  'save-report': { title: 'Save the report', buttonLabel: 'Save', filters: [filterOfKind('page')] },
  'save-table': { title: 'Save as CSV', buttonLabel: 'Save', filters: [filterOfKind('table')] },
  'save-svg': {
    title: 'Save the picture',
    buttonLabel: 'Save',
    filters: [filterOfKind('drawing')],
  },
  'save-png': {
    title: 'Save the picture',
    buttonLabel: 'Save',
    filters: [filterOfKind('picture')],
  },
  'save-original': { title: 'Save the original', buttonLabel: 'Save', filters: [ANYTHING] },
  'save-export': { title: 'Export', buttonLabel: 'Save', filters: [ANYTHING] },
  'open-articles': {
    title: 'Open articles',
    buttonLabel: 'Open',
    filters: [
      ARTICLES,
      ...ARTICLE_KINDS.map(({ name, endings }) => filterOf(name, endings)),
      ANYTHING,
    ],
    properties: ['openFile', 'multiSelections'],
  },
} satisfies Record<PathPurpose, Question>

/** Asks for paths with the system's own dialog, starting in `documentsFolder` where no other is asked for; null when the person cancelled. */
export async function choosePaths(
  window: BaseWindow,
  { purpose, suggestedName, folder: asked }: RequestOf<'dialog.path'>,
  documentsFolder: string,
): Promise<readonly string[] | null> {
  const folder = asked ?? documentsFolder
  const { properties, ...question }: Question = QUESTIONS[purpose]
  if (properties !== undefined) {
    const options = { ...question, properties, defaultPath: folder }
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
    return canceled || filePaths.length === 0 ? null : filePaths
  }
  const defaultPath = join(folder, suggestedName)
  const { canceled, filePath } = await dialog.showSaveDialog(window, { ...question, defaultPath })
  return canceled || filePath === '' ? null : [filePath]
}

/** Tells of something that went wrong outside the window's own doing, and waits until it is read. */
export async function tellFailure(window: BaseWindow, message: string): Promise<void> {
  await dialog.showMessageBox(window, { type: 'warning', message, buttons: ['OK'] })
}

/** Asks whether to close although some edits could not be saved. */
export function isLossAccepted(window: BaseWindow): boolean {
  const chosen = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: 'Some edits could not be saved, or files wait to be answered.',
    detail: 'Stay to see to them, or close Hearsay without them. What was saved before is safe.',
    buttons: ['Stay', 'Close without them'],
    defaultId: 0,
    cancelId: 0,
  })
  return chosen === 1
}

/** Asks whether to close although the window is still at work; false to wait on. */
export function isWaitingEnded(window: BaseWindow): boolean {
  const chosen = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: 'Hearsay is still saving.',
    detail: 'Wait until it is done, or close now. What was saved before is safe.',
    buttons: ['Wait', 'Close now'],
    defaultId: 0,
    cancelId: 0,
  })
  return chosen === 1
}

/** Asks what to do after the window's process ended unexpectedly; true to show the window again. */
export function isReopeningWanted(window: BaseWindow): boolean {
  const chosen = dialog.showMessageBoxSync(window, {
    type: 'error',
    message: 'The window stopped working.',
    detail: 'What was saved before is safe.',
    buttons: ['Open it again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  })
  return chosen === 0
}
