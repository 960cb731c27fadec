import type { Id } from '../../shared/domain/id.ts'
import type { ImportResult } from '../../shared/domain/text-input.ts'
import { isEarlierForm } from '../../shared/domain/versions/forms.ts'
import { draftArticles } from '../review/drafting.ts'
import { useDialog } from '../state/dialog-state.ts'
import { goToArticle } from '../state/navigation.ts'
import { onOtherProject } from '../state/other-project.ts'
import { currentProject } from '../state/project-state.ts'
import { currentSettings } from '../state/settings.ts'
import { compareForms } from '../versions/version-actions.ts'

function draft(articleIds: readonly Id[]): void {
  if (currentSettings().isDrafting) void draftArticles(articleIds)
}

/** Goes to the first article that was opened, and drafts the claims of all; of a form of another once it was compared. */
export function followResults(results: readonly ImportResult[]): void {
  const added = results.filter((one) => one.type === 'added')
  const known = results.find((one) => one.type === 'known')?.articleId
  const first = added[0]?.articleId ?? known
  if (first !== undefined) goToArticle(first)
  draft(added.filter(({ order }) => order === undefined).map(({ articleId }) => articleId))
  for (const { articleId, order } of added) {
    if (order !== undefined) toBeCompared.set(articleId, order)
  }
}

/**
 * Forms of other articles, each with why it was taken for the earlier or the later: the claims of a later one are drafted
 * once those of the form before were looked up in it.
 */
const toBeCompared = new Map<Id, string>()

onOtherProject(() => toBeCompared.clear())

/** Whether a dialog is waited for, after which the next is compared. */
let isWaiting = false

function compareAfter(type: 'import' | 'versions', then: () => void): void {
  if (isWaiting) return
  isWaiting = true
  const stop = useDialog.subscribe(({ request }) => {
    if (request?.type === type) return
    stop()
    isWaiting = false
    then()
    compareNext()
  })
}

/** Drafts what is new in a form; an earlier one has its claims in a later. */
function draftLatest(id: Id): void {
  if (!isEarlierForm(currentProject().articles, id)) draft([id])
}

/** Shows the forms that were opened beside those before them, one after the other. */
export function compareNext(): void {
  const [entry] = toBeCompared
  if (entry === undefined) return
  const [next, order] = entry
  if (useDialog.getState().request?.type === 'import') {
    compareAfter('import', () => {})
    return
  }
  toBeCompared.delete(next)
  compareForms(next, order)
  compareAfter('versions', () => draftLatest(next))
}
