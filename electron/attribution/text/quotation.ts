/** Which tokens of a line stand inside quotation marks, by the quotations of the text. */
import { partitionPoint } from '../../../shared/domain/partition-point.ts'
import { familyOf } from '../../../shared/domain/text/quotation-mark.ts'
import type { RunningQuotation } from './running-text.ts'
import type { Line, Token } from './text-tokens.ts'

export const OUTSIDE = 0
export const INSIDE = 1
export const OPENS = 2
export const CLOSES = 3

/** Of each token: whether it stands outside of quotation marks, inside, or opens or closes a quotation. */
export type QuoteState = Uint8Array

/** The index of the first quotation that ends behind a place. */
function firstBehind(quotations: readonly RunningQuotation[], place: number): number {
  return partitionPoint(quotations.length, (index) => (quotations[index]?.end ?? 0) <= place)
}

function isMark({ text }: Token): boolean {
  return familyOf(text) !== undefined
}

/** `quotations` are those of the whole text that stand in no other, in order. */
export function quoteStates(
  { start: from, tokens }: Line,
  quotations: readonly RunningQuotation[],
): QuoteState {
  const states = new Uint8Array(tokens.length)
  let next = firstBehind(quotations, from)
  for (const [i, token] of tokens.entries()) {
    while ((quotations[next]?.end ?? Infinity) <= token.start) next += 1
    const quotation = quotations[next]
    if (quotation === undefined || token.end <= quotation.start) continue
    const isFirst = token.start <= quotation.start
    const isLast = token.end >= quotation.end
    states[i] = isMark(token) && (isFirst || isLast) ? (isFirst ? OPENS : CLOSES) : INSIDE
  }
  return states
}
