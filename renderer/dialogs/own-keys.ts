import type { CommandGroup } from '../../shared/api/commands.ts'

/** What some keys do, and their shortcuts. */
export type KeyLine = readonly [what: string, keys: readonly string[]]

/** What reader and tables do with keys by themselves, as texts and spreadsheets do; these are not commands. */
export const OWN_KEYS: Readonly<Partial<Record<CommandGroup, readonly KeyLine[]>>> = {
  Go: [
    ['Move the caret', ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']],
    ['By word', ['Mod+ArrowLeft', 'Mod+ArrowRight']],
    ['To the line’s ends', ['Home', 'End']],
    ['By sentence', ['J', 'K']],
    ['By paragraph', ['Mod+ArrowDown', 'Mod+ArrowUp']],
    ['Select while moving', ['Shift']],
  ],
  Compare: [
    ['Into the claims of a cell; out', ['Enter', 'Escape']],
    ['To the next proposal, or the one before', ['ArrowDown', 'ArrowUp']],
  ],
  Table: [
    ['Open the cell’s list', ['Alt+ArrowDown']],
    ['Write into every selected cell', ['Mod+Enter']],
    ['Next cell, previous cell', ['Tab', 'Shift+Tab']],
    ['Cell below, cell above', ['Enter', 'Shift+Enter']],
    ['Break the line in a text', ['Alt+Enter']],
    ['To the edge of what is filled', ['Mod+ArrowLeft', 'Mod+ArrowRight']],
    ['The same up and down', ['Mod+ArrowUp', 'Mod+ArrowDown']],
    ['Extend the selection', ['Shift+ArrowLeft', 'Shift+ArrowRight']],
    ['On a header: sort; add to the sort', ['Enter', 'Shift+Enter']],
    ['On a header: move the column', ['Alt+ArrowLeft', 'Alt+ArrowRight']],
    ['On a header: resize the column', ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight']],
    ['On a header: its menu', ['Alt+ArrowDown']],
  ],
}
