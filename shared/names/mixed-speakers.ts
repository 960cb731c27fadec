import { titleOf } from '../domain/article.ts'
import type { Claim } from '../domain/claim.ts'
import type { Id } from '../domain/id.ts'
import { linkedRecords } from '../domain/links.ts'
import type { Project } from '../domain/project.ts'
import type { Speaker } from '../domain/speaker.ts'
import { readBeside, type Beside } from './beside-name.ts'

/** One of those whom a record seems to hold, with the claims that would be this one's. */
export interface SpeakerPart {
  /** As the texts spell the name. */
  readonly name: string
  readonly claimIds: readonly Id[]
  readonly articleIds: readonly Id[]
  /** What the texts say of this one beside the name. */
  readonly descriptions: readonly string[]
}

/** A speaker who seems to be several, to be looked at: nothing is parted by it. */
export interface MixedSpeaker {
  readonly speakerId: Id
  /** Two or more; the one that keeps the record comes first. */
  readonly parts: readonly SpeakerPart[]
  /** What each text says, in words: "“union leader” in Evening Post". */
  readonly reasons: readonly string[]
}

/** The whole text of an article where it is at hand; null where it is not, and the words around mentions must do. */
export type ReadText = (articleId: Id) => string | null

interface Evidence {
  readonly articleId: Id
  readonly place: string
  readonly claims: readonly Claim[]
  readonly beside: readonly Beside[]
}

/** The names by which a speaker is looked for: of at least two words, for a surname may be anybody's. */
function namesOf({ name, aliases, absorbed }: Speaker): readonly string[] {
  return [name, ...aliases, ...absorbed.map(({ record }) => record.name)].filter((one) =>
    one.trim().includes(' '),
  )
}

/** The words around each mention of a speaker in some claims. */
function wordsAround(claims: readonly Claim[], speakerId: Id): readonly string[] {
  return claims.flatMap(({ speakers }) =>
    speakers
      .filter((link) => link.speakerId === speakerId)
      .flatMap(({ mentions }) =>
        mentions.map(({ prefix, quote, suffix }) => `${prefix}${quote}${suffix}`),
      ),
  )
}

function evidenceOf(project: Project, speaker: Speaker, readText: ReadText): readonly Evidence[] {
  const ids = [...linkedRecords(project.links.ofSpeaker, speaker.id)].sort()
  const claims = ids.flatMap((id) => {
    const claim = project.claims.get(id)
    return claim === undefined || claim.review === 'rejected' ? [] : [claim]
  })
  const names = namesOf(speaker)
  return [...Map.groupBy(claims, ({ articleId }) => articleId)].map(([articleId, own]) => {
    const article = project.articles.get(articleId)
    const text = readText(articleId)
    const texts = text === null ? wordsAround(own, speaker.id) : [text]
    return {
      articleId,
      place: article === undefined ? '' : article.outlet || titleOf(article),
      claims: own,
      beside: texts.flatMap((words) => readBeside(words, names)),
    }
  })
}

const stemsOf = (evidence: readonly Evidence[]) =>
  new Set(evidence.flatMap(({ beside }) => beside.flatMap(({ stems }) => [...stems])))
const bodiesOf = (evidence: readonly Evidence[]) =>
  new Set(evidence.flatMap(({ beside }) => beside.flatMap(({ bodies }) => [...bodies])))

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((one) => b.has(one))

/** Gathers articles that say something alike; each group says nothing that another says. */
function groupsOf(evidence: readonly Evidence[]): readonly (readonly Evidence[])[] {
  let groups: readonly (readonly Evidence[])[] = []
  for (const one of evidence) {
    const stems = stemsOf([one])
    const alike = groups.filter((group) => meets(stems, stemsOf(group)))
    groups = [...groups.filter((group) => !alike.includes(group)), [...alike.flat(), one]]
  }
  return groups
}

const spellingsOf = (evidence: readonly Evidence[]) =>
  new Set(evidence.flatMap(({ beside }) => beside.map(({ name }) => name)))

/** The group that an article goes with that does not say who is meant: one that spells the name so alone, else the first. */
function groupFor(
  one: Evidence,
  groups: readonly (readonly Evidence[])[],
): readonly Evidence[] | undefined {
  const spellings = spellingsOf([one])
  const spelt = groups.filter((group) => meets(spellings, spellingsOf(group)))
  return spelt.length === 1 ? spelt[0] : groups[0]
}

const claimsIn = (group: readonly Evidence[]) => group.flatMap(({ claims }) => claims)

function partOf(speaker: Speaker, group: readonly Evidence[]): SpeakerPart {
  const [spelling] = spellingsOf(group)
  const said = group.flatMap(({ beside }) => beside.map(({ words }) => words))
  return {
    name: spelling ?? speaker.name,
    claimIds: claimsIn(group).map(({ id }) => id),
    articleIds: group.map(({ articleId }) => articleId),
    descriptions: [...new Set(said.filter((words) => words !== ''))],
  }
}

function reasonsOf(groups: readonly (readonly Evidence[])[]): readonly string[] {
  const descriptions = groups.flatMap((group) =>
    group.flatMap(({ place, beside }) => {
      const words = beside.map((one) => one.words).find((said) => said !== '')
      return words === undefined ? [] : `“${words}” in ${place}`
    }),
  )
  const spellings = groups.map((group) => [...spellingsOf(group)].join('”, “'))
  const areOthers = new Set(spellings).size === groups.length
  return [...new Set(descriptions), ...(areOthers ? [`spelt “${spellings.join('” and “')}”`] : [])]
}

/**
 * Whether one speaker seems to be several: articles that set the name beside different bodies ("chair of the board",
 * "union leader") and share no word of what they say; null where nothing shows that. An article that says both makes
 * them one. What somebody was formerly parts nobody.
 */
export function findMixed(
  project: Project,
  speaker: Speaker,
  readText: ReadText = () => null,
): MixedSpeaker | null {
  if (speaker.kind !== 'person') return null
  const evidence = evidenceOf(project, speaker, readText)
  const telling = evidence.filter((one) => bodiesOf([one]).size > 0)
  const found = groupsOf(telling)
  if (found.length < 2) return null
  const silent = evidence.filter((one) => bodiesOf([one]).size === 0)
  const sizeOf = (group: readonly Evidence[]) => claimsIn(group).length
  const isNamedSo = (group: readonly Evidence[]) => spellingsOf(group).has(speaker.name)
  const ordered = found.toSorted(
    (a, b) => Number(isNamedSo(b)) - Number(isNamedSo(a)) || sizeOf(b) - sizeOf(a),
  )
  const whole = silent.reduce((groups, one) => {
    const home = groupFor(one, groups)
    return groups.map((group) => (group === home ? [...group, one] : group))
  }, ordered)
  return {
    speakerId: speaker.id,
    parts: whole.map((group) => partOf(speaker, group)),
    reasons: reasonsOf(ordered),
  }
}

/** All speakers of a project who seem to be several. */
export function findMixedSpeakers(
  project: Project,
  readText: ReadText = () => null,
): readonly MixedSpeaker[] {
  return [...project.speakers.values()].flatMap(
    (speaker) => findMixed(project, speaker, readText) ?? [],
  )
}
