/** Who said what is attributed, and what carried it to the article. */
import type { Described } from '../described-attribution.ts'
import { placeOf, type Attribution } from '../attribution.ts'
import { lineIndexAt, sentenceAround, type ArticleView } from '../text/line-view.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { FoundSpeaker } from '../speakers/speaker-guess.ts'
import { nameSpeakers } from '../speakers/speakers.ts'
import { carryOver, seenDocument } from './carrying-over.ts'
import { withoutCited } from './cited-sources.ts'
import { chainLayers, withInner } from './layers.ts'
import { readMedia, type KnownMedia } from './media.ts'
import { passedOn } from './passed-on.ts'
import type { Via, ViaLink } from './via-link.ts'
import { findVia } from './via.ts'

/** The attributions with their speakers and carriers, and those inside of what others say. */
export function describeCarriers(
  text: string,
  article: ArticleView,
  found: readonly Attribution[],
): readonly Described[] {
  const media = readMedia(text)
  const told = found.flatMap(
    (one) => withoutCited(text, sentenceAround(article, placeOf(one)), one, media) ?? [],
  )
  const isFound = ({ cue: [cue] }: Attribution): boolean =>
    told.some((one) => one.cue.some((span) => cue !== undefined && overlaps(span, cue)))
  const given = told.map((one) => {
    const said = passedOn(article, one, media)
    return said === one || isFound(said) ? one : said
  })
  const attributions = withInner(text, article, given, media)
  const carried = readVia(text, article, attributions, media)
  const speakers = nameSpeakers(
    text,
    article,
    attributions.map((one, k) => {
      const cited = carried[k]?.speaker
      return cited === undefined ? one : { ...one, source: [cited] }
    }),
  )
  const described = attributions.map((attribution, k) =>
    describe(attribution, speakers[k] ?? [], carried[k]?.links ?? []),
  )
  return chainLayers(text, article, described, media, (outermost) =>
    carryOver(text, article, outermost),
  )
}

function describe(
  attribution: Attribution,
  speakers: readonly FoundSpeaker[],
  via: readonly ViaLink[],
): Described {
  return { ...attribution, speakers, via }
}

function readVia(
  text: string,
  article: ArticleView,
  attributions: readonly Attribution[],
  media: KnownMedia,
): readonly Via[] {
  const byLine = Map.groupBy(attributions, (one) => lineIndexAt(article, placeOf(one)))
  const within = (sentence: Span): readonly Attribution[] =>
    (byLine.get(lineIndexAt(article, sentence[0])) ?? []).filter(
      (one) => sentence[0] <= placeOf(one) && placeOf(one) < sentence[1],
    )
  return attributions.map((attribution) => {
    const viaAt = (place: number): Via => {
      const sentence = sentenceAround(article, place)
      const others = within(sentence).filter((other) => other !== attribution)
      return findVia(text, attribution, { sentence, others, media })
    }
    const place = placeOf(attribution)
    const start = attribution.content[0]?.[0] ?? place
    const via = viaAt(place)
    // "Speaking to the Post, he said … and …. He added …", read as one: where it was said stands with what is said first.
    if (via.links.length > 0) return via
    if (start < place) return viaAt(start)
    const links = announcedVia(text, article, attribution, { within, media })
    return links.length > 0 ? { links, speaker: undefined } : via
  })
}

const PRONOUN = /^(?:he|she|they|it)$/i

/**
 * "The minister has been on Radio Nord. He said …", "The memo, seen by the Post, was drawn up in May. It said …": where it
 * was said, or who has seen it, by the sentence before, which says nothing else.
 */
function announcedVia(
  text: string,
  article: ArticleView,
  attribution: Attribution,
  { within, media }: { within: (sentence: Span) => readonly Attribution[]; media: KnownMedia },
): readonly ViaLink[] {
  const [mention, start] = [attribution.source[0], attribution.content[0]?.[0] ?? 0]
  if (mention === undefined || !PRONOUN.test(text.slice(...mention))) return []
  const [from] = sentenceAround(article, Math.min(placeOf(attribution), start))
  const above = article.lines[lineIndexAt(article, from) - 1]
  const isFirst = article.lines[lineIndexAt(article, from)]?.line.start === from
  const end = isFirst ? (above?.line.end ?? 0) - 1 : from - 2
  if (end < 0) return []
  const sentence = sentenceAround(article, end)
  if (within(sentence).length > 0) return []
  const nothing = { ...attribution, source: [], cue: [], content: [] }
  const { links } = findVia(text, nothing, { sentence, others: [], media })
  const isThing = /^it$/i.test(text.slice(...mention))
  return links.filter((link) =>
    isThing ? seenDocument(text, link) !== undefined : link.kind === 'interview',
  )
}
