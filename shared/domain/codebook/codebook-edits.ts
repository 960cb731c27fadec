import { listEntries } from './codebook.ts'
import { appendTopic, draftedTopic, uniteTopic } from './drafted-topics.ts'
import type { EditDraft } from '../edit/edit-draft.ts'
import { DONE, refuse, succeed, type Outcome } from '../failure.ts'
import { newId, type Id } from '../id.ts'
import { tidyName } from '../naming/naming.ts'
import { foldTopic, type Topic } from '../topic.ts'

/**
 * Takes topics into the codebook that it does not have, behind the others, each with a colour of its own as long as
 * there are any. Answers how many it took.
 */
export function takeInTopics(
  draft: EditDraft,
  names: readonly string[],
  makeId: () => Id = newId,
): number {
  let taken = 0
  for (const name of names.map(tidyName)) {
    if (foldTopic(name) === '' || draftedTopic(draft, name) !== undefined) continue
    appendTopic(draft, makeId(), name)
    taken += 1
  }
  return taken
}

/**
 * Writes topics of all claims anew, also of those rejected: `rename` has what a folded topic becomes, null to take it
 * off. What comes to stand twice on a claim stands where it came first.
 */
export function rewriteTopics(draft: EditDraft, rename: ReadonlyMap<string, string | null>): void {
  const claims = Array.from(draft.all('claims'))
  for (const { id, topics } of claims) {
    if (!topics.some((topic) => rename.has(foldTopic(topic)))) continue
    const written = topics.flatMap((topic) => {
      const name = rename.get(foldTopic(topic))
      return name === undefined ? [topic] : (name ?? [])
    })
    const byKey = new Map(written.toReversed().map((topic) => [foldTopic(topic), topic]))
    const kept = [...new Set(written.map(foldTopic))].flatMap((key) => byKey.get(key) ?? [])
    draft.update('claims', id, { topics: kept })
  }
}

/** Whether any claim has a topic, also one rejected. */
function isOnClaims(draft: EditDraft, key: string): boolean {
  for (const { topics } of draft.all('claims')) {
    if (topics.some((topic) => foldTopic(topic) === key)) return true
  }
  return false
}

/** Gives a topic another name, in the codebook and on all its claims. Answers the name. */
export function renameTopic(draft: EditDraft, from: string, to: string): Outcome<string> {
  const name = tidyName(to)
  if (foldTopic(name) === '') return refuse('A topic needs a name.')
  const [old, next] = [foldTopic(from), foldTopic(name)]
  if (old !== next && (draftedTopic(draft, name) !== undefined || isOnClaims(draft, next))) {
    return refuse(`There is already a topic “${name}”. Merge the two instead.`)
  }
  const topic = uniteTopic(draft, from)
  if (topic !== undefined) draft.update('topics', topic.id, { name })
  rewriteTopics(draft, new Map([[old, name]]))
  return succeed(name)
}

/**
 * Makes one topic of several: their claims get the one that is kept, the other entries go. Its definition is the first
 * that says something. Answers how many topics went into it.
 */
export function mergeTopics(
  draft: EditDraft,
  keep: string,
  others: readonly string[],
): Outcome<number> {
  const kept = foldTopic(keep)
  const keys = [...new Set(others.map(foldTopic))].filter((key) => key !== kept && key !== '')
  const entries = keys.flatMap((key) => uniteTopic(draft, key) ?? [])
  const entry = uniteTopic(draft, keep)
  const name = entry?.name ?? tidyName(keep)
  const definition = [...(entry === undefined ? [] : [entry]), ...entries]
    .map((topic) => topic.definition)
    .find((text) => text.trim() !== '')
  // Where the kept one has no entry, that of the first other becomes its own.
  const [stays, ...gone] = entry === undefined ? entries : [entry, ...entries]
  for (const { id } of gone) draft.remove('topics', id)
  if (stays !== undefined) {
    draft.update('topics', stays.id, { name, definition: definition ?? stays.definition })
  }
  rewriteTopics(draft, new Map([...keys, kept].map((key) => [key, name])))
  return succeed(keys.length)
}

/**
 * Gives some claims of a topic another one in its place, which comes behind it in the codebook where it is not there
 * yet. Answers how many claims it was.
 */
export function splitTopic(
  draft: EditDraft,
  from: string,
  into: string,
  claimIds: readonly Id[],
  makeId: () => Id = newId,
): Outcome<number> {
  const name = draftedTopic(draft, into)?.name ?? tidyName(into)
  const key = foldTopic(from)
  if (foldTopic(name) === '') return refuse('The new topic needs a name.')
  if (foldTopic(name) === key) return refuse('Give the new topic another name than the old.')
  const claims = [...new Set(claimIds)].flatMap((id) => draft.get('claims', id) ?? [])
  const having = claims.filter(({ topics }) => topics.some((topic) => foldTopic(topic) === key))
  if (having.length === 0) return refuse('Choose the claims that get the new topic.')
  for (const { id, topics } of having) {
    const others = topics.filter((topic) => foldTopic(topic) !== foldTopic(name))
    const written = others.map((topic) => (foldTopic(topic) === key ? name : topic))
    draft.update('claims', id, { topics: written })
  }
  const isNew = takeInTopics(draft, [name], makeId) > 0
  const topic = draftedTopic(draft, name)
  const after = [...listEntries(draft.all('topics')).keys()].indexOf(key)
  if (isNew && topic !== undefined && after >= 0) placeTopic(draft, topic.id, after + 1)
  return succeed(having.length)
}

/** Takes topics off all claims, and their entries out of the codebook. */
export function removeTopics(draft: EditDraft, names: readonly string[]): void {
  const keys = new Set(names.map(foldTopic))
  const entries = Array.from(draft.all('topics')).filter(({ name }) => keys.has(foldTopic(name)))
  for (const { id } of entries) draft.remove('topics', id)
  rewriteTopics(draft, new Map([...keys].map((key) => [key, null])))
}

/** Puts an entry at a place among the others, from 0; several of one name are one. */
export function placeTopic(draft: EditDraft, id: Id, place: number): void {
  const placed = draft.get('topics', id)
  const topic = placed === undefined ? undefined : uniteTopic(draft, placed.name)
  if (topic === undefined) return
  const topics = [...listEntries(draft.all('topics')).values()]
  const others = topics.filter((one) => one.id !== topic.id)
  const at = Math.max(0, Math.min(place, others.length))
  if (topics[at]?.id === topic.id) return
  const before = others[at - 1]?.position ?? (others[0]?.position ?? 1) - 2
  const behind = others[at]?.position ?? before + 2
  const position = (before + behind) / 2
  if (before < position && position < behind) draft.update('topics', topic.id, { position })
  else orderTopics(draft, others.toSpliced(at, 0, topic))
}

/** Numbers entries anew, in the order given, one of each name: those before had no room between them. */
export function orderTopics(draft: EditDraft, topics: readonly Topic[]): void {
  for (const [index, { name }] of topics.entries()) {
    const topic = uniteTopic(draft, name)
    if (topic !== undefined) draft.update('topics', topic.id, { position: index + 1 })
  }
}

/** Says what a topic is about; where the codebook does not have it, it is taken in. */
export function changeTopic(
  draft: EditDraft,
  name: string,
  fields: Partial<Pick<Topic, 'definition' | 'colour'>>,
  makeId: () => Id = newId,
): Outcome<null> {
  takeInTopics(draft, [name], makeId)
  const topic = uniteTopic(draft, name)
  if (topic === undefined) return refuse('A topic needs a name.')
  draft.update('topics', topic.id, fields)
  return DONE
}
