import { useLayoutEffect, useRef } from 'react'
import type { SidePanel } from '../../shared/api/contract.ts'

/** Puts the focus into the side panel: on its field or list, else on the panel itself. */
export function focusSidePanel(): void {
  const panel = document.querySelector<HTMLElement>('[data-pane="side"]')
  const target = panel?.querySelector<HTMLElement>('input, [role="listbox"]') ?? panel
  target?.focus()
}

/** Where the focus is to go when the panel that had it is gone: where it came from, else the first pane that takes it. */
function leavePanel(origin: Element | null): void {
  const isThere = origin instanceof HTMLElement && origin !== document.body && origin.isConnected
  const target = isThere ? origin : document.querySelector<HTMLElement>('[data-pane-focus]')
  target?.focus({ preventScroll: true })
}

/**
 * Moves the focus into a side panel that a command opens, and back when it closes. The buttons of the rail
 * keep it, as they are pressed to look from one panel to the next.
 */
export function useSidePanelFocus(panel: SidePanel | null): void {
  const shown = useRef(panel)
  const origin = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = panel
    if (before === panel) return
    const { activeElement } = document
    if (panel === null) {
      if (activeElement === document.body) leavePanel(origin.current)
      return
    }
    if (before === null) origin.current = activeElement
    if (activeElement?.closest('[data-pane="rail"]') == null) focusSidePanel()
  }, [panel])
}
