import type { Article } from '../../shared/domain/article.ts'
import type { Outcome } from '../../shared/domain/failure.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { Views } from '../../shared/domain/views.ts'
import type { ExportChoice, ExportOptions } from '../../shared/domain/export-options.ts'

/** What exporters write: the records of a project, and what else of the save file they ask for. */
export interface ExportSource {
  /** What the project is called. */
  readonly name: string
  readonly project: Project
  readonly views: Views
  /** When it is written. */
  readonly now: Date
  /** The text of an article. */
  textOf(article: Article): Outcome<string>
  /** The file that an article was read from, as it was; null where it was not kept. */
  originalOf(article: Article): Promise<Outcome<Uint8Array | null>>
}

/** One file that an exporter makes. */
export interface MadeFile {
  /** Its name; in a folder it may stand below others, parted by “/”. */
  readonly name: string
  /** All of it, or one piece after another; made when it is asked for. */
  content(): string | Uint8Array | Iterable<string>
  /** How many rows it has without its header. Absent: it is no table. */
  readonly rows?: number
}

/**
 * A way out of Hearsay, declared once: the dialog, the command line and the README's list of formats are made of these.
 */
export interface Exporter {
  /** What it is asked for by on the command line: `--NAME`. */
  readonly name: string
  /** What the dialog calls it. */
  readonly title: string
  /** A sentence on what is in it, and for whom. */
  readonly about: string
  /** What the name of its one file ends in, as no other format’s does; null for a folder of files. */
  readonly ending: `.${string}` | null
  readonly choices: readonly ExportChoice[]
  /** The files; one alone where it has an ending. Fails with what stands in its way. */
  write(source: ExportSource, options: ExportOptions): Promise<Outcome<readonly MadeFile[]>>
}

/** What every program takes a file’s kind from: the last part of its ending. */
export function extensionOf(ending: string): string {
  return ending.slice(ending.lastIndexOf('.'))
}
