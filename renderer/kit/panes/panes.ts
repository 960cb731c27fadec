/** Panes in the order F6 walks them, as they stand in the document. */
const PANES = '[data-pane]'
const FOCUSABLE =
  '[tabindex="0"], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), a[href]'

/** Moves the focus into the next or previous pane, to what its `data-pane-focus` names first. */
export function focusNextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)]
  if (panes.length === 0) return
  const current = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(current + by + panes.length) % panes.length] ?? panes[0]
  const main = next?.querySelector<HTMLElement>('[data-pane-focus]')
  // What fills a pane scrolls by itself, and stays where it was left.
  if (main != null) main.focus({ preventScroll: true })
  else next?.querySelector<HTMLElement>(FOCUSABLE)?.focus()
}
