import type { Article } from '../article.ts'
import { keyOfName, tidyName } from './naming.ts'
import { rankOutlets } from './outlet-choice.ts'
import { holdsName, partsOfName } from './outlet-file-name.ts'
import { WELL_KNOWN } from './outlet-name.ts'

/** Who may have published an article, and what shows it. */
export interface OutletGuess {
  readonly name: string
  readonly reason: string
}

/** How far from its ends a text names who published it, in code units. */
const EDGE = 300

/** Who is less likely is not offered, from 0 to 1. */
const LEAST_CHANCE = 0.2

const ADDRESS = /\bhttps?:\/\/(?:www\.)?(?<host>[a-z0-9.-]+\.[a-z]{2,})(?:[/:?#\s]|$)/iu

/**
 * Outlets that an article may be from, the likeliest first: those that the project has (`known`, the most used first)
 * and that are well known, where the file's name or the text's first or last lines name them; whom the text shows, by
 * their chances; the site of an address.
 */
export function guessOutlets(
  article: Pick<Article, 'fileName' | 'title' | 'parts'>,
  text: string,
  known: readonly string[],
): readonly OutletGuess[] {
  const stem = partsOfName(article.fileName).join(' ')
  const edges = `${text.slice(0, EDGE)}\n${text.slice(-EDGE)}`
  const lines = edges.split('\n').map(tidyName)
  const isLine = (name: string) => lines.some((line) => keyOfName(line) === keyOfName(name))
  const guesses: readonly OutletGuess[] = [
    ...known
      .filter((name) => holdsName(stem, name))
      .map((name) => ({ name, reason: 'in the file’s name, and in the project' })),
    ...known.filter(isLine).map((name) => ({ name, reason: 'in the text, and in the project' })),
    ...WELL_KNOWN.filter((name) => holdsName(stem, name)).map((name) => ({
      name,
      reason: 'in the file’s name',
    })),
    ...rankOutlets(text, { ...article, labelled: [], senders: [] }).filter(
      ({ chance }) => chance >= LEAST_CHANCE,
    ),
    ...WELL_KNOWN.filter(isLine).map((name) => ({ name, reason: 'in the text' })),
    {
      name: ADDRESS.exec(edges)?.groups?.['host'] ?? '',
      reason: 'the site of an address in the text',
    },
  ]
  const seen = new Set([''])
  return guesses
    .filter(({ name }) => !seen.has(keyOfName(name)) && seen.add(keyOfName(name)))
    .map(({ name, reason }) => ({ name, reason }))
}

/** The outlets of a project's articles, the most used first. */
export function knownOutlets(articles: Iterable<Article>): readonly string[] {
  const counts = new Map<string, number>()
  for (const { outlet } of articles) {
    if (outlet.trim() !== '') counts.set(outlet, (counts.get(outlet) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([name]) => name)
}
