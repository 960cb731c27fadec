import type { Id } from '../../shared/domain/id.ts'
import type { ImportResult } from '../../shared/domain/text-input.ts'
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

/** Goes to the first article that was opened, and drafts the claims of all; of a later form once it was compared. */
export function followResults(results: readonly ImportResult[]): void {
  const added = results.flatMap((one) => (one.type === 'added' ? [one.articleId] : []))
  const known = results.find((one) => one.type === 'known')?.articleId
  const first = added[0] ?? known
  if (first !== undefined) goToArticle(first)
  const { articles } = currentProject()
  const isLater = (id: Id) => (articles.get(id)?.versionOf ?? null) !== null
  draft(added.filter((id) => !isLater(id)))
  for (const id of added.filter(isLater)) toBeCompared.add(id)
}

/** Later forms whose claims are drafted once those of the form before were looked up in them. */
const toBeCompared = new Set<Id>()

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

/** Shows the later forms that were opened beside those before them, one after the other, and drafts what is new in them. */
export function compareNext(): void {
  const [next] = toBeCompared
  if (next === undefined) return
  if (useDialog.getState().request?.type === 'import') {
    compareAfter('import', () => {})
    return
  }
  toBeCompared.delete(next)
  compareForms(next)
  compareAfter('versions', () => draft([next]))
}
