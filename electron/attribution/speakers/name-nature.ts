/** What the text shows of a name besides its words: a person's, a body's, a place's. */
import { isPlaceName } from '../names/place-names.ts'
import { bare } from '../names/name-runs.ts'
import { ROLES } from '../names/name-words.ts'
import type { ArticleView, LineView } from '../text/line-view.ts'
import type { GatheredMention } from '../names/name-gathering.ts'
import { isBodyNoun } from './body-nouns.ts'
import { personKind } from './person-nouns.ts'
import type { NamedSpeaker } from './speaker-names.ts'

/** `open`: nothing tells. */
export type Nature = 'person' | 'body' | 'place' | 'open'

const AGE_BEHIND = /^,? ?(?:aged |age )?\(?(\d{1,3})[,.;)]/
const AGE_BEFORE = /\b(\d{1,3})-year-old (?:[\p{L}-]+ ){0,2}$/u
/** So many characters around a name hold an age. */
const AGE_REACH = 40

/** What a body has, and no person: "Kestrel's shares". */
const BODY_OWNS =
  /^(?:shares?|stock|staff|board|spokes\p{L}+|headquarters|customers|shareholders|investors|profits?|revenues?|sales|stores|shops|factory|plants?|workers|passengers|directors?|bosses|management|fleet|members|fans|supporters)$/u
/** What is in, at or for a body. */
const BODY_HAS =
  /^(?:shares|stake|staff|workers|bosses|spokes\p{L}+|director|executive|officer|chair|chairman|chairwoman|ceo|boss|manager|managers|analyst|economist|researcher|scientist|professor|customers|head|chief|founder|co-founder|administrators)$/u

/** How newspapers begin their names. */
const OUTLET = /^(?:Daily|Sunday|Weekly|Evening|Morning) /

const known = new WeakMap<NamedSpeaker, Nature>()

/** What somebody named is, by the words around the name. */
export function natureOf(article: ArticleView, speaker: NamedSpeaker): Nature {
  const before = known.get(speaker)
  if (before !== undefined) return before
  const nature = readNature(article, speaker)
  known.set(speaker, nature)
  return nature
}

function readNature(article: ArticleView, speaker: NamedSpeaker): Nature {
  const { name, type, mentions, role, gender } = speaker
  if (OUTLET.test(name)) return 'body'
  if (type === 'organisation') return isPlaceName(name.split(' ')) ? 'place' : 'body'
  const isAnybody = (is: (view: LineView, mention: GatheredMention) => boolean): boolean =>
    mentions.some((mention) => {
      const view = article.lines[mention.line]
      return view !== undefined && is(view, mention)
    })
  if (gender !== 'unknown' || mentions.some(({ honorific }) => honorific !== undefined))
    return 'person'
  if (isAnybody(isShownBody)) return 'body'
  if (role !== undefined || ageOf(article, speaker) !== undefined) return 'person'
  if (isAnybody(isShownPerson)) return 'person'
  return !name.includes(' ') && isAnybody(isWhere) ? 'place' : 'open'
}

/** The age that the text says of somebody. */
export function ageOf(
  { text, lines }: ArticleView,
  { mentions }: NamedSpeaker,
): number | undefined {
  for (const { line, end, start } of mentions) {
    const to = lines[line]?.tokens[end - 1]?.end ?? start
    const age =
      AGE_BEHIND.exec(text.slice(to, to + AGE_REACH))?.[1] ??
      AGE_BEFORE.exec(text.slice(Math.max(0, start - AGE_REACH), start))?.[1]
    if (age !== undefined) return Number(age)
  }
  return undefined
}

function wordAt({ tokens }: LineView, k: number): string {
  return bare(tokens[k]?.text ?? '')
}

/** "Kestrel's shares", "shares in Kestrel", "Kestrel, which", "the airline Kestrel", "Kestrel, the airline,". */
function isShownBody(view: LineView, { first, end }: GatheredMention): boolean {
  const next = wordAt(view, end)
  if (/^['’]s?$/.test(view.tokens[end]?.text ?? '') && BODY_OWNS.test(wordAt(view, end + 1)))
    return true
  if (view.tokens[end]?.text === ',' && wordAt(view, end + 1) === 'which') return true
  if (
    /^(?:in|at|of|for|from)$/.test(wordAt(view, first - 1)) &&
    BODY_HAS.test(wordAt(view, first - 2))
  )
    return (
      !/^(?:in|from)$/.test(wordAt(view, first - 1)) ||
      /^(?:shares|stake|administrators)$/.test(wordAt(view, first - 2))
    )
  if (/^(?:spokes\p{L}+|plc|shares|staff|bosses)$/u.test(next)) return true
  const before = view.tokens[first - 1]?.text === ',' ? first - 2 : first - 1
  const isLower = /^\p{Ll}/u.test(view.tokens[before]?.text ?? '')
  if (isLower && isBodyNoun(wordAt(view, before))) return true
  if (view.tokens[end]?.text !== ',' || !/^(?:the|an?|its)$/.test(wordAt(view, end + 1)))
    return false
  return isBodyNoun(wordAt(view, view.clauses.nounHead[end + 1] ?? -1))
}

/** "Orr, who", "Orr, a plumber,", "shopper Tonya Orr". */
function isShownPerson(view: LineView, { first, end, words }: GatheredMention): boolean {
  if (words.length > 1 && personKind(wordAt(view, first - 1)) !== undefined) return true
  if (view.tokens[end]?.text !== ',') return false
  if (wordAt(view, end + 1) === 'who') return true
  const head = view.clauses.nounHead[end + 1] ?? -1
  return /^an?$/.test(wordAt(view, end + 1)) && ROLES.has(wordAt(view, head))
}

/** "in Leeds", "from Leeds". */
function isWhere(view: LineView, { first }: GatheredMention): boolean {
  return /^(?:in|near|into|across|outside|around|from|to|at)$/.test(wordAt(view, first - 1))
}
