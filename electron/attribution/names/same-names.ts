/** Which mentions are of one name: "Donald J. Trump" and "Trump", "Ray Orr" and "Raymond Orr", not "Mrs Orr" and "Miss Orr". */
import { isSameGiven } from '../../../shared/names/title-words.ts'
import { genderOf } from './genders.ts'
import { isGivenName, type Gender } from './given-names.ts'
import { isOrganisation, lastWord, type NameMention } from './name-mentions.ts'

/** A name as far as it was gathered. */
interface Known {
  readonly words: readonly string[]
  readonly gender: Gender
  /** "mrs" or "miss", where the text says so. */
  readonly title: string | undefined
}

/** Whether a full name is the same as another: "Donald J. Trump", "J. Okafor" of Joy Okafor, "Wasserman Schultz". */
export function isSameName(building: Known, mention: NameMention): boolean {
  const [a, b] =
    isLoud(building.words) === isLoud(mention.words)
      ? [building.words, mention.words]
      : [quiet(building.words), quiet(mention.words)]
  if (a.join(' ') === b.join(' ')) return true
  if (isOrganisation(a) || isOrganisation(b) || lastWord(a) !== lastWord(b)) return false
  if (isOfOther(building, mention)) return false
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  if (short.length > 1 && isGivenName(long[0] ?? '') && isTail(long, short)) return true
  if (areBothGiven(a, b)) return true
  return a[0] === b[0] || isInitialled(b, a) || isInitialled(a, b)
}

/** Whether a name is all in capitals. */
function isLoud(words: readonly string[]): boolean {
  return words.join('') === words.join('').toUpperCase()
}

/** "Mary O'Brien" for "MARY O'BRIEN". */
function quiet(words: readonly string[]): readonly string[] {
  return isLoud(words)
    ? words.map((word) => word.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase()))
    : words
}

/** The fuller one of two that name the same, in capitals only where both are. */
export function fullest(known: readonly string[], words: readonly string[]): readonly string[] {
  const best = isFuller(words, known) ? words : known
  return isLoud(known) && isLoud(words) ? best : quiet(best)
}

/** "Ann M. Lee" is fuller than "Ann Lee", and that than "A. Lee"; with more words stands what is no name. */
function isFuller(words: readonly string[], known: readonly string[]): boolean {
  if (words.length !== known.length) return words.length > known.length && words.length < 4
  return /^\p{Lu}\.?$/u.test(known[0] ?? '') && words.join('').length > known.join('').length
}

/** "R Singh" is Ravneet Singh, "R P Singh" another. */
function isInitialled(initials: readonly string[], whole: readonly string[]): boolean {
  return initials.length <= whole.length && isInitial(initials[0] ?? '', whole[0] ?? '')
}

/** "Ray Orr" is Raymond Arvid Orr. */
function areBothGiven([a = '']: readonly string[], [b = '']: readonly string[]): boolean {
  return isSameGiven(a.toLowerCase(), b.toLowerCase())
}

function isTail(long: readonly string[], short: readonly string[]): boolean {
  return (
    short.length < long.length &&
    short.every((word, k) => word === long[long.length - short.length + k])
  )
}

function isInitial(initial: string, given: string): boolean {
  return /^\p{Lu}\.?$/u.test(initial) && given.startsWith(initial[0] ?? '') && given !== initial
}

/** "WALLACE" in a transcript is Wallace. */
export function isSameWord(a: string, b: string): boolean {
  return a === b || (b.length > 3 && b === b.toUpperCase() && a.toUpperCase() === b)
}

export function isSameShort(building: Known, mention: NameMention): boolean {
  const [word = '', ...more] = building.words
  if (more.length === 0 && !isSameWord(word, mention.words[0] ?? '')) return false
  return !isOfOther(building, mention)
}

/** "Mrs. Keller" is not Luis Keller, and not Miss Keller. */
export function isOfOther({ gender, title }: Known, mention: NameMention): boolean {
  const said = genderOf(mention.words, mention)
  const { honorific } = mention
  if (title !== undefined && (honorific === 'mrs' || honorific === 'miss') && honorific !== title)
    return true
  return said !== 'unknown' && gender !== 'unknown' && said !== gender
}

/**
 * The initials of a body's name, without its small words and with them: "USCPSC" of "U.S. Consumer Product Safety
 * Commission", "DOH" of "Department of Health"; those of "Ministry of Defence" for "Defence Ministry" too.
 */
export function initialsOf(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? ''
  const turned = /^(?:Ministry|Department)$/.test(last)
    ? [last, 'of', ...words.slice(0, -1)]
    : words
  return [words, turned].flatMap((one) => [
    initials(one.filter((word) => /^\p{Lu}/u.test(word))),
    initials(one),
  ])
}

function initials(words: readonly string[]): string {
  return words
    .map((word) =>
      /^(?:\p{Lu}\.?)+$/u.test(word) ? word.replaceAll('.', '') : word.slice(0, 1).toUpperCase(),
    )
    .join('')
}
