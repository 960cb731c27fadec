import { spaceOut, wordsOf, type Word } from './search-words.ts'

/** Words that must stand one after the other, folded and as typed; of the last, only the beginning when `isPrefix`. */
export interface Phrase {
  readonly typed: string
  readonly words: readonly string[]
  readonly isPrefix: boolean
}

/** What a person asked for: all of these phrases. */
export type SearchQuery = readonly Phrase[]

const QUOTED = /["“”„]([^"“”„]*)["“”„]/g

/**
 * Reads what was typed: words, and phrases in quotation marks. The last word counts as the beginning of one,
 * since it may still be being typed, unless it stands in quotation marks or a space follows it.
 */
export function parseQuery(typed: string): SearchQuery {
  const quoted: string[] = []
  const rest = typed.replaceAll(QUOTED, (_, phrase: string) => {
    quoted.push(phrase)
    return ' '
  })
  const endsInWord = /[\p{L}\p{N}\p{M}\p{Co}]$/u.test(typed)
  const phrases = [...quoted, ...rest.split(/\s+/)]
    .map((part) => {
      const words = wordsOf(part)
      const typedWords = words.map((word) => part.slice(word.start, word.end))
      return { typed: typedWords.join(' '), words: words.map((word) => word.text) }
    })
    .filter((phrase) => phrase.words.length > 0)
  return phrases.map(({ typed, words }, index) => ({
    typed,
    words,
    isPrefix: endsInWord && index === phrases.length - 1,
  }))
}

/** The query in FTS5's language, every word quoted so that none of it is taken for syntax. */
export function matchExpression(query: SearchQuery): string {
  return query
    .map(({ typed, isPrefix }) => `"${spaceOut(typed)}"${isPrefix ? ' *' : ''}`)
    .join(' AND ')
}

function isFoundAt(words: readonly Word[], at: number, phrase: Phrase): boolean {
  return phrase.words.every((wanted, step) => {
    const word = words[at + step]?.text
    if (word === undefined) return false
    const isLast = step === phrase.words.length - 1
    return isLast && phrase.isPrefix ? word.startsWith(wanted) : word === wanted
  })
}

/** `[start, end)` of everything in the text that the query names, in order, none overlapping. */
export function findInText(
  text: string,
  query: SearchQuery,
): readonly (readonly [number, number])[] {
  const words = wordsOf(text)
  const found: [number, number][] = []
  for (let at = 0; at < words.length; at += 1) {
    const phrase = query.find((candidate) => isFoundAt(words, at, candidate))
    const first = words[at]
    const last = words[at + (phrase?.words.length ?? 0) - 1]
    if (phrase === undefined || first === undefined || last === undefined) continue
    found.push([first.start, last.end])
    at += phrase.words.length - 1
  }
  return found
}
