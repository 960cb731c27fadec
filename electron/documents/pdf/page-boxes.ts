/** Where something stands on a page, in points from its upper left corner. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The smallest box that holds all of them. */
export function boundsOf(boxes: readonly Box[]): Box {
  let left = Infinity
  let right = -Infinity
  let top = Infinity
  let bottom = -Infinity
  for (const box of boxes) {
    left = Math.min(left, box.left)
    right = Math.max(right, box.right)
    top = Math.min(top, box.top)
    bottom = Math.max(bottom, box.bottom)
  }
  return { left, right, top, bottom }
}

/** How much two boxes stand side by side, as a share of the lower one's height. */
export function shareHeight(a: Box, b: Box): number {
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return height / Math.max(0.01, Math.min(a.bottom - a.top, b.bottom - b.top))
}
