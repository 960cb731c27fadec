import { stat } from 'node:fs/promises'
import { basename, extname, join, relative } from 'node:path'
import type { ExportOptions } from '../../shared/domain/export-options.ts'
import { fail, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { listAll } from '../../shared/domain/text/listing.ts'
import { extensionOf, type Exporter } from '../exchange/exporter.ts'
import type { ExportOrder, WrittenFile } from '../exchanging/exporting.ts'
import type { Store } from '../store/store.ts'
import { tryFiles } from './file-failure.ts'
import { writeFiles } from './written-files.ts'

/** A file that was written. */
export interface ExportedFile {
  readonly path: string
  /** Without the header; null for what is no table. */
  readonly rows: number | null
}

/** What is written, where, and whether what is there may be replaced. */
export interface ExportRequest {
  readonly exporter: Exporter
  /** Of its one file, or of the folder of its files. */
  readonly path: string
  readonly options: ExportOptions
  readonly isReplacing: boolean
}

/** Writes what was ordered of a project in memory: on a thread of its own, or at once. */
export type WriteExport = (order: ExportOrder) => Promise<Outcome<readonly WrittenFile[]>>

interface PlacedFile {
  readonly path: string
  readonly file: WrittenFile
}

/**
 * Where each file goes: the one that was named, with its ending, or, where a folder was, after the project into it; or all
 * into the folder.
 */
async function placeFiles(
  project: string,
  { exporter: { ending }, path }: ExportRequest,
  files: readonly WrittenFile[],
): Promise<Outcome<readonly PlacedFile[]>> {
  const there = await stat(path).catch(() => null)
  if (ending !== null) {
    const named = extname(path).toLowerCase() === extensionOf(ending) ? path : `${path}${ending}`
    const within = join(path, `${basename(project, extname(project))}${ending}`)
    const full = there?.isDirectory() === true ? within : named
    return succeed(files.map((file) => ({ path: full, file })))
  }
  if (there !== null && !there.isDirectory()) {
    return fail('BAD_REQUEST', `“${basename(path)}” is a file. Choose a folder.`)
  }
  return succeed(files.map((file) => ({ path: join(path, file.name), file })))
}

/** How many files are named of those that would be replaced. */
const MOST_NAMED = 10

/** What would be replaced, in words. */
function describePresent(
  { exporter: { ending }, path }: ExportRequest,
  present: readonly string[],
): string {
  if (ending !== null) return `${basename(present[0] ?? '')} is already there.`
  const names = present.slice(0, MOST_NAMED).map((file) => relative(path, file))
  const more = present.length - names.length
  const all = listAll(more === 0 ? names : [...names, `${more} more`])
  return `${all} ${present.length === 1 ? 'is' : 'are'} already in “${basename(path)}”.`
}

/**
 * Writes a project as one of its exporters does; a folder is made if need be. Files that are there are only replaced
 * where that is asked for (else FILE_EXISTS, naming them), and when all new ones are written: an export that fails
 * leaves everything as it was.
 */
export async function exportProject(
  store: Store,
  request: ExportRequest,
  write: WriteExport,
): Promise<Outcome<readonly ExportedFile[]>> {
  const { exporter, path, options, isReplacing } = request
  const files = await write({ format: exporter.name, options, now: new Date() })
  if (!files.ok) return files
  return tryFiles(path, async () => {
    const placed = await placeFiles(store.path, request, files.value)
    if (!placed.ok) return placed
    const written = await writeFiles(
      placed.value.map((one) => ({ path: one.path, content: one.file.bytes })),
      {
        project: store.path,
        isReplacing,
        describe: (present) => describePresent(request, present),
      },
    )
    if (!written.ok) return written
    return succeed(placed.value.map((one) => ({ path: one.path, rows: one.file.rows })))
  })
}
