import type { FoundAttribution } from '../../electron/attribution/finder.ts'
import { loadFinder } from '../../electron/attribution/finder-loading.ts'
import { valueOf } from './outcomes.ts'

/** The finder with the weights of this working copy. */
export const FINDER = valueOf(loadFinder())

/** What an attribution's spans hold; pieces of one role are joined by “ … ”. */
export function wordsOf(
  text: string,
  found: FoundAttribution | undefined,
): { readonly source: string; readonly cue: string; readonly content: string } {
  const at = (spans: FoundAttribution['content'] = []): string =>
    spans.map(([start, end]) => text.slice(start, end)).join(' … ')
  return { source: at(found?.source), cue: at(found?.cue), content: at(found?.content) }
}
