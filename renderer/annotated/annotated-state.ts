import { create } from 'zustand'
import type { AnswerOf, RequestOf } from '../../shared/api/contract.ts'

/** What files of annotated texts come to in the project. */
export type Prepared = AnswerOf<'annotated.prepare'>

/** A code of the files, and what it stands for. */
export type AnnotatedCode = Prepared['codes'][number]

interface AnnotatedState {
  /** The files that were chosen; none when nothing is asked. */
  readonly files: RequestOf<'annotated.prepare'>['files']
  /** Null until they are read. */
  readonly prepared: Prepared | null
  /** Whether they are read once more, with what was just said. */
  readonly isReading: boolean
}

export const NOTHING_ANNOTATED: AnnotatedState = { files: [], prepared: null, isReading: false }

/** The files of annotated texts that are asked about. */
export const useAnnotated = create<AnnotatedState>(() => NOTHING_ANNOTATED)
