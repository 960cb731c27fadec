import { basename } from 'node:path'
import { succeed } from '../../shared/domain/failure.ts'
import { withProjectEnding } from '../service/paths.ts'
import { backupFolderOf } from '../store/backups.ts'
import { openStore } from '../store/opening.ts'
import type { CommandOf } from './command.ts'
import { reportFailure, withProject, type Report } from './report.ts'

/** Saves a copy of a project, without its history where that is asked for. */
export function copyProject({
  project,
  target,
  isHistoryRemoved,
}: CommandOf<'copy'>): Promise<Report> {
  return withProject(project, (store) => {
    const copied = store.copyTo(withProjectEnding(target), { isHistoryRemoved })
    if (!copied.ok) return copied
    const { path: saved, notices } = copied.value
    return succeed({ lines: [...notices, saved], errors: [] })
  })
}

/** Removes the edits from before a moment from a project's history. */
export function compactProject({ project: path, before }: CommandOf<'compact'>): Report {
  const opened = openStore(path)
  if (!opened.ok) return reportFailure(opened.failure)
  const { value: store } = opened
  try {
    const compacted = store.removeHistory(before)
    if (!compacted.ok) return reportFailure(compacted.failure)
    const { edits, bytes } = compacted.value
    const notices = store.notices.map(({ message }) => message)
    if (edits === 0) {
      const line = `${basename(path)} has no edit from before that day. Nothing was removed.`
      return { lines: [...notices, line], errors: [] }
    }
    const removed = `${edits} ${edits === 1 ? 'edit' : 'edits'} removed`
    return {
      lines: [
        ...notices,
        `${basename(path)}: ${removed}, ${bytes.before} bytes before, ${bytes.after} now.`,
        `The backups in ${backupFolderOf(store.path)} keep the history as it was.`,
      ],
      errors: [],
    }
  } finally {
    store.close()
  }
}
