import { basename } from 'node:path'
import { succeed } from '../../shared/domain/failure.ts'
import { ReadingThread } from '../reading/reading-thread.ts'
import { checkOriginals } from '../service/original-check.ts'
import type { Store } from '../store/store.ts'
import { withProject, type Report } from './report.ts'

async function compareOriginals(store: Store): ReturnType<typeof checkOriginals> {
  const reader = new ReadingThread()
  try {
    return await checkOriginals(store, reader)
  } finally {
    await reader.close()
  }
}

/** Reads all of a project, and the originals in it, and lists what is wrong. */
export function checkProject(path: string): Promise<Report> {
  return withProject(path, async (store) => {
    const checked = store.check()
    if (!checked.ok) return checked
    const compared = await compareOriginals(store)
    if (!compared.ok) return compared
    const errors = [...checked.value, ...compared.value].map(({ table, id, message }) =>
      table === null ? message : `${table} ${id ?? ''}: ${message}`,
    )
    return succeed({ lines: errors.length === 0 ? [`${basename(path)} is whole.`] : [], errors })
  })
}
