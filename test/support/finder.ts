import { readAtOnce } from '../../electron/articles/read-text.ts'
import type { Span } from '../../electron/attribution/text/span.ts'
import type { FoundAttribution } from '../../electron/attribution/finder.ts'
import { loadFinder } from '../../electron/attribution/weights/finder-loading.ts'
import { valueOf } from './outcomes.ts'

const finder = valueOf(await loadFinder())

/** The finder with the weights of this working copy, on texts that are read as if they were opened. */
export const FINDER = {
  version: finder.version,
  findAttributions: (
    text: string,
    within?: Span,
    fileName = '',
  ): Promise<readonly FoundAttribution[]> =>
    finder.findAttributions(readAtOnce(text, fileName), within),
}

/** What an attribution's spans hold; pieces of one role are joined by “ … ”. */
export function wordsOf(
  text: string,
  found: FoundAttribution | undefined,
): { readonly source: string; readonly cue: string; readonly content: string } {
  const at = (spans: FoundAttribution['content'] = []): string =>
    spans.map(([start, end]) => text.slice(start, end)).join(' … ')
  return { source: at(found?.source), cue: at(found?.cue), content: at(found?.content) }
}
