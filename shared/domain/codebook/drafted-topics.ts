import { nextColour, sortTopics, uniteEntries } from './codebook.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import type { Id } from '../id.ts'
import { foldTopic, newTopic, type Topic, type TopicColour } from '../topic.ts'

/** The codebook of a draft, so that thousands of topics can be looked up and taken in one after the other. */
interface DraftedTopics {
  /** The entries by their folded names. Two can have one: each window may have made it. */
  readonly byKey: Map<string, Set<Topic>>
  readonly colours: Map<TopicColour, number>
  /** No entry stands behind it. */
  lastPosition: number
}

function add(topics: DraftedTopics, topic: Topic): void {
  const { byKey, colours } = topics
  const key = foldTopic(topic.name)
  byKey.set(key, (byKey.get(key) ?? new Set()).add(topic))
  colours.set(topic.colour, (colours.get(topic.colour) ?? 0) + 1)
  topics.lastPosition = Math.max(topics.lastPosition, topic.position)
}

function remove({ byKey, colours }: DraftedTopics, topic: Topic): void {
  byKey.get(foldTopic(topic.name))?.delete(topic)
  colours.set(topic.colour, (colours.get(topic.colour) ?? 0) - 1)
}

const known = new WeakMap<EditDraft, DraftedTopics>()

function topicsIn(draft: EditDraft): DraftedTopics {
  const found = known.get(draft)
  if (found !== undefined) return found
  const topics: DraftedTopics = { byKey: new Map(), colours: new Map(), lastPosition: 0 }
  for (const topic of draft.all('topics')) add(topics, topic)
  draft.follow('topics', (before, after) => {
    if (before !== undefined) remove(topics, before)
    if (after !== undefined) add(topics, after)
  })
  known.set(draft, topics)
  return topics
}

function entriesOf(draft: EditDraft, name: string): readonly Topic[] {
  return sortTopics(topicsIn(draft).byKey.get(foldTopic(name)) ?? [])
}

/** The entry of a topic as drafted so far; of two of one name, the first. */
export function draftedTopic(draft: EditDraft, name: string): Topic | undefined {
  return entriesOf(draft, name)[0]
}

/** The one entry of a topic, to be changed: where there are several of its name, they become one in the draft. */
export function uniteTopic(draft: EditDraft, name: string): Topic | undefined {
  const [first, ...others] = entriesOf(draft, name)
  if (first === undefined || others.length === 0) return first
  for (const { id } of others) draft.remove('topics', id)
  const united = uniteEntries(first, others)
  draft.put('topics', united)
  return united
}

/** Puts a topic behind all others, in a colour that as few as possible have. */
export function appendTopic(draft: EditDraft, id: Id, name: string): void {
  const { colours, lastPosition } = topicsIn(draft)
  draft.put('topics', newTopic(id, name, nextColour(colours), Math.floor(lastPosition) + 1))
}
