import type { Project } from '../domain/project.ts'
import type { RowAxis } from '../domain/view.ts'
import { keysOf } from './axes.ts'
import { contradictionsOf } from './findings.ts'
import type { RelatedPair } from '../tables/reading-order.ts'

/** The contradictions of each row, by its key, in reading order: those that one of its claims stands in. */
export function contradictionsByRow(
  project: Project,
  axis: RowAxis,
): ReadonlyMap<string, readonly RelatedPair[]> {
  const byRow = new Map<string, RelatedPair[]>()
  for (const pair of contradictionsOf(project)) {
    const keys = new Set([pair.from, pair.to].flatMap((claim) => keysOf(project, claim, axis)))
    for (const key of keys) {
      const pairs = byRow.get(key)
      if (pairs === undefined) byRow.set(key, [pair])
      else pairs.push(pair)
    }
  }
  return byRow
}
