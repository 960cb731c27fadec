import type { Article } from '../article.ts'
import { keyOfName, tidyName } from './naming.ts'
import { isOutletName, WELL_KNOWN } from './outlet-name.ts'
import { rankOutlets } from './outlet-choice.ts'

/** Who may have published an article, and what shows it. */
export interface OutletGuess {
  readonly name: string
  readonly reason: string
}

/** How far from its ends a text names who published it, in code units. */
const EDGE = 300
/** The longest name that is taken from a line or a file's name, in words. */
const MOST_WORDS = 5

/** Who is less likely is not offered, from 0 to 1. */
const LEAST_CHANCE = 0.2

const ADDRESS = /\bhttps?:\/\/(?:www\.)?(?<host>[a-z0-9.-]+\.[a-z]{2,})(?:[/:?#\s]|$)/iu

function holds(words: string, name: string): boolean {
  return ` ${keyOfName(words)} `.includes(` ${keyOfName(name)} `)
}

function isShort(name: string): boolean {
  return /\p{L}{2}/u.test(name) && name.split(' ').length <= MOST_WORDS
}

/** The file's name without its ending, in the parts that dashes, bars and underlines make. */
function partsOfName(fileName: string): readonly string[] {
  const stem = fileName.replace(/\.[A-Za-z]{1,8}$/, '')
  return stem.split(/\s+[-–—|]\s+|[_|–—]+|\s{2,}/u).map(tidyName)
}

/** Whether words are of what a title says: they share a longer word. */
function isAlike(title: string, words: string): boolean {
  const keys = keyOfName(title).split(' ')
  return keyOfName(words)
    .split(' ')
    .some((word) => word.length > 3 && keys.includes(word))
}

/** What the file's name has beside the title, where it has both: "Talks end - The Daily.txt". Empty for nothing. */
export function outletInFileName({ fileName, title }: Pick<Article, 'fileName' | 'title'>): string {
  const parts = partsOfName(fileName)
  const hasTitle = parts.some((part) => part.split(' ').length > 1 && holds(title, part))
  const others = parts.filter((part) => !holds(title, part) && isShort(part))
  if (hasTitle) return others.length === 1 ? (others[0] ?? '') : ''
  const outlets = parts.filter(isOutletName)
  const isAbout = parts.some((part) => !isOutletName(part) && isAlike(title, part))
  return isAbout && outlets.length === 1 ? (outlets[0] ?? '') : ''
}

/**
 * Outlets that an article may be from, the likeliest first: those that the project has (`known`, the most used first)
 * and that are well known, where the file's name or the text's first or last lines name them; whom the text shows, by
 * their chances; what stands beside the title in the file's name; the site of an address.
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
      .filter((name) => holds(stem, name))
      .map((name) => ({ name, reason: 'in the file’s name, and in the project' })),
    ...known.filter(isLine).map((name) => ({ name, reason: 'in the text, and in the project' })),
    ...WELL_KNOWN.filter((name) => holds(stem, name)).map((name) => ({
      name,
      reason: 'in the file’s name',
    })),
    ...rankOutlets(text, { ...article, labelled: [], senders: [] }).filter(
      ({ chance }) => chance >= LEAST_CHANCE,
    ),
    ...WELL_KNOWN.filter(isLine).map((name) => ({ name, reason: 'in the text' })),
    { name: outletInFileName(article), reason: 'beside the title in the file’s name' },
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
