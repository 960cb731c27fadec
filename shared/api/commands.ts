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
  /** Other words that it is found by. */
  readonly words?: readonly string[]
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
  'project.copy': {
    title: 'Save a copy…',
    words: ['duplicate', 'save as', 'backup'],
    group: 'Project',
    keys: 'Mod+Shift+S',
  },
  'project.share': {
    title: 'Save a copy without its history…',
    words: ['hand on', 'anonymous'],
    group: 'Project',
    keys: null,
  },
  'history.compact': {
    title: 'Compact the history…',
    words: ['shrink'],
    group: 'Project',
    keys: null,
  },
  'project.check': {
    title: 'Check the project',
    words: ['verify', 'problems', 'integrity'],
    group: 'Project',
    keys: null,
  },
  'article.open': {
    title: 'Open articles…',
    words: ['import', 'load', 'add'],
    group: 'Article',
    keys: 'Mod+Shift+O',
  },
  'project.export': {
    title: 'Export…',
    words: ['CSV', 'spreadsheet', 'Excel', 'download', 'write out', 'other tools'],
    group: 'Project',
    keys: 'Mod+Shift+E',
  },
  'project.bringIn': {
    title: 'Bring changes in from a spreadsheet…',
    words: ['CSV', 'Excel', 'import', 'corrections', 'read back', 'merge'],
    group: 'Project',
    keys: null,
  },
  'project.bringInAnnotated': {
    title: 'Bring in texts that another tool has marked…',
    words: [
      'QualCoder',
      'MAXQDA',
      'ATLAS.ti',
      'NVivo',
      'INCEpTION',
      'brat',
      'Taguette',
      'import',
      'codes',
    ],
    group: 'Project',
    keys: null,
  },
  'edit.undo': { title: 'Undo', words: ['take back', 'revert'], group: 'Edit', keys: 'Mod+Z' },
  'edit.redo': { title: 'Redo', words: ['again', 'repeat'], group: 'Edit', keys: 'Mod+Shift+Z' },
  'find.text': { title: 'Find in this article', words: ['search'], group: 'Go', keys: 'Mod+F' },
  'find.project': {
    title: 'Search the project',
    words: ['find everywhere'],
    group: 'Go',
    keys: 'Mod+Shift+F',
  },
  'palette.open': {
    title: 'All commands',
    words: ['palette', 'shortcuts', 'menu'],
    group: 'Go',
    keys: 'Mod+K',
  },
  'history.open': { title: 'History', group: 'View', keys: 'Mod+Shift+H' },
  'inspector.open': {
    title: 'Article inspector',
    words: ['metadata', 'byline', 'dateline', 'date', 'language', 'about this article'],
    group: 'View',
    keys: 'Mod+I',
  },
  'review.start': {
    title: 'Review drafts',
    words: ['accept and reject', 'decide'],
    group: 'Review',
    keys: 'Mod+Shift+D',
  },
  'drafts.article': {
    title: 'Draft claims of this article',
    words: ['suggest', 'propose', 'find claims'],
    group: 'Review',
    keys: null,
  },
  'drafts.toggle': {
    title: 'Draft claims when an article is opened',
    words: ['automatic'],
    group: 'Review',
    keys: null,
  },
  'view.theme': {
    title: 'Change theme',
    words: ['dark', 'light', 'night', 'colours', 'contrast'],
    group: 'View',
    keys: null,
  },
  'view.layout': {
    title: 'Panes beside or stacked',
    words: ['split', 'side by side', 'orientation'],
    group: 'View',
    keys: 'Mod+\\',
  },
  'view.text.larger': {
    title: 'Larger article text',
    words: ['text size', 'font size', 'zoom in', 'bigger'],
    group: 'View',
    keys: null,
  },
  'view.text.smaller': {
    title: 'Smaller article text',
    words: ['text size', 'font size', 'zoom out'],
    group: 'View',
    keys: null,
  },
  'help.notices': {
    title: 'Third-party notices',
    words: ['licences', 'credits', 'about'],
    group: 'View',
    keys: null,
  },
} as const satisfies Readonly<Record<string, CommandDescription>>

/** The id of a command that the desktop menu offers. */
export type CommandId = keyof typeof COMMANDS
