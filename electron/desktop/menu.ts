import { basename } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { COMMANDS, type CommandId } from '../../shared/api/commands.ts'

type Item = MenuItemConstructorOptions

/** What the menu does and shows. */
export interface MenuOptions {
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  /** Projects opened lately, the latest first. */
  readonly recentProjects: readonly string[]
  readonly runCommand: (command: CommandId) => void
  readonly openProject: (path: string) => void
}

const SEPARATOR: Item = { type: 'separator' }

/** Electron's way to write a shortcut: "Mod+Shift+S" is "CommandOrControl+Shift+S". */
export function toAccelerator(shortcut: string): string {
  return shortcut.replace(/^Mod(?=\+)/, 'CommandOrControl')
}

/**
 * The keys of undo and redo are shown but left to the window: in a text field they take back typing, and only
 * the window knows where the focus is. So are those of finding: in a table they find cells.
 */
const KEYS_LEFT_TO_WINDOW: ReadonlySet<CommandId> = new Set(['edit.undo', 'edit.redo', 'find.text'])

function commandItem(id: CommandId, runCommand: (command: CommandId) => void): Item {
  const { title, keys } = COMMANDS[id]
  return {
    id,
    label: title,
    click: () => runCommand(id),
    ...(keys === null ? {} : { accelerator: toAccelerator(keys) }),
    ...(KEYS_LEFT_TO_WINDOW.has(id) ? { registerAccelerator: false } : {}),
  }
}

function recentItems({ recentProjects, openProject }: MenuOptions): Item[] {
  if (recentProjects.length === 0) return [{ label: 'No projects yet', enabled: false }]
  return recentProjects.map((path) => ({
    // An ampersand would mark the next letter as the item's key.
    label: `${basename(path)} — ${path}`.replaceAll('&', '&&'),
    click: () => openProject(path),
  }))
}

/** The menu bar. What concerns the project only asks the window, by the same commands as its palette. */
export function describeMenu(options: MenuOptions): Item[] {
  const { platform, isPackaged, runCommand } = options
  const command = (id: CommandId) => commandItem(id, runCommand)
  const isMac = platform === 'darwin'
  const file: Item[] = [
    command('project.new'),
    command('project.open'),
    { id: 'recent', label: 'Open recent', submenu: recentItems(options) },
    SEPARATOR,
    command('article.open'),
    SEPARATOR,
    command('project.copy'),
    command('project.share'),
    command('project.export'),
    command('project.bringIn'),
    command('project.bringInAnnotated'),
    command('project.check'),
    command('history.compact'),
    SEPARATOR,
    isMac ? { role: 'close' } : { role: 'quit' },
  ]
  const edit: Item[] = [
    command('edit.undo'),
    command('edit.redo'),
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    SEPARATOR,
    command('find.text'),
    command('find.project'),
  ]
  const drafts: Item[] = [
    command('review.start'),
    command('drafts.article'),
    SEPARATOR,
    command('drafts.toggle'),
  ]
  const view: Item[] = [
    command('palette.open'),
    command('history.open'),
    command('inspector.open'),
    SEPARATOR,
    command('view.theme'),
    command('view.layout'),
    command('view.text.larger'),
    command('view.text.smaller'),
    SEPARATOR,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(isPackaged ? [] : [SEPARATOR, { role: 'toggleDevTools' } satisfies Item]),
  ]
  const help: Item[] = [
    { ...command('palette.open'), id: 'help.commands', label: 'Commands and keys' },
    command('help.notices'),
    ...(isMac ? [] : [{ role: 'about' } satisfies Item]),
  ]
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies Item] : []),
    { id: 'file', label: '&File', submenu: file },
    { id: 'edit', label: '&Edit', submenu: edit },
    { id: 'drafts', label: '&Drafts', submenu: drafts },
    { id: 'view', label: '&View', submenu: view },
    ...(isMac ? [{ role: 'windowMenu' } satisfies Item] : []),
    { id: 'help', role: 'help', label: '&Help', submenu: help },
  ]
}
