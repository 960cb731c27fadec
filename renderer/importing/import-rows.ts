import { create } from 'zustand'
import type { Asking } from '../../shared/domain/answered-input.ts'
import type { Alike, ImportResult, TextInput } from '../../shared/domain/text-input.ts'
import type { Id } from '../../shared/domain/id.ts'
import { tellNotOpened } from './import-notices.ts'
import { onOtherProject } from '../state/other-project.ts'

/** What became of one file, or of one part of it. */
export type RowState =
  | { readonly type: 'reading' }
  | { readonly type: 'asked'; readonly asking: Asking }
  | {
      readonly type: 'opened'
      readonly articleId: Id
      readonly remarks: readonly string[]
      /** An article of another outlet with much the same text. */
      readonly alike: Alike | null
    }
  | { readonly type: 'known'; readonly articleId: Id }
  | { readonly type: 'refused'; readonly message: string }
  /** The person would rather not open it. */
  | { readonly type: 'left' }

/** One line of what is being opened. */
export interface ImportRow {
  readonly id: number
  readonly fileName: string
  /** What it is read from again once it is answered; null when that is over: a file may be large. */
  readonly input: TextInput | null
  readonly state: RowState
}

interface ImportRows {
  readonly rows: readonly ImportRow[]
  readonly last: number
}

const NONE: ImportRows = { rows: [], last: 0 }

/** What was opened last, and what is still to be answered of it. */
export const useImportRows = create<ImportRows>(() => NONE)

onOtherProject(() => {
  const { rows } = useImportRows.getState()
  useImportRows.setState(NONE)
  tellNotOpened(
    askedRows(rows).map(({ fileName }) => fileName),
    'when the project was closed',
  )
})

/** What is not over yet: what is read, and what there is to be answered. */
export function waitingRows(rows: readonly ImportRow[]): readonly ImportRow[] {
  return rows.filter(({ state }) => state.type === 'asked' || state.type === 'reading')
}

/** What there is to be answered. */
export function askedRows(rows: readonly ImportRow[]): readonly ImportRow[] {
  return rows.filter(({ state }) => state.type === 'asked')
}

/** Forgets what was opened before, unless some of it is still read or asked about. */
export function beginRows(): void {
  const { rows } = useImportRows.getState()
  if (waitingRows(rows).length === 0) useImportRows.setState(NONE)
}

function nameOf(input: TextInput): string {
  return input.type === 'path' ? (input.path.split(/[\\/]/).at(-1) ?? input.path) : input.fileName
}

/** Adds a line for each input that is now read; answers their ids. */
export function addRows(inputs: readonly TextInput[]): readonly number[] {
  const { rows, last } = useImportRows.getState()
  const added = inputs.map((input, k): ImportRow => ({
    id: last + k + 1,
    fileName: nameOf(input),
    input,
    state: { type: 'reading' },
  }))
  useImportRows.setState({ rows: [...rows, ...added], last: last + inputs.length })
  return added.map(({ id }) => id)
}

/** Puts lines back that were taken out to be answered, in their place. */
export function restoreRows(back: readonly ImportRow[]): void {
  useImportRows.setState(({ rows }) => ({
    rows: [...rows, ...back].toSorted((a, b) => a.id - b.id),
  }))
}

/** The lines of some ids go, as nothing came of them. */
export function removeRows(ids: readonly number[]): void {
  const gone = new Set(ids)
  useImportRows.setState(({ rows }) => ({ rows: rows.filter(({ id }) => !gone.has(id)) }))
}

/** Says what became of lines for good. */
export function settleRows(ids: readonly number[], state: RowState): void {
  const settled = new Set(ids)
  useImportRows.setState(({ rows }) => ({
    rows: rows.map((row) => (settled.has(row.id) ? { ...row, state, input: null } : row)),
  }))
}

function stateOf(result: ImportResult): RowState {
  switch (result.type) {
    case 'added':
      return {
        type: 'opened',
        articleId: result.articleId,
        remarks: result.remarks,
        alike: result.alike ?? null,
      }
    case 'known':
      return { type: 'known', articleId: result.articleId }
    case 'refused':
      return { type: 'refused', message: result.message }
    case 'unsure':
    case 'choose':
    case 'columns':
    case 'similar':
      return { type: 'asked', asking: result }
  }
}

/** Puts what came of the inputs in the place of the lines that said that they are read. */
export function receiveResults(ids: readonly number[], results: readonly ImportResult[]): void {
  const byRow = Map.groupBy(results, ({ input }) => ids[input] ?? -1)
  const given = new Set(ids)
  useImportRows.setState(({ rows, last }) => {
    let newest = last
    const next = rows.flatMap((row): readonly ImportRow[] => {
      const came = byRow.get(row.id)
      if (came === undefined) return given.has(row.id) ? [] : [row]
      return came.map((result, k) => {
        if (k > 0) newest += 1
        const id = k === 0 ? row.id : newest
        const state = stateOf(result)
        const input = state.type === 'asked' ? row.input : null
        return { id, fileName: result.fileName, input, state }
      })
    })
    return { rows: next, last: newest }
  })
}
