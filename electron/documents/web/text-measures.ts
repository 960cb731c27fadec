import { elementsIn, type PageElement } from '../html/page-tree.ts'

/** How much text each element of a page holds, and how much of that is links, in code units but for white space. */
export interface TextMeasures {
  readonly textIn: (element: PageElement) => number
  readonly linkedIn: (element: PageElement) => number
}

/** Measures all elements of a page at once. */
export function measureText(root: PageElement): TextMeasures {
  // Running sums by document order: what an element holds is the difference between its end and its start.
  const text = new Float64Array(root.last + 2)
  const linked = new Float64Array(root.last + 2)
  let linkEnd = -1
  for (const element of elementsIn(root)) {
    if (element.name === 'a' && element.attributes.has('href'))
      linkEnd = Math.max(linkEnd, element.last)
    let own = 0
    if (element.name !== 'head' && element.name !== 'title') {
      for (const child of element.children)
        if (typeof child === 'string') own += child.trim().length
    }
    text[element.order] = own
    if (element.order <= linkEnd) linked[element.order] = own
  }
  for (let k = 1; k < text.length; k += 1) {
    text[k] = (text[k] ?? 0) + (text[k - 1] ?? 0)
    linked[k] = (linked[k] ?? 0) + (linked[k - 1] ?? 0)
  }
  const between = (sums: Float64Array, { order, last }: PageElement): number =>
    (sums[last] ?? 0) - (sums[order - 1] ?? 0)
  return {
    textIn: (element) => between(text, element),
    linkedIn: (element) => between(linked, element),
  }
}
