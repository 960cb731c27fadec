/** What commands are for: the headings of the palette and of the page of keys, in their order. */
export const COMMAND_GROUPS = [
  'Tag',
  'Review',
  'Compare',
  'Go',
  'Table',
  'Edit',
  'Article',
  'Project',
  'View',
] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/** One of the window's commands, as its palette and the desktop menu both name it. */
interface CommandDescription {
  readonly title: string
  readonly group: CommandGroup
  /** Its shortcut, or null: "Mod+Shift+S" (`readShortcut`). */
  readonly keys: string | null
}

/**
 * The commands that the desktop menu offers. The menu only asks for one by its id (push `command.run`); the
 * window does it, so that a menu, a key and the palette can never do different things.
 */
export const COMMANDS = {
  'project.new': { title: 'New project…', group: 'Project', keys: 'Mod+N' },
  'project.open': { title: 'Open project…', group: 'Project', keys: 'Mod+O' },
  'project.copy': { title: 'Save a copy…', group: 'Project', keys: 'Mod+Shift+S' },
  'project.share': { title: 'Save a copy without its history…', group: 'Project', keys: null },
  'history.compact': { title: 'Compact the history…', group: 'Project', keys: null },
  'project.check': { title: 'Check the project', group: 'Project', keys: null },
  'article.open': { title: 'Open articles…', group: 'Article', keys: 'Mod+Shift+O' },
  'export.csv': { title: 'Export CSV…', group: 'Project', keys: 'Mod+Shift+E' },
  'edit.undo': { title: 'Undo', group: 'Edit', keys: 'Mod+Z' },
  'edit.redo': { title: 'Redo', group: 'Edit', keys: 'Mod+Shift+Z' },
  'find.text': { title: 'Find in this article', group: 'Go', keys: 'Mod+F' },
  'find.project': { title: 'Search the project', group: 'Go', keys: 'Mod+Shift+F' },
  'palette.open': { title: 'All commands', group: 'Go', keys: 'Mod+K' },
  'history.open': { title: 'History', group: 'View', keys: 'Mod+Shift+H' },
  'inspector.open': { title: 'Article inspector', group: 'View', keys: 'Mod+I' },
  'review.start': { title: 'Review drafts', group: 'Review', keys: 'Mod+Shift+D' },
  'drafts.article': { title: 'Draft claims of this article', group: 'Review', keys: null },
  'drafts.toggle': { title: 'Draft claims when an article is opened', group: 'Review', keys: null },
  'view.theme': { title: 'Change theme', group: 'View', keys: null },
  'view.layout': { title: 'Panes beside or stacked', group: 'View', keys: 'Mod+\\' },
  'view.text.larger': { title: 'Larger article text', group: 'View', keys: null },
  'view.text.smaller': { title: 'Smaller article text', group: 'View', keys: null },
  'help.notices': { title: 'Third-party notices', group: 'View', keys: null },
} as const satisfies Readonly<Record<string, CommandDescription>>

/** The id of a command that the desktop menu offers. */
export type CommandId = keyof typeof COMMANDS
