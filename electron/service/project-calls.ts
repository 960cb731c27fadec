import { succeed, type Outcome } from '../../shared/domain/failure.ts'
import type { ProjectInfo } from '../../shared/api/contract.ts'
import type { Handlers, WindowId } from '../../shared/api/handlers.ts'
import { readPath, withProjectEnding } from './paths.ts'
import { checkOriginals } from './original-check.ts'
import type { ServiceParts } from './service-parts.ts'

/** Opening, creating, copying and checking the save file. */
export function projectCalls({ project, settingsFile, push, reader }: ServiceParts) {
  /** Another project is open now: remembered, and said to the other windows. */
  const announce = async (opened: Outcome<ProjectInfo>, from: WindowId) => {
    if (!opened.ok) return opened
    await settingsFile.rememberProject(opened.value.path)
    push('project.changed', opened.value, { except: from })
    return opened
  }

  return {
    'project.current': () => {
      const { info } = project
      return info.ok ? info : succeed(null)
    },
    'project.create': async ({ path: typed }, from) => {
      const path = readPath(typed)
      return path.ok ? announce(project.create(path.value), from) : path
    },
    'project.open': async ({ path: typed, readOnly }, from) => {
      const path = readPath(typed)
      return path.ok ? announce(await project.open(path.value, readOnly), from) : path
    },
    'project.close': (_request, from) => {
      project.close()
      push('project.changed', null, { except: from })
      return succeed({})
    },
    'project.copy': ({ path: typed, isHistoryRemoved }) => {
      const path = readPath(typed)
      if (!path.ok) return path
      const { store } = project
      if (!store.ok) return store
      const copied = store.value.copyTo(withProjectEnding(path.value), { isHistoryRemoved })
      if (!copied.ok) return copied
      return succeed({ path: copied.value.path, notices: [...copied.value.notices] })
    },
    'project.check': async () => {
      const checked = project.check()
      const { store } = project
      if (!checked.ok) return checked
      if (!store.ok) return store
      const compared = await checkOriginals(store.value, reader)
      if (!compared.ok) return compared
      return succeed({ problems: [...checked.value, ...compared.value] })
    },
  } satisfies Partial<Handlers>
}
