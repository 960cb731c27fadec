/** Bylines are no longer than this, in code units. */
const MAX_LENGTH = 200

const START =
  /^(?<lead>(?:(?:written|story|report|analysis|words) )?by:?|bylines?:|authors?:|(?:reporting|reported) by|von|par|por)\s+(?<names>.+)$/isu
/** “Analysis: Ian Marsh, Norham News”: behind what it is, who wrote it and where. A headline may begin so too. */
const LABELLED =
  /^(?:Analysis|Comment|Opinion|Report|Essay|Column): (?<names>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}, [^:.!?]+)$/u
/** Words inside names and lists of names that have no capital. */
const SMALL_WORDS = new Set(
  'and & de del della der den di da do dos du la le van von zu bin ibn al el of for the in at with y et und e to'.split(
    ' ',
  ),
)

function isNameWord(word: string): boolean {
  return (
    /^[\p{Lu}\p{Lo}@]|^(?:al|el|d|l|de|bin)[-’'][\p{Lu}]/u.test(word) ||
    SMALL_WORDS.has(word.toLowerCase())
  )
}

/**
 * The names in a byline such as “By Ryan Morgan” or “By A. Lee and B. Chan, Staff writers”, without “By” and
 * without what follows a bar or bullet; null when `line` is not one.
 */
export function readByline(line: string): string | null {
  const plain = line.replaceAll(/^[*_([]+|[*_)\]]+$/g, '')
  if (plain.length > MAX_LENGTH) return null
  const match = START.exec(plain) ?? LABELLED.exec(plain)
  if (match?.groups === undefined) return null
  const [names = ''] = (match.groups['names'] ?? '').split(/\s*[|•·;]\s*|\s+[–—-]\s+/u)
  const first = names.split(',')[0] ?? ''
  const words = first.trim().split(/\s+/)
  const hasName = /^[\p{Lu}\p{Lo}@]/u.test(words[0] ?? '') || /^the \p{Lu}/iu.test(first)
  const isSentence =
    /[.!?]$/.test(names) && !/(?:\b\p{Lu}|Jr|Sr)\.$/u.test(names) && words.length > 4
  if (!hasName || isSentence || words.length > 14 || !words.every(isNameWord)) return null
  return names.trim().replace(/[.,]$/, '')
}
