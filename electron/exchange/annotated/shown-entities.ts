import type { AnnotatedSpan } from './annotated-project.ts'

/** By what they are: in the order in which they come up, each once. */
type Groups = ReadonlyMap<string, ReadonlySet<string>>

function groupPairs(pairs: Iterable<readonly [key: string, member: string]>): Groups {
  const groups = new Map<string, Set<string>>()
  for (const [key, member] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(member))
  return groups
}

/** Each entity that spans are linked to, with each span that shows it. */
function* mentionsIn(
  spans: readonly AnnotatedSpan[],
): Generator<{ readonly entity: string; readonly mark: string }> {
  for (const { links } of spans)
    for (const { entity, spans: marks } of links)
      if (entity !== null) for (const mark of marks) yield { entity, mark }
}

/** Whom and what spans of a document show, by the ids of the spans: the entities of the links to them. */
export function shownEntities(spans: readonly AnnotatedSpan[]): Groups {
  return groupPairs(mentionsIn(spans).map(({ entity, mark }) => [mark, entity]))
}

/** The ids of the spans that show an entity, by its id. */
export function mentionsOf(spans: readonly AnnotatedSpan[]): Groups {
  return groupPairs(mentionsIn(spans).map(({ entity, mark }) => [entity, mark]))
}
