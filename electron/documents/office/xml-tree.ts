import { Parser } from 'htmlparser2'
import { Refusal } from '../refusal.ts'

/** An element of an XML file; names and attributes with their prefixes, as they are written. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

interface OpenElement extends XmlElement {
  readonly children: XmlNode[]
}

const MAX_ELEMENTS = 3_000_000
/** No document that a program wrote nests deeper. */
const MAX_DEPTH = 400

const TOO_MANY =
  'This document has too many parts to be read. Split it into smaller files and open those.'

/**
 * Reads an XML file into a tree whose root has no name. What is not well-formed is read as far as it goes; no entities
 * but those of XML itself are known. Throws a `Refusal` for more elements than any document has.
 */
export function parseXml(source: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] }
  const stack = [root]
  let count = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count += 1
        if (count > MAX_ELEMENTS) throw new Refusal(TOO_MANY)
        if (stack.length > MAX_DEPTH) throw new Error('The elements nest too deep.')
        const element: OpenElement = { name, attributes, children: [] }
        stack.at(-1)?.children.push(element)
        stack.push(element)
      },
      ontext(text) {
        stack.at(-1)?.children.push(text)
      },
      onclosetag() {
        if (stack.length > 1) stack.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(source)
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
    if (depth > MAX_DEPTH) throw new Error('The elements nest too deep.')
    if (count > 2 * MAX_ELEMENTS) throw new Refusal(TOO_MANY)
  }
}

/** The first element of that name anywhere in a tree, in the order of the file; undefined for none. */
export function findElement(root: XmlElement, name: string): XmlElement | undefined {
  for (const element of walkElements(root)) if (element.name === name) return element
  return undefined
}

/** All elements below one, in the order of the file. */
export function* walkElements(root: XmlElement): Generator<XmlElement> {
  const stack = [root]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next !== root) yield next
    for (const child of next.children.toReversed()) if (typeof child !== 'string') stack.push(child)
  }
}

/** All the text in an element. */
export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return ''
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
}
