import { lazy, Suspense, useEffect, useLayoutEffect, type ComponentType } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { CHAINS_COMMANDS } from './chains/chains-commands.ts'
import { NAMES_COMMANDS } from './names/parting.ts'
import { useCommands } from './kit/keys/registry.ts'
import { Dialogs } from './shell/Dialogs.tsx'
import { RELATE_COMMANDS, useRelating } from './comparison/relations/relate-state.ts'
import { ReaderPane } from './shell/ReaderPane.tsx'
import { APP_COMMANDS } from './shell/app-commands.ts'
import styles from './App.module.css'
import { listenForDrops } from './shell/drops.ts'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { guardFocus } from './kit/focus/focus-guard.ts'
import { focusedElement } from './kit/focus/focusable.ts'
import { useKeys } from './kit/keys/use-keys.ts'
import { Rail } from './shell/Rail.tsx'
import { RefusedBanner } from './shell/RefusedBanner.tsx'
import { StatusBar } from './shell/StatusBar.tsx'
import { TitleBar } from './shell/TitleBar.tsx'
import { savePanes, useTurningPanes } from './kit/panes/use-turning-panes.ts'
import { focusView, idOfTab, VIEW_PANEL } from './shell/ViewTabs.tsx'
import { Welcome } from './shell/Welcome.tsx'
import { REVIEW_START } from './review/review-commands.ts'
import { useSidePanelFocus } from './side-panel/use-side-panel-focus.ts'
import { SidePanel } from './side-panel/SidePanel.tsx'
import { useMainView, type MainView as MainViewName } from './state/main-view.ts'
import { useProjectState } from './state/project-state.ts'
import { currentSettings, useSettings } from './state/settings.ts'
import { TIMELINE_COMMANDS } from './timeline/timeline-commands.ts'
import { TablePane } from './table/TablePane.tsx'

// Fetched when they are first shown, so that opening a project waits for none of them.
const ComparisonView = lazy(async () => ({
  default: (await import('./comparison/ComparisonView.tsx')).ComparisonView,
}))

const ChainsView = lazy(async () => ({
  default: (await import('./chains/ChainsView.tsx')).ChainsView,
}))

const NamesView = lazy(async () => ({
  default: (await import('./names/NamesView.tsx')).NamesView,
}))

const TopicsView = lazy(async () => ({
  default: (await import('./codebook/TopicsView.tsx')).TopicsView,
}))

const TimelineView = lazy(async () => ({
  default: (await import('./timeline/TimelineView.tsx')).TimelineView,
}))

const RelateDialog = lazy(async () => ({
  default: (await import('./comparison/relations/RelateDialog.tsx')).RelateDialog,
}))

/** Per cent that the reader has where the panes stand beside, and above each other. */
const USUAL = {
  beside: { reader: 46, tables: 54 },
  above: { reader: 55, tables: 45 },
} as const

/** The reader and the tables, beside or above each other, with an edge between them that moves. */
function Workbench() {
  const layout = useSettings((state) => state.layout)
  const group = `workbench-${layout}`
  const isBeside = layout === 'beside'
  const usual = isBeside ? USUAL.beside : USUAL.above
  const handle = useTurningPanes(group, usual)
  return (
    <Group
      groupRef={handle}
      className={styles['workbench'] ?? ''}
      orientation={isBeside ? 'horizontal' : 'vertical'}
      defaultLayout={currentSettings().panes[group]}
      onLayoutChanged={(sizes, { isUserInteraction }) => savePanes(group, sizes, isUserInteraction)}
    >
      <Panel id="reader" defaultSize={`${usual.reader}%`} minSize={isBeside ? 320 : 140}>
        <ReaderPane />
      </Panel>
      <Separator className="pane-edge" aria-label="Size of the article" />
      <Panel id="tables" minSize={isBeside ? 340 : 140}>
        <TablePane />
      </Panel>
    </Group>
  )
}

const VIEWS: Readonly<Record<MainViewName, ComponentType>> = {
  tag: Workbench,
  compare: ComparisonView,
  chains: ChainsView,
  names: NamesView,
  topics: TopicsView,
  timeline: TimelineView,
}

/** What the chosen tab of the title bar shows. */
function MainView() {
  const view = useMainView((state) => state.view)
  const View = VIEWS[view]
  // What showed another view is often gone with the one before, and the focus with it.
  useLayoutEffect(() => {
    if (focusedElement() === null) focusView(view)
  }, [view])
  return (
    <div id={VIEW_PANEL} role="tabpanel" aria-labelledby={idOfTab(view)} className={styles['view']}>
      <Suspense fallback={null}>
        <View />
      </Suspense>
    </div>
  )
}

/** The side panel and the view. */
function Desk() {
  const sidePanel = useSettings((state) => state.sidePanel)
  useSidePanelFocus(sidePanel)
  return (
    <Group
      className={styles['workbench'] ?? ''}
      defaultLayout={currentSettings().panes['desk']}
      onLayoutChanged={(sizes, { isUserInteraction }) =>
        savePanes('desk', sizes, isUserInteraction)
      }
    >
      {sidePanel === null ? null : (
        <>
          <Panel
            id="side"
            defaultSize={270}
            minSize={200}
            maxSize={480}
            groupResizeBehavior="preserve-pixel-size"
          >
            <SidePanel panel={sidePanel} />
          </Panel>
          <Separator className="pane-edge" aria-label="Size of the side panel" />
        </>
      )}
      <Panel id="desk" minSize={480}>
        <MainView />
      </Panel>
    </Group>
  )
}

/** The window. */
export function App() {
  return (
    <ErrorBoundary>
      <Window />
    </ErrorBoundary>
  )
}

/** What is in the window while nothing in it is broken. */
function Window() {
  useKeys()
  useCommands(APP_COMMANDS)
  useCommands(REVIEW_START)
  useCommands(CHAINS_COMMANDS)
  useCommands(TIMELINE_COMMANDS)
  useCommands(NAMES_COMMANDS)
  useCommands(RELATE_COMMANDS)
  useEffect(() => guardFocus(window), [])
  useEffect(() => listenForDrops(document), [])
  const hasProject = useProjectState((state) => state.info !== null)
  const isRelating = useRelating((state) => state.claimId !== null)
  return (
    <div className={styles['window']}>
      <TitleBar />
      <RefusedBanner />
      <div className={styles['main']}>
        {hasProject ? (
          <>
            <Rail />
            <main className={styles['desk']}>
              <Desk />
            </main>
          </>
        ) : (
          <Welcome />
        )}
      </div>
      <StatusBar />
      <Dialogs />
      <Suspense fallback={null}>{isRelating ? <RelateDialog /> : null}</Suspense>
    </div>
  )
}
