import type { Project } from '../../../shared/domain/project.ts'
import { foldTopic } from '../../../shared/domain/topic.ts'
import { suggestTopics } from '../../topics/topic-suggestions.ts'
import type { Suggestion } from './completion.ts'

/** The topics that the piece at the caret may become: the codebook's first, with what it says of them. */
export function suggestTopicTags(
  project: Pick<Project, 'topics' | 'claims'>,
  taken: readonly string[],
  piece: string,
): readonly Suggestion[] {
  const typed = foldTopic(piece)
  const others = taken.filter((topic) => foldTopic(topic) !== typed)
  return suggestTopics(project, others, piece)
    .filter(({ topic, isNew }) => !isNew && foldTopic(topic) !== typed)
    .map(({ topic, hint }) => ({ value: topic, label: topic, hint, isNew: false }))
}
