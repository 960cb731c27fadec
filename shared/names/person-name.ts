import { foldText } from '../domain/text/folding.ts'
import { toLatin } from './romanisation.ts'
import {
  ARTICLES,
  FAMILY_FIRST,
  FAMILY_FIRST_OF_THREE,
  GENERATIONS,
  HONORIFICS,
  PARTICLES,
  TITLE_COMPANY,
  genderOfGiven,
  genderOfTitle,
  isRoleWord,
} from './title-words.ts'

/** A person's name in its parts, folded and in Latin letters. */
export interface PersonName {
  /** What stands before the name: "Russian presidential adviser", "Mr". */
  readonly title: readonly string[]
  /** Given names and initials (one letter), in order. */
  readonly given: readonly string[]
  /** Without spaces, hyphens and Arabic articles; '' for a description alone ("the president"). */
  readonly surname: string
  /** The surname, and each part of one that is written with a hyphen. */
  readonly surnames: readonly string[]
  /** "Witness 4": told from others by a number alone, which starts anew elsewhere. */
  readonly isNumbered: boolean
  /** "jr", "iii"; ''. */
  readonly generation: string
  readonly gender: 'woman' | 'man' | null
  /** All letters of the name without its title, run together. */
  readonly letters: string
}

interface Token {
  readonly raw: string
  readonly key: string
  readonly isOwner: boolean
}

function tokenOf(raw: string): Token {
  const key = foldText(raw)
    .replace(/['’ʼ`´]s$/u, '')
    .replace(/[^\p{L}\p{N}-]/gu, '')
  return { raw, key, isOwner: /['’ʼ`´]s$/u.test(raw) }
}

/** "Rubio, Marco" as it is spoken; what follows a comma otherwise is no part of the name. */
function turnRound(name: string): string {
  const [first = '', second = '', third] = name.split(/,\s*/)
  const words = second.split(' ')
  const isTurned =
    third === undefined &&
    second !== '' &&
    words.length <= 2 &&
    !first.includes(' ') &&
    words.every((word) => /^\p{Lu}/u.test(word) && !isTitle(tokenOf(word).key))
  if (isTurned && !GENERATIONS.has(tokenOf(second).key)) return `${second} ${first}`
  return GENERATIONS.has(tokenOf(second).key) ? `${first} ${second}` : first
}

function isTitle(key: string): boolean {
  return HONORIFICS.has(key) || isRoleWord(key)
}

/** A rank in capitals before a name of two words or more: "PC John Smith", "AM P. Strachan", not "JD Vance". */
function isRank(tokens: readonly Token[], isShouted: boolean): boolean {
  return !isShouted && tokens.length > 2 && /^\p{Lu}{2,3}$/u.test(tokens[0]?.raw ?? '')
}

/** How many words at the start are the title; at least one is left. */
function countTitle(tokens: readonly Token[]): number {
  const last = tokens.slice(0, -1).findLastIndex(({ key }) => isTitle(key))
  let count = last + 1
  if (last === -1) return tokens.length > 1 && tokens[0]?.isOwner === true ? 1 : 0
  const isOf = tokens[count]?.key === 'of'
  while (count < tokens.length - 1 && TITLE_COMPANY.has(tokens[count]?.key ?? '')) count += 1
  // "President of France Emmanuel Macron": a country that is followed by a name.
  if (isOf && count < tokens.length - 1) count += tokens.length - count > 2 ? 1 : 0
  return count
}

/** Given names with initials apart: "J.D." and "JD" are two. */
function splitGiven(token: Token, isShouted: boolean): readonly string[] {
  if (/^(?:\p{Lu}\.){2,}$/u.test(token.raw)) return Array.from(token.key)
  return !isShouted && /^\p{Lu}{2}$/u.test(token.raw)
    ? Array.from(token.key)
    : [token.key.replace(/-/g, '')]
}

function isFamilyFirst(tokens: readonly Token[]): boolean {
  const [first, second] = tokens
  if (first === undefined || second === undefined) return false
  if (FAMILY_FIRST.has(first.key)) return genderOfGiven(second.key) === null
  const isOfThree = tokens.length > 2 || second.key.includes('-')
  return isOfThree && FAMILY_FIRST_OF_THREE.has(first.key)
}

/** Where the surname starts: at its last word, with the small words before that. */
function startOfSurname(tokens: readonly Token[]): number {
  let start = tokens.length - 1
  const isSmall = (key: string) => PARTICLES.has(key) || ARTICLES.has(key)
  while (start > 0 && isSmall(tokens[start - 1]?.key ?? '')) start -= 1
  return start
}

function lettersOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ key }) => key.replace(/^(?:al|el)-/, '').replace(/-/g, ''))
    .filter((key, index) => index === tokens.length - 1 || !ARTICLES.has(key))
    .join('')
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Who goes by a number or letter, as "Witness Four". */
const NUMBERED =
  /^(.*\b(?:witness|juror|victim|patient|suspect|defendant|source|student))\s+(\p{L}+|\d+)$/iu

/** The number that somebody goes by in place of a name, in figures; null for all others. */
function readNumber(name: string): string | null {
  const [, , last = ''] = NUMBERED.exec(name) ?? []
  const word = NUMBERS.indexOf(last.toLowerCase())
  if (word >= 0) return `no${word}`
  return /^(?:\d+|\p{Lu})$/u.test(last) ? `no${last.toLowerCase()}` : null
}

/** A name as it is read: without brackets and quotation marks, an account's parted, a peer's without the place. */
function plainName(name: string): string {
  const plain = toLatin(name)
    .replace(/\([^)]*\)|["“”„«»]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|an?) (?=.)/i, '')
    .replace(/^((?:.* )?(?:Baroness|Baron|Lord|Lady|Viscount|Viscountess) .*?) of \p{Lu}.*$/u, '$1')
  return plain.startsWith('@')
    ? plain
        .slice(1)
        .replace(/[_.\d]+/g, ' ')
        .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
        .trim()
    : plain
}

/** The parts of a surname that is written with a hyphen, and the whole. */
function partsOfSurname(tokens: readonly Token[]): readonly string[] {
  const whole = lettersOf(tokens)
  const parts = (tokens.at(-1)?.key ?? '').split('-').filter((part) => part.length > 2)
  return parts.length > 1 ? [whole, ...parts] : [whole]
}

/** Reads a person's name. A name that is only a description has no surname. */
export function readPersonName(name: string): PersonName {
  const plain = plainName(name)
  const isShouted = plain === plain.toUpperCase()
  const all = turnRound(plain)
    .split(' ')
    .map(tokenOf)
    .filter(({ key }) => key !== '')
  const last = all.at(-1)?.key ?? ''
  const generation = all.length > 1 && GENERATIONS.has(last) ? last : ''
  const tokens = generation === '' ? all : all.slice(0, -1)
  const count = Math.max(countTitle(tokens), isRank(tokens, isShouted) ? 1 : 0)
  const number = readNumber(plain)
  const title = tokens.slice(0, count).map(({ key }) => key)
  const rest = tokens.slice(count)
  const isAllLower = tokens.every(({ raw }) => /^\p{Ll}/u.test(raw))
  const isPost = isAllLower && tokens.some(({ key }) => isTitle(key))
  const isDescribed =
    isPost ||
    rest.every(
      ({ key, raw }) => isTitle(key) && (count > 0 || /^\p{Ll}/u.test(raw) || tokens.length === 1),
    )
  if (isDescribed) {
    const words = tokens.map(({ key }) => key)
    return {
      title: words,
      given: [],
      surname: '',
      surnames: [],
      isNumbered: false,
      generation,
      gender: genderOfTitle(words),
      letters: '',
    }
  }
  const start = isFamilyFirst(rest) ? 0 : startOfSurname(rest)
  const end = isFamilyFirst(rest) ? 1 : rest.length
  const given = isFamilyFirst(rest)
    ? [lettersOf(rest.slice(1))]
    : rest.slice(0, start).flatMap((token) => splitGiven(token, isShouted))
  return {
    title,
    given: number === null ? given : [],
    surname: number ?? lettersOf(rest.slice(start, end)),
    surnames: number === null ? partsOfSurname(rest.slice(start, end)) : [number],
    isNumbered: number !== null,
    generation: generation.replace(/^(?:jnr|junior)$/, 'jr').replace(/^(?:snr|senior)$/, 'sr'),
    gender: genderOfTitle(title) ?? genderOfGiven(given[0] ?? ''),
    letters: number ?? lettersOf(rest),
  }
}
