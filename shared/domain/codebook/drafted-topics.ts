import { nextColour, sortTopics, uniteEntries } from './codebook.ts'
import { indexDraft, type DraftedIndex } from '../edit/drafted-index.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import type { Id } from '../id.ts'
import { foldTopic, newTopic, type Topic, type TopicColour } from '../topic.ts'

/** The codebook of a draft as it goes on. */
interface DraftedTopics {
  /** The entries by their folded names. Two can have one: each window may have made it. */
  readonly byKey: DraftedIndex<'topics'>
  /** How many entries have each colour. */
  readonly colours: Map<TopicColour, number>
  /** No entry stands behind it. */
  lastPosition: number
}

const known = new WeakMap<EditDraft, DraftedTopics>()

function topicsIn(draft: EditDraft): DraftedTopics {
  const found = known.get(draft)
  if (found !== undefined) return found
  const all = [...draft.all('topics')]
  const byKey = indexDraft(draft, 'topics', all, ({ name }) => [foldTopic(name)])
  const topics: DraftedTopics = { byKey, colours: new Map(), lastPosition: 0 }
  const count = ({ colour, position }: Topic, by: 1 | -1) => {
    topics.colours.set(colour, (topics.colours.get(colour) ?? 0) + by)
    topics.lastPosition = Math.max(topics.lastPosition, position)
  }
  for (const topic of all) count(topic, 1)
  draft.follow('topics', (before, after) => {
    if (before !== undefined) count(before, -1)
    if (after !== undefined) count(after, 1)
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
