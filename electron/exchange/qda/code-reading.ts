import { childrenOf, type XmlElement } from '../../documents/xml/xml-tree.ts'
import type { Code } from '../annotated/annotated-project.ts'
import { readDescription } from './description.ts'
import { descriptionOf, guidOf, nameOf } from './qde-tree.ts'

/** Codes that were read, each with its GUID. */
export type ReadCodes = ReadonlyMap<string, Code>

function colourOf(element: XmlElement): string {
  const colour = element.attributes.get('color')?.trim() ?? ''
  const short = /^#([\dA-Fa-f])([\dA-Fa-f])([\dA-Fa-f])$/.exec(colour)
  return short === null
    ? colour
    : `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
}

/**
 * Reads codes and those below them. In files of ours those are left out that only name what cases are, by their GUIDs; what
 * our facts say is taken in these alone.
 */
export function readCodes(
  codes: readonly XmlElement[],
  { isOurs, naming }: { readonly isOurs: boolean; readonly naming: ReadonlySet<string> },
): ReadCodes {
  const read = new Map<string, Code>()
  const readBelow = (elements: readonly XmlElement[], parent: string | null): void => {
    for (const element of elements) {
      const guid = guidOf(element)
      if (naming.has(guid)) continue
      const { memo, values, facts: told } = readDescription(descriptionOf(element))
      const facts = isOurs ? told : {}
      const id = facts['id'] ?? guid
      const name = facts['name'] ?? nameOf(element)
      const colour = facts['colour'] ?? colourOf(element)
      read.set(guid, { id, name, parent, memo, colour, values })
      readBelow(childrenOf(element, 'code'), id)
    }
  }
  readBelow(codes, null)
  return read
}
