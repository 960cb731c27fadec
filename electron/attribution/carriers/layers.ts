/**
 * What is said inside of what another says: "Lee told the court that his boss had said …". Both are claims; the outer
 * speaker carried the inner one. A medium that says what somebody said only carries it.
 */
import { placeOf, type Attribution, type Layout } from '../attribution.ts'
import { lineIndicesIn, type ArticleView } from '../text/line-view.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { Described } from '../described-attribution.ts'
import { innerClaims } from './inner-claims.ts'
import { outerClaim } from './outer-claims.ts'
import { isQuoted, outerPlace, readDescribedLines } from './outer-speakers.ts'
import { readInterviewers } from './interviewers.ts'
import { isMedium, type KnownMedia } from './media.ts'
import type { FoundSpeaker, SpeakerType } from '../speakers/speaker-guess.ts'
import type { ViaLink } from './via-link.ts'
import { mediumLink } from './via.ts'

/**
 * The attributions with those inside of them that were not found by themselves, each behind its outer one, and those
 * around them.
 */
export function withInner(
  text: string,
  article: ArticleView,
  attributions: readonly Attribution[],
  media: KnownMedia,
): readonly Attribution[] {
  const cues = new Cues(article)
  for (const one of attributions) cues.add(one)
  const added: Attribution[] = []
  const addNew = (one: Attribution): void => {
    if (cues.has(one)) return
    cues.add(one)
    added.push(one)
  }
  for (const outer of attributions)
    for (const inner of innerClaims(text, article, outer, isCarrier(text, outer, media)))
      addNew(inner)
  for (const inner of attributions) {
    const outer = outerClaim(text, article, inner)
    if (outer !== undefined) addNew(outer)
  }
  return [...attributions, ...added].toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** The cues of attributions by the lines that they stand in. */
class Cues {
  readonly #article: ArticleView
  readonly #byLine = new Map<number, Span[]>()

  constructor(article: ArticleView) {
    this.#article = article
  }

  add({ cue }: Attribution): void {
    for (const span of cue)
      for (const line of lineIndicesIn(this.#article, span)) {
        const same = this.#byLine.get(line)
        if (same === undefined) this.#byLine.set(line, [span])
        else if (!same.some((other) => other[0] === span[0] && other[1] === span[1]))
          same.push(span)
      }
  }

  /** Whether the first cue of an attribution has a word of another's. */
  has({ cue: [cue] }: Attribution): boolean {
    return (
      cue !== undefined &&
      lineIndicesIn(this.#article, cue).some((line) =>
        this.#byLine.get(line)?.some((span) => overlaps(span, cue)),
      )
    )
  }
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
  article: ArticleView,
  described: readonly Described[],
  media: KnownMedia,
  carryOver: (outermost: readonly Described[]) => readonly Described[],
): readonly Described[] {
  const lines = readDescribedLines(article, described)
  const places = withoutRings(described.map((_, k) => outerPlace(article, k, lines)))
  const isOutermost = (place: number | undefined): boolean => {
    const outer = place === undefined ? undefined : described[place]
    return outer === undefined || isCarrier(text, outer, media)
  }
  const carried = carryOver(described.filter((_, k) => isOutermost(places[k]))).values()
  const spoken = described.map((one, k) =>
    isOutermost(places[k]) ? (carried.next().value ?? one) : one,
  )
  const outers = new Map(
    spoken.map((one, k) => {
      const place = places[k]
      return [one, place === undefined ? undefined : spoken[place]]
    }),
  )
  const carrying = new Set(
    outers.values().filter((outer) => outer !== undefined && isCarrier(text, outer, media)),
  )
  const answering = new Set(
    spoken.flatMap(({ layout, speakers }) =>
      isTurn(layout) ? speakers.map(({ name }) => name) : [],
    ),
  )
  const askedBy = readInterviewers(article, answering, media)
  return spoken.flatMap((one) =>
    carrying.has(one)
      ? []
      : [withVia(one, chainOf(text, one, { article, outers, media, askedBy }))],
  )
}

/** The places of the outer ones, without those by which a chain would come back to where it began. */
function withoutRings(places: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const found = [...places]
  for (const k of found.keys()) {
    const passed = new Set([k])
    let at = k
    for (let next = found[at]; next !== undefined; next = found[at]) {
      if (passed.has(next)) found[at] = undefined
      passed.add(next)
      at = next
    }
  }
  return found
}

function withVia(one: Described, via: readonly ViaLink[]): Described {
  return { ...one, via }
}

interface Layers {
  readonly article: ArticleView
  /** Who says that each is said. */
  readonly outers: ReadonlyMap<Described, Described | undefined>
  readonly media: KnownMedia
  /** Who put the question in which it is said. */
  readonly askedBy: (one: Described) => readonly ViaLink[]
}

interface Between {
  readonly speakers: Described['speakers']
  readonly links: readonly ViaLink[]
  /** "In May we said …", in a turn: what a body has said, which one of its members gives. */
  readonly isOfBody: boolean
}

/** What "we" said at another time, or were told. */
const OF_BODY =
  /^(?:(?:have|had|also|already|always) )*(?:said|told|announced|promised|warned)\b|\b(?:were|been) (?:told|promised|assured|warned)\b/i

/**
 * Whether somebody says that they said it themselves, which came through nobody else: as "I", or by a mention that is
 * theirs. "He", in what is quoted of somebody, is another, whoever it was taken for.
 */
function isOneself(
  text: string,
  article: ArticleView,
  mention: Span | undefined,
  { speakers, links, isOfBody }: Between,
): boolean {
  const words = mention === undefined ? '' : text.slice(...mention)
  if (/^(?:I|we)$/.test(words)) return !isOfBody
  const isOther = mention !== undefined && /^(?:he|she)$/i.test(words) && isQuoted(article, mention)
  return !isOther && speakers.some(({ name }) => links.some((link) => link.name === name))
}

function chainOf(text: string, one: Described, layers: Layers): readonly ViaLink[] {
  const {
    source: [mention],
    via,
    speakers,
  } = one
  const outer = layers.outers.get(one)
  if (outer === undefined) return [...via, ...layers.askedBy(one)]
  const links = linksOf(text, outer, layers.media)
  const isOfBody =
    isTurn(outer.layout) &&
    mention !== undefined &&
    /^we$/i.test(text.slice(...mention)) &&
    one.cue.some((span) => OF_BODY.test(text.slice(...span)))
  // What stands outside of the outer speaker's words carried these.
  const inside = via.filter(({ span }) => outer.content.some((content) => overlaps(content, span)))
  // Without the one who said that it was said, what carried their words is not what is nearest to the speaker.
  if (isUnsure(outer) || isOneself(text, layers.article, mention, { speakers, links, isOfBody }))
    return inside
  const behind = [...links, ...chainOf(text, outer, layers)]
  const isRepeated = ({ name, span }: ViaLink): boolean =>
    behind.some((other) => other.name === name || overlaps(other.span, span))
  return [...inside.filter((link) => !isRepeated(link)), ...behind]
}

/** Whether it is somebody who has a name that said it, and not sure who. */
function isUnsure({ speakers, layout }: Described): boolean {
  const isNamed = ({ type }: FoundSpeaker): boolean => type !== 'unnamed' && type !== 'unknown'
  return !isTurn(layout) && speakers.some((speaker) => isNamed(speaker) && !isKnown(speaker))
}

/** Whether it is clear who speaks: a person whom "she" means may be unsafe, but nobody else fits. */
function isKnown({ isSafe, type, candidates }: FoundSpeaker): boolean {
  return isSafe || (type === 'person' && candidates.length === 0)
}

/** Whether the layout says who speaks: the label of a turn, or the question before an answer. */
function isTurn(layout: Layout | undefined): boolean {
  return layout === 'turn' || layout === 'answer'
}

const NAMED: ReadonlySet<SpeakerType> = new Set(['person', 'organisation'])

/** Whoever says that something was said, as its carriers. */
function linksOf(
  text: string,
  { source: [own], speakers, layout }: Described,
  media: KnownMedia,
): readonly ViaLink[] {
  const medium = own === undefined ? undefined : mediumLink(text, own, media)
  if (medium !== undefined) return [medium]
  return speakers.flatMap((speaker): readonly ViaLink[] => {
    const {
      name,
      type,
      mentions: [mention],
    } = speaker
    // Whom a pronoun means may be another, and whom nobody names is no source to go back to. A turn has its label.
    const isSure = isKnown(speaker) || (isTurn(layout) && type === 'person')
    const isNamed = NAMED.has(type) && isSure && /\p{Lu}\p{L}/u.test(name)
    return isNamed && mention !== undefined
      ? [{ kind: 'other', name: name.replace(/^(?:the|an?) /i, ''), span: mention }]
      : []
  })
}
