import { Refusal } from '../../documents/refusal.ts'
import {
  childrenOf,
  findChild,
  parseXml,
  textOf,
  type XmlElement,
} from '../../documents/xml/xml-tree.ts'

/** A project of 100,000 claims has 1,400,000 elements. */
const MAX_ELEMENTS = 4_000_000

/** Comments, sections as they are, instructions, tags, and what is none of these. */
const MARKUP =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(?<close>\/?)(?<name>[^\s<>/!?"'=]+)(?:"[^"]*"|'[^']*'|[^<>"'])*>|</g

/** Whether each tag has its end, and nothing is broken off. */
function isWhole(source: string): boolean {
  const open: string[] = []
  for (const { 0: markup, groups = {} } of source.matchAll(MARKUP)) {
    const { name, close } = groups
    if (markup === '<') return false
    if (name === undefined || markup.endsWith('/>')) continue
    if (close === '') open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

/**
 * The root of an XML file of the exchange, with its names in small letters. Throws a `Refusal` for one that is broken off,
 * that has entities of its own, or whose root is another.
 */
export function parseQde(source: string, root: 'project' | 'codebook', file: string): XmlElement {
  if (/<!DOCTYPE/i.test(source))
    throw new Refusal(
      `“${file}” has a document type, as no program for qualitative research writes it and files have that are made to harm. It is not read.`,
    )
  if (!isWhole(source))
    throw new Refusal(`“${file}” is broken off, or no XML. Export it once more, and import that.`)
  const found = findChild(parseXml(source, 'local', MAX_ELEMENTS), root)
  if (found === null)
    throw new Refusal(
      `“${file}” is no ${root} of the REFI-QDA exchange. Export the project as REFI-QDA (.qdpx), and import that.`,
    )
  return found
}

/** A GUID as it is compared: without braces, in small letters; '' for none. */
export function guidOf(element: XmlElement, name = 'guid'): string {
  return (element.attributes.get(name) ?? '').trim().replaceAll(/[{}]/g, '').toLowerCase()
}

/** What an element is called; '' for nothing. */
export function nameOf(element: XmlElement): string {
  return element.attributes.get('name') ?? ''
}

/** The text of the description in an element, as it stands there. */
export function descriptionOf(element: XmlElement): string {
  return textOf(findChild(element, 'description'))
}

/** The GUIDs that elements of that name in an element refer to. */
export function targetsOf(element: XmlElement, name: string): readonly string[] {
  return childrenOf(element, name).map((child) => guidOf(child, 'targetguid'))
}

/** The elements in that part of a project; none where it has no such part. */
export function partOf(project: XmlElement, part: string, name: string): readonly XmlElement[] {
  return childrenOf(project, part).flatMap((found) => childrenOf(found, name))
}
