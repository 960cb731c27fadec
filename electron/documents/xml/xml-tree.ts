import { Parser } from 'htmlparser2'
import { Refusal } from '../refusal.ts'

/** An element of an XML file. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  /** What stands in it, as it was written: for what is markup of its own. */
  readonly source: string
}
export type XmlNode = XmlElement | string

/** How names are told: as they are written, or without the prefix of their namespace and in small letters. */
export type XmlNames = 'qualified' | 'local'

interface OpenElement extends XmlElement {
  readonly children: XmlNode[]
  readonly from: number
  source: string
}

/** No document to be read has more elements, nor do they stand deeper in one another. */
const MAX_ELEMENTS = 1_000_000
const MAX_DEPTH = 400

const TOO_MUCH =
  'This document has more parts than can be read. Split it into smaller files and open those.'
const TOO_DEEP =
  'The parts of this document nest too deep, as in those made to harm. Open it in its program, save it again, and open that.'
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

function makeElement(
  name: string,
  attributes: XmlElement['attributes'],
  from: number,
): OpenElement {
  return { name, attributes, children: [], source: '', from }
}

/**
 * Reads an XML file into a tree whose root has no name. What is not well-formed is read as far as it goes; no entities
 * but those of XML itself are known, whatever a document type says. Throws a `Refusal` for more elements than
 * `most`, or deeper ones than any document has.
 */
export function parseXml(text: string, names: XmlNames, most = MAX_ELEMENTS): XmlElement {
  const nameOf = names === 'local' ? localName : (name: string) => name
  const root = makeElement('', NO_ATTRIBUTES, 0)
  const open: OpenElement[] = [root]
  let count = 0
  const parser: Parser = new Parser(
    {
      onopentag(name, given) {
        count += 1
        if (count > most) throw new Refusal(TOO_MUCH)
        if (open.length > MAX_DEPTH) throw new Refusal(TOO_DEEP)
        const told = Object.entries(given)
        const attributes =
          told.length === 0
            ? NO_ATTRIBUTES
            : new Map(told.map(([key, value]) => [nameOf(key), value]))
        const element = makeElement(nameOf(name), attributes, parser.endIndex + 1)
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext(words) {
        open.at(-1)?.children.push(words)
      },
      onclosetag() {
        const closed = open.length > 1 ? open.pop() : undefined
        if (closed !== undefined) closed.source = text.slice(closed.from, parser.startIndex)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  return root
}

/** Throws for an XML file that is made to harm: that nests without end, or is of more elements than any document. */
export function checkXml(source: string): void {
  let depth = 0
  let count = 0
  for (const { 0: tag } of source.matchAll(/<(?:\/|[^!?/](?:"[^"]*"|'[^']*'|[^<>"'])*)/g)) {
    if (tag.endsWith('/') && tag !== '</') continue
    depth += tag === '</' ? -1 : 1
    count += 1
    if (depth > MAX_DEPTH) throw new Refusal(TOO_DEEP)
    if (count > 2 * MAX_ELEMENTS) throw new Refusal(TOO_MUCH)
  }
}

/** All elements below one, in the order of the file. */
export function* walkElements(root: XmlElement): Generator<XmlElement> {
  const stack = [root]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next !== root) yield next
    for (const child of next.children.toReversed()) if (typeof child !== 'string') stack.push(child)
  }
}

/** The first element of that name anywhere in a tree, in the order of the file; undefined for none. */
export function findElement(root: XmlElement, name: string): XmlElement | undefined {
  for (const element of walkElements(root)) if (element.name === name) return element
  return undefined
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
  const waiting = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (names.has(next.name)) found.push(next)
    else
      for (const child of next.children.toReversed())
        if (typeof child !== 'string') waiting.push(child)
  }
  return found
}

/** What of markup is XML's alone: marks of sections that are taken as they are, prefixes of namespaces. */
const XML_ALONE = /<!\[CDATA\[|\]\]>|(?<=<\/?)[\w.-]{1,40}:(?=[a-z])/gi

/** What stands in an element as markup that a page could have. */
export function markupOf({ source }: XmlElement): string {
  return source.replaceAll(XML_ALONE, '')
}

/** All the text in an element, as it stands there; empty for none. */
export function textOf(element: XmlElement | null | undefined): string {
  if (element === null || element === undefined) return ''
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
}

/** All words in an element, in one line; empty for none. */
export function wordsOf(element: XmlElement | null): string {
  return textOf(element).replaceAll(/\s+/g, ' ').trim()
}
