/** The mentions of one name gathered under its longest form: "Ann Lee", "Ms. Lee", "Ann", "LEE". */
import { genderOf } from './genders.ts'
import {
  fullest,
  initialsOf,
  isOfOther,
  isSameName,
  isSameShort,
  isSameWord,
} from './same-names.ts'
import { isGivenName, type Gender } from './given-names.ts'
import type { ArticleView } from '../text/line-view.ts'
import { isOrganisation, lastWord, type NameMention } from './name-mentions.ts'
import { COMMON_BODIES, NAMED_BODIES } from './name-words.ts'
import { isPlaceName } from './place-names.ts'
import { isWord } from '../text/text-tokens.ts'

export interface GatheredMention extends NameMention {
  /** Whom else of the article a short form may mean. */
  readonly rivals: readonly string[]
  /** A family name before the text has told whose: it may be another's. */
  readonly isEarly: boolean
}

export interface GatheredName {
  readonly words: readonly string[]
  readonly aliases: ReadonlySet<string>
  readonly gender: Gender
  /** In reading order. */
  readonly mentions: readonly GatheredMention[]
}

interface Building {
  words: readonly string[]
  readonly mentions: GatheredMention[]
  readonly aliases: Set<string>
  gender: Gender
  /** "mrs" or "miss", where the text says so. */
  title: string | undefined
  /** How many of the mentions were met, reading on. */
  met: number
}

/** Of so many that share a word nobody can tell who is meant: only the last ones met are looked at. */
const MOST_NAMESAKES = 100

/** Names by something that they share, in the order they were met. */
class Namesakes {
  readonly #by = new Map<string, Building[]>()

  add(key: string, building: Building): void {
    const same = this.#by.get(key)
    if (same === undefined) this.#by.set(key, [building])
    else if (same.length < MOST_NAMESAKES || same.shift() !== undefined) same.push(building)
  }

  get(key: string): readonly Building[] {
    return this.#by.get(key) ?? []
  }
}

/** `mentions` are in reading order. */
export function gatherNames(
  article: ArticleView,
  mentions: readonly NameMention[],
): readonly GatheredName[] {
  const built: Building[] = []
  const byFirst = new Namesakes()
  const byLast = new Namesakes()
  const byOnly = new Namesakes()
  const named = new Map<NameMention, Building>()
  // Full names first, wherever they stand, so that a short form in the headline finds its full one below.
  for (const mention of mentions.filter(({ words }) => words.length > 1)) {
    const last = lastWord(mention.words).toUpperCase()
    const same = byLast.get(last).find((other) => isSameName(other, mention))
    const building = same ?? begin(mention)
    named.set(mention, building)
    addMention(building, mention)
    if (same !== undefined) continue
    built.push(building)
    byFirst.add(mention.words[0] ?? '', building)
    byLast.add(last, building)
  }
  const byLetters = readLetters(built)
  const running = article.lines.findIndex(({ tokens }) => tokens.length >= RUNNING)
  let before: Building | undefined
  for (const mention of mentions) {
    const full = named.get(mention)
    if (full !== undefined) {
      before = full
      full.met += 1
      continue
    }
    const word = mention.words[0] ?? ''
    const isTold = running >= 0 && running <= mention.line && !isLabel(article, mention)
    const only = byOnly.get(word.toUpperCase())
    const isShort = isSpelledOut(article, before, mention)
    const chosen =
      (isShort
        ? { owner: before, rivals: [] }
        : pickOwner(ownersOf(byLast, byFirst, mention), firmsCalled(byFirst, mention))) ??
      pickOwner(only.filter((one) => isSameShort(one, mention))) ??
      pickOwner(bodiesCalled(word, isTold ? 3 : 2, byLetters)) ??
      pickOwner(isTurnOf(article, mention) ? byLetters.persons.get(word) : [])
    if (chosen === undefined && mention.isCommon) continue
    const { owner = begin(mention), rivals = [] } = chosen ?? {}
    addMention(owner, mention, rivals, isTold && isBefore(mention, owner))
    // Of a name that may be another's nobody can tell who was met.
    if (rivals.length === 0) owner.met += 1
    if (owner.mentions.length === 1) built.push(owner)
    if (isShort || owner.mentions.length === 1) byOnly.add(word.toUpperCase(), owner)
  }
  return built.map(({ words, aliases, gender, mentions }) => ({
    words,
    aliases,
    gender,
    mentions: mentions.toSorted((a, b) => a.start - b.start),
  }))
}

function begin({ words }: NameMention): Building {
  return { words, mentions: [], aliases: new Set(), gender: 'unknown', title: undefined, met: 0 }
}

function addMention(
  building: Building,
  mention: NameMention,
  rivals: readonly string[] = [],
  isEarly = false,
): void {
  building.mentions.push({ ...mention, rivals, isEarly })
  building.aliases.add(mention.words.join(' '))
  building.words = fullest(building.words, mention.words)
  if (building.gender === 'unknown') building.gender = genderOf(building.words, mention)
  if (/^(?:mrs|miss)$/.test(mention.honorific ?? '')) building.title ??= mention.honorific
}

/** Whose family name a word may be, else whose given name; which body is called so for short. */
function ownersOf(
  byLast: Namesakes,
  byFirst: Namesakes,
  mention: NameMention,
): readonly Building[] {
  const word = mention.words[0] ?? ''
  const isPerson = (building: Building): boolean =>
    !isOrganisation(building.words) &&
    !isPlaceName(building.words) &&
    (mention.honorific === undefined || !isOfOther(building, mention))
  if (COMMON_BODIES.has(word.toLowerCase()) || NAMED_BODIES.has(word.toLowerCase())) {
    const bodies = byLast.get(word.toUpperCase()).filter(({ words }) => isOrganisation(words))
    return bodies.length === 1 ? bodies : []
  }
  const families = byLast
    .get(word.toUpperCase())
    .filter((owner) => isSameWord(lastWord(owner.words), word) && isPerson(owner))
    .filter(({ words: [first = ''] }) => !isShort(word) || first === first.toUpperCase())
  if (mention.honorific !== undefined) return families
  const begun = byFirst.get(word)
  if (families.length > 0) return families
  if (isGivenName(word)) return begun.filter(isPerson)
  // "Calloway" of Calloway Home, "Danni" of Danni Roscoe
  const [only, ...others] = begun
  if (only === undefined || others.length > 0 || mention.role !== undefined) return []
  const isBody = isOrganisation(only.words)
  return (isBody || !isWord(word)) && !isPlaceName([word]) ? begun : []
}

/** "Dunkirk wants to dig": the man, or the firm that has his name. */
function firmsCalled(byFirst: Namesakes, mention: NameMention): readonly Building[] {
  const { words, honorific, role } = mention
  return honorific === undefined && role === undefined
    ? byFirst.get(words[0] ?? '').filter((one) => isOrganisation(one.words))
    : []
}

/** "SVP" is not whom "Junge SVP" names; LEE is MARY LEE. */
function isShort(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word) && word.length < 6
}

interface Choice {
  readonly owner: Building
  readonly rivals: readonly string[]
}

/** Named so much oftener, somebody is meant by the family name that another has too. */
const CLEARLY = 3

/** Of several with one family name, who was named oftener before; the others may be meant unless they were hardly. */
function pickOwner(
  owners: readonly Building[],
  firms: readonly Building[] = [],
): Choice | undefined {
  const [owner, ...others] = [...owners].sort(
    (a, b) => b.met - a.met || b.mentions.length - a.mentions.length,
  )
  if (owner === undefined) return undefined
  // In a headline nobody was named before.
  const isRival = ({ met, mentions }: Building): boolean =>
    owner.met === 0
      ? mentions.length * CLEARLY >= owner.mentions.length
      : met > 0 && met * CLEARLY >= owner.met
  return {
    owner,
    rivals: [...others, ...firms]
      .filter((one) => one !== owner && isRival(one))
      .map(({ words }) => words.join(' ')),
  }
}

/** Whether letters stand as a label at the start of a line. */
function isTurnOf({ lines }: ArticleView, { line, first, end, words }: NameMention): boolean {
  const label = lines[line]?.tokens[end]?.text
  return first === 0 && label === ':' && /^\p{Lu}{2,3}$/u.test(words[0] ?? '')
}

/** Full names by the letters that shorten them. */
interface Letters {
  /** "the CPSC", far from the Product Safety Commission that it shortens; in a headline two letters: "HC pulls up …". */
  readonly bodies: Namesakes
  /** "FO:" for Frances Oakeley: the letters of a person, as the label of a turn. */
  readonly persons: Namesakes
}

const LEAST_LETTERS = 2
const MOST_LETTERS = 6

function readLetters(built: readonly Building[]): Letters {
  const [bodies, persons] = [new Namesakes(), new Namesakes()]
  for (const building of built) {
    const { words } = building
    persons.add(words.map((word) => word[0] ?? '').join(''), building)
    const endings = (isOrganisation(words) ? initialsOf(words) : []).flatMap((initials) =>
      Array.from({ length: MOST_LETTERS + 1 - LEAST_LETTERS }, (_, k) =>
        initials.slice(-LEAST_LETTERS - k),
      ),
    )
    for (const letters of new Set(endings)) bodies.add(letters, building)
  }
  return { bodies, persons }
}

/** The bodies that some letters shorten, when they are `least` at least. */
function bodiesCalled(letters: string, least: number, { bodies }: Letters): readonly Building[] {
  return /^\p{Lu}+$/u.test(letters) && letters.length >= least ? bodies.get(letters) : []
}

/** So many words make a line running text: headlines name people by their family names. */
const RUNNING = 25

/** Whether a mention is the label of a turn. */
function isLabel({ lines }: ArticleView, { line, first, end }: NameMention): boolean {
  return first < 3 && lines[line]?.tokens[end]?.text === ':'
}

/** Whether a family name stands before its owner's whole name does. */
function isBefore({ start, words }: NameMention, owner: Building): boolean {
  // The whole names are gathered first.
  const [whole] = owner.mentions
  if (whole === undefined || whole.words.length < 2) return false
  return start < whole.start && lastWord(owner.words) === words[0]
}

/** "the Weights and Measures Authority (WMA)": letters in brackets behind the name that they shorten. */
function isSpelledOut(
  { lines }: ArticleView,
  before: Building | undefined,
  { line, first, end, words }: NameMention,
): boolean {
  const tokens = lines[line]?.tokens
  if (before === undefined || tokens?.[first - 1]?.text !== '(' || tokens[end]?.text !== ')')
    return false
  const named = before.mentions.at(-1)
  if (named?.line !== line || named.end !== first - 1) return false
  const letters = before.words.map((word) => word[0] ?? '').join('')
  return letters.replace(/[^\p{Lu}]/gu, '') === words[0]
}
