import { BLOCKS, elementsIn, type PageElement } from '../html/page-tree.ts'

/**
 * Readability takes longer than its worth on pages of more elements, or code units, than this, and on those that nest
 * deeper: it reads the text of an element again for each that it stands in. No article needs it.
 */
const MAX_ELEMENTS = 10_000
const MAX_LENGTH = 1_000_000
const MAX_DEPTH = 80
const MAX_READ = 6_000_000
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'wbr',
  'area',
  'base',
  'col',
  'embed',
  'source',
  'track',
  'param',
])
const TAG = /^[a-z][a-z0-9-]*$/
/** What the order of an element is written under, for it to be found again. */
const ORDER = 'data-order'

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function openTag({ name, order, attributes }: PageElement): string {
  const parts = [`<${name} ${ORDER}="${order}"`]
  for (const key of ['class', 'id', 'role', 'itemprop', 'href', 'rel']) {
    const value = attributes.get(key)
    if (value !== undefined) parts.push(` ${key}="${escape(value)}"`)
  }
  return `${parts.join('')}>`
}

/**
 * A page's elements as HTML, without what `isLeftOut`; bounded as the tree is. Text of a block is in an element of its
 * own that has the order of the block, since Readability puts other blocks in the place of some.
 */
function serialise(root: PageElement, isLeftOut: (element: PageElement) => boolean): string {
  const parts: string[] = []
  const waiting: (PageElement | { readonly raw: string })[] = []
  const schedule = ({ name, order, children }: PageElement): void => {
    for (let k = children.length - 1; k >= 0; k -= 1) {
      const child = children[k] ?? ''
      if (typeof child !== 'string') waiting.push(child)
      else if (!BLOCKS.has(name) || child.trim() === '') waiting.push({ raw: escape(child) })
      else waiting.push({ raw: `<span ${ORDER}="${order}">${escape(child)}</span>` })
    }
  }
  schedule(root)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('raw' in next) {
      parts.push(next.raw)
      continue
    }
    const { name } = next
    // What stands in the body stands in none on pages that leave it out.
    if (name === 'body') schedule(next)
    if (name === 'body' || name === 'head' || isLeftOut(next) || !TAG.test(name)) continue
    parts.push(openTag(next))
    if (VOID.has(name)) continue
    waiting.push({ raw: `</${name}>` })
    schedule(next)
  }
  return `<!doctype html><html><body>${parts.join('')}</body></html>`
}

/** Whether a page is more than Readability can read in a bounded time. */
function isTooMuch(root: PageElement): boolean {
  if (root.last - root.order > MAX_ELEMENTS) return true
  /** The ends of the elements that the next one may stand in, the innermost last. */
  const open: number[] = []
  let read = 0
  for (const { order, last, children } of elementsIn(root)) {
    while (order > (open.at(-1) ?? order)) open.pop()
    open.push(last)
    if (open.length > MAX_DEPTH) return true
    for (const child of children) if (typeof child === 'string') read += child.length * open.length
    if (read > MAX_READ) return true
  }
  return false
}

/**
 * The elements that Readability takes for a page's article, by their order; null where it finds none. Its choice
 * counts, not its text: it throws away lists, headings and tables that an article needs.
 */
export async function askReadability(
  root: PageElement,
  isLeftOut: (element: PageElement) => boolean,
): Promise<ReadonlySet<number> | null> {
  if (isTooMuch(root)) return null
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import('@mozilla/readability'),
    import('linkedom'),
  ])
  const source = serialise(root, isLeftOut)
  if (source.length > MAX_LENGTH) return null
  const { document } = parseHTML(source)
  const orders = new Set<number>()
  const readability = new Readability<null>(document, {
    disableJSONLD: true,
    serializer: (article) => {
      for (const element of (article as Element).querySelectorAll(`[${ORDER}]`)) {
        orders.add(Number(element.getAttribute(ORDER)))
      }
      return null
    },
  })
  try {
    readability.parse()
  } catch {
    // It takes some trees for granted that no browser would make; what it has no opinion of is read without it.
    return null
  }
  return orders.size === 0 ? null : orders
}
