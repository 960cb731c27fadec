/** Texts with the claims in them, as people write them down: by words and names, not by places. */
import { z } from 'zod'
import type { GoldArticle, Span } from './gold.ts'

const MarkedClaim = z.object({
  content: z.array(z.string()).readonly(),
  /** Of each piece of the content that stands in the text more than once, which of them it is; 1 is the first. */
  nth: z.array(z.number()).readonly().optional(),
  cue: z.string(),
  speakers: z.array(z.object({ mention: z.string(), name: z.string() })).readonly(),
  via: z.array(z.string()).readonly(),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  optional: z.boolean().optional(),
})
export const MarkedText = z.object({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  claims: z.array(MarkedClaim).readonly(),
})

export type MarkedClaim = z.infer<typeof MarkedClaim>
/** One of the texts of `test/electron/attribution/world/README.md`, which says what its fields mean. */
export type MarkedText = z.infer<typeof MarkedText>

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

/** The spans of a claim's pieces, in UTF-16 code units. Throws an Error when a piece does not stand in the text. */
export function contentSpans(text: string, { content, nth }: MarkedClaim): readonly Span[] {
  let from = 0
  return content.map((piece, k): Span => {
    const places = placesOf(text, piece)
    const which = nth?.[k] ?? 0
    const start = (which > 0 ? places[which - 1] : places.find((at) => at >= from)) ?? places[0]
    if (start === undefined) throw new Error(`It does not stand in the text: “${piece}”`)
    from = start + piece.length
    return [start, from]
  })
}

/** Where words stand that are nearest to a place; nowhere for none. */
export function nearestSpan(text: string, words: string, to: number): Span | undefined {
  return nearest(text, words, (at) => Math.abs(at - to))
}

function nearest(text: string, words: string, far: (at: number) => number): Span | undefined {
  if (words === '') return undefined
  const [start] = placesOf(text, words).toSorted((a, b) => far(a) - far(b) || a - b)
  return start === undefined ? undefined : [start, start + words.length]
}

/** Words inside of what is said seldom say who says it, and hardly ever that it is said. */
const INSIDE = { cue: 1000, mention: 400 }

/** The text as the gold data has it: a cue is the one nearest to its content, a mention the one nearest to its cue. */
export function placeClaims({ id, text, claims }: MarkedText): GoldArticle {
  const attributions = claims.map((claim) => {
    const content = contentSpans(text, claim).toSorted(([a], [b]) => a - b)
    const isInside = (at: number): boolean =>
      content.some(([start, end]) => start <= at && at < end)
    const cue = nearest(text, claim.cue, (at) => {
      const end = at + claim.cue.length
      const gaps = content.map(([from, to]) => Math.abs(at >= from ? at - to : from - end))
      return Math.min(...gaps) + (isInside(at) ? INSIDE.cue : 0)
    })
    const from = cue?.[0] ?? content[0]?.[0] ?? 0
    const source = claim.speakers.flatMap(({ mention }) => {
      const far = (at: number): number => Math.abs(at - from) + (isInside(at) ? INSIDE.mention : 0)
      return [nearest(text, mention, far) ?? []].filter((span): span is Span => span.length === 2)
    })
    return { source, cue: cue === undefined ? [] : [cue], content }
  })
  return { id, text, attributions }
}
