import { titleOf } from '../domain/article.ts'
import type { Id } from '../domain/id.ts'
import { linkedRecords } from '../domain/links.ts'
import type { Project } from '../domain/project.ts'
import type { Speaker } from '../domain/speaker.ts'
import { makeSearchable, readBeside, type Beside, type SearchableText } from './beside-name.ts'

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

/** The claims of a speaker in one article. */
export interface ArticleClaims {
  readonly articleId: Id
  /** The outlet, or the title where that is not known. */
  readonly place: string
  readonly claimIds: readonly Id[]
}

/** A person with claims in several articles: plain data, so that a worker can be given it. */
export interface SpeakerInArticles {
  readonly speakerId: Id
  readonly name: string
  /** The names by which the person is looked for: of at least two words, for a surname may be anybody's. */
  readonly names: readonly string[]
  readonly articles: readonly ArticleClaims[]
}

type Texts = ReadonlyMap<Id, SearchableText>

interface Evidence extends ArticleClaims {
  readonly beside: readonly Beside[]
}

function namesOf({ name, aliases, absorbed }: Speaker): readonly string[] {
  return [name, ...aliases, ...absorbed.map(({ record }) => record.name)].filter((one) =>
    one.trim().includes(' '),
  )
}

/** A speaker's claims that were not rejected, by article. */
export function claimsByArticle(project: Project, speakerId: Id): readonly ArticleClaims[] {
  const ids = [...linkedRecords(project.links.ofSpeaker, speakerId)].sort()
  const claims = ids.flatMap((id) => {
    const claim = project.claims.get(id)
    return claim === undefined || claim.review === 'rejected' ? [] : [claim]
  })
  return [...Map.groupBy(claims, ({ articleId }) => articleId)].map(([articleId, own]) => {
    const article = project.articles.get(articleId)
    const place = article === undefined ? '' : article.outlet || titleOf(article)
    return { articleId, place, claimIds: own.map(({ id }) => id) }
  })
}

/** The persons of a project who have claims in several articles: only these may be several people. */
export function speakersInArticles(project: Project): readonly SpeakerInArticles[] {
  return [...project.speakers.values()].flatMap((speaker): readonly SpeakerInArticles[] => {
    const names = speaker.kind === 'person' ? namesOf(speaker) : []
    if (names.length === 0) return []
    const articles = claimsByArticle(project, speaker.id)
    if (articles.length < 2) return []
    return [{ speakerId: speaker.id, name: speaker.name, names, articles }]
  })
}

function evidenceOf(speaker: SpeakerInArticles, texts: Texts): readonly Evidence[] {
  return speaker.articles.map((article) => {
    const text = texts.get(article.articleId)
    return { ...article, beside: text === undefined ? [] : readBeside(text, speaker.names) }
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

const claimsIn = (group: readonly Evidence[]) => group.flatMap(({ claimIds }) => claimIds)

function partOf({ name }: SpeakerInArticles, group: readonly Evidence[]): SpeakerPart {
  const [spelling] = spellingsOf(group)
  const said = group.flatMap(({ beside }) => beside.map(({ words }) => words))
  return {
    name: spelling ?? name,
    claimIds: claimsIn(group),
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

/** Whether one speaker seems to be several; null where nothing shows that. */
function findMixed(speaker: SpeakerInArticles, texts: Texts): MixedSpeaker | null {
  const evidence = evidenceOf(speaker, texts)
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
    speakerId: speaker.speakerId,
    parts: whole.map((group) => partOf(speaker, group)),
    reasons: reasonsOf(ordered),
  }
}

/**
 * Those who seem to be several: articles set the name beside different bodies ("chair of the board", "union leader")
 * and share no word of what they say. An article that says both makes them one. What somebody was formerly parts
 * nobody, and an article without a text in `texts` says nothing.
 */
export function findMixedAmong(
  speakers: readonly SpeakerInArticles[],
  texts: ReadonlyMap<Id, string>,
): readonly MixedSpeaker[] {
  const searchable = new Map([...texts].map(([id, text]) => [id, makeSearchable(text)]))
  return speakers.flatMap((speaker) => findMixed(speaker, searchable) ?? [])
}

/** What a text says of a speaker beside the name, in words; '' where it says nothing. */
export function wordsBeside(speaker: Speaker, text: string): string {
  const found = readBeside(makeSearchable(text), namesOf(speaker))
  return found.find(({ words }) => words !== '')?.words ?? ''
}
