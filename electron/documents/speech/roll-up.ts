import type { Caption, CueLine } from './cue-lines.ts'

/** Of all captions, the share that must repeat lines of the one before for them to be rolled up: live and automatic ones. */
const MIN_SHARE = 0.3
const MIN_REPEATS = 3

/** How many lines at the start of a caption are those at the end of the one before. */
function countRepeated(before: readonly CueLine[], lines: readonly CueLine[]): number {
  for (let count = Math.min(before.length, lines.length); count > 0; count -= 1) {
    const end = before.slice(-count)
    if (end.every(({ words }, k) => words === lines[k]?.words)) return count
  }
  return 0
}

/** What a line adds to the last one before, which it begins with: a line that is written as it is spoken. Null for none. */
function findGrowth(before: readonly CueLine[], lines: readonly CueLine[]): CueLine | null {
  const last = before.at(-1)
  const [first] = lines
  const isGrown =
    last !== undefined && first !== undefined && first.words.startsWith(`${last.words} `)
  return isGrown ? { ...first, words: first.words.slice(last.words.length + 1) } : null
}

/** The lines of a caption that the one before did not show. */
function findNew(before: readonly CueLine[], lines: readonly CueLine[]): readonly CueLine[] {
  const count = countRepeated(before, lines)
  if (count > 0) return lines.slice(count)
  const growth = findGrowth(before, lines)
  return growth === null ? lines : [growth, ...lines.slice(1)]
}

/** Captions, and whether lines that they repeat were taken once. */
export interface Unrolled {
  readonly captions: readonly Caption[]
  readonly isRolledUp: boolean
}

/**
 * Takes each line once where captions are rolled up: where line by line is added below, each is shown again above the
 * next. What is said twice in other captions stays.
 */
export function unrollCaptions(captions: readonly Caption[]): Unrolled {
  const unrolled = captions.map((caption, k) => {
    const before = captions[k - 1]?.lines ?? []
    return { from: caption.from, to: caption.to, lines: findNew(before, caption.lines) }
  })
  const repeats = unrolled.filter(({ lines }, k) => {
    const given = captions[k]?.lines ?? []
    return lines.length < given.length || lines[0]?.words !== given[0]?.words
  })
  const isRolledUp = repeats.length >= MIN_REPEATS && repeats.length >= MIN_SHARE * captions.length
  return { captions: isRolledUp ? unrolled : captions, isRolledUp }
}
