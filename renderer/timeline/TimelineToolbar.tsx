import { LaneAxis, Placing } from '../../shared/timeline/timeline-choice.ts'
import { saveReport } from '../comparison/saving.ts'
import { ArticlesSelect } from '../comparison/toolbar/ArticlesSelect.tsx'
import { PictureToolbar, WordsToggle } from '../kit/picture/PictureView.tsx'
import { SaveMenu, type SaveChoice } from '../export/SaveMenu.tsx'
import { useSettings } from '../state/settings.ts'
import { saveTimeline } from './saving.ts'
import styles from './TimelineToolbar.module.css'
import { changeTimeline, chooseArticles, toggleText, useTimeline } from './timeline-state.ts'

const LANES: Readonly<Record<LaneAxis, string>> = {
  speaker: 'By speaker',
  source: 'By source',
  outlet: 'By outlet',
  topic: 'By topic',
}

const PLACINGS: Readonly<Record<Placing, string>> = {
  named: 'At the days that are named',
  said: 'At the day it was said',
}

const SAVES: readonly SaveChoice[] = [
  { title: 'Timeline as SVG…', save: saveTimeline },
  { title: 'Report (HTML)…', save: saveReport },
]

/** How the timeline is looked at, and what is done with its picture. */
export function TimelineToolbar() {
  const { lanes, placing } = useSettings((state) => state.timeline)
  const isText = useTimeline((state) => state.isText)
  const articles = useTimeline((state) => state.articles)
  return (
    <PictureToolbar
      label="Timeline"
      actions={
        <>
          <WordsToggle name="timeline" isText={isText} onChange={toggleText} />
          <SaveMenu choices={SAVES} />
        </>
      }
    >
      <select
        className="field"
        aria-label="What the lanes are"
        value={lanes}
        onChange={(event) => changeTimeline({ lanes: LaneAxis.parse(event.target.value) })}
      >
        {LaneAxis.options.map((axis) => (
          <option key={axis} value={axis}>
            {LANES[axis]}
          </option>
        ))}
      </select>
      <select
        className="field"
        aria-label="Where claims stand in time"
        value={placing}
        onChange={(event) => changeTimeline({ placing: Placing.parse(event.target.value) })}
      >
        {Placing.options.map((one) => (
          <option key={one} value={one}>
            {PLACINGS[one]}
          </option>
        ))}
      </select>
      <ArticlesSelect className={styles['articles']} chosen={articles} onChoose={chooseArticles} />
    </PictureToolbar>
  )
}
