import type { CsvFormat } from '../../shared/domain/export-options.ts'
import type { ComparisonView } from '../../shared/domain/view.ts'
import type { SaidCode } from './code-arguments.ts'
import type { GivenExport } from './export-arguments.ts'
import type { Filling } from './filling.ts'
import type { GivenFile, GivenReading } from './given-reading.ts'

/** What the command line asks for. Paths are full. */
export type Command =
  | { readonly type: 'help' | 'version' }
  | ({ readonly type: 'new' | 'add'; readonly project: string } & Filling)
  | {
      readonly type: 'export'
      readonly project: string
      readonly given: GivenExport
      readonly canReplace: boolean
    }
  | {
      readonly type: 'compare'
      readonly project: string
      readonly file: string
      readonly view: ComparisonView
      readonly format: CsvFormat
      readonly canReplace: boolean
    }
  | {
      readonly type: 'import'
      readonly project: string
      /** Files and folders. */
      readonly files: readonly GivenFile[]
      /** What codes of annotated texts stand for. */
      readonly codes: readonly SaidCode[]
      /** Whether the differences are only told. */
      readonly isDryRun: boolean
      /** Whether what a spreadsheet may have done by itself is brought in too. */
      readonly isTrusting: boolean
      /** Whether what the files lack is removed. */
      readonly isRemoving: boolean
    }
  | { readonly type: 'check'; readonly project: string }
  | {
      readonly type: 'copy'
      readonly project: string
      readonly target: string
      readonly isHistoryRemoved: boolean
    }
  | { readonly type: 'compact'; readonly project: string; readonly before: Date }
  | {
      readonly type: 'extract'
      readonly files: readonly GivenFile[]
      readonly reading: GivenReading
    }
  /** JSON Lines from standard input to standard output. */
  | { readonly type: 'extract-lines'; readonly threads: number }

/** A command of that name, with what it asks for. */
export type CommandOf<Type extends Command['type']> = Extract<Command, { readonly type: Type }>
