import type { EditDraft } from '../edit/edit-draft.ts'
import { DONE, refuse, type Outcome } from '../failure.ts'
import type { Id } from '../id.ts'

/** The articles that say that they are the next form of one, as drafted so far. */
function nextForms(draft: EditDraft, id: Id): readonly Id[] {
  return Array.from(draft.all('articles'))
    .filter(({ versionOf }) => versionOf === id)
    .map((article) => article.id)
}

/**
 * Makes an article the earlier form of the one before it; what came before the two and after them stays there. Refused
 * where it is no later form of an article that is there.
 */
export function swapForms(draft: EditDraft, laterId: Id): Outcome<null> {
  const later = draft.get('articles', laterId)
  const earlier = draft.get('articles', later?.versionOf ?? '')
  if (later === undefined || earlier === undefined || earlier.versionOf === laterId) {
    return refuse('This article has no form before it that it could be swapped with.')
  }
  for (const next of nextForms(draft, laterId)) {
    draft.update('articles', next, { versionOf: earlier.id })
  }
  draft.update('articles', laterId, { versionOf: earlier.versionOf })
  draft.update('articles', earlier.id, { versionOf: laterId })
  return DONE
}

/** Makes a form of an article one of its own; the one after it becomes that of the one before it. */
export function partForm(draft: EditDraft, id: Id): Outcome<null> {
  const article = draft.get('articles', id)
  if (article === undefined) return refuse('This article is no longer in the project.')
  const before = article.versionOf
  const next = nextForms(draft, id).filter((other) => other !== id)
  draft.update('articles', id, { versionOf: null })
  const isChain = before !== null && draft.get('articles', before) !== undefined
  for (const [index, other] of next.entries()) {
    // Of several that name it no more than one can come after the one before.
    const isNext = isChain && index === 0 && other !== before
    draft.update('articles', other, { versionOf: isNext ? before : null })
  }
  return DONE
}
