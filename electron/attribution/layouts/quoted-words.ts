/** What the rules for layouts ask of a line. */
import type { LineView } from '../text/line-view.ts'
import { CLOSES, INSIDE, OPENS, OUTSIDE } from '../text/quotation.ts'

/** A token that is a dash, or what is written for one. */
export const DASH = /^(?:[―—–-]|--+)$/

/** One past the token that closes the quotation which a token opens; one past the line's last where it stays open. */
export function endOfQuote({ quotes, tokens }: LineView, opener: number): number {
  for (let k = opener + 1; k < tokens.length; k += 1) {
    if (quotes[k] === CLOSES) return k + 1
    if (quotes[k] !== INSIDE) return k
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
    quotes[0] === OPENS &&
    tokens.every(({ text }, k) => quotes[k] !== OUTSIDE || !/[\p{L}\p{N}]/u.test(text))
  )
}
