import { useMemo } from 'react'
import { drawTimeline } from '../../shared/report/timeline-picture.ts'
import { wordsOnLine } from '../../shared/report/timeline-words.ts'
import { outlineOfMark } from '../../shared/report/timeline-svg.ts'
import type { TimelineEntry } from '../../shared/timeline/placing.ts'
import { timelineOf, type Timeline } from '../../shared/timeline/timeline.ts'
import { widthOfLabel } from '../kit/picture/label-width.ts'
import { PictureLegend, PicturePanes, PictureView } from '../kit/picture/PictureView.tsx'
import { EmptyView, TAG_CLAIMS } from '../kit/panes/EmptyView.tsx'
import { useSize } from '../kit/panes/use-size.ts'
import { useProjectState } from '../state/project-state.ts'
import { useSettings } from '../state/settings.ts'
import { TimelineAside } from './TimelineAside.tsx'
import pictureStyles from './TimelinePictureView.module.css'
import { TimelinePictureView } from './TimelinePictureView.tsx'
import { chooseArticles, useTimeline } from './timeline-state.ts'
import { TIMELINE_LETTERS } from './timeline-letters.ts'
import { TimelineText } from './TimelineText.tsx'
import { TimelineToolbar } from './TimelineToolbar.tsx'

const MARKS = [
  { how: 'named', title: 'the words name the time' },
  { how: 'said', title: 'said then' },
  { how: 'as of', title: 'as of the article’s date' },
] as const satisfies readonly { readonly how: TimelineEntry['how']; readonly title: string }[]

function Empty() {
  return (
    <EmptyView
      name="timeline"
      message="There is no claim yet. Tag who said what in an article; here you will see when, by the days that the words name and the articles’ dates."
      action={TAG_CLAIMS}
    />
  )
}

/** In place of the picture where the articles that were chosen have no claim any more. */
function NoneOfThese() {
  return (
    <EmptyView
      name="timeline"
      message="No claim is of the articles that are chosen."
      action={{ word: 'Show those of all articles', isMain: true, run: () => chooseArticles(null) }}
    />
  )
}

/** What the marks mean, and the keys that matter most. */
function Legend({ timeline }: { readonly timeline: Timeline }) {
  return (
    <PictureLegend name="timeline" total={timeline.total} step="time">
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
    </PictureLegend>
  )
}

/** The timeline, as wide as there is room. */
function Drawing() {
  const project = useProjectState((state) => state.project)
  const choice = useSettings((state) => state.timeline)
  const isText = useTimeline((state) => state.isText)
  const { ref, size } = useSize<HTMLDivElement>()
  const articles = useTimeline((state) => state.articles)
  const timeline = useMemo(() => timelineOf(project, choice, articles), [project, choice, articles])
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
    <PicturePanes
      name="timeline"
      canvas={ref}
      keys="Arrow keys go from time to time: left and right in a lane, up and down to the lanes beside it. Home and End go to the ends. Enter lists the claims, and again goes to them; Escape comes back."
      legend={<Legend timeline={timeline} />}
      aside={<TimelineAside timeline={timeline} />}
      asideWidth={300}
    >
      {timeline.total === 0 ? (
        articles === null ? (
          <Empty />
        ) : (
          <NoneOfThese />
        )
      ) : isText ? (
        <TimelineText timeline={timeline} />
      ) : size === null ? null : (
        <TimelinePictureView picture={picture} />
      )}
    </PicturePanes>
  )
}

/** Who said what when: a picture of the claims in time, by who said or carried them. */
export function TimelineView() {
  return (
    <PictureView name="timeline" label="Timeline" commands={TIMELINE_LETTERS}>
      <h1 className="visually-hidden">Who said what when</h1>
      <TimelineToolbar />
      <Drawing />
    </PictureView>
  )
}
