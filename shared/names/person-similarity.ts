import {
  hasOtherWork as isOtherWork,
  isElsewhere,
  saysOtherwise,
  sharesWords,
  type Circumstances,
} from './circumstances.ts'
import { isMisspelling } from './edit-distance.ts'
import { doubted, DIFFERENT, likely, UNKNOWN, type Similarity } from './similarity.ts'
import type { PersonName } from './person-name.ts'
import { hasSameSound, isSlavic, slavicSoundsOf } from './romanisation.ts'
import { isCommonSurname, isKnownGiven, isSameGiven } from './title-words.ts'

/** A person's name with what is known of its bearer, the title before the name included. */
export interface KnownPerson {
  readonly name: PersonName
  readonly known: Circumstances
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

/** "Inma" for "Inmaculada": not where both are names of their own. */
function isCutShort(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const isStart = short.length >= 3 && long.length >= short.length + 3 && long.startsWith(short)
  return isStart && !(isKnownGiven(short) && isKnownGiven(long))
}

function matchWord(a: string, b: string): Match | null {
  if (a === b) return { score: 1, reason: 'the same first name' }
  if (a.length === 1 || b.length === 1) {
    const isInitial = a.charAt(0) === b.charAt(0)
    return isInitial ? { score: 0.8, reason: 'the initial of the same first name' } : null
  }
  if (isSameGiven(a, b)) return { score: 0.92, reason: 'two forms of one first name' }
  if (isOtherForm(a, b)) return null
  if (isCutShort(a, b)) return { score: 0.86, reason: 'one first name is the start of the other' }
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
  if (a.length !== b.length && a.join('') === b.join(''))
    return { score: 0.97, reason: 'the first names spaced otherwise' }
  const both = Math.min(middleA.length, middleB.length)
  for (let place = 0; place < both; place += 1)
    if (matchWord(middleA[place] ?? '', middleB[place] ?? '') === null) return null
  if (both > 0 && middleA.length !== middleB.length) return null
  return first
}

/** "Hrytsenko" and "Gritsenko-Bely": Ukrainian and Russian spellings, up to a letter or two. */
function isSlavicVariant(a: string, b: string): boolean {
  return slavicSoundsOf(a).some((one) =>
    slavicSoundsOf(b).some((other) => one === other || isMisspelling(one, other)),
  )
}

function matchSurname(a: PersonName, b: PersonName, areGivenAlike: boolean): Match | null {
  if (a.surname === b.surname) return { score: 1, reason: 'the same surname' }
  const isLong = Math.min(a.surname.length, b.surname.length) >= 5
  const isRomanised = [...a.surnames, ...b.surnames].some(isSlavic)
  if (hasSameSound(a.surname, b.surname) && (areGivenAlike || (isLong && isRomanised)))
    return { score: 0.93, reason: 'two spellings of one surname' }
  if (!areGivenAlike || a.isNumbered || b.isNumbered) return null
  if (a.surnames.includes(b.surname) || b.surnames.includes(a.surname))
    return { score: 0.85, reason: 'one surname of two' }
  const isSlip =
    a.surname.charAt(0) === b.surname.charAt(0) &&
    `${a.surname}a` !== b.surname &&
    a.surname !== `${b.surname}a` &&
    isMisspelling(a.surname, b.surname)
  if (isSlip) return { score: 0.8, reason: 'nearly the same surname' }
  const isGendered = `${a.surname}a` === b.surname || a.surname === `${b.surname}a`
  return !isGendered && isLong && isRomanised && isSlavicVariant(a.surname, b.surname)
    ? { score: 0.85, reason: 'two spellings of one surname' }
    : null
}

/** Whether one leaves out the last of the other's two surnames: "Inma Reyes" for "Inmaculada Reyes Ortuño". */
function isWithoutSecondSurname(a: PersonName, b: PersonName): boolean {
  const [long, short] = a.given.length > b.given.length ? [a, b] : [b, a]
  const first = long.given.at(-1) ?? ''
  return (
    long.given.length > 1 &&
    short.given.length === 1 &&
    first.length > 2 &&
    !isKnownGiven(first) &&
    first === short.surname
  )
}

/** "Capek Jiri": the surname first. Not where both could be first names ("James Thomas"). */
function isTurned(a: PersonName, b: PersonName): boolean {
  const [givenA = ''] = a.given
  const [givenB = ''] = b.given
  return (
    a.given.length === 1 &&
    b.given.length === 1 &&
    givenA !== a.surname &&
    givenA === b.surname &&
    givenB === a.surname &&
    !(isKnownGiven(givenA) && isKnownGiven(givenB))
  )
}

function hasOtherWork(a: KnownPerson, b: KnownPerson): boolean {
  return isOtherWork(a.known.words, b.known.words)
}

/** What speaks against two of one name being one person, as doubts; surely two where that is too much. */
function withDoubts(similarity: Similarity, a: KnownPerson, b: KnownPerson): Similarity {
  const isOther = saysOtherwise(a.known, b.known)
  if (isElsewhere(a.known, b.known))
    return isOther
      ? DIFFERENT
      : doubted(similarity, 0.85, 'the affiliations have no word in common')
  return isOther
    ? doubted(similarity, 0.95, 'what is said of them has no word in common')
    : similarity
}

/** Compares two that have a surname and first names or initials both. */
function compareFull(a: KnownPerson, b: KnownPerson): Similarity {
  if (isTurned(a.name, b.name))
    return hasOtherWork(a, b)
      ? UNKNOWN
      : withDoubts(likely(0.88, 'the same names in the other order'), a, b)
  const given = matchGiven(a.name.given, b.name.given)
  if (isWithoutSecondSurname(a.name, b.name)) {
    const first = matchWord(a.name.given[0] ?? '', b.name.given[0] ?? '')
    const isKnown = first !== null && !saysOtherwise(a.known, b.known)
    return isKnown
      ? likely(first.score * 0.85, `${first.reason}, and the first of two surnames`)
      : UNKNOWN
  }
  if (given === null) return DIFFERENT
  const surname = matchSurname(a.name, b.name, given.score > 0.8)
  if (surname === null) return DIFFERENT
  const isExact = given.score === 1 && surname.score === 1
  const isSaidOtherwise = isCommonSurname(a.name.surname) && saysOtherwise(a.known, b.known)
  if (isExact && (hasOtherWork(a, b) || isSaidOtherwise)) return sameWithOtherWork(a, b)
  if (!isExact) return compareInexact(a, b, [given, surname])
  const isTitled = a.name.title.length + b.name.title.length > 0
  if (isTitled) return withDoubts(likely(0.97, 'the same name with a title'), a, b)
  const isOneGiven = a.name.given.length === 1 && b.name.given.length === 1
  return withDoubts(
    a.name.letters === b.name.letters
      ? likely(0.98, 'the same name')
      : likely(0.95, `the same name ${isOneGiven ? 'in the other order' : 'with a middle name'}`),
    a,
    b,
  )
}

/** Two of exactly one name who are said to do different work: perhaps one with two posts, where the name is rare. */
function sameWithOtherWork(a: KnownPerson, b: KnownPerson): Similarity {
  if (isCommonSurname(a.name.surname) || isElsewhere(a.known, b.known)) return DIFFERENT
  return likely(0.6, 'the same name', ['they are said to do different work'])
}

/** Two names that are nearly one: what is said of their bearers must not part them. */
function compareInexact(
  a: KnownPerson,
  b: KnownPerson,
  [given, surname]: readonly [Match, Match],
): Similarity {
  const isOther = saysOtherwise(a.known, b.known)
  // A nickname, another romanisation: the usual ways of one name. All others may be another's.
  const isUsual = given.score >= 0.9 && surname.score >= 0.9
  const isApart = hasOtherWork(a, b) || (isOther && (!isUsual || isElsewhere(a.known, b.known)))
  // A letter apart and nothing in common: two. An initial may still be anybody's.
  if (isApart) return given.score > 0.8 && given.score < 0.9 ? DIFFERENT : UNKNOWN
  const doubts = given.score <= 0.8 ? ['an initial may stand for other first names'] : []
  const found = likely(given.score * surname.score, `${surname.reason}, ${given.reason}`, doubts)
  return withDoubts(found, a, b)
}

/** Compares two of whom one at least has no first name. */
function compareShort(a: KnownPerson, b: KnownPerson): Similarity {
  const surname = matchSurname(a.name, b.name, false)
  if (surname === null || hasOtherWork(a, b)) return UNKNOWN
  if (isElsewhere(a.known, b.known) && (a.name.isNumbered || saysOtherwise(a.known, b.known)))
    return DIFFERENT
  if (a.name.isNumbered) return compareNumbered(a, b)
  const isBare = a.name.given.length + b.name.given.length === 0
  if (isBare)
    return withDoubts(
      likely(0.85 * surname.score, `${surname.reason}, and no first name`, [
        'neither has a first name',
      ]),
      a,
      b,
    )
  const doubts = ['others may have this surname']
  return sharesWords(a.known, b.known)
    ? likely(0.85 * surname.score, `${surname.reason} and a role in common`, doubts)
    : withDoubts(
        likely(0.65 * surname.score, `${surname.reason}; one has no first name`, doubts),
        a,
        b,
      )
}

/** "Witness 4" and "Witness Four": one in one trial only. */
function compareNumbered(a: KnownPerson, b: KnownPerson): Similarity {
  const isOneTrial = a.known.affiliation.join(' ') === b.known.affiliation.join(' ')
  const isSaid = a.known.affiliation.length > 0 && b.known.affiliation.length > 0
  if (isSaid && !isOneTrial) return DIFFERENT
  return likely(0.8, 'the same number', ['numbers start anew in each case'])
}

/** How two names of persons stand to each other. Two with different first names are surely two. */
export function comparePersons(a: KnownPerson, b: KnownPerson): Similarity {
  if (a.name.surname === '' || b.name.surname === '') return UNKNOWN
  if (a.name.isNumbered !== b.name.isNumbered) return UNKNOWN
  const isOtherGender =
    a.name.gender !== null && b.name.gender !== null && a.name.gender !== b.name.gender
  const [isFullA, isFullB] = [a.name.given.length > 0, b.name.given.length > 0]
  if (isOtherGender || (isFullA && isFullB && a.name.generation !== b.name.generation))
    return DIFFERENT
  if (a.name.letters === b.name.letters && (isFullA || isFullB) && !hasOtherWork(a, b))
    return isCommonSurname(a.name.surname) && saysOtherwise(a.known, b.known)
      ? DIFFERENT
      : withDoubts(likely(0.97, 'the same name'), a, b)
  return isFullA && isFullB ? compareFull(a, b) : compareShort(a, b)
}
