import type { KeyboardEvent } from 'react'
import { useCommands, type Command } from '../kit/keys/registry.ts'
import { shortcutOfView, MAIN_VIEWS, showMainView, useMainView } from '../state/main-view.ts'
import { useProjectState } from '../state/project-state.ts'
import { spellShortcut } from '../kit/keys/spelling.ts'
import { useKeyboard } from '../kit/keys/use-keyboard.ts'
import { focusNextPane } from '../kit/panes/panes.ts'
import styles from './ViewTabs.module.css'

/** The element that the tabs switch; one at a time is there. */
export const VIEW_PANEL = 'main-view'

export function idOfTab(view: string): string {
  return `view-tab-${view}`
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** How many frames a view may take to be fetched and drawn before the focus goes to any pane. */
const FRAMES = 40

/** Takes the focus to what the view names as its own, once that is drawn and if nothing else has taken it meanwhile. */
function focusView(before: Element | null, frames: number): void {
  requestAnimationFrame(() => {
    const { activeElement, body } = document
    if (activeElement !== before && activeElement !== body) return
    const panel = document.getElementById(VIEW_PANEL)
    const target = panel?.querySelector<HTMLElement>('[data-pane-focus]')
    // While a view is fetched, the one before is still there, hidden.
    if (target?.checkVisibility() === true) target.focus({ preventScroll: true })
    else if (frames > 0) focusView(before, frames - 1)
    else focusNextPane(1)
  })
}

/** Shows a view by its key, with the focus in it. */
function enterView(view: (typeof MAIN_VIEWS)[number]['view']): void {
  showMainView(view)
  focusView(document.activeElement, FRAMES)
}

export const VIEW_COMMANDS: readonly Command[] = MAIN_VIEWS.map(({ view, title }) => ({
  id: `view.${view}`,
  title: `${title} view`,
  group: 'View',
  keys: [shortcutOfView(view)],
  isEnabled: () => useProjectState.getState().info !== null,
  run: () => enterView(view),
}))

function stepBy(event: KeyboardEvent, at: number): void {
  const count = MAIN_VIEWS.length
  const steps: Readonly<Record<string, number>> = { Home: -at, End: count - 1 - at, ...STEPS }
  const step = steps[event.key]
  if (step === undefined) return
  event.preventDefault()
  const next = MAIN_VIEWS[(at + step + count) % count]
  if (next === undefined) return
  showMainView(next.view)
  document.getElementById(idOfTab(next.view))?.focus()
}

/** Which view of the project is in the middle of the window. */
export function ViewTabs() {
  useCommands(VIEW_COMMANDS)
  const shown = useMainView((state) => state.view)
  const keyboard = useKeyboard()
  return (
    <div role="tablist" aria-label="Views" className={styles['tabs']}>
      {MAIN_VIEWS.map(({ view, title }, index) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={idOfTab(view)}
          className={styles['tab']}
          aria-selected={view === shown}
          aria-controls={view === shown ? VIEW_PANEL : undefined}
          tabIndex={view === shown ? 0 : -1}
          title={`${title} (${spellShortcut(shortcutOfView(view), keyboard)})`}
          onClick={() => showMainView(view)}
          onKeyDown={(event) => stepBy(event, index)}
        >
          {title}
        </button>
      ))}
    </div>
  )
}
