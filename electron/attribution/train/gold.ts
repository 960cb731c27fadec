/** The gold data: articles with their attributions, and their spans laid over our tokens. */
import { z } from 'zod'
import type { Token } from '../text/text-tokens.ts'

const Span = z.tuple([z.int(), z.int()]).readonly()
/** [start, end) in UTF-16 code units of the text. */
export type Span = z.infer<typeof Span>

const GoldAttribution = z
  .object({
    source: z.array(Span).readonly(),
    cue: z.array(Span).readonly(),
    content: z.array(Span).readonly(),
  })
  .readonly()
export type GoldAttribution = z.infer<typeof GoldAttribution>

export const GoldArticle = z
  .object({ id: z.string(), text: z.string(), attributions: z.array(GoldAttribution).readonly() })
  .readonly()
export type GoldArticle = z.infer<typeof GoldArticle>

/** Token numbers [first, last + 1) that a span touches, or undefined when it touches none of them. */
export function tokensOf(
  tokens: readonly Token[],
  span: Span,
): readonly [number, number] | undefined {
  let first = 0
  while (first < tokens.length && (tokens[first]?.end ?? 0) <= span[0]) first += 1
  let last = first
  while (last < tokens.length && (tokens[last]?.start ?? Infinity) < span[1]) last += 1
  return last > first ? [first, last] : undefined
}
