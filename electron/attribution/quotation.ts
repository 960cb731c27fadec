/**
 * Which tokens of a line stand inside quotation marks, however the marks are set: curly or straight, pointing the
 * wrong way, single marks on the outside, a missing closer (the quote then runs to the end of its line).
 *
 * What stands beside a mark decides before its shape does: a mark with white space before it and a word after it
 * opens, one after a word or a full stop with white space after it closes. The shape decides between the rest.
 */
import type { Token } from './text-tokens.ts'

/** Of each token: 0 outside, 1 inside a quote, 2 an opening mark, 3 a closing mark. */
export type QuoteState = Uint8Array

const DOUBLE = /^["“”„‟«»]$/
const SINGLE = /^['‘’‚‛]$/
const OUTSIDE = 0
const INSIDE = 1
const OPENS = 2
const CLOSES = 3

export function quoteStates(text: string, tokens: readonly Token[]): QuoteState {
  const states = new Uint8Array(tokens.length)
  const single = usesSingleMarks(text, tokens)
  let isOpen = false
  tokens.forEach((token, i) => {
    const isMark = DOUBLE.test(token.text) || (single && SINGLE.test(token.text))
    if (!isMark) {
      states[i] = isOpen ? INSIDE : OUTSIDE
      return
    }
    isOpen = opens(text, token, isOpen, single)
    states[i] = isOpen ? OPENS : CLOSES
  })
  return states
}

function opens(text: string, mark: Token, isOpen: boolean, single: boolean): boolean {
  const before = text[mark.start - 1] ?? ' '
  const after = text[mark.end] ?? ' '
  const spaceBefore = /[\s([{—–-]/.test(before)
  const spaceAfter = /[\s)\]},.;:!?—–-]/.test(after)
  if (isOpen) {
    // A mark that can only open is a quote opened anew after a closer that was left out.
    return spaceBefore && !spaceAfter && /[“„«‘]/.test(mark.text)
  }
  if (spaceBefore && !spaceAfter) return true
  if (!spaceBefore && spaceAfter)
    return /[“„«]/.test(mark.text) && /\s/.test(after) && /[\s,]/.test(before)
  return single ? mark.text !== '’' : mark.text !== '”' && mark.text !== '»'
}

/** Single marks count as quotation marks only in a line that has no double ones and at least one pair of them. */
function usesSingleMarks(text: string, tokens: readonly Token[]): boolean {
  let opener = -1
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    if (DOUBLE.test(token.text)) return false
    if (!SINGLE.test(token.text)) continue
    const before = text[token.start - 1] ?? ' '
    const after = text[token.end] ?? ' '
    if (/[\s([—–]/.test(before) && /[\p{L}\p{N}$]/u.test(after)) opener = opener < 0 ? i : opener
    else if (opener >= 0 && i - opener > 3 && /[\s,.;:?!)—]/.test(after) && !/s/.test(before))
      return true
  }
  return false
}
