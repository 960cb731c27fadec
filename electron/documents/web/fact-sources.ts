import type { FoundFact } from '../../../shared/domain/original.ts'
import type { LinkedArticle } from './linked-data.ts'
import type { MetaTags } from './meta-tags.ts'
import { elementsIn, isNamed, type Page, type PageElement } from '../html/page-tree.ts'

/** What a fact is from; see `FoundFact`. */
export const LINKED = 'JSON-LD'
export const META = 'a meta tag'
export const SHOWN = 'the page'

/** What is known of a page when its facts are read. */
export interface FactSources {
  readonly page: Page
  readonly meta: MetaTags
  readonly linked: LinkedArticle | null
  /** As the page shows it; empty where it shows none. */
  readonly headline: string
  /** Where the article stands, the headline with it. */
  readonly region: PageElement
  /** The lines under the headline that may say who wrote the article and when. */
  readonly under: readonly string[]
  /** Those, and the first and last of its text, which may too. */
  readonly edges: readonly string[]
  /** The lines above the headline: a release says there when it is from. */
  readonly above: readonly string[]
  /** Where an archive that the page comes from says that it was, and what said so. */
  readonly origin: FoundFact | null
}

/** A fact that a source tells; null where it tells nothing. */
export function fact(value: string, from: string): FoundFact | null {
  return value === '' ? null : { value, from }
}

const BESIDE =
  /\b(?:comments?|related|recommended|more|popular|trending|teaser|card|sidebar|latest|recirc)\b/

/** The elements of the article, without those of what others say about it, and of other articles. */
export function shownIn(region: PageElement): readonly PageElement[] {
  const isBeside = (element: PageElement): boolean =>
    element !== region && (/^(?:aside|nav|footer)$/.test(element.name) || isNamed(element, BESIDE))
  return [...elementsIn(region, isBeside)]
}

/** Whether an element says in microdata or RDFa (schema.org) that it is the property `name` of the article. */
export function isProperty({ attributes }: PageElement, name: string): boolean {
  const told = `${attributes.get('itemprop') ?? ''} ${attributes.get('property') ?? ''}`
  return told.split(/\s+/).some((one) => one === name || one === `schema:${name}`)
}
