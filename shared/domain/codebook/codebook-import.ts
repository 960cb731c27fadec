import { listEntries } from './codebook.ts'
import { orderTopics, rewriteTopics, takeInTopics } from './codebook-edits.ts'
import { uniteTopic } from './drafted-topics.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import { refuse, succeed, type Outcome } from '../failure.ts'
import { newId, type Id } from '../id.ts'
import { foldTopic, type Topic, type TopicColour } from '../topic.ts'

/** One topic of a codebook that is read; null where the file says nothing of it. */
export interface CodebookRow {
  /** That of an entry that was written out; else '' or whatever the file has. */
  readonly id: string
  readonly name: string
  readonly definition: string | null
  readonly colour: TopicColour | null
}

/** Each topic once, under the first of its rows. */
function distinctRows(rows: readonly CodebookRow[]): readonly CodebookRow[] {
  const byKey = Map.groupBy(rows, ({ name }) => foldTopic(name))
  byKey.delete('')
  return [...byKey.values()].flatMap(([first]) => first ?? [])
}

/** Entries that a row calls otherwise, by what they are called now (folded). */
function renamesOf(draft: EditDraft, rows: readonly CodebookRow[]): ReadonlyMap<string, string> {
  const renames = new Map<string, string>()
  for (const { id, name } of rows) {
    const topic = draft.get('topics', id)
    if (topic !== undefined && topic.name !== name) renames.set(foldTopic(topic.name), name)
  }
  return renames
}

/** The first new name that another topic has, which the file does not call otherwise itself. */
function findTaken(draft: EditDraft, renames: ReadonlyMap<string, string>): string | null {
  const used = new Set(Array.from(draft.all('claims')).flatMap(({ topics }) => topics))
  const names = [...used, ...Array.from(draft.all('topics'), ({ name }) => name)]
  const staying = new Set(names.map(foldTopic).filter((key) => !renames.has(key)))
  return [...renames.values()].find((name) => staying.has(foldTopic(name))) ?? null
}

/** What a row says of its entry. */
function changesOf({ definition, colour }: CodebookRow): Partial<Topic> {
  return {
    ...(definition === null ? {} : { definition }),
    ...(colour === null ? {} : { colour }),
  }
}

/**
 * Takes in what a file says of topics: new ones come in behind the others, known ones get what it says of them, and one
 * that it calls otherwise under its id is renamed on all its claims. Answers the entries of its topics, in its order.
 */
export function takeInCodebook(
  draft: EditDraft,
  rows: readonly CodebookRow[],
  makeId: () => Id = newId,
): Outcome<readonly Topic[]> {
  for (const { id } of rows) {
    const topic = draft.get('topics', id)
    if (topic !== undefined) uniteTopic(draft, topic.name)
  }
  const renames = renamesOf(draft, rows)
  const taken = findTaken(draft, renames)
  if (taken !== null) {
    return refuse(`There is already a topic “${taken}”. Merge the two, then open the file again.`)
  }
  for (const { id, name } of rows) {
    if (draft.get('topics', id) !== undefined) draft.update('topics', id, { name })
  }
  rewriteTopics(draft, renames)
  takeInTopics(
    draft,
    rows.map(({ name }) => name),
    makeId,
  )
  const entries = rows.flatMap((row) => {
    const topic = uniteTopic(draft, row.name)
    return topic === undefined ? [] : [{ topic, row }]
  })
  for (const { topic, row } of entries) draft.update('topics', topic.id, changesOf(row))
  return succeed(entries.map(({ topic }) => topic))
}

/**
 * Takes in a codebook that was written as CSV, as `takeInCodebook` does. The topics of the file stand first, in its
 * order; none is taken away. Answers how many topics the file has.
 */
export function importCodebook(
  draft: EditDraft,
  read: readonly CodebookRow[],
  makeId: () => Id = newId,
): Outcome<number> {
  const rows = distinctRows(read)
  const taken = takeInCodebook(draft, rows, makeId)
  if (!taken.ok) return taken
  const ids = new Set(taken.value.map(({ id }) => id))
  const others = [...listEntries(draft.all('topics')).values()].filter(({ id }) => !ids.has(id))
  orderTopics(draft, [...taken.value, ...others])
  return succeed(rows.length)
}
