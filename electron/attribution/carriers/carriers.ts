/** Who said what is attributed, and what carried it to the article. */
import type { Described } from '../described-attribution.ts'
import type { Attribution } from '../attribution.ts'
import { lineIndexAt, sentenceAround, type ArticleView } from '../text/line-view.ts'
import type { FoundSpeaker } from '../speakers/speaker-guess.ts'
import { nameSpeakers } from '../speakers/speakers.ts'
import { carryOver } from './carrying-over.ts'
import { withoutCited } from './cited-sources.ts'
import { chainLayers, withInner } from './layers.ts'
import { readMedia, type KnownMedia } from './media.ts'
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
  const attributions = withInner(text, article, told, media)
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
  return chainLayers(text, described, media, (outermost) => carryOver(text, article, outermost))
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
  return attributions.map((attribution) => {
    const place = placeOf(attribution)
    const sentence = sentenceAround(article, place)
    const others = (byLine.get(lineIndexAt(article, place)) ?? []).filter(
      (other) =>
        other !== attribution && sentence[0] <= placeOf(other) && placeOf(other) < sentence[1],
    )
    return findVia(text, attribution, { sentence, others, media })
  })
}

function placeOf({ cue, content }: Attribution): number {
  return cue[0]?.[0] ?? content[0]?.[0] ?? 0
}
