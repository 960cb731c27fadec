/** Of what somebody is what: a role as the text says it, parted into the role and whom it serves. */
import { joinNations, readNation, type Nation } from '../../../shared/names/nations.ts'
import { ORGANISATIONS, ROLES, UNNAMED } from '../names/name-words.ts'

export interface Position {
  readonly role: string
  /** '' when the words name none. */
  readonly affiliation: string
}

/** What stands before a title and is part of no organisation's name. */
const MODIFIERS =
  /^(?:(?:an?|the|one|two|three|several|some|former|then|acting|interim|outgoing|incoming|current|retired|senior|junior|top|longtime|deputy)[ -])+/i

/** Titles that end with “of” and a field, not with whom they serve: “Secretary of State”, “Speaker of the House”. */
const TITLES_OF = new Set('secretary undersecretary minister speaker attorney leader'.split(' '))

/** Words of the offices that a state gives: “Russian presidential adviser”, but not “Russian author”. */
const OFFICES = new Set(
  `president presidential vice-president prime minister ministry premier chancellor ambassador envoy king queen prince princess
  foreign defense defence finance interior senator diplomat negotiator government general admiral army military navy`.split(
    /\s+/,
  ),
)

/** Organisations of one word that is no common noun. */
const LONE_NAMES = new Set(
  'kremlin pentagon reuters bloomberg politico breitbart gallup'.split(' '),
)

/** Seats of power, called by their address. */
const SEATS = /^(?:White House|Downing Street)(?= )/

const PREPOSITION = / (at|for|with|of) /g

const plainWord = (word: string): string => word.toLowerCase().replace(/[^\p{L}-]/gu, '')
const isRole = (word: string): boolean => ROLES.has(plainWord(word)) || UNNAMED.has(plainWord(word))
const hasRole = (words: string): boolean => words.split(/[ -]/).some(isRole)
const isCapital = (words: string): boolean => /^\p{Lu}/u.test(words)

/** “CEO of the fund”, “spokesman for the ministry”, “professor of law at Yale”. */
function partAfter(said: string): Position | null {
  for (const { index: at, 1: preposition = '' } of said.matchAll(PREPOSITION)) {
    const role = said.slice(0, at)
    const affiliation = said
      .slice(at + preposition.length + 2)
      .replace(/^(?:the|its|his|her|their) /, '')
    if (!isCapital(affiliation) || !hasRole(role)) continue
    const isField =
      preposition === 'of' &&
      (TITLES_OF.has(plainWord(role.split(' ').at(-1) ?? '')) || affiliation === 'Staff')
    if (!isField || nationIn(affiliation.split(' '))?.words === affiliation.split(' ').length)
      return { role, affiliation }
  }
  return null
}

/** How many words in front name an organisation: two of “State Department spokeswoman”. */
function organisationWords(words: readonly string[]): number {
  if (!isCapital(words[0] ?? '')) return 0
  if (SEATS.test(words.join(' '))) return 2
  for (const [k, word] of words.entries()) {
    const next = words[k + 1]
    if (next === undefined || isRole(word)) return 0
    if (k === 0 && (LONE_NAMES.has(plainWord(word)) || /^\p{Lu}{2,}$/u.test(word))) {
      if (readNation(plainWord(word)) === null && !isCapital(next)) return 1
    }
    // A name goes on to its last capital: “House Intelligence Committee chairman”.
    const isEnd = !isCapital(next) || isRole(next)
    if (k > 0 && ORGANISATIONS.has(plainWord(word)) && isEnd) return k + 1
  }
  return 0
}

/** The country that words begin with, and in how many words. */
function nationIn(words: readonly string[]): { nation: Nation; words: number } | null {
  if (!isCapital(words[0] ?? '')) return null
  for (const count of [2, 1]) {
    const nation = readNation(joinNations(words.slice(0, count).map(plainWord).join(' ')))
    if (nation !== null && words.length >= count) return { nation, words: count }
  }
  return null
}

/**
 * The role and the affiliation in a role as a text says it: “CEO of the Russia Direct fund” is CEO, of the Russia
 * Direct fund; “White House press secretary” is press secretary, of the White House; “Russian Foreign Minister” is
 * Foreign Minister, of Russia. Where the words name no affiliation the role is as it was said. Pure.
 */
export function partRole(said: string): Position {
  const after = partAfter(said)
  if (after !== null) return after
  const modifiers = MODIFIERS.exec(said)?.[0] ?? ''
  const words = said.slice(modifiers.length).split(' ')
  const rest = (from: number): string => modifiers + words.slice(from).join(' ')
  const length = organisationWords(words)
  if (length > 0 && hasRole(rest(length)))
    return { role: rest(length), affiliation: words.slice(0, length).join(' ') }
  const found = nationIn(words)
  if (found !== null) {
    const role = rest(found.words)
    const isOffice = role.split(' ').some((word) => OFFICES.has(plainWord(word)))
    if (isOffice && hasRole(role)) return { role, affiliation: found.nation.name }
  }
  return { role: said, affiliation: '' }
}
