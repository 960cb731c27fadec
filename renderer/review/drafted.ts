import type { Id } from '../../shared/domain/id.ts'
import { countOf } from '../../shared/domain/counting.ts'

/**
 * What became of drafting one article, or a stretch of it. `name` says which: “Talks end”, this sentence. `found`
 * counts the attributions, also those that say nothing new; `edit` is null where nothing had to change.
 */
export type Drafted =
  | {
      readonly type: 'drafted'
      readonly name: string
      readonly found: number
      readonly made: readonly Id[]
      readonly removed: number
      readonly edit: Id | null
    }
  | { readonly type: 'not English'; readonly name: string }
  | { readonly type: 'cancelled' }
  /** It could not be looked at, or has gone meanwhile; what had to be said has been. */
  | { readonly type: 'left' }

type Done = Extract<Drafted, { type: 'drafted' }>

/** One name, or how many articles it was. */
function nameOf(list: readonly { readonly name: string }[]): string {
  const [only] = list
  return list.length === 1 && only !== undefined ? only.name : countOf(list.length, 'article')
}

function describeDone(done: readonly Done[]): string | null {
  if (done.length === 0) return null
  const made = done.reduce((sum, one) => sum + one.made.length, 0)
  const removed = done.reduce((sum, one) => sum + one.removed, 0)
  if (made > 0) {
    return `${countOf(made, 'claim')} drafted${done.length > 1 ? ` in ${nameOf(done)}` : ''}.`
  }
  if (removed > 0) return `${countOf(removed, 'draft')} taken away: nothing like that is found now.`
  if (done.some((one) => one.found > 0)) {
    return 'Nothing new: what was found is drafted or reviewed already.'
  }
  return `No claims found in ${nameOf(done)}.`
}

/** In a sentence or two what became of drafting; null where there is nothing to say. */
export function describeDrafted(drafted: readonly Drafted[]): string | null {
  const done = drafted.filter((one) => one.type === 'drafted')
  const foreign = drafted.filter((one) => one.type === 'not English')
  const said = [
    drafted.some((one) => one.type === 'cancelled') ? 'Drafting cancelled.' : null,
    describeDone(done),
    foreign.length === 0 ? null : `No English found in ${nameOf(foreign)}, so nothing was drafted.`,
  ].filter((sentence) => sentence !== null)
  return said.length === 0 ? null : said.join(' ')
}
