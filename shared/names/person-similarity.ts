import { isMisspelling } from './edit-distance.ts'
import { DIFFERENT, likely, UNKNOWN, type Similarity } from './similarity.ts'
import type { PersonName } from './person-name.ts'
import { hasSameSound, isSlavic } from './romanisation.ts'
import { isKnownGiven, isSameGiven, linesOf } from './title-words.ts'

/** A person's name with the words of the role that the table gives. */
export interface KnownPerson {
  readonly name: PersonName
  readonly role: readonly string[]
}

interface Match {
  readonly score: number
  readonly reason: string
}

/** "Paul" and "Paula": the ending makes another name of it, no slip of the pen. */
function isOtherForm(a: string, b: string): boolean {
  const stem = (name: string) => name.replace(/(?:ne|ie|[aeo])$/, '')
  return stem(a) === stem(b)
}

function matchWord(a: string, b: string): Match | null {
  if (a === b) return { score: 1, reason: 'the same first name' }
  if (a.length === 1 || b.length === 1) {
    const isInitial = a.charAt(0) === b.charAt(0)
    return isInitial ? { score: 0.8, reason: 'the initial of the same first name' } : null
  }
  if (isSameGiven(a, b)) return { score: 0.92, reason: 'two forms of one first name' }
  if (isOtherForm(a, b)) return null
  if (hasSameSound(a, b)) return { score: 0.95, reason: 'two spellings of one first name' }
  const isSlip = a.charAt(0) === b.charAt(0) && isMisspelling(a, b)
  return isSlip && !(isKnownGiven(a) && isKnownGiven(b))
    ? { score: 0.85, reason: 'nearly the same first name' }
    : null
}

/** First names against each other, then those in the middle, where both have them. */
function matchGiven(a: readonly string[], b: readonly string[]): Match | null {
  const [firstA, ...middleA] = a
  const [firstB, ...middleB] = b
  const first = matchWord(firstA ?? '', firstB ?? '')
  const both = Math.min(middleA.length, middleB.length)
  for (let place = 0; place < both; place += 1)
    if (matchWord(middleA[place] ?? '', middleB[place] ?? '') === null) return null
  if (both > 0 && middleA.length !== middleB.length) return null
  return first
}

function matchSurname(a: PersonName, b: PersonName, areGivenAlike: boolean): Match | null {
  if (a.surname === b.surname) return { score: 1, reason: 'the same surname' }
  const isLong = Math.min(a.surname.length, b.surname.length) >= 5
  const isRomanised = isSlavic(a.surname) || isSlavic(b.surname)
  if (hasSameSound(a.surname, b.surname) && (areGivenAlike || (isLong && isRomanised)))
    return { score: 0.93, reason: 'two spellings of one surname' }
  const isSlip =
    areGivenAlike &&
    a.surname.charAt(0) === b.surname.charAt(0) &&
    `${a.surname}a` !== b.surname &&
    a.surname !== `${b.surname}a` &&
    isMisspelling(a.surname, b.surname)
  return isSlip ? { score: 0.8, reason: 'nearly the same surname' } : null
}

/** Whether what is said of two shows that they do different work. */
function hasOtherWork(a: KnownPerson, b: KnownPerson): boolean {
  const [linesA, linesB] = [a, b].map(({ name, role }) => linesOf([...name.title, ...role]))
  if (linesA === undefined || linesB === undefined || linesA.size === 0 || linesB.size === 0)
    return false
  return [...linesA].every((line) => !linesB.has(line))
}

const PLAIN_WORDS = /^(?:of|the|for|to|and|in|an?|s)$/

/** Words that two say of themselves alike: "secretary". */
function sharesRole(a: KnownPerson, b: KnownPerson): boolean {
  const words = new Set([...a.name.title, ...a.role])
  return [...b.name.title, ...b.role].some((word) => words.has(word) && !PLAIN_WORDS.test(word))
}

/** Compares two that have a surname and first names or initials both. */
function compareFull(a: KnownPerson, b: KnownPerson): Similarity {
  const given = matchGiven(a.name.given, b.name.given)
  if (given === null) return DIFFERENT
  const surname = matchSurname(a.name, b.name, given.score > 0.8)
  if (surname === null) return DIFFERENT
  const isExact = given.score === 1 && surname.score === 1
  if (hasOtherWork(a, b) && (isExact || given.score <= 0.8)) return UNKNOWN
  if (!isExact) return likely(given.score * surname.score, `${surname.reason}, ${given.reason}`)
  const isTitled = a.name.title.length + b.name.title.length > 0
  if (isTitled) return likely(0.97, 'the same name with a title')
  return a.name.letters === b.name.letters
    ? likely(0.98, 'the same name')
    : likely(0.95, 'the same name with a middle name')
}

/** Compares two of whom one at least has no first name. */
function compareShort(a: KnownPerson, b: KnownPerson): Similarity {
  const surname = matchSurname(a.name, b.name, false)
  if (surname === null || hasOtherWork(a, b)) return UNKNOWN
  const isBare = a.name.given.length + b.name.given.length === 0
  if (isBare) return likely(0.85 * surname.score, `${surname.reason}, and no first name`)
  return sharesRole(a, b)
    ? likely(0.85 * surname.score, `${surname.reason} and a role in common`)
    : likely(0.65 * surname.score, `${surname.reason}; one has no first name`)
}

/** How two names of persons stand to each other. Two with different first names are surely two. */
export function comparePersons(a: KnownPerson, b: KnownPerson): Similarity {
  if (a.name.surname === '' || b.name.surname === '') return UNKNOWN
  const isOtherGender =
    a.name.gender !== null && b.name.gender !== null && a.name.gender !== b.name.gender
  const [isFullA, isFullB] = [a.name.given.length > 0, b.name.given.length > 0]
  if (isOtherGender || (isFullA && isFullB && a.name.generation !== b.name.generation))
    return DIFFERENT
  if (a.name.letters === b.name.letters && isFullA && isFullB && !hasOtherWork(a, b))
    return likely(0.97, 'the same name')
  return isFullA && isFullB ? compareFull(a, b) : compareShort(a, b)
}
