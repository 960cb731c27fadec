import type { EditDraft } from '../domain/edit-draft.ts'
import type { Id } from '../domain/id.ts'
import { tidyLine } from '../tables/cells.ts'
import { foldTopic } from './topic-words.ts'

/**
 * Gives claims a topic, behind those that they have; one that a claim has already, however it is written, stays as
 * it is. Claims that are gone since it was proposed are left out. How many claims got it comes back.
 */
export function setTopic(draft: EditDraft, topic: string, claimIds: readonly Id[]): number {
  const tidy = tidyLine(topic)
  if (tidy === '') return 0
  const claims = [...new Set(claimIds)].flatMap((id) => draft.get('claims', id) ?? [])
  const without = claims.filter(
    ({ topics }) => !topics.some((own) => foldTopic(own) === foldTopic(tidy)),
  )
  for (const { id, topics } of without) {
    draft.update('claims', id, { topics: [...topics, tidy] })
  }
  return without.length
}
