import type { Command } from '../../kit/keys/registry.ts'
import { tell } from '../../kit/notices/notices.ts'
import { clearSelected } from './actions.ts'
import type { GridModel } from '../grid-context.ts'
import { copyCells, pasteText } from '../input/use-grid-clipboard.ts'

/** Their keys give events of the browser's own, which the grid listens to: so they work where no page may read the clipboard. */
const EVENTS_OF_KEYS = { scope: 'table', takesKeys: () => false } as const

async function paste(model: GridModel): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => null)
  if (text === null) tell('Press Ctrl+V to paste: the menu may not read the clipboard here.')
  else pasteText(model, text)
}

/** Copies by an event that is asked for: no permission is needed to write so, and it goes to no part of the page by itself. */
function copy(model: GridModel): boolean {
  let isCopied = false
  const allow = (event: Event) => event.preventDefault()
  const write = (event: ClipboardEvent) => {
    event.stopPropagation()
    isCopied = copyCells(model, event)
  }
  document.addEventListener('beforecopy', allow, true)
  document.addEventListener('copy', write, true)
  document.execCommand('copy')
  document.removeEventListener('copy', write, true)
  document.removeEventListener('beforecopy', allow, true)
  return isCopied
}

/** Cut, copy and paste for menus and the palette. */
export function clipboardCommands(model: GridModel): readonly Command[] {
  const canEdit = () => !model.isReadOnly
  return [
    {
      id: 'table.cut',
      title: 'Cut',
      group: 'Table',
      keys: ['Mod+X'],
      ...EVENTS_OF_KEYS,
      isEnabled: canEdit,
      run: () => {
        if (copy(model)) clearSelected(model)
      },
    },
    {
      id: 'table.copy',
      title: 'Copy',
      group: 'Table',
      keys: ['Mod+C'],
      ...EVENTS_OF_KEYS,
      run: () => void copy(model),
    },
    {
      id: 'table.paste',
      title: 'Paste',
      group: 'Table',
      keys: ['Mod+V'],
      ...EVENTS_OF_KEYS,
      isEnabled: canEdit,
      run: () => void paste(model),
    },
  ]
}
