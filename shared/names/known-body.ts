import { isDescribedBody, readBodyName, type BodyName } from './body-name.ts'
import { compareBodies } from './body-similarity.ts'
import { isElsewhere, saysOtherwise, type Circumstances } from './circumstances.ts'
import { keyOfName } from '../domain/naming/naming.ts'
import { readOrganisationName, type OrganisationName } from './organisation-name.ts'
import { compareOrganisations } from './organisation-similarity.ts'
import { DIFFERENT, doubted, fitting, likely, UNKNOWN, type Similarity } from './similarity.ts'

/** One name of an organisation, with what is known of it. */
export interface KnownBody {
  readonly words: string
  readonly name: OrganisationName
  readonly body: BodyName
  /** The kind of body that the role says it is: "union"; ''. */
  readonly roleType: string
  readonly known: Circumstances
  /** Who speaks for it without a name, where that is what the record is: "a Renuva spokeswoman"; ''. */
  readonly spokenForBy: string
}

export function readKnownBody(
  words: string,
  roleType: string,
  known: Circumstances,
  spokenForBy: string,
): KnownBody {
  return {
    words,
    name: readOrganisationName(words),
    body: readBodyName(words),
    roleType,
    known,
    spokenForBy,
  }
}

const SPEAKING = 'spokes(?:man|woman|person|people)|officials|representatives'
const BEHIND = new RegExp(`^(.*?)(?:['’]s?)? (?:${SPEAKING})$`, 'iu')
const BEFORE = new RegExp(`^(.*?)\\b(?:${SPEAKING}) (?:for|of|at|from|in) (.+)$`, 'iu')
const ALONE = new RegExp(`^(?:(?:an?|the|senior|some|several|other) )*(?:${SPEAKING})$`, 'iu')
const PLAIN = /^(?:(?:an?|the|two|three|some|several|other|senior|top|unnamed|anonymous) )+/i

/**
 * The body that somebody without a name speaks for: "Renuva" for "a Renuva spokeswoman"; by the affiliation where the
 * words do not say. Null for all others: one official of many does not speak for the whole.
 */
export function bodySpokenFor(words: string, affiliation: string): string | null {
  const name = words.replace(/ \d+$/, '')
  if (ALONE.test(name)) return affiliation === '' ? null : affiliation
  const body = (BEFORE.exec(name)?.[2] ?? BEHIND.exec(name)?.[1] ?? '').replace(PLAIN, '')
  return keyOfName(body) === '' || (/^\p{Ll}+$/u.test(body) && readBodyName(body).type === '')
    ? null
    : body
}

/** Names that many papers have: alone they tell no paper from another. */
const SHARED_TITLES = new Set(
  `times post courier mail herald tribune gazette journal star sun express chronicle record standard observer mirror
  telegraph echo argus press review globe citizen examiner advertiser mercury news`.split(/\s+/),
)

const isWhole = ({ name, body }: KnownBody) => name.core.length > 1 && !isDescribedBody(body)

/** Whether two that share a short form are known by whole names that are not alike: two bodies called "EPA". */
function isOtherInFull(a: readonly KnownBody[], b: readonly KnownBody[]): boolean {
  const [shortA, shortB] = [a[0]?.name.core ?? [], b[0]?.name.core ?? []]
  if (shortA.length !== 1 || shortA[0] !== shortB[0]) return false
  const [wholeA, wholeB] = [a.filter(isWhole), b.filter(isWhole)]
  const isSharedTitle = SHARED_TITLES.has(shortA[0] ?? '')
  if (isSharedTitle && (wholeA.length === 0) !== (wholeB.length === 0)) return true
  if (wholeA.length === 0 || wholeB.length === 0) return false
  return wholeA.every((one) => wholeB.every((other) => comparePair(one, other).type !== 'same'))
}

/** Whether what is known of two places them apart, where at least one is only described. */
function isOfOtherPlace(a: KnownBody, b: KnownBody): boolean {
  if (!isDescribedBody(a.body) && !isDescribedBody(b.body)) return false
  const placed = ({ body, known }: KnownBody): Circumstances => ({
    ...known,
    affiliation: [...known.affiliation, ...body.names],
  })
  return isElsewhere(placed(a), placed(b))
}

/** A described body with the kind that its role says, where the other's words say that kind. */
function typed(one: KnownBody, other: KnownBody): BodyName {
  const { body, roleType } = one
  return body.type === '' && isDescribedBody(other.body) ? { ...body, type: roleType } : body
}

/** Kinds of bodies none of which is called another. */
const KINDS = new Set(
  'party union company club university hospital police church court bank school'.split(' '),
)

const isOtherKind = (a: string, b: string) => a !== b && KINDS.has(a) && KINDS.has(b)

function comparePair(a: KnownBody, b: KnownBody): Similarity {
  const byName = compareOrganisations(a.name, b.name)
  if (byName.type === 'different') return byName
  if (isOfOtherPlace(a, b)) return DIFFERENT
  const byBody = compareBodies([a.words, typed(a, b)], [b.words, typed(b, a)])
  const areLevelsApart = a.body.level !== '' && b.body.level !== '' && a.body.level !== b.body.level
  if (byName.type === 'unknown' || (areLevelsApart && byBody.type === 'different')) return byBody
  if (isOtherKind(a.roleType, b.roleType)) return DIFFERENT
  if (!isElsewhere(a.known, b.known)) return byName
  return saysOtherwise(a.known, b.known)
    ? DIFFERENT
    : doubted(byName, 0.85, 'the affiliations have no word in common')
}

/** How two bodies stand to each other, by their names first and by their further names where those do not part them. */
export function compareKnownBodies(a: readonly KnownBody[], b: readonly KnownBody[]): Similarity {
  const [nameA, nameB] = [a[0], b[0]]
  if (nameA === undefined || nameB === undefined) return UNKNOWN
  if (nameA.spokenForBy !== '' || nameB.spokenForBy !== '') return compareSpoken(nameA, nameB, a, b)
  if (isOtherInFull(a, b)) return DIFFERENT
  return bestOf(a, b)
}

function bestOf(a: readonly KnownBody[], b: readonly KnownBody[]): Similarity {
  const [nameA, nameB] = [a[0], b[0]]
  if (nameA === undefined || nameB === undefined) return UNKNOWN
  let best = comparePair(nameA, nameB)
  if (best.type === 'different') return best
  for (const formA of a)
    for (const formB of b) {
      const found = comparePair(formA, formB)
      const isWholeApart = found.type === 'different' && isWhole(formA) && isWhole(formB)
      if (isWholeApart && (isDescribedBody(nameA.body) || isDescribedBody(nameB.body)))
        return DIFFERENT
      if (found.type === 'same' && (best.type !== 'same' || found.score > best.score)) best = found
    }
  return best
}

/** How somebody who speaks for a body without a name stands to it. Two who do are two. */
function compareSpoken(
  nameA: KnownBody,
  nameB: KnownBody,
  a: readonly KnownBody[],
  b: readonly KnownBody[],
): Similarity {
  if (nameA.spokenForBy !== '' && nameB.spokenForBy !== '') return UNKNOWN
  const [speaking, spoken] = nameA.spokenForBy === '' ? [nameB, nameA] : [nameA, nameB]
  const similarity = isOtherInFull(a, b) ? DIFFERENT : bestOf(a, b)
  if (similarity.type !== 'same') return UNKNOWN
  const found = similarity.isByDescription ? fitting : likely
  return found(
    similarity.score * 0.7,
    `“${speaking.spokenForBy}” may speak for “${spoken.words}”`,
    ['whoever speaks is not named', ...similarity.doubts],
  )
}
