import { foldText } from '../domain/text/folding.ts'

/** Numbers come before text, and cells with nothing in them last, whichever way a column is sorted. */
const NUMBER = 0
export const TEXT = 1
export const EMPTY = 2

/** What a cell sorts by, made once so that comparing two is a few comparisons of numbers. */
export interface SortKey {
  readonly rank: typeof NUMBER | typeof TEXT | typeof EMPTY
  /** The number itself, or the opening of the text packed into one number that sorts like it. */
  readonly lead: number
  /** The next stretch of the text, packed likewise. */
  readonly next: number
  readonly text: string
}

const EMPTY_KEY: SortKey = { rank: EMPTY, lead: 0, next: 0, text: '' }

/** 7 digits of base 129 stay below 2^53, so that they are exact in a number. */
const PACKED = 7
const BASE = 129
/** All codes from here on count as one digit, the highest, and nothing after it is packed: undecided, never wrong. */
const HIGHEST = BASE - 2

function packText(text: string, from: number): number {
  let packed = 0
  let isDecided = true
  for (let index = from; index < from + PACKED; index += 1) {
    const code: number =
      index < text.length && isDecided ? Math.min(text.charCodeAt(index), HIGHEST) + 1 : 0
    isDecided &&= code <= HIGHEST
    packed = packed * BASE + code
  }
  return packed
}

/** Whether the first pack decides the order of the opening wholly, so that the next may be compared. */
function isPackedWhole(text: string): boolean {
  for (let index = 0; index < PACKED; index += 1) {
    if (text.charCodeAt(index) >= HIGHEST) return false
  }
  return true
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
  if (typeof value === 'number') return { rank: NUMBER, lead: value, next: 0, text: '' }
  const text = collateText(value)
  if (text === '') return EMPTY_KEY
  return {
    rank: TEXT,
    lead: packText(text, 0),
    next: isPackedWhole(text) ? packText(text, PACKED) : 0,
    text,
  }
}
