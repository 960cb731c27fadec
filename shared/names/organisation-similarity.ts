import type { OrganisationName } from './organisation-name.ts'
import { isMisspelling } from './edit-distance.ts'
import { DIFFERENT, likely, UNKNOWN, type Similarity } from './similarity.ts'
import { hasSameSound } from './romanisation.ts'

const isNumber = (word: string) => /\d/.test(word)

function hasSameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.toSorted().join(' ') === b.toSorted().join(' ')
}

/** Whether one is the capitals that the other’s words begin with. */
function isAcronymOf(short: OrganisationName, long: OrganisationName): boolean {
  return short.core.length === 1 && long.core.length + long.nations.length > 1
    ? short.acronyms.some(
        (acronym) =>
          acronym.length >= 2 && (acronym === long.initials || acronym === long.fullInitials),
      )
    : false
}

/** Whether two cores are one but for a word that is misspelt or romanised otherwise. */
function isSpeltOtherwise(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  const others = a.flatMap((word, place) => (word === b[place] ? [] : [[word, b[place] ?? '']]))
  const [pair] = others
  if (pair === undefined || others.length > 1) return false
  const [one = '', other = ''] = pair
  if (Math.min(one.length, other.length) < 5) return false
  return isMisspelling(one, other) || hasSameSound(one, other)
}

/** "RIA" of "RIA Novosti": a short form in capitals that the longer name starts with. */
function isStartOf(short: OrganisationName, long: OrganisationName): boolean {
  const [first = ''] = short.core
  return (
    short.core.length === 1 &&
    long.core.length > 1 &&
    long.core[0] === first &&
    first.length >= 3 &&
    short.acronyms.includes(first) &&
    long.nations.length === 0
  )
}

/** The similarity of two cores; null for none. */
function matchCores(a: OrganisationName, b: OrganisationName): readonly [number, string] | null {
  if (hasSameWords(a.core, b.core)) {
    const isSame = a.initials === b.initials && a.nations.length === b.nations.length
    return isSame ? [0.97, 'the same name'] : [0.92, 'the same name but for words that describe it']
  }
  const letters = [a, b].map(({ core }) => core.join('').replace(/-/g, ''))
  if (letters[0] === letters[1]) return [0.95, 'the same name, spaced otherwise']
  if (a.acronyms.some((acronym) => b.acronyms.includes(acronym)))
    return [0.9, 'the same short form']
  if (isAcronymOf(a, b) || isAcronymOf(b, a)) return [0.85, 'one is the initials of the other']
  if (isSpeltOtherwise(a.core, b.core)) return [0.8, 'nearly the same spelling']
  if (isStartOf(a, b) || isStartOf(b, a)) return [0.7, 'one is the start of the other']
  return null
}

/** How the names of two organisations stand to each other. Two of different countries, or with other numbers, are two. */
export function compareOrganisations(a: OrganisationName, b: OrganisationName): Similarity {
  const isOfBoth = a.nations.length > 0 && b.nations.length > 0
  if (isOfBoth && a.nations.join(' ') !== b.nations.join(' ')) return DIFFERENT
  if (!hasSameWords(a.core.filter(isNumber), b.core.filter(isNumber))) return DIFFERENT
  if (a.occasion !== b.occasion) return DIFFERENT
  const match = matchCores(a, b)
  if (match === null) return UNKNOWN
  const [score, reason] = match
  return a.nations.length === b.nations.length || reason.includes('initials')
    ? likely(score, reason)
    : likely(score * 0.8, `${reason}; one names a country`)
}
