import type { Edit } from '../../shared/domain/edit.ts'
import type { Id } from '../../shared/domain/id.ts'

/** How many of this window's own edits are kept at hand, to be undone on the screen before the service answers. */
const AT_HAND = 50

/** This window's newest edits by id, the newest last. */
const ownEdits = new Map<Id, Edit>()

export function keepAtHand(edit: Edit): void {
  ownEdits.set(edit.id, edit)
  for (const id of [...ownEdits.keys()].slice(0, -AT_HAND)) ownEdits.delete(id)
}

/** An edit, where it is at hand. */
export function editAtHand(id: Id): Edit | null {
  return ownEdits.get(id) ?? null
}
