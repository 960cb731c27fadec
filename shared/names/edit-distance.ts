/**
 * How many letters must be added, taken away, changed or swapped with their neighbour to make one word of another
 * (Damerau–Levenshtein in its optimal string alignment form), or `limit` + 1 where it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    let best = row
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a.charAt(row - 1) === b.charAt(column - 1)
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      )
      const isSwap =
        row > 1 &&
        column > 1 &&
        a.charAt(row - 1) === b.charAt(column - 2) &&
        a.charAt(row - 2) === b.charAt(column - 1)
      if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
      best = Math.min(best, cost)
    }
    if (best > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[b.length] ?? 0, limit + 1)
}

/** How many slips of the pen two words this long may differ by: none in short ones, where they make another word. */
function slipsIn(length: number): number {
  if (length < 5) return 0
  return length < 9 ? 1 : 2
}

/** Whether one word may be the other misspelt. Equal words are not. */
export function isMisspelling(a: string, b: string): boolean {
  const limit = slipsIn(Math.min(a.length, b.length))
  return a !== b && limit > 0 && editDistance(a, b, limit) <= limit
}

/**
 * The word with up to as many letters left out as it may be misspelt by: two words that may be misspellings of
 * each other share one of these, or nearly always do (symmetric deletion, after Garbe's SymSpell).
 */
export function deletionsOf(word: string): ReadonlySet<string> {
  const found = new Set([word])
  let last: readonly string[] = [word]
  for (let left = slipsIn(word.length); left > 0; left -= 1) {
    const shorter = new Set<string>()
    for (const each of last)
      for (let place = 0; place < each.length; place += 1)
        shorter.add(each.slice(0, place) + each.slice(place + 1))
    for (const each of shorter) found.add(each)
    last = [...shorter]
  }
  return found
}
