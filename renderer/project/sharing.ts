import type { Project } from '../../shared/domain/project.ts'
import { askToConfirm, openDialog } from '../state/dialog-state.ts'
import { tell, tellFailure, tellLasting } from '../kit/notices/notices.ts'
import { call } from '../state/connection.ts'
import { adoptUndoState, currentProject, useProjectState } from '../state/project-state.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { choosePath } from './paths.ts'
import { listAll } from '../../shared/domain/text/listing.ts'

/** What a copy without its history still holds that may not be meant for others, as sentences. */
export function describeShared({ articles, claims, speakers, sources }: Project): string {
  const rejected = claims.count(({ review }) => review === 'rejected')
  const drafts = claims.count(({ review }) => review === 'draft')
  const proposed = claims.count(({ proposal }) => proposal !== null)
  const originals = articles.count(({ original }) => original !== null)
  const merged = [...speakers.values(), ...sources.values()].reduce(
    (sum, { absorbed }) => sum + absorbed.length,
    0,
  )
  const held = [
    ...(drafts === 0 ? [] : [countOf(drafts, 'draft')]),
    ...(rejected === 0 ? [] : [countOf(rejected, 'rejected draft')]),
    ...(merged === 0 ? [] : [`${countOf(merged, 'name')} merged into others`]),
    ...(proposed === 0
      ? []
      : [`what the program first proposed for ${countOf(proposed, 'claim')}`]),
    ...(originals === 0
      ? []
      : [
          `the files that ${countOf(originals, 'article')} ${originals === 1 ? 'was' : 'were'} read from, where they are kept`,
        ]),
    'all notes',
    'how the tables are sorted, filtered and searched',
  ]
  return `Left out is all that was changed, deleted or undone, with the texts of deleted articles; in the copy nothing of it can be undone. Still in it: ${listAll(held)}.`
}

/** Saves a copy of the open project, and says where; what else there is to say of it stays until it was read. */
async function copyTo(path: string, isHistoryRemoved: boolean): Promise<void> {
  const answer = await call('project.copy', { path, isHistoryRemoved })
  if (!answer.ok) {
    tellFailure(answer.failure)
    return
  }
  const what = isHistoryRemoved ? 'a copy without its history' : 'a copy'
  tell(`Saved ${what}: ${answer.value.path}`)
  for (const notice of answer.value.notices) tellLasting(notice)
}

export async function saveCopy(): Promise<void> {
  const name = useProjectState.getState().info?.name ?? 'Project'
  const path = await choosePath('save-copy', `${name} copy.hearsay`)
  if (path !== null) await copyTo(path, false)
}

/** Saves a copy to hand on, once it was said what is in it. */
export async function shareCopy(): Promise<void> {
  const name = useProjectState.getState().info?.name ?? 'Project'
  const isWanted = await askToConfirm({
    title: 'Save a copy without its history',
    question: `The copy holds the project as it is now. ${describeShared(currentProject())}`,
    action: 'Choose a place…',
  })
  if (!isWanted) return
  const path = await choosePath('save-copy', `${name} to share.hearsay`)
  if (path === null) return
  await copyTo(path, true)
}

/** Asks for the day before which the history is removed. */
export function askForDay(): void {
  openDialog({ type: 'compact' })
}

/** How many edits compacting would remove; null when that could not be answered. */
export async function countEditsBefore(before: Date): Promise<number | null> {
  const answer = await call('history.count', { before: before.toISOString() })
  return answer.ok ? answer.value.edits : null
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}

/** Removes the history from before a moment. */
export async function removeHistory(before: Date): Promise<void> {
  const answer = await call('history.compact', { before: before.toISOString() })
  if (!answer.ok) {
    tellFailure(answer.failure)
    return
  }
  const { edits, bytes, undo } = answer.value
  adoptUndoState(undo)
  tell(
    `${countOf(edits, 'edit')} removed from the history. The project takes ${inMegabytes(bytes.after)}; before, ${inMegabytes(bytes.before)}.`,
  )
}
