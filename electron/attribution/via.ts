/**
 * What carried a claim to the article: "according to TASS", "in an interview with NBC", "wrote on Truth Social".
 * Rules over the words around the cue, outside of the claim's own content. The chain is given nearest the speaker first:
 * where it was said (statement, interview, post, document), then who passed it on (agency, outlet).
 */
import type { Attribution } from './find-attributions.ts'
import type { Span } from './span.ts'
import { AGENCIES, isMedium, NAME, NEWS_NOUN, RULES, type Rule, type ViaKind } from './via-rules.ts'

export interface ViaLink {
  readonly kind: ViaKind
  readonly name: string
  /** The carrier's own words in the text, exact. */
  readonly span: Span
}

export interface Via {
  readonly links: readonly ViaLink[]
  /** "Reuters reported, citing two officials": the officials spoke, and Reuters carried it. */
  readonly speaker: Span | undefined
}

/** `from` and `to` bound the sentence (or line) that holds the cue. */
export function findVia(text: string, attribution: Attribution, from: number, to: number): Via {
  const shown = hideContent(text.slice(from, to), from, attribution)
  const own = attribution.source
  const found: { link: ViaLink; rank: number }[] = []
  for (const rule of RULES) {
    for (const match of shown.matchAll(rule.pattern)) {
      const link = linkOf(rule, match, from)
      if (
        link === undefined ||
        own.some((span) => overlaps(span, link.span)) ||
        found.some((other) => overlaps(other.link.span, link.span))
      )
        continue
      found.push({ link, rank: rule.rank })
    }
  }
  const cue = attribution.cue[0]?.[0] ?? from
  found.sort(
    (a, b) => a.rank - b.rank || Math.abs(a.link.span[0] - cue) - Math.abs(b.link.span[0] - cue),
  )
  return withCited(
    text,
    shown,
    attribution,
    from,
    found.map(({ link }) => link),
  )
}

/** The content's words are blanked out, so that only what stands around it can carry it. */
function hideContent(sentence: string, from: number, attribution: Attribution): string {
  let shown = sentence
  for (const [start, end] of attribution.content) {
    const a = Math.max(0, start - from)
    const b = Math.min(sentence.length, end - from)
    if (b > a) shown = shown.slice(0, a) + '\uE000'.repeat(b - a) + shown.slice(b)
  }
  return shown
}

const DAYS =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\\.?(?: \\d+)?|January|February|March|April|June|July|August|September|October|November|December)'
const DAY = new RegExp(`^${DAYS}$`, 'u')
const DAY_AT_END = new RegExp(`(?: on)? ${DAYS}$`, 'u')

function linkOf(rule: Rule, match: RegExpExecArray, from: number): ViaLink | undefined {
  const place = match.indices?.groups?.['at']
  const at = trimEnd(match.groups?.['at'] ?? '')
  if (place === undefined || at === '' || at.includes('\uE000')) return undefined
  const given = match.groups?.['name'] ?? at
  // "in a statement on Friday": the day is no name.
  const name = nameOfCarrier(trimEnd(DAY.test(given) ? at : given))
  if (rule.needsMedium === true && !isMedium(at)) return undefined
  // What was told to an agency is passed on by it.
  const isAgency = AGENCIES.test(at) && (rule.kind === 'carrier' || at === match.groups?.['name'])
  const kind = isAgency ? 'agency' : rule.kind === 'carrier' ? 'outlet' : rule.kind
  return { kind, name, span: [from + place[0], from + place[0] + at.length] }
}

const ARTICLE = /^(?:the|a|an|his|her|their|its) /i
const PLAIN_NOUN = new RegExp(`^(?:\\p{Ll}[\\p{L}-]* )?${NEWS_NOUN} (?=\\p{Lu})`, 'u')

/** "the newspaper Kommersant" and "the TASS news agency" are the sources that are Kommersant and TASS elsewhere. */
function nameOfCarrier(words: string): string {
  return words
    .replace(ARTICLE, '')
    .replace(PLAIN_NOUN, '')
    .replace(/['’]s$/, '')
    .replace(/(?<=\p{Lu}\S*) news (?:agency|service)$/u, '')
}

/** A day, a full stop or a possessive that the name's pattern took along. */
function trimEnd(at: string): string {
  return at.replace(DAY_AT_END, '').replace(/(?<=\p{L}{2})(?:\.|['’]s?)$/u, '')
}

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

const CITED =
  /\b(?:[Cc]iting|[Qq]uoting) (?<at>(?:an?|the|two|three|four|several|multiple|some|unnamed|anonymous|senior|U\.S\.|people|sources|officials)[^,.;\uE000]*)/du

/** The outlet that cites someone is a carrier of what they said. */
function withCited(
  text: string,
  shown: string,
  attribution: Attribution,
  from: number,
  links: readonly ViaLink[],
): Via {
  const cited = CITED.exec(shown)?.indices?.groups?.['at']
  const own = attribution.source[0]
  if (cited === undefined || own === undefined)
    return { links: [...selfCarrier(text, attribution), ...links], speaker: undefined }
  const at = text.slice(own[0], own[1])
  if (!isMedium(at)) return { links, speaker: undefined }
  const carrier: ViaLink = {
    kind: AGENCIES.test(at) ? 'agency' : 'outlet',
    name: nameOfCarrier(at.replace(/,$/, '')),
    span: at.endsWith(',') ? [own[0], own[1] - 1] : own,
  }
  return { links: [...links, carrier], speaker: [from + cited[0], from + cited[1]] }
}

const DOCUMENTS =
  /(?:report|memo|memorandum|letter|documents?|filings?|complaint|lawsuit|indictment|affidavit|study|survey|poll|book|transcript|article|editorial|op-ed|emails?|cable|dossier|audit|ruling|review|data|figures|statistics|records)$/i
const STATEMENTS = /(?:statement|press release|news release|communiqu[eé]|readout)$/i
const POSTS = /(?:tweet|post)$/
/** Behind these words a mention tells more of the carrier that it begins with. */
const MORE =
  /,| (?:of|for|by|from|in|on|to|obtained|released|published|compiled|collected|that|which)\b/
const PUBLISHED = new RegExp(
  `^(?<carrier>.+?) (?:published|released|printed|aired|broadcast) (?:\\p{Ll}+ )?(?:in|by|on) (?<at>${NAME})`,
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
function selfCarrier(text: string, attribution: Attribution): readonly ViaLink[] {
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
