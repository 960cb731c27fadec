import { succeed } from '../../shared/domain/failure.ts'
import { countOf } from '../../shared/domain/counting.ts'
import type { Id } from '../../shared/domain/id.ts'
import { shortenForLabel } from '../../shared/domain/text/short-text.ts'
import { setTopic, takeTopicOff } from '../../shared/topics/topic-edits.ts'
import { foldTopic } from '../../shared/domain/topic.ts'
import { commit } from '../kit/editing/commit.ts'
import { tell, tellUndoable } from '../kit/notices/notices.ts'
import { currentProject } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import { offersShown } from './topics-search.ts'

/** Whether a claim has a topic, however it is written there. */
export function hasTopic(topics: readonly string[], topic: string): boolean {
  return topics.some((own) => foldTopic(own) === foldTopic(topic))
}

/** Gives a claim a topic. */
export function giveTopic(claimId: Id, topic: string): void {
  const done = commit({
    draft: (draft) => succeed(setTopic(draft, topic, [claimId])),
    label: () => `set the topic of a claim: ${shortenForLabel(topic)}`,
    unchanged: `The claim has the topic “${topic}” already.`,
  })
  if (done.ok) tellUndoable(`Topic: ${topic}`)
}

/** Takes a topic off a claim. */
export function dropTopic(claimId: Id, topic: string): void {
  const done = commit({
    draft: (draft) => succeed(takeTopicOff(draft, topic, [claimId])),
    label: () => `take a topic off a claim: ${shortenForLabel(topic)}`,
  })
  if (done.ok) tellUndoable(`Taken off: ${topic}`)
}

/** Gives a claim a topic that is offered, or takes it off again. */
export function toggleTopic(claimId: Id, topic: string): void {
  const claim = currentProject().claims.get(claimId)
  if (claim === undefined) return
  if (hasTopic(claim.topics, topic)) dropTopic(claimId, topic)
  else giveTopic(claimId, topic)
}

/** Gives the selected claim the topic that is offered in one place, from 1, or takes it off again. */
export function toggleOffer(place: number): void {
  const { claimId } = useSelection.getState()
  const offer = claimId === null ? undefined : offersShown(claimId)[place - 1]
  if (claimId === null) tell('Select a claim first.')
  else if (offer === undefined) tell('No topic is offered there. Press L to type one.')
  else toggleTopic(claimId, offer.topic)
}
/** Gives claims a topic, as one edit. Answers whether they have it now. */
export function giveTopicTo(claimIds: readonly Id[], topic: string): boolean {
  const done = commit({
    draft: (draft) => succeed(setTopic(draft, topic, claimIds)),
    label: (count) => `set the topic of ${countOf(count, 'claim')}: ${shortenForLabel(topic)}`,
    unchanged: `These claims have the topic “${topic}” already.`,
  })
  if (done.ok) tellUndoable(`Topic of ${countOf(done.value, 'claim')}: ${topic}`)
  return done.ok
}
