import type { Id } from '../id.ts'
import type { Project } from '../project.ts'
import { foldTopic, TopicColour, type Topic } from '../topic.ts'

/** A topic as the codebook lists it: an entry, or one that claims have and nobody has taken in. */
export interface CodebookLine {
  /** Folded: what tells it from other topics. */
  readonly key: string
  /** As the entry has it; without an entry, as most claims write it. */
  readonly name: string
  readonly topic: Topic | null
  /** How many claims have it, without those rejected. */
  readonly count: number
}

/** The order of the codebook. */
export function compareTopics(a: Topic, b: Topic): number {
  if (a.position !== b.position) return a.position - b.position
  const [keyA, keyB] = [foldTopic(a.name), foldTopic(b.name)]
  if (keyA !== keyB) return keyA < keyB ? -1 : 1
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

/** Entries in their order. */
export function sortTopics(topics: Iterable<Topic>): readonly Topic[] {
  return [...topics].sort(compareTopics)
}

/**
 * One entry for several of one name, as two windows make that use a new topic at once: the first of them, with all that
 * any of them says, each on a line of its own.
 */
export function uniteEntries(first: Topic, others: readonly Topic[]): Topic {
  const added = others.map(({ definition }) => definition.trim())
  const said = new Set([first.definition.trim(), ...added].filter((text) => text !== ''))
  said.delete(first.definition.trim())
  if (said.size === 0) return first
  const kept = first.definition.trim() === '' ? [] : [first.definition]
  return { ...first, definition: [...kept, ...said].join('\n') }
}

/** Entries by their folded names, in their order; several of one name are one. */
export function listEntries(topics: Iterable<Topic>): ReadonlyMap<string, Topic> {
  const byKey = Map.groupBy(sortTopics(topics), ({ name }) => foldTopic(name))
  return new Map(
    [...byKey].flatMap(([key, [first, ...others]]): [string, Topic][] =>
      first === undefined ? [] : [[key, uniteEntries(first, others)]],
    ),
  )
}

const byName = new WeakMap<Project['topics'], ReadonlyMap<string, Topic>>()

/** The entries of a project by their folded names, in their order; several of one name are one. */
export function topicsByName({ topics }: Pick<Project, 'topics'>): ReadonlyMap<string, Topic> {
  const known = byName.get(topics)
  if (known !== undefined) return known
  const found = listEntries(topics.values())
  byName.set(topics, found)
  return found
}

/** The entry of a topic, by its name as a claim has it. */
export function topicOf(project: Pick<Project, 'topics'>, name: string): Topic | undefined {
  return project.topics.size === 0 ? undefined : topicsByName(project).get(foldTopic(name))
}

/** The colour of a topic; null for one that the codebook does not have. */
export function colourOfTopic(project: Pick<Project, 'topics'>, name: string): TopicColour | null {
  return topicOf(project, name)?.colour ?? null
}

/** The colour that a new entry gets: of those that the fewest have, the first. `counts` is how many have each. */
export function nextColour(counts: ReadonlyMap<TopicColour, number>): TopicColour {
  const countOf = (colour: TopicColour) => counts.get(colour) ?? 0
  const [first = 'blue'] = TopicColour.options.toSorted((a, b) => countOf(a) - countOf(b))
  return first
}

interface Use {
  readonly claimIds: Set<Id>
  readonly spellings: Map<string, number>
}

const uses = new WeakMap<Project['claims'], ReadonlyMap<string, Use>>()

/** Which claims have a topic, and how they write it. Rejected ones do not count. */
function usesOf({ claims }: Pick<Project, 'claims'>): ReadonlyMap<string, Use> {
  const known = uses.get(claims)
  if (known !== undefined) return known
  const found = new Map<string, Use>()
  for (const { id, topics, review } of claims.values()) {
    if (review === 'rejected') continue
    for (const topic of topics) {
      const key = foldTopic(topic)
      if (key === '') continue
      const use = found.get(key) ?? { claimIds: new Set(), spellings: new Map() }
      use.claimIds.add(id)
      use.spellings.set(topic, (use.spellings.get(topic) ?? 0) + 1)
      found.set(key, use)
    }
  }
  uses.set(claims, found)
  return found
}

/** The claims that have a topic, in the order in which they were made; those rejected have none. */
export function claimsOfTopic(project: Pick<Project, 'claims'>, name: string): readonly Id[] {
  return [...(usesOf(project).get(foldTopic(name))?.claimIds ?? [])].sort()
}

function commonSpelling({ spellings }: Use): string {
  const [first] = [...spellings].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return first?.[0].trim() ?? ''
}

/** The topics of a project: the entries in their order, then those that claims have without one, by how many. */
export function codebookOf(project: Pick<Project, 'topics' | 'claims'>): readonly CodebookLine[] {
  const used = usesOf(project)
  const entries = topicsByName(project)
  const listed = Array.from(entries, ([key, topic]): CodebookLine => {
    return { key, name: topic.name, topic, count: used.get(key)?.claimIds.size ?? 0 }
  })
  const others = [...used]
    .filter(([key]) => !entries.has(key))
    .map(([key, use]): CodebookLine => {
      return { key, name: commonSpelling(use), topic: null, count: use.claimIds.size }
    })
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
  return [...listed, ...others]
}
