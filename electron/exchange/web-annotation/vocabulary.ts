import { isUuid } from '../annotated/ids.ts'

/** The context of the W3C's Web Annotation Data Model (Recommendation, 23 February 2017). */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** What Hearsay's own terms are under. */
const OWN = 'urn:hearsay:'

/** What ids are IRIs under: outside the terms, so that no program shortens them as it does those. */
const UUID = 'urn:uuid:'
const OWN_ID = 'urn:hearsay-id:'

const LIST = { '@container': '@list' }

/**
 * The terms beyond the W3C's: JSON-LD 1.1, for lists of lists and values as JSON. `field:` is what records tell by name,
 * `hearsay:` how they belong together.
 */
export const OWN_CONTEXT = {
  '@version': 1.1,
  hearsay: OWN,
  field: `${OWN}field:`,
  'hearsay:texts': LIST,
  'hearsay:codes': LIST,
  'hearsay:entities': LIST,
  'hearsay:relations': LIST,
  'hearsay:links': LIST,
  'hearsay:marks': { '@type': '@id', ...LIST },
  'hearsay:coded': { '@type': '@id', ...LIST },
  'hearsay:entity': { '@type': '@id' },
  'hearsay:parent': { '@type': '@id' },
  'hearsay:from': { '@type': '@id' },
  'hearsay:to': { '@type': '@id' },
  'hearsay:more': { '@type': '@json' },
} as const

/** An id as an IRI. */
export function iriOf(id: string): string {
  if (isUuid(id)) return `${UUID}${id}`
  const isOthers =
    /^[a-z][a-z0-9+.-]*:\S+$/i.test(id) && !id.startsWith(OWN_ID) && !id.startsWith(UUID)
  return isOthers ? id : `${OWN_ID}${encodeURIComponent(id.toWellFormed())}`
}

/** The id that an IRI was made of; of another program's the IRI itself. */
export function idOfIri(iri: string): string {
  if (iri.startsWith(OWN_ID)) {
    try {
      return decodeURIComponent(iri.slice(OWN_ID.length))
    } catch {
      return iri
    }
  }
  const id = iri.startsWith(UUID) ? iri.slice(UUID.length) : ''
  return isUuid(id) ? id : iri
}

/** A name that can stand behind `field:`. */
const NAME = /^[A-Za-z][A-Za-z0-9]*$/

/** Values as properties of a node; those whose names are none together as JSON. */
export function propertiesOf(
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(values)
  const others = entries.filter(([name]) => !NAME.test(name))
  return {
    ...Object.fromEntries(
      entries.filter(([name]) => NAME.test(name)).map(([name, value]) => [`field:${name}`, value]),
    ),
    ...(others.length === 0 ? {} : { 'hearsay:more': Object.fromEntries(others) }),
  }
}

/** The values that are properties of a node. */
export function valuesOfNode(
  node: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const more = node['hearsay:more']
  const others = typeof more === 'object' && more !== null ? Object.entries(more) : []
  const named = Object.entries(node).flatMap(([name, value]) =>
    name.startsWith('field:') ? [[name.slice('field:'.length), value] as const] : [],
  )
  return Object.fromEntries(
    [...named, ...others].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )
}
