import { foldText } from '../domain/folding.ts'

/** Numbers come before text, and cells with nothing in them last, whichever way a column is sorted. */
const NUMBER = 0
const TEXT = 1
const EMPTY = 2

/** What a cell sorts by, made once so that comparing two is a few comparisons of numbers. */
export interface SortKey {
  readonly rank: typeof NUMBER | typeof TEXT | typeof EMPTY
  /** The number itself, or the opening of the text packed into one number that sorts like it. */
  readonly lead: number
  readonly text: string
}

const EMPTY_KEY: SortKey = { rank: EMPTY, lead: 0, text: '' }

/** 7 digits of base 129 stay below 2^53, so that they are exact in a number. */
const PACKED = 7
const BASE = 129

/** Everything beyond ASCII counts as one digit, the highest: never out of order, at worst undecided. */
function packOpening(text: string): number {
  let packed = 0
  for (let index = 0; index < PACKED; index += 1) {
    const code = index < text.length ? Math.min(text.charCodeAt(index), BASE - 2) + 1 : 0
    packed = packed * BASE + code
  }
  return packed
}

/**
 * Text so written that comparing code units compares as people do: without case and accents, and numbers
 * in it by their value ("claim 9" before "claim 10"). A run of digits is led by its length.
 */
export function collateText(text: string): string {
  const folded = foldText(text).trim()
  return folded.replace(/\d+/g, (run) => {
    const digits = run.replace(/^0+(?=\d)/, '')
    return `0${String.fromCharCode(digits.length)}${digits}`
  })
}

/** The key of a cell's value; blank text and NaN count as nothing. */
export function keyOfValue(value: string | number | null): SortKey {
  if (value === null || Number.isNaN(value)) return EMPTY_KEY
  if (typeof value === 'number') return { rank: NUMBER, lead: value, text: '' }
  const text = collateText(value)
  return text === '' ? EMPTY_KEY : { rank: TEXT, lead: packOpening(text), text }
}

/** Negative when `a` comes first. Empty cells come last in both directions. */
export function compareKeys(a: SortKey, b: SortKey, isDescending: boolean): number {
  if (a.rank !== b.rank) {
    return a.rank === EMPTY || b.rank === EMPTY || !isDescending ? a.rank - b.rank : b.rank - a.rank
  }
  const sign = isDescending ? -1 : 1
  if (a.lead !== b.lead) return a.lead < b.lead ? -sign : sign
  if (a.text === b.text) return 0
  return a.text < b.text ? -sign : sign
}
