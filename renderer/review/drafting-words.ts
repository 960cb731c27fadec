import { countOf } from '../../shared/domain/counting.ts'
import type { DraftingResult } from '../../shared/domain/tagging/drafting-result.ts'
import type { Id } from '../../shared/domain/id.ts'

type Drafted = Extract<DraftingResult, { type: 'drafted' }>
type Broken = Extract<DraftingResult, { type: 'cancelled' | 'failed' }>

/** What an article, or the stretch of it that was asked for, is called: “Talks end”, this sentence. */
type NameOf = (articleId: Id) => string

/** One name, or how many articles it was. */
function nameAll(results: readonly DraftingResult[], nameOf: NameOf): string {
  const [only] = results
  return results.length === 1 && only !== undefined
    ? nameOf(only.articleId)
    : countOf(results.length, 'article')
}

/** `broken`: those that were ended before the end of their text. */
function describeDone(
  done: readonly Drafted[],
  broken: readonly Broken[],
  nameOf: NameOf,
): string | null {
  const begun = [...done, ...broken.filter(({ made }) => made.length > 0)]
  const made = begun.reduce((sum, one) => sum + one.made.length, 0)
  if (made > 0) {
    return `${countOf(made, 'claim')} drafted${begun.length > 1 ? ` in ${nameAll(begun, nameOf)}` : ''}.`
  }
  if (done.length === 0) return null
  const removed = done.reduce((sum, one) => sum + one.removed, 0)
  if (removed > 0) return `${countOf(removed, 'draft')} taken away: nothing like that is found now.`
  if (done.some((one) => one.found > 0)) {
    return 'Nothing new: what was found is drafted or reviewed already.'
  }
  return `No claims found in ${nameAll(done, nameOf)}.`
}

/** In a sentence or two what became of drafting, but for failures; null where there is nothing to say. */
export function describeDrafting(
  results: readonly DraftingResult[],
  nameOf: NameOf,
): string | null {
  const done = results.filter((one) => one.type === 'drafted')
  const broken = results.filter((one) => one.type === 'cancelled' || one.type === 'failed')
  const foreign = results.filter((one) => one.type === 'not English')
  const said = [
    broken.some((one) => one.type === 'cancelled') ? 'Drafting cancelled.' : null,
    describeDone(done, broken, nameOf),
    foreign.length === 0
      ? null
      : `No English found in ${nameAll(foreign, nameOf)}, so nothing was drafted.`,
  ].filter((sentence) => sentence !== null)
  return said.length === 0 ? null : said.join(' ')
}
