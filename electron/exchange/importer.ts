import type { Outcome } from '../../shared/domain/failure.ts'
import type { GivenFile } from '../documents/document.ts'
import type { AnnotatedProject } from './annotated/annotated-project.ts'

/** A way into Hearsay for what other tools have marked, declared once. */
export interface Importer {
  /** What it is called by on the command line, and in the list of formats. */
  readonly name: string
  /** What the dialog calls it. */
  readonly title: string
  /** What the names of its files end in, for the dialog; what a file is, its bytes say. */
  readonly endings: readonly `.${string}`[]
  /** What other files of its projects end in, where a project may be several files; null where it is one file. */
  readonly companions: readonly `.${string}`[] | null
  /** Whether files are of its format, by what is in them: one alone, or all files of a folder. Quick, whatever their size. */
  isOne(files: readonly GivenFile[]): boolean
  /** All that is in them, checked: see `checkAnnotated`. Fails with what is wrong with them, and is never half a reading. */
  read(files: readonly GivenFile[]): Promise<Outcome<AnnotatedProject>>
}
