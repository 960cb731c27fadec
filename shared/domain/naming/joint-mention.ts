import { keyOfName } from './naming.ts'
import { isDescription, isPronoun, nameInText } from './mention.ts'
import type { Span } from '../text/span.ts'

/** What parts the names of those who speak together. "&" does not: it stands in the names of firms. */
const COORDINATOR = /\s*,\s+and\s+|\s+and\s+|\s*,\s+/giu

/** What may stand small within a person's name. */
const PARTICLES = new Set(
  'de del della der den di da das dos du la le van von zu al el bin ibn ten ter'.split(' '),
)

interface Part {
  readonly span: Span
  readonly words: string
}

/** Whether all words are written as those of a name: "Mayor Ann Halloran", "Ursula von der Leyen". */
function isWrittenAsName(words: string): boolean {
  const [first = '', ...others] = nameInText(words).split(' ')
  return (
    /^\p{Lu}/u.test(first) &&
    others.every((word) => /^\p{Lu}/u.test(word) || PARTICLES.has(word.toLowerCase()))
  )
}

function partsAt(
  text: string,
  { start, end }: Span,
): readonly (Part & { readonly link: string })[] {
  const words = text.slice(start, end)
  const links = [...words.matchAll(COORDINATOR)]
  return [...links, undefined].map((link, index) => {
    const before = links[index - 1]
    const from = before === undefined ? 0 : before.index + before[0].length
    const to = link?.index ?? words.length
    return {
      span: { start: start + from, end: start + to },
      words: words.slice(from, to),
      link: before?.[0].trim() ?? '',
    }
  })
}

/**
 * The names in words that name several who speak together: "Halloran, Bexley and the port" are three. The words alone
 * where they name one, or that is doubtful: each part must be somebody known, be written as a name, or stand for
 * somebody ("he"); a description counts only beside an "and", for behind a comma it may be of the one before it.
 */
export function partsOfMention(
  text: string,
  span: Span,
  isKnown: (name: string) => boolean,
): readonly Span[] {
  const whole = text.slice(span.start, span.end)
  const parts = partsAt(text, span)
  const isAlone = parts.length < 2 || parts.at(-1)?.link === ',' || isKnown(nameInText(whole))
  if (isAlone) return [span]
  const isSpeaker = ({ words, link }: (typeof parts)[number], index: number) => {
    const name = nameInText(words)
    if (name === '') return false
    if (isKnown(name) || isPronoun(words) || isWrittenAsName(words)) return true
    const isBesideAnd = link !== ',' && (index > 0 || parts[1]?.link !== ',')
    return (
      isBesideAnd && /^(?:the|an?|his|her|their|its|our|both)\s/i.test(words) && isDescription(name)
    )
  }
  const keys = new Set(parts.map(({ words }) => keyOfName(nameInText(words))))
  return parts.every(isSpeaker) && keys.size === parts.length
    ? parts.map((part) => part.span)
    : [span]
}
