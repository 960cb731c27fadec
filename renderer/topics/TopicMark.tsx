import { topicMark } from './topic-colours.ts'
import styles from './TopicMark.module.css'

/** A topic by its word, with its colour before it. */
export function TopicMark({ topic }: { readonly topic: string }) {
  return (
    <span className={styles['mark']} {...topicMark(topic)}>
      <span className={styles['word']} dir="auto">
        {topic}
      </span>
    </span>
  )
}
