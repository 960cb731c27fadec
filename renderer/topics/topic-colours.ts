import type { CSSProperties } from 'react'
import type { TopicColour } from '../../shared/domain/topic.ts'
import { TOPIC_PALETTE } from '../../shared/topics/topic-palette.ts'

/** The style that hands a topic's colour to what is in an element, as `--topic`; none for a topic without one. */
export function topicStyle(colour: TopicColour | null): CSSProperties | undefined {
  if (colour === null) return undefined
  const { light, dark } = TOPIC_PALETTE[colour]
  return { '--topic': `light-dark(${light}, ${dark})` } as CSSProperties
}
