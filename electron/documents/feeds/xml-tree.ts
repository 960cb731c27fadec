import { Parser } from 'htmlparser2'
import { Refusal } from '../refusal.ts'

/** An element of XML; names are without the prefix of their namespace, in small letters. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
  /** What stands in it, as it was written: for what is markup of its own. */
  readonly source: string
}

interface OpenElement extends XmlElement {
  readonly attributes: Map<string, string>
  readonly children: (XmlElement | string)[]
  readonly from: number
  source: string
}

/** No file of news has more elements, nor do they stand deeper in one another. */
const MAX_ELEMENTS = 1_000_000
const MAX_DEPTH = 500

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

function makeElement(name: string, attributes: Map<string, string>, from: number): OpenElement {
  return { name, attributes, children: [], source: '', from }
}

/**
 * Parses XML into a tree, in bounded depth. Only the five entities of XML and numbers are read, whatever a document type
 * says. Throws a `Refusal` for what has too much in it.
 */
export function parseXml(text: string): XmlElement {
  const root = makeElement('', new Map(), 0)
  const open: OpenElement[] = [root]
  let count = 0
  const parser: Parser = new Parser(
    {
      onopentag(name, given) {
        count += 1
        if (count > MAX_ELEMENTS || open.length > MAX_DEPTH) {
          throw new Refusal('This XML file has more in it than any articles. It is not opened.')
        }
        const attributes = new Map(
          Object.entries(given).map(([key, value]) => [localName(key), value]),
        )
        const element = makeElement(localName(name), attributes, parser.endIndex + 1)
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext(words) {
        open.at(-1)?.children.push(words)
      },
      onclosetag() {
        const closed = open.pop()
        if (closed !== undefined) closed.source = text.slice(closed.from, parser.startIndex)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  return root
}

/** The elements of that name that stand in one. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

/** The first element on a path of names from one; null where a step is missing. */
export function findChild(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  const [name, ...rest] = path
  if (name === undefined) return element
  for (const child of childrenOf(element, name)) {
    const found = findChild(child, ...rest)
    if (found !== null) return found
  }
  return null
}

/** The elements of those names in one, in document order, none of them in another. */
export function findAll(root: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  const found: XmlElement[] = []
  const waiting: (XmlElement | string)[] = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') continue
    if (names.has(next.name)) found.push(next)
    else for (let k = next.children.length - 1; k >= 0; k -= 1) waiting.push(next.children[k] ?? '')
  }
  return found
}

/** What of markup is XML's alone: marks of sections that are taken as they are, prefixes of namespaces. */
const XML_ALONE = /<!\[CDATA\[|\]\]>|(?<=<\/?)[\w.-]{1,40}:(?=[a-z])/gi

/** What stands in an element as markup that a page could have. */
export function markupOf({ source }: XmlElement): string {
  return source.replaceAll(XML_ALONE, '')
}

/** All words in an element, in one line; empty for none. */
export function wordsOf(element: XmlElement | null): string {
  if (element === null) return ''
  const parts: string[] = []
  const waiting: (XmlElement | string)[] = [element]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next)
    else for (let k = next.children.length - 1; k >= 0; k -= 1) waiting.push(next.children[k] ?? '')
  }
  return parts.join('').replaceAll(/\s+/g, ' ').trim()
}
