import { basename } from 'node:path'
import { succeed } from '../../shared/domain/failure.ts'
import { ReadingThread } from '../reading/reading-thread.ts'
import { checkOriginals } from '../service/original-check.ts'
import { withProject, type Report } from './report.ts'

/** Reads all of a project, and the originals in it, and lists what is wrong. */
export function checkProject(path: string): Promise<Report> {
  return withProject(path, async (store) => {
    const checked = store.check()
    if (!checked.ok) return checked
    const reader = new ReadingThread()
    const compared = await checkOriginals(store, reader)
    await reader.close()
    if (!compared.ok) return compared
    const errors = [...checked.value, ...compared.value].map(({ table, id, message }) =>
      table === null ? message : `${table} ${id ?? ''}: ${message}`,
    )
    return succeed({ lines: errors.length === 0 ? [`${basename(path)} is whole.`] : [], errors })
  })
}
