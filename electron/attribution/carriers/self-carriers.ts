/** Mentions of a speaker that are the carrier themselves: "the report said …", "the statement read …". */
import type { Attribution } from '../attribution.ts'
import { nameOfCarrier, trimEnd } from './carrier-names.ts'
import { NAME, type ViaKind } from './carrier-rules.ts'
import { isMedium } from './media.ts'
import type { ViaLink } from './via-link.ts'

const DOCUMENTS =
  /(?:report|memo|memorandum|letter|documents?|filings?|complaint|lawsuit|indictment|affidavit|study|survey|poll|book|transcript|article|editorial|op-ed|emails?|cable|dossier|audit|ruling|review|data|figures|statistics|records)$/i
const STATEMENTS = /(?:statement|press release|news release|communiqu[eé]|readout)$/i
const POSTS = /(?:^|[\s’])(?:tweet|post)$/
/** Behind these words a mention tells more of the carrier that it begins with. */
const MORE =
  /,| (?:of|for|by|from|in|on|to|obtained|reviewed|seen|viewed|shared|released|published|compiled|collected|that|which)\b/
const PUBLISHED = new RegExp(
  `^(?<carrier>.+?) (?:published|released|printed|aired|broadcast|seen|obtained|reviewed|viewed|shared) (?:\\p{Ll}+ )?(?:in|by|on|with) (?<at>${NAME})`,
  'du',
)

function kindOfCarrier(head: string): ViaKind | undefined {
  if (DOCUMENTS.test(head)) return 'document'
  if (STATEMENTS.test(head)) return 'official statement'
  return POSTS.test(head) ? 'post' : undefined
}

/**
 * "The report said …", "the statement read …": the mention is the carrier itself, and nobody else is named. With
 * "published in Nature" behind, that passed it on.
 */
export function selfCarrier(text: string, attribution: Attribution): readonly ViaLink[] {
  const own = attribution.source[0]
  if (own === undefined) return []
  const at = text.slice(own[0], own[1])
  const kind = kindOfCarrier(at.split(MORE)[0] ?? at)
  if (kind === undefined) return []
  const published = PUBLISHED.exec(at)?.indices?.groups
  const outlet = published?.['at']
  if (outlet !== undefined && isMedium(at.slice(...outlet))) {
    const carrier = at.slice(0, published?.['carrier']?.[1])
    const words = trimEnd(at.slice(...outlet))
    const start = own[0] + outlet[0]
    return [
      { kind, name: nameOfCarrier(carrier), span: [own[0], own[0] + carrier.length] },
      { kind: 'outlet', name: nameOfCarrier(words), span: [start, start + words.length] },
    ]
  }
  const words = at.replace(/(?:,.*| (?:on|in|at|by|of|for|to))$/su, '')
  return [{ kind, name: nameOfCarrier(words), span: [own[0], own[0] + words.length] }]
}
