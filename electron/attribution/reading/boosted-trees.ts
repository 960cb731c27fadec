/** A sum of small decision trees (Friedman 2001) over rows of numbers, as arrays; its logistic is a probability. */
export interface BoostedTrees {
  readonly base: number
  /** Node k: feature, threshold (left when value <= threshold), children; a leaf has feature -1 and its value. */
  readonly roots: Int32Array
  readonly feature: Int16Array
  readonly value: Float32Array
  readonly left: Int32Array
  readonly right: Int32Array
}

/** The sum of the leaves that a row of features falls into: a log-odds. */
export function sumTrees(trees: BoostedTrees, row: Float32Array): number {
  let sum = trees.base
  for (const root of trees.roots) {
    let node = root
    while ((trees.feature[node] as number) >= 0) {
      const goesLeft =
        (row[trees.feature[node] as number] as number) <= (trees.value[node] as number)
      node = (goesLeft ? trees.left[node] : trees.right[node]) as number
    }
    sum += trees.value[node] as number
  }
  return sum
}

/** The probability that log-odds stand for. */
export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
