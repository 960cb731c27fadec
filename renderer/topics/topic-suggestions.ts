import { codebookOf } from '../../shared/domain/codebook/codebook.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { foldText } from '../../shared/domain/text/folding.ts'
import { MOST_OFFERED, rankText } from '../../shared/domain/naming/name-search.ts'
import { tidyName } from '../../shared/domain/naming/naming.ts'
import type { Project } from '../../shared/domain/project.ts'
import { foldTopic } from '../../shared/domain/topic.ts'

/** A topic that what is typed may mean. */
export interface TopicSuggestion {
  readonly id: string
  readonly topic: string
  /** What the codebook says of it, or how many claims have it. */
  readonly hint: string
  /** Whether nobody has used it yet. */
  readonly isNew: boolean
}

/**
 * The topics that what is typed may mean, those that answer it best first; among equals in the order of the codebook,
 * then what only claims have; for nothing typed all of them. At the end the one to be made. Those in `without` are left out.
 */
export function suggestTopics(
  project: Pick<Project, 'topics' | 'claims'>,
  without: readonly string[],
  typed: string,
): readonly TopicSuggestion[] {
  const name = tidyName(typed)
  const folded = foldText(name)
  const taken = new Set(without.map(foldTopic))
  const lines = codebookOf(project).filter(({ key }) => key !== '' && !taken.has(key))
  const found = lines
    .flatMap((line) => {
      const rank = folded === '' ? 0 : rankText(line.key, folded)
      return rank === null ? [] : [{ line, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_OFFERED)
    .map(({ line: { key, name, topic, count } }) => {
      const definition = topic?.definition.trim() ?? ''
      const hint = definition === '' ? countOf(count, 'claim') : definition
      return { id: `topic ${key}`, topic: name, hint, isNew: false }
    })
  const isKnown = folded === '' || taken.has(folded) || lines.some(({ key }) => key === folded)
  return isKnown ? found : [...found, { id: 'new', topic: name, hint: '', isNew: true }]
}
