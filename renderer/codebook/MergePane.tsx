import { useRef, useState } from 'react'
import type { CodebookLine } from '../../shared/domain/codebook/codebook.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { useRegionAt } from '../kit/focus/use-region.ts'
import { useEscape } from '../kit/keys/use-escape.ts'
import { PickList } from '../kit/list/PickList.tsx'
import { useProjectState } from '../state/project-state.ts'
import { TopicMark } from '../topics/TopicMark.tsx'
import { suggestTopics } from '../topics/topic-suggestions.ts'
import { merge } from './codebook-actions.ts'
import { endTask } from './codebook-state.ts'
import styles from './Codebook.module.css'

interface MergePaneProps {
  readonly line: CodebookLine
  readonly lines: readonly CodebookLine[]
}

/** Chooses the topic that another is merged into. */
export function MergePane({ line, lines }: MergePaneProps) {
  const project = useProjectState((state) => state.project)
  const [typed, setTyped] = useState('')
  const pane = useRef<HTMLElement>(null)
  useRegionAt('topics', pane)
  useEscape(pane, endTask)
  const options = suggestTopics(project, [line.name], typed).filter(({ isNew }) => !isNew)
  return (
    <section ref={pane} className={styles['task']} aria-label="Merge a topic">
      <h2 className={styles['heading']}>Merge “{line.name}” into</h2>
      <PickList
        label={`Merge “${line.name}” into`}
        placeholder="Choose the topic that is kept"
        typed={typed}
        onType={setTyped}
        items={options}
        keyOf={({ id }) => id}
        render={({ topic, hint }) => (
          <>
            <TopicMark topic={topic} />
            <span className={styles['hint']}>{hint}</span>
          </>
        )}
        onPick={({ topic }) => {
          const into = lines.find(({ name }) => name === topic)
          if (into !== undefined && merge(line, into)) endTask()
        }}
        empty="No other topic is called that."
      />
      <p className={styles['note']}>
        Its {countOf(line.count, 'claim')} get the topic that is kept; the first definition stays.
        Undo parts them again.
      </p>
      <button type="button" className="button" onClick={endTask}>
        Cancel
      </button>
    </section>
  )
}
