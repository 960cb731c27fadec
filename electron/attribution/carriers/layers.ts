/**
 * What is said inside of what another says: "Lee told the court that his boss had said …". Both are claims; the outer
 * speaker carried the inner one. A medium that says what somebody said only carries it.
 */
import type { Attribution } from '../attribution.ts'
import type { ArticleView } from '../text/line-view.ts'
import type { Span } from '../text/span.ts'
import type { Described } from '../described-attribution.ts'
import { innerClaims } from './inner-claims.ts'
import { isMedium, type KnownMedia } from './media.ts'
import type { ViaLink } from './via-link.ts'
import { mediumLink } from './via.ts'

/** The attributions with those inside of them that were not found by themselves, each behind its outer one. */
export function withInner(
  text: string,
  article: ArticleView,
  attributions: readonly Attribution[],
  media: KnownMedia,
): readonly Attribution[] {
  const isFound = ({ cue: [cue] }: Attribution): boolean =>
    attributions.some((other) => other.cue.some((span) => cue !== undefined && overlaps(span, cue)))
  const added: Attribution[] = []
  const isNew = ({ cue: [cue] }: Attribution): boolean =>
    !added.some((other) => other.cue.some((span) => cue !== undefined && overlaps(span, cue)))
  for (const outer of attributions) {
    for (const inner of innerClaims(text, article, outer, isCarrier(text, outer, media)))
      if (!isFound(inner) && isNew(inner)) added.push(inner)
  }
  return [...attributions, ...added].toSorted((a, b) => placeOf(a) - placeOf(b))
}

function placeOf({ cue, content }: Attribution): number {
  return cue[0]?.[0] ?? content[0]?.[0] ?? 0
}

/** Whether an attribution only gives another's words on: a medium's, and whoever "quotes" somebody. */
function isCarrier(text: string, { source: [own], cue }: Attribution, media: KnownMedia): boolean {
  return (
    (own !== undefined && isMedium(text.slice(...own), media)) ||
    cue.some((span) => /\b(?:quot|cit)(?:ed?|es|ing)$/.test(text.slice(...span)))
  )
}

/**
 * Each attribution with the whole of its chain: its own carriers, who said that it was said, and their carriers.
 * `carryOver` adds the carriers that are not named again, to what no person says that another said.
 */
export function chainLayers(
  text: string,
  described: readonly Described[],
  media: KnownMedia,
  carryOver: (outermost: readonly Described[]) => readonly Described[],
): readonly Described[] {
  const places = described.map((one) => outerOf(one, described))
  const isOutermost = (place: number | undefined): boolean => {
    const outer = place === undefined ? undefined : described[place]
    return outer === undefined || isCarrier(text, outer, media)
  }
  const carried = carryOver(described.filter((_, k) => isOutermost(places[k]))).values()
  const spoken = described.map((one, k) =>
    isOutermost(places[k]) ? (carried.next().value ?? one) : one,
  )
  const outers = places.map((place) => (place === undefined ? undefined : spoken[place]))
  const carrying = new Set(
    outers.filter((outer) => outer !== undefined && isCarrier(text, outer, media)),
  )
  return spoken.flatMap((one, k) =>
    carrying.has(one)
      ? []
      : [withVia(one, chainOf(text, one, outers[k], { spoken, outers, media }))],
  )
}

function withVia(one: Described, via: readonly ViaLink[]): Described {
  return { ...one, via }
}

interface Layers {
  readonly spoken: readonly Described[]
  readonly outers: readonly (Described | undefined)[]
  readonly media: KnownMedia
}

function chainOf(
  text: string,
  { via, speakers }: Described,
  outer: Described | undefined,
  layers: Layers,
): readonly ViaLink[] {
  if (outer === undefined) return via
  const own = new Set(speakers.map(({ name }) => name))
  const next = layers.outers[layers.spoken.indexOf(outer)]
  const behind = [
    ...linksOf(text, outer, layers.media).filter(({ name }) => !own.has(name)),
    ...chainOf(text, outer, next, layers),
  ]
  const isRepeated = ({ name, span }: ViaLink): boolean =>
    behind.some((other) => other.name === name || overlaps(other.span, span))
  return [...via.filter((link) => !isRepeated(link)), ...behind]
}

/** The place of the one that says most closely that another is said: its content holds the other's speaker and cue. */
function outerOf(inner: Described, described: readonly Described[]): number | undefined {
  const [mention, words] = [inner.source[0], inner.cue[0]]
  if (mention === undefined || words === undefined) return undefined
  const isOuter = ({ content, source }: Described): boolean =>
    content.some(
      ([from, to]) => from <= mention[0] && mention[1] <= to && from <= words[0] && words[1] <= to,
    ) && !source.some((span) => overlaps(span, mention))
  const sizeOf = (k: number): number => lengthOf(described[k]?.content ?? [])
  // Of two that hold each other's words only the longer is the outer one: no chain comes back to where it began.
  const place = described.indexOf(inner)
  const isLonger = (k: number): boolean =>
    sizeOf(k) > sizeOf(place) || (sizeOf(k) === sizeOf(place) && k < place)
  const found = described.keys().filter((k) => {
    const one = described[k]
    return one !== undefined && one !== inner && isLonger(k) && isOuter(one)
  })
  return [...found].toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0)
}

/** Whoever says that something was said, as its carriers. */
function linksOf(
  text: string,
  { source: [own], speakers }: Described,
  media: KnownMedia,
): readonly ViaLink[] {
  const medium = own === undefined ? undefined : mediumLink(text, own, media)
  if (medium !== undefined) return [medium]
  return speakers.flatMap(({ name, type, isSafe, mentions: [mention] }): readonly ViaLink[] => {
    // Whom a pronoun means may be another, and whom nobody names is no source to go back to.
    const isNamed = isSafe && (type === 'person' || type === 'organisation') && /\p{Lu}/u.test(name)
    return isNamed && mention !== undefined
      ? [{ kind: 'other', name: name.replace(/^(?:the|an?) /i, ''), span: mention }]
      : []
  })
}

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
