import { useMemo, useRef } from 'react'
import { Button } from 'react-aria-components'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { countOf } from '../../shared/domain/counting.ts'
import { drawTimeline } from '../../shared/report/timeline-picture.ts'
import { wordsOnLine } from '../../shared/report/timeline-words.ts'
import { outlineOfMark } from '../../shared/report/timeline-svg.ts'
import type { TimelineEntry } from '../../shared/timeline/placing.ts'
import { timelineOf, type Timeline } from '../../shared/timeline/timeline.ts'
import { widthOfLabel } from '../chains/label-width.ts'
import { useKeyDown } from '../kit/keys/use-key-down.ts'
import { openInTag } from '../comparison/opening.ts'
import { useFocusTarget, useRegionAt } from '../kit/focus/use-region.ts'
import { isTyping } from '../kit/keys/use-keys.ts'
import { readKey } from '../kit/keys/use-keyboard.ts'
import { useSize } from '../kit/panes/use-size.ts'
import { savePanes } from '../kit/panes/use-turning-panes.ts'
import { showMainView } from '../state/main-view.ts'
import { useProjectState } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import { currentSettings, useSettings } from '../state/settings.ts'
import { focusCell } from './cell-opening.ts'
import { TimelineAside } from './TimelineAside.tsx'
import pictureStyles from './TimelinePictureView.module.css'
import { TimelinePictureView } from './TimelinePictureView.tsx'
import { toggleText, useTimeline } from './timeline-state.ts'
import { TimelineText } from './TimelineText.tsx'
import { TimelineToolbar } from './TimelineToolbar.tsx'
import styles from './TimelineView.module.css'

const MARKS = [
  { how: 'named', title: 'the words name the time' },
  { how: 'said', title: 'said then' },
  { how: 'as of', title: 'as of the article’s date' },
] as const satisfies readonly { readonly how: TimelineEntry['how']; readonly title: string }[]

function Empty() {
  const status = useProjectState((state) => state.status)
  const target = useFocusTarget<HTMLButtonElement>('timeline')
  if (status === 'loading') return <div className={styles['empty']}>Reading the project…</div>
  return (
    <div className={styles['empty']}>
      <p>
        There is no claim yet. Tag who said what in an article; here you will see when, by the days
        that the words name and the articles’ dates.
      </p>
      <Button className="button primary" ref={target} onPress={() => showMainView('tag')}>
        Tag claims
      </Button>
    </div>
  )
}

/** What the marks mean, and the keys that matter most. */
function Legend({ timeline }: { readonly timeline: Timeline }) {
  return (
    <p className={styles['legend']}>
      <span>{countOf(timeline.total, 'claim')}</span>
      {MARKS.map(({ how, title }) => (
        <span key={how}>
          <svg className={pictureStyles['body']} width={14} height={14} aria-hidden>
            <path
              className={pictureStyles['mark']}
              data-how={how}
              d={outlineOfMark(how, 1.5, 1.5)}
            />
          </svg>
          {title}
        </span>
      ))}
      <span>
        <kbd className="key">↑</kbd>
        <kbd className="key">↓</kbd>
        <kbd className="key">←</kbd>
        <kbd className="key">→</kbd> from time to time
      </span>
      <span>
        <kbd className="key">Enter</kbd> its claims
      </span>
      <span>
        <kbd className="key">T</kbd> in words
      </span>
    </p>
  )
}

/** The timeline, as wide as there is room. */
function Drawing() {
  const project = useProjectState((state) => state.project)
  const choice = useSettings((state) => state.timeline)
  const isText = useTimeline((state) => state.isText)
  const { ref, size } = useSize<HTMLDivElement>()
  const timeline = useMemo(() => timelineOf(project, choice), [project, choice])
  const { width, height } = size ?? { width: 0, height: 0 }
  const picture = useMemo(
    () =>
      drawTimeline(timeline, {
        width,
        height,
        widthOf: widthOfLabel,
        wordsOf: (claimId) => {
          const claim = project.claims.get(claimId)
          return claim === undefined ? '' : wordsOnLine(claim)
        },
      }),
    [timeline, width, height, project],
  )
  return (
    <Group
      className={styles['panes'] ?? ''}
      defaultLayout={currentSettings().panes['timeline']}
      onLayoutChanged={(sizes, { isUserInteraction }) =>
        savePanes('timeline', sizes, isUserInteraction)
      }
    >
      <Panel id="picture" minSize={360}>
        <div className={styles['middle']}>
          <div ref={ref} className={styles['canvas']}>
            {timeline.total === 0 ? (
              <Empty />
            ) : isText ? (
              <TimelineText timeline={timeline} />
            ) : size === null ? null : (
              <TimelinePictureView picture={picture} />
            )}
          </div>
          <p id="timeline-keys" hidden>
            Arrow keys go from time to time: left and right in a lane, up and down to the lanes
            beside it. Home and End go to the ends. Enter lists the claims, and again goes to them;
            Escape comes back. T shows the same in words.
          </p>
          <Legend timeline={timeline} />
        </div>
      </Panel>
      <Separator className="pane-edge" aria-label="Size of the side" />
      <Panel
        id="claims"
        defaultSize={300}
        minSize={240}
        maxSize={560}
        groupResizeBehavior="preserve-pixel-size"
      >
        <TimelineAside timeline={timeline} />
      </Panel>
    </Group>
  )
}

/** Does what a letter means here; whether it means anything. */
function pressLetter(key: string): boolean {
  switch (key) {
    case 't':
      toggleText()
      // To the same claims in their other shape.
      focusCell()
      return true
    case 'o': {
      const { claimId } = useSelection.getState()
      if (claimId === null) return false
      openInTag(claimId)
      return true
    }
    default:
      return false
  }
}

function handleKeyDown(event: KeyboardEvent): void {
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey
  if (hasModifier || isTyping(event.target)) return
  if (pressLetter(readKey(event))) event.preventDefault()
}

/** Who said what when: a picture of the claims in time, by who said or carried them. */
export function TimelineView() {
  const view = useRef<HTMLElement>(null)
  useRegionAt('timeline', view)
  useKeyDown(view, handleKeyDown)
  return (
    <section ref={view} className={styles['view']} aria-label="Timeline">
      <h1 className="visually-hidden">Who said what when</h1>
      <TimelineToolbar />
      <Drawing />
    </section>
  )
}
