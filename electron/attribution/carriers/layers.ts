/**
 * What is said inside of what another says: "Lee told the court that his boss had said …". Both are claims; the outer
 * speaker carried the inner one. A medium that says what somebody said only carries it.
 */
import type { Attribution } from '../find-attributions.ts'
import type { ArticleView } from '../line-view.ts'
import type { Span } from '../span.ts'
import type { FoundSpeaker } from '../speaker-guess.ts'
import { innerClaim } from './inner-claims.ts'
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
  const unfold = (outer: Attribution): readonly Attribution[] => {
    const inner = innerClaim(text, article, outer, isCarrier(text, outer, media))
    return inner === undefined || isFound(inner) ? [outer] : [outer, ...unfold(inner)]
  }
  return attributions.flatMap(unfold)
}

/** Whether an attribution only gives another's words on: a medium's, and whoever "quotes" somebody. */
function isCarrier(text: string, { source: [own], cue }: Attribution, media: KnownMedia): boolean {
  return (
    (own !== undefined && isMedium(text.slice(...own), media)) ||
    cue.some((span) => /\b(?:quot|cit)(?:ed?|es|ing)$/.test(text.slice(...span)))
  )
}

/** An attribution whose speakers and own carriers are known. */
export interface Spoken {
  readonly attribution: Attribution
  readonly speakers: readonly FoundSpeaker[]
  readonly links: readonly ViaLink[]
}

/** Each attribution with the whole of its chain: its own carriers, who said that it was said, and their carriers. */
export function chainLayers<T extends Spoken>(
  text: string,
  spoken: readonly T[],
  media: KnownMedia,
): readonly T[] {
  const outers = spoken.map((one) => outerOf(one, spoken))
  const carrying = new Set(
    outers.filter((outer) => outer !== undefined && isCarrier(text, outer.attribution, media)),
  )
  return spoken
    .map((one, k) => ({ ...one, links: chainOf(text, one, outers[k], { spoken, outers, media }) }))
    .filter((_, k) => !carrying.has(spoken[k]))
}

interface Layers<T> {
  readonly spoken: readonly T[]
  readonly outers: readonly (T | undefined)[]
  readonly media: KnownMedia
}

function chainOf<T extends Spoken>(
  text: string,
  { links, speakers }: T,
  outer: T | undefined,
  layers: Layers<T>,
): readonly ViaLink[] {
  if (outer === undefined) return links
  const own = new Set(speakers.map(({ name }) => name))
  const next = layers.outers[layers.spoken.indexOf(outer)]
  const behind = [
    ...linksOf(text, outer, layers.media).filter(({ name }) => !own.has(name)),
    ...chainOf(text, outer, next, layers),
  ]
  const isRepeated = ({ name, span }: ViaLink): boolean =>
    behind.some((other) => other.name === name || overlaps(other.span, span))
  return [...links.filter((link) => !isRepeated(link)), ...behind]
}

/** The one that says most closely that another is said: its content holds the other's speaker and cue. */
function outerOf<T extends Spoken>({ attribution }: T, spoken: readonly T[]): T | undefined {
  const { source, cue } = attribution
  const [mention, words] = [source[0], cue[0]]
  if (mention === undefined || words === undefined) return undefined
  const isOuter = ({ attribution: { content, source: own } }: T): boolean =>
    content.some(
      ([from, to]) => from <= mention[0] && mention[1] <= to && from <= words[0] && words[1] <= to,
    ) && !own.some((span) => overlaps(span, mention))
  return spoken
    .filter((one) => one.attribution !== attribution && isOuter(one))
    .toSorted((a, b) => lengthOf(a.attribution.content) - lengthOf(b.attribution.content))[0]
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0)
}

/** Whoever says that something was said, as its carriers. */
function linksOf(
  text: string,
  { attribution, speakers }: Spoken,
  media: KnownMedia,
): readonly ViaLink[] {
  const [own] = attribution.source
  const medium = own === undefined ? undefined : mediumLink(text, own, media)
  if (medium !== undefined) return [medium]
  return speakers.flatMap(({ name, type, isSafe, mentions: [mention] }): readonly ViaLink[] => {
    // Whom a pronoun means may be another, and a wrong carrier is worse than none.
    const isSomebody = name !== '' && mention !== undefined && (isSafe || type !== 'person')
    return isSomebody
      ? [{ kind: 'other', name: name.replace(/^(?:the|an?) /i, ''), span: mention }]
      : []
  })
}

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
