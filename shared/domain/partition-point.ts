/**
 * How many of `count` things come before a place, by binary search: the first index of which `isBefore` is not true. It is
 * true of a beginning of them, in their order, and of none behind that.
 */
export function partitionPoint(count: number, isBefore: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
