import { countOf } from '../../shared/domain/counting.ts'
import { DONE } from '../../shared/domain/failure.ts'
import { foldVerdict } from '../../shared/domain/scale.ts'
import { shortenForLabel } from '../../shared/domain/text/short-text.ts'
import {
  addVerdict,
  describeVerdict,
  placeVerdict,
  removeVerdict,
  renameVerdict,
} from '../../shared/domain/verdicts/scale-edits.ts'
import { countVerdict } from '../../shared/domain/verdicts/verdict-scale.ts'
import { commit } from '../kit/editing/commit.ts'
import { currentProject } from '../state/project-state.ts'
import { changeView, useViews } from '../state/views.ts'

/** Puts a verdict at the end of the scale; whether it is there now. */
export function add(name: string): boolean {
  return commit({
    draft: (draft) => addVerdict(draft, name),
    label: (added) => `add a verdict: ${shortenForLabel(added)}`,
  }).ok
}

/** A filter of the claims that named a verdict by its old word goes on to show it. */
function showRenamed(from: string, to: string): void {
  const { claims } = useViews.getState()
  const filter = claims.filters['verdict']
  if (
    filter?.type !== 'among' ||
    !filter.values.some((value) => foldVerdict(value) === foldVerdict(from))
  )
    return
  const values = [...new Set([...filter.values, to])]
  changeView('claims', { filters: { ...claims.filters, verdict: { type: 'among', values } } })
}

/** Gives a verdict another name, on all its claims too. Answers the name; null where it cannot have it. */
export function rename(from: string, to: string): string | null {
  const renamed = commit({
    draft: (draft) => renameVerdict(draft, from, to),
    label: (name) => `rename a verdict: ${shortenForLabel(from)} → ${shortenForLabel(name)}`,
  })
  if (!renamed.ok) return null
  showRenamed(from, renamed.value)
  return renamed.value
}

/** Says what a verdict means; whether that could be done. */
export function describe(name: string, meaning: string): boolean {
  return commit({
    draft: (draft) => describeVerdict(draft, name, meaning),
    label: () => `say what a verdict means: ${shortenForLabel(name)}`,
  }).ok
}

/** Puts a verdict at a place of the scale, from 0. */
export function place(name: string, at: number): void {
  commit({
    draft: (draft) => {
      placeVerdict(draft, name, at)
      return DONE
    },
    label: () => `move a verdict: ${shortenForLabel(name)}`,
  })
}

/** Takes a verdict off the scale. Answers, in a sentence, what becomes of the claims that have it. */
export function remove(name: string): string {
  commit({
    draft: (draft) => {
      removeVerdict(draft, name)
      return DONE
    },
    label: () => `remove a verdict: ${shortenForLabel(name)}`,
  })
  const count = countVerdict(currentProject(), name)
  if (count === 0) return `“${name}” is off the scale. No claim has it.`
  return `“${name}” is off the scale. ${countOf(count, 'claim')} ${count === 1 ? 'has' : 'have'} it still.`
}
