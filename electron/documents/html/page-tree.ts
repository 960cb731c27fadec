/** An element of a page: what of it can tell its text and its facts. Made once, by `parsePage`. */
export interface PageElement {
  /** In lower case. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly parent: PageElement | null
  readonly children: readonly PageNode[]
  /** Its place in document order, and that of the last element in it. */
  readonly order: number
  readonly last: number
}

/** An element, or text as it stands in the page, character references read. */
export type PageNode = PageElement | string

/** A page as it was parsed. */
export interface Page {
  readonly root: PageElement
  /** The contents of its scripts of JSON-LD, unread. */
  readonly linkedData: readonly string[]
  /** The contents of its other scripts of JSON, unread: what its program shows it from. */
  readonly state: readonly string[]
  /** Comments that may tell who saved the page, from where. */
  readonly comments: readonly string[]
  /** What it says where scripts do not run. */
  readonly scriptless: string
  readonly hasScripts: boolean
}

/** Whether `inner` is `outer` or stands in it. */
export function holds(outer: PageElement, inner: PageElement): boolean {
  return inner.order >= outer.order && inner.order <= outer.last
}

/**
 * The elements in `root`, itself first, in document order, without those that `isLeftOut` and what they hold. Pages
 * nest deeper than any call may: no recursion.
 */
export function* elementsIn(
  root: PageElement,
  isLeftOut?: (element: PageElement) => boolean,
): Generator<PageElement> {
  const waiting: PageElement[] = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isLeftOut?.(next) === true) continue
    yield next
    for (let k = next.children.length - 1; k >= 0; k -= 1) {
      const child = next.children[k]
      if (child !== undefined && typeof child !== 'string') waiting.push(child)
    }
  }
}

/** The elements in `root` that `isWanted`, without those that stand in others of them. */
export function outermostIn(
  root: PageElement,
  isWanted: (element: PageElement) => boolean,
): PageElement[] {
  const found: PageElement[] = []
  let end = 0
  for (const element of elementsIn(root)) {
    if (element.order <= end || !isWanted(element)) continue
    found.push(element)
    end = element.last
  }
  return found
}

/** The elements around one, from its parent outwards. */
export function* elementsAround(element: PageElement): Generator<PageElement> {
  for (let next = element.parent; next !== null; next = next.parent) yield next
}

/** What is short on a page is no longer, in code units. */
const MAX_SHORT = 8000

/** The words of an element as one line, for what is short, such as a name or a date: no more than its first 8,000. */
export function wordsIn(element: PageElement): string {
  const waiting: PageNode[] = [element]
  const parts: string[] = []
  let length = 0
  for (let next = waiting.pop(); next !== undefined && length < MAX_SHORT; next = waiting.pop()) {
    if (typeof next === 'string') {
      parts.push(next.slice(0, MAX_SHORT))
      length += next.length
      continue
    }
    if (!INLINE.has(next.name)) parts.push(' ')
    for (let k = next.children.length - 1; k >= 0; k -= 1) waiting.push(next.children[k] ?? '')
  }
  return parts.join('').replaceAll(/\s+/g, ' ').trim()
}

/** What ends a line where a block ends: no page shows it. */
const END = '\0'

/** The words in an element, line by line as its blocks and line breaks part them: for what is short. */
export function linesIn(element: PageElement): readonly string[] {
  const waiting: PageNode[] = [element]
  const lines: string[] = ['']
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      // A line break in the source is none on the page; one alone is the end of a block.
      lines[lines.length - 1] += next === END ? END : next.replaceAll(/\s+/g, ' ')
      continue
    }
    if (BLOCKS.has(next.name) || next.name === 'br') {
      lines.push('')
      waiting.push(END)
    }
    for (let k = next.children.length - 1; k >= 0; k -= 1) waiting.push(next.children[k] ?? '')
  }
  return lines
    .flatMap((line) => line.split(END))
    .map((line) => line.replaceAll(/ +/g, ' ').trim())
    .filter((line) => line !== '')
}

/** Elements that stand in a line of text. What is not known, such as a custom element, does too. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Elements that begin and end a paragraph, whatever they hold. */
export const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** What sites name their elements in. */
const NAMING = ['class', 'id', 'data-component', 'data-testid', 'data-qa', 'data-type']

const named = new WeakMap<PageElement, readonly (readonly string[])[]>()

/** The words that the names of an element, such as its classes and its id, are made of, in lower case: “article-shareBar” is article, share, bar. */
export function namingWords(element: PageElement): readonly (readonly string[])[] {
  const known = named.get(element)
  if (known !== undefined) return known
  const names = NAMING.map((name) => element.attributes.get(name) ?? '')
  const words = splitNames(names.join(' '))
  named.set(element, words)
  return words
}

function splitNames(names: string): readonly (readonly string[])[] {
  return names
    .split(/\s+/)
    .filter((name) => name !== '' && name.length < 80)
    .slice(0, 24)
    .map((name) =>
      name
        .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== ''),
    )
}

/** Whether a class or the id of an element, as words apart by spaces, is like `pattern`. */
export function isNamed(element: PageElement, pattern: RegExp): boolean {
  return namingWords(element).some((words) => pattern.test(words.join(' ')))
}
