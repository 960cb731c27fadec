import type { Article } from '../../shared/domain/article.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { succeed } from '../../shared/domain/failure.ts'
import { shorten } from '../../shared/domain/text/short-text.ts'
import type { PlacedClaim } from '../../shared/domain/versions/claim-placing.ts'
import { formsOf } from '../../shared/domain/versions/forms.ts'
import { moveClaims } from '../../shared/domain/versions/version-edits.ts'
import { titleOf } from '../../shared/domain/article.ts'
import { commit } from '../kit/editing/commit.ts'
import type { Command } from '../kit/keys/registry.ts'
import { tellUndoable } from '../kit/notices/notices.ts'
import { openDialog } from '../state/dialog-state.ts'
import type { Id } from '../../shared/domain/id.ts'
import { currentProject } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import type { LoadedText } from '../state/texts.ts'

/** How much of a title goes into a label. */
const TITLE = 60

/** Moves the claims that were confirmed to the later form of their article, as one edit; whether that could be done. */
export function moveToLater(
  { article, text, structure }: LoadedText & { readonly article: Article },
  placed: readonly PlacedClaim[],
): boolean {
  const { id } = article
  const made = commit({
    draft: (draft) =>
      succeed(moveClaims(draft, { id, text, quotations: structure.quotations }, placed)),
    label: (count) =>
      `move ${countOf(count, 'claim')} to a later form of “${shorten(titleOf(article), TITLE)}”`,
  })
  if (made.ok) tellUndoable(`${countOf(made.value, 'claim')} moved to the later form.`)
  return made.ok
}

/** The form of an article that can be compared with the one before it: itself, or the one that came after it. */
export function comparableForm(articleId: Id | null): Id | null {
  if (articleId === null) return null
  const { articles } = currentProject()
  if ((articles.get(articleId)?.versionOf ?? null) !== null) return articleId
  return formsOf(articles, articleId)[1]?.id ?? null
}

/** Shows two forms of an article side by side. */
export function compareForms(articleId: Id | null): void {
  const later = comparableForm(articleId)
  if (later !== null) openDialog({ type: 'versions', articleId: later })
}

export const VERSION_COMMANDS: readonly Command[] = [
  {
    id: 'article.versions',
    title: 'Compare with the form before',
    group: 'Article',
    isEnabled: () => comparableForm(useSelection.getState().articleId) !== null,
    run: () => compareForms(useSelection.getState().articleId),
  },
]
