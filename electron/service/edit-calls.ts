import type { CommittedEdit } from '../../shared/domain/committed-edit.ts'
import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { Handlers, WindowId } from '../../shared/api/handlers.ts'
import type { ServiceParts } from './service-parts.ts'

/** Changing the open project, and taking changes back. What one window did is said to the others. */
export function editCalls({ project, push }: ServiceParts) {
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
  } satisfies Partial<Handlers>
}
