import type { CommittedEdit } from '../../shared/domain/edit/committed-edit.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Handlers, WindowId } from '../../shared/api/handlers.ts'
import type { ServiceParts } from './service-parts.ts'

/** Changing the open project, and taking changes back. What one window did is said to the others. */
export function editCalls({ project, push, jobs }: ServiceParts) {
  const announce = <T extends CommittedEdit | null>(committed: Outcome<T>, from: WindowId) => {
    if (committed.ok && committed.value !== null) {
      const { entry, edit, undo } = committed.value
      push('edit.committed', { entry, edit, undo }, { except: from })
    }
    return committed
  }

  return {
    'edit.apply': (edit, from) => {
      const { store } = project
      if (!store.ok) return store
      const committed = store.value.commitEdit(edit)
      if (!committed.ok) return committed
      // An edit that was only sent again has been said already.
      if (!committed.value.isRepeated) announce(committed, from)
      const { entry, undo } = committed.value
      return succeed({ entry, undo })
    },
    'history.undo': (_request, from) => {
      const { store } = project
      return store.ok ? announce(store.value.undo(), from) : store
    },
    'history.redo': (_request, from) => {
      const { store } = project
      return store.ok ? announce(store.value.redo(), from) : store
    },
    'history.revert': ({ id }, from) => {
      const { store } = project
      return store.ok ? announce(store.value.revert(id), from) : store
    },
    'history.page': ({ before, limit }) => {
      const { store } = project
      if (!store.ok) return store
      const page = store.value.historyPage(before, limit)
      return page.ok ? succeed({ entries: [...page.value] }) : page
    },
    'history.count': ({ before }) => {
      const { store } = project
      if (!store.ok) return store
      const counted = store.value.countEdits(new Date(before))
      return counted.ok ? succeed({ edits: counted.value }) : counted
    },
    'history.compact': ({ before }, from) => {
      const { store } = project
      if (!store.ok) return store
      // A text that is being opened is kept before the edit that names it.
      if (jobs.isRunning) {
        return fail(
          'CONFLICT',
          'Articles are being opened or drafted. Wait until that is done, or cancel it, and compact the history then.',
        )
      }
      const compacted = store.value.removeHistory(new Date(before))
      if (!compacted.ok) return compacted
      const undo = store.value.undoState()
      if (!undo.ok) return undo
      push('history.compacted', { undo: undo.value }, { except: from })
      return succeed({ ...compacted.value, undo: undo.value })
    },
  } satisfies Partial<Handlers>
}
