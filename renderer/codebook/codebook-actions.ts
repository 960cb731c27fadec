import { codebookOf, type CodebookLine } from '../../shared/domain/codebook/codebook.ts'
import {
  changeTopic,
  mergeTopics,
  placeTopic,
  removeTopics,
  renameTopic,
  splitTopic,
  takeInTopics,
} from '../../shared/domain/codebook/codebook-edits.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { DONE, refuse, succeed } from '../../shared/domain/failure.ts'
import type { Id } from '../../shared/domain/id.ts'
import { tidyName } from '../../shared/domain/naming/naming.ts'
import { shortenForLabel } from '../../shared/domain/text/short-text.ts'
import { foldTopic, type TopicColour } from '../../shared/domain/topic.ts'
import { commit } from '../kit/editing/commit.ts'
import { tellUndoable } from '../kit/notices/notices.ts'
import { currentProject } from '../state/project-state.ts'
import { changeComparison, changeView, useViews } from '../state/views.ts'

/** Values chosen, with the word that a topic among them has now; null where it is not among them, or that is there. */
function withRenamed(values: readonly string[], from: string, to: string) {
  const isChosen = values.some((value) => foldTopic(value) === foldTopic(from))
  return isChosen && !values.includes(to) ? [...values, to] : null
}

/** A choice of rows, and a filter, that named a topic by its old word go on to show it. */
function showRenamed(from: string, to: string): void {
  const { comparison, claims } = useViews.getState()
  const rowValues = withRenamed(comparison.rowValues ?? [], from, to)
  if (comparison.rows === 'topic' && rowValues !== null) changeComparison({ rowValues })
  const filter = claims.filters['topics']
  const values = filter?.type === 'among' ? withRenamed(filter.values, from, to) : null
  if (values === null) return
  changeView('claims', { filters: { ...claims.filters, topics: { type: 'among', values } } })
}

/** Takes a new topic into the codebook. Answers whether it is in it now. */
export function addTopic(name: string): boolean {
  const added = commit({
    draft: (draft) => {
      if (tidyName(name) === '') return refuse('A topic needs a name.')
      return succeed(takeInTopics(draft, [name]))
    },
    label: () => `add a topic: ${shortenForLabel(name)}`,
    unchanged: `The codebook has “${name}” already.`,
  })
  return added.ok
}

/** Gives a topic another name, on all its claims too. */
export function rename(line: CodebookLine, name: string): boolean {
  const renamed = commit({
    draft: (draft) => renameTopic(draft, line.name, name),
    label: (to) => `rename a topic: ${shortenForLabel(line.name)} → ${shortenForLabel(to)}`,
  })
  if (renamed.ok) showRenamed(line.name, renamed.value)
  return renamed.ok
}

export function define(line: CodebookLine, definition: string): boolean {
  return commit({
    draft: (draft) => changeTopic(draft, line.name, { definition: definition.trim() }),
    label: () => `define a topic: ${shortenForLabel(line.name)}`,
  }).ok
}

export function recolour(line: CodebookLine, colour: TopicColour): void {
  commit({
    draft: (draft) => changeTopic(draft, line.name, { colour }),
    label: () => `colour a topic: ${shortenForLabel(line.name)}, ${colour}`,
  })
}

/** Puts an entry at a place among the entries, from 0. */
export function place(id: Id, at: number): void {
  const name = currentProject().topics.get(id)?.name ?? ''
  commit({
    draft: (draft) => {
      placeTopic(draft, id, at)
      return DONE
    },
    label: () => `move a topic: ${shortenForLabel(name)}`,
  })
}

/** Makes one topic of two. */
export function merge(line: CodebookLine, into: CodebookLine): boolean {
  const merged = commit({
    draft: (draft) => mergeTopics(draft, into.name, [line.name]),
    label: () => `merge topics: ${shortenForLabel(line.name)} into ${shortenForLabel(into.name)}`,
  })
  if (!merged.ok) return false
  showRenamed(line.name, into.name)
  tellUndoable(`Merged “${line.name}” into “${into.name}”.`)
  return true
}

/** Gives some claims of a topic a new one in its place. */
export function split(line: CodebookLine, name: string, claimIds: readonly Id[]): boolean {
  const done = commit({
    draft: (draft) => splitTopic(draft, line.name, name, claimIds),
    label: (count) =>
      `split a topic: ${countOf(count, 'claim')} of ${shortenForLabel(line.name)} to ${shortenForLabel(name)}`,
  })
  if (!done.ok) return false
  showRenamed(line.name, tidyName(name))
  tellUndoable(`${countOf(done.value, 'claim')} of “${line.name}” went to “${tidyName(name)}”.`)
  return true
}

/** Takes topics off the list and all their claims. */
export function remove(lines: readonly CodebookLine[]): void {
  const names = lines.map(({ name }) => name)
  const [only] = names
  if (only === undefined) return
  const what = names.length === 1 ? `topic “${shortenForLabel(only)}”` : `${names.length} topics`
  const removed = commit({
    draft: (draft) => {
      removeTopics(draft, names)
      return DONE
    },
    label: () => `remove ${what}`,
  })
  const claims = lines.reduce((sum, { count }) => sum + count, 0)
  if (!removed.ok) return
  tellUndoable(
    claims === 0 ? `Removed ${what}.` : `Removed ${what} from ${countOf(claims, 'claim')}.`,
  )
}

/** Takes in all topics that claims have and the codebook does not. */
export function takeInAll(): void {
  const names = codebookOf(currentProject()).flatMap(({ topic, name }) =>
    topic === null ? [name] : [],
  )
  const taken = commit({
    draft: (draft) => succeed(takeInTopics(draft, names)),
    label: (count) => `take ${countOf(count, 'topic')} into the codebook`,
    unchanged: 'All topics are in the codebook already.',
  })
  if (taken.ok) tellUndoable(`Took in ${countOf(taken.value, 'topic')}.`)
}

/** The entries that no claim has and nobody has defined. */
export function unusedLines(lines: readonly CodebookLine[]): readonly CodebookLine[] {
  return lines.filter(
    ({ topic, count }) => topic !== null && count === 0 && topic.definition === '',
  )
}
