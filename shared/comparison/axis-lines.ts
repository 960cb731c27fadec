import type { Project } from '../domain/project.ts'
import { keysOf, labelOf, type Axis } from './axes.ts'
import { comparedClaims, type GridLine } from './grid.ts'

/** What claims there are by one axis, to choose from: the most first, what has nothing last. */
export function axisLines(project: Project, axis: Axis): readonly GridLine[] {
  const counts = new Map<string, number>()
  for (const claim of comparedClaims(project)) {
    for (const key of keysOf(project, claim, axis)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const isLast = ({ key }: GridLine): number => (key === '' ? 1 : 0)
  return Array.from(counts, ([key, count]) => ({
    key,
    label: labelOf(project, axis, key),
    count,
  })).sort((a, b) => isLast(a) - isLast(b) || b.count - a.count)
}
