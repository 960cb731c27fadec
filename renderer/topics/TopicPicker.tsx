import { useCallback } from 'react'
import type { Claim } from '../../shared/domain/claim.ts'
import { ComboField } from '../kit/list/ComboField.tsx'
import type { ComboItem } from '../kit/list/FieldList.tsx'
import { useProjectState } from '../state/project-state.ts'
import { topicMark } from './topic-colours.ts'
import { giveTopic, hasTopic } from './topic-actions.ts'
import { TOPIC_PICKER } from './topic-picker.ts'
import { suggestTopics } from './topic-suggestions.ts'

interface TopicPickerProps {
  readonly claim: Claim
  /** Called after a topic was given. */
  readonly onChosen?: (() => void) | undefined
}

/** A field that gives the claim a topic: one in use, or a new one as it is typed. */
export function TopicPicker({ claim, onChosen }: TopicPickerProps) {
  const topics = useProjectState((state) => state.project.topics)
  const claims = useProjectState((state) => state.project.claims)
  const itemsFor = useCallback(
    (typed: string): readonly ComboItem[] =>
      suggestTopics({ topics, claims }, claim.topics, typed).map(({ topic, hint, isNew }) => ({
        id: topic,
        name: isNew ? `New topic “${topic}”` : topic,
        detail: hint,
        mark: isNew ? null : <span aria-hidden {...topicMark(topic)} />,
      })),
    [topics, claims, claim.topics],
  )
  const give = (topic: string): boolean => {
    if (topic.trim() === '' || hasTopic(claim.topics, topic)) return true
    giveTopic(claim.id, topic.trim())
    onChosen?.()
    return true
  }
  return (
    <ComboField
      target={TOPIC_PICKER}
      label="Add a topic"
      placeholder="Add one (L)"
      value=""
      isDisabled={false}
      itemsFor={itemsFor}
      onPick={({ id }) => give(id)}
      onKeep={give}
    />
  )
}
