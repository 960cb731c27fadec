/** What a carrier is called: its own name out of the words that name it. */
import { NEWS_NOUN } from './carrier-rules.ts'
import { isMedium, type KnownMedia } from './media.ts'

const DAYS =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\\.?(?: \\d+)?|January|February|March|April|June|July|August|September|October|November|December)'
const DAY = new RegExp(`^${DAYS}$`, 'u')
const DAY_AT_END = new RegExp(
  `(?<! (?:Mail|Independent|Post|Scotland|Wales|Sport))(?: on)?(?: Super)? ${DAYS}$`,
  'u',
)
const ARTICLE = /^(?:the|a|an|this|his|her|their|its|my|our) /i
const PLAIN_NOUN = new RegExp(`^(?:[\\p{L}-]+ ){0,2}${NEWS_NOUN},? (?=[“‘"']?\\p{Lu})`, 'u')
const MARKS = /^[“‘"']|[”’"']$/gu

/** "the newspaper Kommersant" and "the TASS news agency" are the sources that are Kommersant and TASS elsewhere. */
export function nameOfCarrier(words: string): string {
  return words
    .replace(ARTICLE, '')
    .replace(PLAIN_NOUN, '')
    .replace(/^[Tt]he (?=\p{Lu})/u, '')
    .replace(/['’]s$/, '')
    .replace(MARKS, '')
    .replace(/^(?:social|messaging|microblogging) (?:\p{Ll}+ )+(?=\p{Lu})/u, '')
    .replace(/(?<=\p{Lu}\S*) (?:news (?:agency|service)|newspaper|podcast)$/u, '')
}

/** A day, a full stop or a possessive that the name's pattern took along. */
export function trimEnd(at: string): string {
  return at.replace(DAY_AT_END, '').replace(/(?<=\p{L}{2})(?:\.|['’]s?)$/u, '')
}

export interface CarrierName {
  readonly name: string
  /** Where its words stand among the carrier's. */
  readonly start: number
  readonly end: number
}

/** The carriers that some words name, in order: one, or those that they list. `given` is the part that names. */
export function namesOfCarriers(
  at: string,
  given: string | undefined,
  media: KnownMedia,
): readonly CarrierName[] {
  // "in a statement on Friday": the day is no name.
  const words = given === undefined || DAY.test(given) ? at : trimEnd(given)
  const from = Math.max(0, at.lastIndexOf(words))
  const parts = listOf(words, media)
  return parts.map(({ name, start, end }, k) => ({
    name: nameOfCarrier(AS_SHOW.test(at) ? name : ownerOf(name, media)),
    start: k === 0 ? 0 : from + start,
    end: k === parts.length - 1 ? at.length : from + end,
  }))
}

/** "the Chicago Post and CNN": two, where each side is a medium by itself. */
function listOf(words: string, media: KnownMedia): readonly CarrierName[] {
  for (const { index, 0: and } of words.matchAll(/ and /gu)) {
    const [left, right] = [words.slice(0, index), words.slice(index + and.length)]
    if (isMedium(left, media) && isMedium(right, media))
      return [
        { name: left, start: 0, end: index },
        ...listOf(right, media).map(({ name, start, end }) => ({
          name,
          start: start + index + and.length,
          end: end + index + and.length,
        })),
      ]
  }
  return [{ name: words, start: 0, end: words.length }]
}

const SHOW_WORD =
  /\b(?:This|Week|Today|Tonight|Show|Nation|Press|Morning|Evening|News\w*|Report|Live|Night\w*|Union|Hour|Sunday|Breakfast|Panorama|Questions?|Time|Daily|Talk|Radio|TV|podcast|programme|program|show|magazine|[Ff]riends|Room|World|Politics|Sport|Business)\b/u

/** "Radio Nord’s Early Bird programme". */
const AS_SHOW = /\b(?:podcast|programme|program|show)$/

/** "CNN’s Jake Tapper" is a host of CNN, to whom it was told; "NBC’s Meet the Press" is a programme. */
function ownerOf(name: string, media: KnownMedia): string {
  const owned = /^(.+?)['’]s? (\p{Lu}\S+ (?:\p{Lu}\S+ ?){1,2})$/u.exec(name)
  const [, owner = '', rest = ''] = owned ?? []
  return owner !== '' && isMedium(owner, media) && !SHOW_WORD.test(rest) ? owner : name
}
