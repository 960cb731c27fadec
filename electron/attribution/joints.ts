/** The class of the place between token i - 1 and token i, for the pair weights of a chain. */
import type { LineView } from './line-view.ts'

export const JOINTS = 24

function jointClass(view: LineView, i: number): number {
  const word = view.words[i]
  if (word === undefined) return 0
  const quote = view.quotes[i] ?? 0
  const last = view.quotes[i - 1] ?? 0
  if (view.sentenceStart[i] === i) return quote === 2 ? 1 : quote === 1 ? 2 : last === 3 ? 3 : 4
  if (quote === 2) return 5
  if (last === 2) return 6
  if (quote === 3) return 7
  if (last === 3) return word.lower === ',' ? 8 : 9
  if (quote === 1) return word.pos === 13 ? 10 : 11
  if (word.lower === ',') return 12
  if (view.words[i - 1]?.lower === ',') return 13
  if (word.lower === 'that') return 14
  if (word.pos === 13) return 15
  if ((view.clauses.verbHead[i] ?? -1) >= 0)
    return view.clauses.verbStart[i] === i ? (word.lower === 'to' ? 16 : 17) : 18
  if ((view.clauses.nounHead[i] ?? -1) >= 0) return view.clauses.nounStart[i] === i ? 19 : 20
  if (word.pos === 2) return 21
  return word.pos === 5 || word.pos === 14 ? 22 : 23
}

export function jointClasses(view: LineView): Uint8Array {
  return Uint8Array.from(view.tokens, (_, i) => jointClass(view, i))
}
