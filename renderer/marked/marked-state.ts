import { create } from 'zustand'
import type { AnswerOf, RequestOf } from '../../shared/api/contract.ts'

/** What files of marked texts come to in the project. */
export type Prepared = AnswerOf<'marked.prepare'>

/** A code of the files, and what it stands for. */
export type MarkedCode = Prepared['codes'][number]

interface MarkedState {
  /** The files that were chosen; none when nothing is asked. */
  readonly files: RequestOf<'marked.prepare'>['files']
  /** Null until they are read. */
  readonly prepared: Prepared | null
  /** Whether they are read once more, with what was just said. */
  readonly isReading: boolean
}

export const NOTHING_MARKED: MarkedState = { files: [], prepared: null, isReading: false }

/** The files of marked texts that are asked about. */
export const useMarked = create<MarkedState>(() => NOTHING_MARKED)
