/** The gold data: articles with their attributions, and their spans laid over our tokens. */
import { readFileSync } from 'node:fs'
import type { Token } from '../text-tokens.ts'

export type Span = readonly [number, number]

export interface GoldAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
}

export function readGold(path: string): readonly GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldArticle)
}

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
