import { takeInTopics } from '../domain/codebook/codebook-edits.ts'
import { draftedTopic } from '../domain/codebook/drafted-topics.ts'
import type { EditDraft } from '../domain/edit/edit-draft.ts'
import type { Id } from '../domain/id.ts'
import { tidyLine } from '../tables/cells.ts'
import { foldTopic } from '../domain/topic.ts'

/**
 * Gives claims a topic, behind those that they have, and takes it into the codebook; one that a claim has already,
 * however it is written, stays as it is. Claims that are gone since it was proposed are left out. How many claims got
 * it comes back.
 */
export function setTopic(draft: EditDraft, topic: string, claimIds: readonly Id[]): number {
  const tidy = draftedTopic(draft, topic)?.name ?? tidyLine(topic)
  if (tidy === '') return 0
  const claims = [...new Set(claimIds)].flatMap((id) => draft.get('claims', id) ?? [])
  const without = claims.filter(
    ({ topics }) => !topics.some((own) => foldTopic(own) === foldTopic(tidy)),
  )
  for (const { id, topics } of without) {
    draft.update('claims', id, { topics: [...topics, tidy] })
  }
  if (without.length > 0) takeInTopics(draft, [tidy])
  return without.length
}

/** Takes a topic off claims, however it is written there. How many claims had it comes back. */
export function takeTopicOff(draft: EditDraft, topic: string, claimIds: readonly Id[]): number {
  const key = foldTopic(topic)
  const claims = [...new Set(claimIds)].flatMap((id) => draft.get('claims', id) ?? [])
  const having = claims.filter(({ topics }) => topics.some((own) => foldTopic(own) === key))
  for (const { id, topics } of having) {
    draft.update('claims', id, { topics: topics.filter((own) => foldTopic(own) !== key) })
  }
  return having.length
}
