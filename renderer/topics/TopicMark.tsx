import { colourOfTopic } from '../../shared/domain/codebook.ts'
import { useProjectState } from '../state/project-state.ts'
import { topicStyle } from './topic-colours.ts'
import styles from './TopicMark.module.css'

interface TopicProps {
  readonly topic: string
}

/** The colour of a topic, always beside its word; one that the codebook does not have has an empty field there. */
export function TopicSwatch({ topic }: TopicProps) {
  const colour = useProjectState(({ project }) => colourOfTopic(project, topic))
  return <span className={styles['swatch']} style={topicStyle(colour)} aria-hidden />
}

/** A topic by its word, with its colour before it. */
export function TopicMark({ topic }: TopicProps) {
  return (
    <span className={styles['mark']}>
      <TopicSwatch topic={topic} />
      <span className={styles['word']} dir="auto">
        {topic}
      </span>
    </span>
  )
}
