import type { KeyboardEvent } from 'react'
import { useCommands, type Command } from '../kit/keys/registry.ts'
import {
  shortcutOfView,
  MAIN_VIEWS,
  showMainView,
  useMainView,
  type MainView,
} from '../state/main-view.ts'
import { useProjectState } from '../state/project-state.ts'
import { spellShortcut } from '../kit/keys/spelling.ts'
import { useKeyboard } from '../kit/keys/use-keyboard.ts'
import { lastVisited } from '../kit/focus/focus-guard.ts'
import { focusRegion, focusTarget } from '../kit/focus/regions.ts'
import { useFocusTarget } from '../kit/focus/use-region.ts'
import styles from './ViewTabs.module.css'

/** The element that the tabs switch; one at a time is there. */
export const VIEW_PANEL = 'main-view'

export function idOfTab(view: string): string {
  return `view-tab-${view}`
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** The regions of each view, the one that has the focus at first before the others. */
const REGIONS: Readonly<Record<MainView, readonly [string, ...string[]]>> = {
  tag: ['reader', 'table'],
  compare: ['compare'],
  chains: ['chains'],
  names: ['names'],
  topics: ['topics', 'codebook'],
  timeline: ['timeline'],
}

/** Takes the focus into a view, to where it was in it; when it is fetched and drawn, if it is not yet. */
export function focusView(view: MainView): void {
  focusRegion(lastVisited(REGIONS[view]) ?? REGIONS[view][0])
}

/** Shows a view by its key, with the focus in it. */
function enterView(view: MainView): void {
  showMainView(view)
  focusView(view)
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
  focusTarget(idOfTab(next.view))
}

interface TabProps {
  readonly view: MainView
  readonly title: string
  /** Among the tabs, from 0. */
  readonly place: number
  readonly isShown: boolean
}

function Tab({ view, title, place, isShown }: TabProps) {
  const keyboard = useKeyboard()
  return (
    <button
      type="button"
      role="tab"
      id={idOfTab(view)}
      ref={useFocusTarget<HTMLButtonElement>(idOfTab(view))}
      className={styles['tab']}
      aria-selected={isShown}
      aria-controls={isShown ? VIEW_PANEL : undefined}
      tabIndex={isShown ? 0 : -1}
      title={`${title} (${spellShortcut(shortcutOfView(view), keyboard)})`}
      onClick={() => showMainView(view)}
      onKeyDown={(event) => stepBy(event, place)}
    >
      {title}
    </button>
  )
}

/** Which view of the project is in the middle of the window. */
export function ViewTabs() {
  useCommands(VIEW_COMMANDS)
  const shown = useMainView((state) => state.view)
  return (
    <div role="tablist" aria-label="Views" className={styles['tabs']}>
      {MAIN_VIEWS.map(({ view, title }, index) => (
        <Tab key={view} view={view} title={title} place={index} isShown={view === shown} />
      ))}
    </div>
  )
}
