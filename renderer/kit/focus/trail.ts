import { canTakeFocus, firstTabbable, isFocusable, type Focusable } from './focusable.ts'

/** What is one of many of its kind: where one goes, the next takes its place. */
const ROWS = 'li, tr, [role=row], [role=listitem], [role=option]'

/** An element that the focus was in, with those beside it. */
interface Step {
  readonly element: Element
  /** The places, among the children at each level, that lead from it to what had the focus. */
  readonly path: readonly number[]
  /** Only of what is one of many. */
  readonly following: readonly Element[]
  readonly preceding: readonly Element[]
}

/** Where the focus is, told so that a place near it can be found when it is gone: innermost first. */
export type Trail = readonly Step[]

function childrenAround(element: Element): readonly Element[] {
  return [...(element.parentElement?.children ?? [element])]
}

/** The way from what has the focus out to `layer`, the part of the page that it is in. */
export function trailTo(focused: Element, layer: Element): Trail {
  const steps: Step[] = []
  const path: number[] = []
  for (let element: Element | null = focused; element !== null; element = element.parentElement) {
    const isRow = element.matches(ROWS)
    const all = childrenAround(element)
    const at = all.indexOf(element)
    steps.push({
      element,
      path: path.toReversed(),
      following: isRow ? all.slice(at + 1) : [],
      preceding: isRow ? all.slice(0, at).toReversed() : [],
    })
    if (element === layer) break
    path.push(at)
  }
  return steps
}

/** What stands in a row where something stood in another; else the first that takes the focus there. */
function samePlaceIn(row: Element, path: readonly number[]): Focusable | null {
  if (!canTakeFocus(row)) return null
  let element: Element | undefined = row
  for (const place of path) element = element?.children[place]
  if (element !== undefined && isFocusable(element) && canTakeFocus(element)) {
    return element as Focusable
  }
  return firstTabbable(row)
}

/**
 * Where the focus goes when it is nowhere: back to what had it; where that cannot take it any more, to the same place
 * in the next row, or in the one before.
 */
export function neighbourOf(trail: Trail): Focusable | null {
  const [last] = trail
  if (last !== undefined && canTakeFocus(last.element)) return last.element as Focusable
  for (const { element, path, following, preceding } of trail) {
    if (canTakeFocus(element)) continue
    for (const row of [...following, ...preceding]) {
      const place = samePlaceIn(row, path)
      if (place !== null) return place
    }
  }
  return null
}
