import type { BlockKind } from '../../../shared/domain/text/block.ts'
import { findElement, walkElements, type XmlElement } from '../xml/xml-tree.ts'

/** What a style says of the paragraphs or words that have it. */
interface Style {
  readonly name: string
  readonly parent: string
  readonly isHidden: boolean
}

const KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:Quotations|Quote|Block Text|Block Quotation)$/i, 'quote'],
  [/^(?:(?:Table|Image|Figure) ?)?Caption$|^(?:Illustration|Table|Figure|Drawing)$/, 'caption'],
]
/** A chain of styles that goes round, or on for ever, ends here. */
const MAX_CHAIN = 20

/** The styles of a text document, for what they tell of its structure. */
export class OpenTextStyles {
  readonly #styles = new Map<string, Style>()

  constructor(...roots: readonly XmlElement[]) {
    for (const root of roots)
      for (const element of walkElements(root))
        if (element.name === 'style:style') this.#add(element)
  }

  #add(element: XmlElement): void {
    const { attributes } = element
    const name = attributes.get('style:name') ?? ''
    const properties = findElement(element, 'style:text-properties')
    this.#styles.set(name, {
      name: attributes.get('style:display-name') ?? name.replaceAll('_20_', ' '),
      parent: attributes.get('style:parent-style-name') ?? '',
      isHidden: properties?.attributes.get('text:display') === 'none',
    })
  }

  /** A style and those that it is made from, the nearest first. */
  #chain(name: string): Style[] {
    const chain: Style[] = []
    let next = name
    while (next !== '' && chain.length < MAX_CHAIN) {
      const style = this.#styles.get(next)
      chain.push(style ?? { name: next.replaceAll('_20_', ' '), parent: '', isHidden: false })
      next = style?.parent ?? ''
    }
    return chain
  }

  isHidden(name: string): boolean {
    return this.#chain(name).some((style) => style.isHidden)
  }

  isTitle(name: string): boolean {
    return this.#chain(name).some((style) => style.name === 'Title')
  }

  kindOf(name: string): BlockKind | null {
    for (const style of this.#chain(name))
      for (const [pattern, kind] of KINDS) if (pattern.test(style.name)) return kind
    return null
  }
}
