import type { ExportOptions } from '../../shared/domain/export-options.ts'
import { fail, refuse, succeed, type Outcome } from '../../shared/domain/failure.ts'
import { findTableWithoutColumns } from '../../shared/tables/sheets.ts'
import type { ExportSource, MadeFile } from '../exchange/exporter.ts'
import { findExporter } from '../exchange/exporters.ts'
import { bytesOfFile } from '../exchange/made-bytes.ts'
import type { ProjectCopy } from './project-copy.ts'

/** What is written. */
export interface ExportOrder {
  /** An exporter's name. */
  readonly format: string
  readonly options: ExportOptions
  readonly now: Date
}

/** A file of an export, written in memory. */
export interface WrittenFile {
  /** Its name; in a folder it may stand below others, parted by “/”. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Without the header; null for what is no table. */
  readonly rows: number | null
}

/** What exporters write of a project. */
function sourceOf(copy: ProjectCopy, now: Date): ExportSource {
  const { name, project, views } = copy
  return {
    name,
    project,
    views,
    now,
    textOf({ textHash }) {
      const kept = copy.textOf(textHash)
      return kept.ok ? succeed(kept.value.text) : kept
    },
    originalOf: ({ original }) =>
      original === null ? Promise.resolve(succeed(null)) : copy.originalOf(original.hash),
  }
}

/** Writes a project as one of the exporters does, in memory. */
export async function writeExport(
  copy: ProjectCopy,
  { format, options, now }: ExportOrder,
): Promise<Outcome<readonly WrittenFile[]>> {
  const found = findExporter(format)
  if (!found.ok) return found
  const exporter = found.value
  const blank = exporter.choices.includes('tables') ? findTableWithoutColumns(options) : undefined
  if (blank !== undefined) {
    return fail(
      'BAD_REQUEST',
      `None of the columns that were chosen of ${blank} is there. Choose one at least.`,
    )
  }
  try {
    const made = await exporter.write(sourceOf(copy, now), options)
    return made.ok ? succeed(made.value.map(written)) : made
  } catch (error) {
    if (error instanceof RangeError && error.message === 'Invalid string length') return TOO_LONG
    throw error
  }
}

function written(file: MadeFile): WrittenFile {
  return { name: file.name, bytes: bytesOfFile(file), rows: file.rows ?? null }
}

/** A text has 536,870,888 code units at most in V8: some formats are one text. */
const TOO_LONG = refuse(
  'This project is too large for a file of this format. Export it as CSV instead.',
)
