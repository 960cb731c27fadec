import type { AnnotatedSpan } from './annotated-project.ts'

/** Whom and what spans of a document show, by the ids of the spans: the entities of the links to them. */
export function shownEntities(
  spans: readonly AnnotatedSpan[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const shown = new Map<string, Set<string>>()
  for (const { entity, spans: marks } of spans.flatMap(({ links }) => links)) {
    if (entity === null) continue
    for (const mark of marks) shown.set(mark, (shown.get(mark) ?? new Set()).add(entity))
  }
  return shown
}
