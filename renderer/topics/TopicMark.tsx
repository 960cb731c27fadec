import { colourOfTopic } from '../../shared/domain/codebook.ts'
import { useProjectState } from '../state/project-state.ts'
import { topicStyle } from './topic-colours.ts'
import styles from './TopicMark.module.css'

/** A topic by its word, with its colour before it; one that the codebook does not have has an empty field there. */
export function TopicMark({ topic }: { readonly topic: string }) {
  const colour = useProjectState(({ project }) => colourOfTopic(project, topic))
  return (
    <span className={styles['mark']} style={topicStyle(colour)}>
      <span className={styles['swatch']} aria-hidden />
      <span className={styles['word']} dir="auto">
        {topic}
      </span>
    </span>
  )
}
