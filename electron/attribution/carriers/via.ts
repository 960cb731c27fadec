/**
 * What carried a claim to the article: "according to TASS", "in an interview with NBC", "wrote on Truth Social".
 * Rules over the words around the cue, outside of the claim's own content. The chain is given nearest the speaker first:
 * where it was said (statement, interview, post, document), then who passed it on (agency, outlet).
 */
import type { Attribution } from '../attribution.ts'
import { overlaps, type Span } from '../text/span.ts'
import { nameOfCarrier, namesOfCarriers, trimEnd } from './carrier-names.ts'
import { RULES, type Rule } from './carrier-rules.ts'
import { isAgency, isMedium, NO_MEDIA, type KnownMedia } from './media.ts'
import type { Via, ViaLink } from './via-link.ts'

/** The sentence (or line) that holds the cue, and what else is said in it. */
export interface Surroundings {
  readonly sentence: Span
  readonly others: readonly Attribution[]
  readonly media: KnownMedia
}

/** What the words around an attribution say that it was carried by. */
export function findVia(
  text: string,
  attribution: Attribution,
  { sentence: [from, to], others, media }: Surroundings,
): Via {
  const shown = hideContent(text.slice(from, to), from, attribution)
  const own = attribution.source
  const found: { link: ViaLink; rank: number }[] = []
  for (const rule of RULES) {
    for (const match of shown.matchAll(rule.pattern)) {
      const links = linksOf(rule, match, from, media)
      const [first] = links
      if (
        first === undefined ||
        links.some((link) => own.some((span) => namesSpeaker(rule, span, link.span))) ||
        links.some((link) => found.some((other) => overlaps(other.link.span, link.span))) ||
        isOfAnother(attribution, others, rule, [from + match.index, first.span[0]]) ||
        (rule.rank === 0 && isOfNext(shown.slice(0, match.index), attribution, from))
      )
        continue
      for (const link of links) found.push({ link, rank: rule.rank })
    }
  }
  const cue = attribution.cue[0]?.[0] ?? from
  found.sort(
    (a, b) => a.rank - b.rank || Math.abs(a.link.span[0] - cue) - Math.abs(b.link.span[0] - cue),
  )
  const links = found.map(({ link }) => link)
  return withCited(text, shown, attribution, { from, media, others, links: withoutTwins(links) })
}

/** Each name once: "told the Post in an email to the Post". */
function withoutTwins(links: readonly ViaLink[]): readonly ViaLink[] {
  return links.filter((link, k) => links.findIndex(({ name }) => name === link.name) === k)
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

function linksOf(
  rule: Rule,
  match: RegExpExecArray,
  from: number,
  media: KnownMedia,
): readonly ViaLink[] {
  const place = match.indices?.groups?.['at']
  const at = trimEnd(match.groups?.['at'] ?? '')
  if (place === undefined || at === '' || at.includes('\uE000')) return []
  if (rule.needsMedium === true && !isMedium(at, media)) return []
  const names = namesOfCarriers(at, match.groups?.['name'], media)
  return names.map(({ name, start, end }) => {
    const words = at.slice(start, end)
    const isPassed =
      isAgency(words) && (rule.kind === 'carrier' || match.groups?.['name'] !== undefined)
    const kind = isPassed ? 'agency' : rule.kind === 'carrier' ? 'outlet' : rule.kind
    return { kind, name: rule.name ?? name, span: [from + place[0] + start, from + place[0] + end] }
  })
}

/**
 * Whether what names a carrier stands by what another says in the same sentence: its cue is part of the wording, or is
 * nearer before it. What is behind all ("…, the Post reported") carried all; what is before all, what its first speaker
 * says.
 */
function isOfAnother(
  attribution: Attribution,
  others: readonly Attribution[],
  { rank }: Pick<Rule, 'rank'>,
  [start, at]: Span,
): boolean {
  const cue = attribution.cue[0]
  if (cue === undefined) return false
  if (others.some((other) => holdsIn(other, at) && !holdsIn(other, cue[0]))) return true
  const apart = others.filter(
    (other) => !holdsIn(other, cue[0]) && !holdsIn(attribution, other.cue[0]?.[0] ?? -1),
  )
  if (apart.some((other) => other.cue.some((span) => overlaps(span, [start, at])))) return true
  if (rank === 1) return false
  const between = apart.filter((other) => {
    const place = other.cue[0]?.[0] ?? -1
    return at < cue[0] ? place < cue[0] && place >= 0 : cue[0] < place && place < at
  })
  return between.some((other) => at > cue[0] || other.source[0]?.[0] !== attribution.source[0]?.[0])
}

/** "X said …, and in an interview with NBC warned that …": what stands behind "and" belongs to what follows it. */
function isOfNext(before: string, { cue, content }: Attribution, from: number): boolean {
  const place = cue[0]?.[0] ?? Infinity
  return (
    place < from + before.length &&
    content.length > 0 &&
    /\uE000[,;]? (?:and|but|while) $/u.test(before)
  )
}

/** Whether a place stands in what an attribution says. */
function holdsIn({ content }: Attribution, place: number): boolean {
  return content.some(([start, end]) => start <= place && place < end)
}

/** "records seen by Reuters": who passed on what says it is named in the mention, but not at its start. */
function namesSpeaker({ rank }: Rule, mention: Span, carrier: Span): boolean {
  return overlaps(mention, carrier) && (rank === 0 || carrier[0] <= mention[0])
}

const CITED =
  /\b(?:[Cc]iting|[Qq]uoting) (?<at>(?:an?|the|two|three|four|several|multiple|some|unnamed|anonymous|senior|U\.S\.|people|sources|officials)[^,.;\uE000]*)/du

/** Whom or what somebody cites for their own words, where a name says who or what it is: "citing U.N. data". */
const CITED_BY_NAME =
  /\b(?:[Cc]iting|[Qq]uoting) (?<at>[^,;:“”"\uE000]{0,40}?\p{Lu}[^,;:“”"\uE000]{0,60}?)(?=\.?$|[,;:]|\s*[“"\uE000]| that\b| as\b)/du
const DOCUMENT =
  /\b(?:data|figures|statistics|reports?|stud(?:y|ies)|surveys?|polls?|research|documents?|records?|filings?|analysis|letter|memo)\b/

interface Read {
  readonly from: number
  readonly media: KnownMedia
  readonly others: readonly Attribution[]
  readonly links: readonly ViaLink[]
}

/** The outlet that cites someone is a carrier of what they said; whoever else cites somebody has it from them. */
function withCited(
  text: string,
  shown: string,
  attribution: Attribution,
  { from, media, others, links }: Read,
): Via {
  const own = attribution.source[0]
  const carrier = own && mediumLink(text, own, media)
  const found = (carrier === undefined ? CITED_BY_NAME : CITED).exec(shown)
  const cited = found?.indices?.groups?.['at']
  if (found === null || cited === undefined || own === undefined)
    return { links, speaker: undefined }
  const span: Span = [from + cited[0], from + cited[1]]
  if (carrier !== undefined) return { links: [...links, carrier], speaker: span }
  const isOwn =
    !isOfAnother(attribution, others, { rank: 0 }, [from + found.index, span[0]]) &&
    !links.some((link) => overlaps(link.span, span))
  return { links: isOwn ? [citedLink(text, span), ...links] : links, speaker: undefined }
}

function citedLink(text: string, span: Span): ViaLink {
  const words = text.slice(...span)
  const kind = DOCUMENT.test(words) ? 'document' : 'other'
  return { kind, name: nameOfCarrier(words), span }
}

/** The medium that a mention names, as a carrier; undefined for what is none. */
export function mediumLink(
  text: string,
  mention: Span,
  media: KnownMedia = NO_MEDIA,
): ViaLink | undefined {
  const at = text.slice(...mention).replace(/,$/, '')
  if (!isMedium(at, media)) return undefined
  const [named] = namesOfCarriers(at, undefined, media)
  if (named === undefined) return undefined
  return {
    kind: isAgency(at) ? 'agency' : 'outlet',
    name: named.name,
    span: [mention[0], mention[0] + at.length],
  }
}
