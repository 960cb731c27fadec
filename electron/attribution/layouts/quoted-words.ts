/** What the rules for layouts ask of a line. */
import type { LineView } from '../text/line-view.ts'
import type { Span } from '../text/span.ts'

/** The words of some tokens of a line. */
export function spanOf(view: LineView, first: number, end: number): Span {
  return [view.tokens[first]?.start ?? 0, view.tokens[end - 1]?.end ?? 0]
}

/** One past the token that closes the quotation which a token opens; one past the line's last where it stays open. */
export function endOfQuote({ quotes, tokens }: LineView, opener: number): number {
  for (let k = opener + 1; k < tokens.length; k += 1) {
    if (quotes[k] === 3) return k + 1
    if (quotes[k] !== 1) return k
  }
  return tokens.length
}

/** How many words stand between two tokens. */
export function countWords({ tokens }: LineView, first: number, end: number): number {
  let count = 0
  for (let k = first; k < end; k += 1) if (/[\p{L}\p{N}]/u.test(tokens[k]?.text ?? '')) count += 1
  return count
}

/** Whether a line is one quotation, or several without anything between. */
export function isAllQuoted({ quotes, tokens }: LineView): boolean {
  return (
    quotes[0] === 2 && tokens.every(({ text }, k) => quotes[k] !== 0 || !/[\p{L}\p{N}]/u.test(text))
  )
}
