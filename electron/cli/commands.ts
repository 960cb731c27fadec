import { basename } from 'node:path'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { listAll } from '../../shared/domain/text/listing.ts'
import { ReadingThread } from '../reading/reading-thread.ts'
import { exporterOf } from '../exchange/exporters.ts'
import { writeExport } from '../exchanging/exporting.ts'
import { copyOf } from '../exchanging/project-copy.ts'
import { exportProject, type ExportRequest } from '../service/exporting.ts'
import { hasProjectEnding } from '../service/paths.ts'
import type { GivenExport } from './export-arguments.ts'
import { checkOriginals } from '../service/original-check.ts'
import { openStore } from '../store/opening.ts'
import type { Store } from '../store/store.ts'

/** What a command has to say: lines for standard output, and for standard error; it fails if there are any of these. */
export interface Report {
  readonly lines: readonly string[]
  readonly errors: readonly string[]
  /** Whether it did what it was asked to for all but those that the errors name. */
  readonly isPartial?: boolean
}

/** Does something with a project that is only read, and closes it. */
export async function withProject(
  path: string,
  work: (store: Store) => Outcome<Report> | Promise<Outcome<Report>>,
): Promise<Report> {
  const opened = openStore(path, { readOnly: true })
  if (!opened.ok) return { lines: [], errors: [opened.failure.message] }
  try {
    const outcome = await work(opened.value)
    return outcome.ok ? outcome.value : { lines: [], errors: [outcome.failure.message] }
  } finally {
    opened.value.close()
  }
}

/** What is asked for, or what the project has under the name that is asked for. */
function chooseExport(
  store: Store,
  given: GivenExport,
): Outcome<Pick<ExportRequest, 'exporter' | 'options'>> {
  if ('exporter' in given) return succeed(given)
  const views = store.readViews()
  if (!views.ok) return views
  const { exports } = views.value
  const preset = exports.find(({ name }) => name === given.preset)
  if (preset === undefined) {
    const names = exports.map(({ name }) => `“${name}”`)
    const are = names.length === 0 ? 'none; keep one in the window' : listAll(names)
    return fail('NOT_FOUND', `The project has no export named “${given.preset}”. It has ${are}.`)
  }
  const exporter = exporterOf(preset.format)
  if (exporter !== undefined) return succeed({ exporter, options: preset.options })
  return fail('NOT_FOUND', `“${given.preset}” is in a format that this Hearsay does not write.`)
}

/** A failure to write, with what a command does about files that are there. */
export function withAdvice(
  failed: Extract<Outcome<never>, { readonly ok: false }>,
): Outcome<never> {
  const { code, message } = failed.failure
  const advice = code === 'FILE_EXISTS' ? ' Use --replace, or another place.' : ''
  return fail(code, `${message}${advice}`)
}

/** Writes a project out. Files that are there are only replaced when that is asked for. */
export function writeProject(
  path: string,
  given: GivenExport,
  isReplacing: boolean,
): Promise<Report> {
  return withProject(path, async (store) => {
    const chosen = chooseExport(store, given)
    if (!chosen.ok) return chosen
    if (hasProjectEnding(given.path)) {
      return fail('BAD_REQUEST', `${basename(given.path)} is a project. Name another file.`)
    }
    const request = { ...chosen.value, path: given.path, isReplacing }
    const copy = copyOf(store)
    if (!copy.ok) return copy
    const files = await exportProject(store, request, (order) => writeExport(copy.value, order))
    if (!files.ok) return withAdvice(files)
    const lines = files.value.map(({ path: written, rows }) =>
      rows === null ? written : `${written}: ${countOf(rows, 'row')}`,
    )
    return succeed({ lines, errors: [] })
  })
}

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
