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
  /** Keys as tinykeys writes them, or null: "$mod+Shift+KeyS", where $mod is Command on macOS and Control elsewhere. */
  readonly keys: string | null
}

/**
 * The commands that the desktop menu offers. The menu only asks for one by its id (push `command.run`); the
 * window does it, so that a menu, a key and the palette can never do different things.
 */
export const COMMANDS = {
  'project.new': { title: 'New project…', group: 'Project', keys: '$mod+KeyN' },
  'project.open': { title: 'Open project…', group: 'Project', keys: '$mod+KeyO' },
  'project.copy': { title: 'Save a copy…', group: 'Project', keys: '$mod+Shift+KeyS' },
  'project.share': { title: 'Save a copy without its history…', group: 'Project', keys: null },
  'history.compact': { title: 'Compact the history…', group: 'Project', keys: null },
  'project.check': { title: 'Check the project', group: 'Project', keys: null },
  'article.open': { title: 'Open articles…', group: 'Article', keys: '$mod+Shift+KeyO' },
  'export.csv': { title: 'Export CSV…', group: 'Project', keys: '$mod+Shift+KeyE' },
  'edit.undo': { title: 'Undo', group: 'Edit', keys: '$mod+KeyZ' },
  'edit.redo': { title: 'Redo', group: 'Edit', keys: '$mod+Shift+KeyZ' },
  'find.text': { title: 'Find in this article', group: 'Go', keys: '$mod+KeyF' },
  'find.project': { title: 'Search the project', group: 'Go', keys: '$mod+Shift+KeyF' },
  'palette.open': { title: 'All commands', group: 'Go', keys: '$mod+KeyK' },
  'history.open': { title: 'History', group: 'View', keys: '$mod+Shift+KeyH' },
  'inspector.open': { title: 'Article inspector', group: 'View', keys: '$mod+KeyI' },
  'review.start': { title: 'Review drafts', group: 'Review', keys: '$mod+Shift+KeyD' },
  'drafts.article': { title: 'Draft claims of this article', group: 'Review', keys: null },
  'drafts.toggle': { title: 'Draft claims when an article is opened', group: 'Review', keys: null },
  'view.theme': { title: 'Change theme', group: 'View', keys: null },
  'view.layout': { title: 'Panes beside or stacked', group: 'View', keys: '$mod+Backslash' },
  'view.text.larger': { title: 'Larger article text', group: 'View', keys: null },
  'view.text.smaller': { title: 'Smaller article text', group: 'View', keys: null },
  'help.notices': { title: 'Third-party notices', group: 'View', keys: null },
} as const satisfies Readonly<Record<string, CommandDescription>>

/** The id of a command that the desktop menu offers. */
export type CommandId = keyof typeof COMMANDS
