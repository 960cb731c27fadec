/** Whether the two sides of a comma or an "and" are two speakers, or words of one name or one description. */
import { readNation } from '../../../shared/names/nations.ts'
import { isOrganisation } from '../names/name-mentions.ts'
import { COLLECTIVES, FIELDS, PARTY_WORDS } from '../names/name-words.ts'
import type { Phrase, PhraseReader } from './phrases.ts'

/** What stands between two phrases. */
export type Link = 'comma' | 'and' | 'comma and'

/** `isSure`: "both" or a title in the plural before them says that there are two. */
export function standTogether(
  reader: PhraseReader,
  left: Phrase,
  right: Phrase,
  link: Link,
  isSure: boolean,
): boolean {
  if (!staysOutside(reader, left, right, link)) return false
  // "Halloran and Bexley's lawyer" may be the lawyer of both.
  if (right.isOwned && !left.isOwned && link === 'and') return false
  if (isSure) return right.kind !== 'title'
  switch (left.kind) {
    case 'pronoun':
      return right.kind !== 'singular' && right.kind !== 'title'
    case 'title':
      return right.name?.honorific !== undefined
    case 'name':
      return joinsName(reader, left, right)
    case 'described':
      return joinsDescribed(reader, left, right)
    case 'plural':
      return joinsPlural(reader, left, right)
    case 'singular':
      return false
  }
}

/** "a spokesman for A and B": what is behind a preposition may all belong to it. */
function staysOutside(reader: PhraseReader, left: Phrase, right: Phrase, link: Link): boolean {
  if (left.isExtended) return link === 'comma and'
  if (left.preposition < 0) return true
  if (link === 'comma') return false
  const isSomebody = right.isPerson || (right.kind === 'described' && right.isPersonal)
  if (link === 'comma and' && isSomebody) return true
  const word = reader.word(left.preposition)
  const isHeaded = left.isPersonal || left.kind === 'name'
  const isParallel = right.preposition >= 0 && reader.word(right.preposition) === word
  if (
    isParallel &&
    isHeaded &&
    (right.kind === 'name' || (right.kind === 'described' && right.isPersonal))
  )
    return true
  const object = reader.read([left.preposition + 1, left.end])
  const isPlace = object?.kind === 'name' && !object.isPerson
  return /^(?:of|in|at|from)$/.test(word) && isHeaded && isPlace && isSomebody
}

/** "Revenue and Disaster Management Minister Ann Lee": the first word is of the office that the title goes on to name. */
function isOfOffice(left: Phrase, right: Phrase): boolean {
  const office = right.name?.role?.split(' ') ?? []
  return (
    left.first === left.head &&
    !left.isPerson &&
    right.isPerson &&
    office.length > 1 &&
    /^\p{Lu}/u.test(office[0] ?? '')
  )
}

function joinsName(reader: PhraseReader, left: Phrase, right: Phrase): boolean {
  if (isOfOffice(left, right)) return false
  const only = reader.word(left.head)
  const isLone = left.first === left.head
  // "Federal and state officials", "Israeli and American officials", "Food and Drug Administration".
  const isModifier = isLone && (PARTY_WORDS.has(only) || FIELDS.has(only) || isDemonym(only))
  switch (right.kind) {
    case 'pronoun':
    case 'described':
      return true
    case 'name':
      return joinsNames(left, right, isModifier)
    case 'plural': {
      if (right.first === right.head) return true
      // "Acme and union officials" may be officials of both.
      const next = reader.view.tokens[right.first]
      const isAdjective = next?.pos === 'ADJ' && /^\p{Ll}/u.test(next.text)
      return left.isPerson || (isAdjective && !isModifier)
    }
    case 'singular':
    case 'title':
      return false
  }
}

function joinsNames(left: Phrase, right: Phrase, isModifier: boolean): boolean {
  if (right.isPerson || right.determiner !== '') return true
  // "Citizenship and Immigration Services"
  if (FIELD_ENDS.test(right.name?.words.at(-1) ?? '') && !isOwnBody(left)) return false
  // "the Food and Drug Administration", but "the CIA and FBI".
  if (left.determiner === 'the') return isOwnBody(left) && isOwnBody(right)
  return !isModifier
}

const FIELD_ENDS = /^(?:Services|Affairs|Development|Prevention|Reform|Control|Sciences)$/

function isOwnBody({ name }: Phrase): boolean {
  return name !== undefined && isOrganisation(name.words)
}

/** "Israeli" and "American", not the "Israel" or the "US" that speak for themselves. */
function isDemonym(word: string): boolean {
  const nation = readNation(word)
  return nation !== null && nation.words[0] !== word && /(?:i|n|ish|ese|ch)$/.test(word)
}

function joinsDescribed(reader: PhraseReader, left: Phrase, right: Phrase): boolean {
  switch (right.kind) {
    case 'pronoun':
    case 'described':
      return true
    case 'name': {
      // "the former aide and current anchor Tom Lowe" is one.
      const isTitled = right.determiner === '' && right.first < (right.name?.first ?? 0)
      if (isTitled && left.isPersonal && !left.isPlural && isLower(reader, right.first))
        return false
      return isLower(reader, left.head) || right.isPerson
    }
    case 'plural': {
      // "their friends and advisers" share their determiner.
      if (right.first === right.head) return !left.isPlural
      return left.isPersonal && reader.view.tokens[right.first]?.pos === 'ADJ'
    }
    // "the founder and chief executive" is one.
    case 'singular':
    case 'title':
      return false
  }
}

function isLower({ view }: PhraseReader, k: number): boolean {
  return /^\p{Ll}/u.test(view.tokens[k]?.text ?? '')
}

function joinsPlural(reader: PhraseReader, left: Phrase, right: Phrase): boolean {
  if (isOfOffice(left, right) && /^\p{Lu}/u.test(reader.view.tokens[left.head]?.text ?? ''))
    return false
  switch (right.kind) {
    case 'pronoun':
    case 'described':
    case 'name':
      return true
    // "police and fire officials"
    case 'plural':
      return right.first === right.head || !COLLECTIVES.has(reader.word(left.head))
    case 'singular':
    case 'title':
      return false
  }
}
