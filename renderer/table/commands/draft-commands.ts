import type { Id } from '../../../shared/domain/id.ts'
import type { Command } from '../../kit/keys/registry.ts'
import { openDialog } from '../../state/dialog-state.ts'
import { reviewDrafts } from '../../drafts/bulk-review.ts'
import { useReviews } from '../../drafts/review-index.ts'
import type { GridModel } from '../grid-context.ts'
import { gridOf } from '../grid-state.ts'
import { goToNextUnsure, showUnsure } from './unsure-rows.ts'
import { waitingSelected, waitingShown } from '../lines/waiting-rows.ts'

const NONE: readonly Id[] = []

/** The drafts that wait among the selected rows of the claims table. */
export function selectedDrafts({ table, columns }: GridModel): readonly Id[] {
  if (table !== 'claims') return NONE
  return waitingSelected(gridOf(table), columns.shown, useReviews.getState().waiting)
}

/** The drafts that wait among the rows that the claims table shows. */
export function shownDrafts({ table }: GridModel): readonly Id[] {
  return table === 'claims' ? waitingShown(gridOf(table), useReviews.getState().waiting) : NONE
}

export function accept(ids: readonly Id[]): void {
  reviewDrafts({ accept: ids, reject: [] })
}

export function reject(ids: readonly Id[]): void {
  reviewDrafts({ accept: [], reject: ids })
}

/** What can be done with several drafts at once: those selected, those shown, those sure enough. */
export function draftCommands(model: GridModel): readonly Command[] {
  const canReview = () => !model.isReadOnly && model.table === 'claims'
  const isAnyWaiting = () => !model.isReadOnly && useReviews.getState().waiting.size > 0
  const reviewing = (name: string, title: string, run: () => void): Command => ({
    id: `drafts.${name}`,
    title,
    group: 'Table',
    isEnabled: canReview,
    run,
  })
  return [
    {
      ...reviewing('acceptSelected', 'Accept selected drafts', () => accept(selectedDrafts(model))),
      keys: ['Mod+Enter'],
      scope: 'table',
    },
    {
      ...reviewing('rejectSelected', 'Reject selected drafts', () => reject(selectedDrafts(model))),
      keys: ['Mod+Backspace'],
      scope: 'table',
    },
    {
      id: 'table.nextUnsure',
      title: 'Next row whose speaker is unsure',
      words: ['unsure name', 'nobody named'],
      group: 'Table',
      keys: ['Mod+U'],
      scope: 'table',
      isEnabled: () => model.table === 'claims',
      run: () => goToNextUnsure(model),
    },
    {
      id: 'drafts.showUnsure',
      title: 'Show only drafts whose speaker is unsure',
      group: 'Table',
      run: showUnsure,
    },
    reviewing('acceptShown', 'Accept shown drafts', () => accept(shownDrafts(model))),
    reviewing('rejectShown', 'Reject shown drafts', () => reject(shownDrafts(model))),
    {
      id: 'drafts.threshold',
      title: 'Accept drafts by confidence…',
      group: 'Review',
      isEnabled: isAnyWaiting,
      run: () => openDialog({ type: 'threshold' }),
    },
    {
      id: 'drafts.record',
      title: 'How the drafts did',
      group: 'Review',
      run: () => openDialog({ type: 'record' }),
    },
  ]
}
