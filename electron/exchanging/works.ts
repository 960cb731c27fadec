import { prepareAnnotatedFiles } from './annotated-import.ts'
import { writeExport } from './exporting.ts'
import { compareTables } from './table-comparison.ts'

/** What is done with a copy of a project on a thread of its own. */
export const WORKS = { writeExport, compareTables, prepareAnnotatedFiles }

type Works = typeof WORKS
export type WorkName = keyof Works
export type OrderOf<Name extends WorkName> = Parameters<Works[Name]>[1]
export type AnswerOf<Name extends WorkName> = Awaited<ReturnType<Works[Name]>>
