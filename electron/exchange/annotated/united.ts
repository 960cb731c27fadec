import type { AnnotatedProject } from './annotated-project.ts'

function eachOnce<Row extends { readonly id: string }>(
  lists: readonly (readonly Row[])[],
): readonly Row[] {
  return [
    ...new Map(
      lists
        .flat()
        .toReversed()
        .map((row) => [row.id, row]),
    ).values(),
  ].toReversed()
}

/** What several files hold together: codes, entities and relations that several have are there once, as the first has them. */
export function uniteAnnotated(projects: readonly AnnotatedProject[]): AnnotatedProject {
  return {
    name: projects[0]?.name ?? '',
    documents: projects.flatMap(({ documents }) => documents),
    codes: eachOnce(projects.map(({ codes }) => codes)),
    entities: eachOnce(projects.map(({ entities }) => entities)),
    relations: eachOnce(projects.map(({ relations }) => relations)),
    lost: projects.flatMap(({ lost }) => lost),
  }
}
