/** Bits of a number that are exact, and that one letter takes. */
const EXACT_BITS = 53
const LETTER_BITS = 7
/** Letters from here on count as one, the highest, and nothing after it is packed: undecided, never wrong. */
const UNDECIDED = 126
/** Below this many, comparing texts costs less than packing them. */
const FEW = 16
/** Texts alike up to here are compared whole: many long ones may be alike to their end. */
const DEEP = 40

/** As many letters as asked for, from a place on, as one number that sorts like them; the end comes first. */
function packLetters(text: string, from: number, count: number): number {
  let packed = 0
  let isDecided = true
  for (let index = from; index < from + count; index += 1) {
    const code: number = index < text.length && isDecided ? text.charCodeAt(index) : -1
    isDecided &&= code < UNDECIDED
    packed = packed * 2 ** LETTER_BITS + Math.min(code, UNDECIDED) + 1
  }
  return packed
}

function isDecided(text: string, from: number, count: number): boolean {
  for (let index = from; index < Math.min(from + count, text.length); index += 1) {
    if (text.charCodeAt(index) >= UNDECIDED) return false
  }
  return true
}

function compareWhole(texts: readonly string[], places: Uint32Array, sign: number): void {
  places.sort((a, b) => {
    const textA = texts[a] as string
    const textB = texts[b] as string
    if (textA === textB) return a - b
    return textA < textB ? -sign : sign
  })
}

/** Sorts places of a list by the texts there, all of which are alike up to `from`; in place, stably. */
function sortFrom(texts: readonly string[], places: Uint32Array, from: number, sign: number): void {
  const { length } = places
  if (length < FEW || from >= DEEP) {
    compareWhole(texts, places, sign)
    return
  }
  const indexBits = Math.ceil(Math.log2(length))
  const count = Math.floor((EXACT_BITS - indexBits) / LETTER_BITS)
  const room = 2 ** indexBits
  const highest = 2 ** (LETTER_BITS * count) - 1
  const keys = new Float64Array(length)
  for (let index = 0; index < length; index += 1) {
    const packed = packLetters(texts[places[index] as number] as string, from, count)
    keys[index] = (sign > 0 ? packed : highest - packed) * room + index
  }
  keys.sort()
  const before = places.slice()
  for (let index = 0; index < length; index += 1) {
    places[index] = before[(keys[index] as number) % room] as number
  }
  let start = 0
  for (let end = 1; end <= length; end += 1) {
    const pack = Math.floor((keys[start] as number) / room)
    if (end < length && Math.floor((keys[end] as number) / room) === pack) continue
    if (end - start > 1) sortAlike(texts, places.subarray(start, end), from, count, sign)
    start = end
  }
}

/** Sorts places whose texts are packed into the same number. */
function sortAlike(
  texts: readonly string[],
  places: Uint32Array,
  from: number,
  count: number,
  sign: number,
): void {
  const text = texts[places[0] as number] as string
  if (!isDecided(text, from, count)) {
    compareWhole(texts, places, sign)
  } else if (text.length >= from + count) sortFrom(texts, places, from + count, sign)
}

/**
 * The places of a list in the order of the texts there by code units, equal ones as they stand. A few letters are
 * taken at a time, as the leading part of numbers: the engine sorts numbers many times faster than it asks a
 * function, and only texts that are alike so far are looked into further.
 */
export function orderTexts(texts: readonly string[], isDescending: boolean): Uint32Array {
  const places = Uint32Array.from(texts.keys())
  sortFrom(texts, places, 0, isDescending ? -1 : 1)
  return places
}
