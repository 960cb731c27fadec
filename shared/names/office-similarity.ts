import { isElsewhere } from './circumstances.ts'
import type { KnownPerson } from './person-similarity.ts'
import { fitting, UNKNOWN, type Similarity } from './similarity.ts'

/** Posts that one person holds at a time. Where several do ("a spokesman"), the word alone means nobody. */
const OFFICES = new Set(
  `president vice-president premier minister chancellor governor mayor ambassador chairman chairwoman chair leader speaker
  chief ceo director king queen pope archbishop bishop commissioner coach manager sheriff headteacher principal
  vice-chancellor secretary-general general-secretary owner`.split(/\s+/),
)

/** The posts that words name. */
export function officesIn(words: Iterable<string>): readonly string[] {
  return [...words].filter((word) => OFFICES.has(word))
}

const PLAIN = /^(?:of|the|for|to|and|an?|s|in)$/

/** How somebody known by a post alone ("the mayor") stands to somebody with a name: perhaps one, where that one holds it. */
export function compareOffice(described: KnownPerson, named: KnownPerson): Similarity {
  const { title } = described.name
  const words = title.filter((word) => !PLAIN.test(word))
  const isHeld =
    officesIn(words).length > 0 && words.every((word) => named.known.words.includes(word))
  const isOther =
    described.name.gender !== null &&
    named.name.gender !== null &&
    described.name.gender !== named.name.gender
  if (!isHeld || isOther || named.known.isFormer || isElsewhere(described.known, named.known))
    return UNKNOWN
  return fitting(0.55, `one is called “the ${title.join(' ')}”, which the other is`, [
    'the post is named, and not who holds it',
  ])
}
