/**
 * A quote that runs over paragraphs: each opens it anew, only the last one closes it, and the speaker is named once.
 * The taggers read one paragraph at a time, so what follows the first is joined to it here.
 */
import type { LineView } from './line-view.ts'
import type { Run } from './proposals.ts'

/** The tokens of `next` that go on with a quote left open at the end of `last`. */
export function runningQuote(last: LineView, next: LineView): Run | undefined {
  const end = last.tokens.length - 1
  if (last.quotes[end] !== 1 || next.quotes[0] !== 2) return undefined
  const closer = next.quotes.indexOf(3)
  return [0, closer < 0 ? next.tokens.length : closer + 1]
}
