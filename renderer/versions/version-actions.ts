import type { Article } from '../../shared/domain/article.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { succeed } from '../../shared/domain/failure.ts'
import { shorten } from '../../shared/domain/text/short-text.ts'
import type { PlacedClaim } from '../../shared/domain/versions/claim-placing.ts'
import { partForm, swapForms } from '../../shared/domain/versions/form-edits.ts'
import { formsOf, isEarlierForm } from '../../shared/domain/versions/forms.ts'
import { moveClaims } from '../../shared/domain/versions/version-edits.ts'
import { titleOf } from '../../shared/domain/article.ts'
import { commit } from '../kit/editing/commit.ts'
import type { Command } from '../kit/keys/registry.ts'
import { tellUndoable } from '../kit/notices/notices.ts'
import { openDialog, useDialog } from '../state/dialog-state.ts'
import type { Id } from '../../shared/domain/id.ts'
import { currentProject } from '../state/project-state.ts'
import { useSelection } from '../state/selection.ts'
import type { LoadedText } from '../state/texts.ts'

/** How much of a title goes into a label. */
const TITLE = 60

function quoteTitle(article: Article | undefined): string {
  return article === undefined ? '' : `“${shorten(titleOf(article), TITLE)}”`
}

/** Moves the claims that were confirmed to the later form of their article, as one edit; whether that could be done. */
export function moveToLater(
  { article, text, structure }: LoadedText & { readonly article: Article },
  placed: readonly PlacedClaim[],
): boolean {
  const { id } = article
  const made = commit({
    draft: (draft) =>
      succeed(moveClaims(draft, { id, text, quotations: structure.quotations }, placed)),
    label: (count) => `move ${countOf(count, 'claim')} to a later form of ${quoteTitle(article)}`,
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

/** Shows two forms of an article side by side; `order` says why one was taken for the later, where that was just done. */
export function compareForms(articleId: Id | null, order?: string): void {
  const later = comparableForm(articleId)
  if (later === null) return
  openDialog({ type: 'versions', articleId: later, ...(order === undefined ? {} : { order }) })
}

function quotedTitle(id: Id): string {
  return quoteTitle(currentProject().articles.get(id))
}

/** Makes a form the earlier one of the two, and the one before it the later. */
export function swapWithEarlier(laterId: Id): void {
  const earlierId = currentProject().articles.get(laterId)?.versionOf ?? null
  const made = commit({
    draft: (draft) => swapForms(draft, laterId),
    label: () => `swap the earlier and the later form of ${quotedTitle(laterId)}`,
  })
  if (!made.ok || earlierId === null) return
  tellUndoable('The earlier form is the later one now.')
  const { request } = useDialog.getState()
  if (request?.type === 'versions') openDialog({ type: 'versions', articleId: earlierId })
}

/** Makes a form of an article one of its own. */
function makeOwn(id: Id): void {
  const made = commit({
    draft: (draft) => partForm(draft, id),
    label: () => `make ${quotedTitle(id)} an article of its own`,
  })
  if (made.ok) tellUndoable(`${quotedTitle(id)} is an article of its own.`)
}

function isForm(id: Id | null): id is Id {
  if (id === null) return false
  const { articles } = currentProject()
  return (articles.get(id)?.versionOf ?? null) !== null || isEarlierForm(articles, id)
}

/** Runs with the article that is open, where it is one of several forms. */
function withForm(run: (id: Id) => void): Pick<Command, 'isEnabled' | 'run'> {
  const current = () => useSelection.getState().articleId
  return {
    isEnabled: () => isForm(current()),
    run: () => {
      const id = current()
      if (isForm(id)) run(id)
    },
  }
}

export const VERSION_COMMANDS: readonly Command[] = [
  {
    id: 'article.versions',
    title: 'Compare with the form before',
    group: 'Article',
    isEnabled: () => comparableForm(useSelection.getState().articleId) !== null,
    run: () => compareForms(useSelection.getState().articleId),
  },
  {
    id: 'article.swapForms',
    title: 'Swap the earlier and the later form',
    group: 'Article',
    ...withForm((id) => {
      const later = comparableForm(id)
      if (later !== null) swapWithEarlier(later)
    }),
  },
  {
    id: 'article.own',
    title: 'Make it an article of its own',
    words: ['form', 'version', 'part'],
    group: 'Article',
    ...withForm(makeOwn),
  },
]
