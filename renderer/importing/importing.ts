import { answeredInputs, joinInputs } from '../../shared/domain/answered-input.ts'
import { countOf } from '../../shared/domain/counting.ts'
import type { ImportResult, ReadingChoice, TextInput } from '../../shared/domain/text-input.ts'
import { tellFailure, tellWaiting } from '../kit/notices/notices.ts'
import { closeDialog, openDialog, useDialog } from '../state/dialog-state.ts'
import { useProjectState } from '../state/project-state.ts'
import { tellTroubles } from './import-notices.ts'
import {
  addRows,
  askedRows,
  beginRows,
  removeRows,
  restoreRows,
  settleRows,
  useImportRows,
  type ImportRow,
} from './import-rows.ts'
import { readInto } from './input-reading.ts'
import { compareNext, followResults } from './opened-articles.ts'

/** More files than these are shown as they are opened, even when nothing is asked about them. */
const MANY = 3

function isAsked({ type }: ImportResult): boolean {
  return type !== 'added' && type !== 'known' && type !== 'refused'
}

/** Shows what was opened last, with what is still to be answered of it. */
export function showImport(): void {
  if (useDialog.getState().request?.type !== 'import') openDialog({ type: 'import' })
}

/** Says how many files wait to be answered, one press away; nothing where none does. */
function tellWaitingRows(): void {
  const waiting = askedRows(useImportRows.getState().rows).length
  if (waiting === 0) return
  const action = { label: 'Show', run: showImport }
  tellWaiting(
    `${countOf(waiting, 'file')} ${waiting === 1 ? 'waits' : 'wait'} to be answered.`,
    action,
  )
}

/** Puts the dialog away; what is still to be answered waits, and is one press away. */
export function leaveDialog(): void {
  closeDialog()
  tellWaitingRows()
}

/** Reads files and texts into the project, asks about those that are not sure, and opens the first. */
export async function importTexts(inputs: readonly TextInput[]): Promise<void> {
  if (inputs.length === 0) return
  if (useProjectState.getState().info === null) {
    tellFailure({ message: 'Open or create a project first, then open the article in it.' })
    return
  }
  beginRows()
  const ids = addRows(inputs)
  if (inputs.length > MANY) showImport()
  const results = await readInto(ids, inputs)
  if (results === null) return
  followResults(results)
  if (results.length > MANY || results.some(isAsked)) showImport()
  else tellTroubles(results)
}

/** Asks again what waited to be answered when the page was loaded again. */
export async function askAgain(inputs: readonly TextInput[]): Promise<void> {
  if (inputs.length === 0) return
  const results = await readInto(addRows(inputs), inputs, { isAgain: true })
  if (results === null) return
  followResults(results.filter(({ type }) => type !== 'known'))
  tellWaitingRows()
}

/** Reads what was asked about as the person chose, each file as was chosen for it. */
export async function answerRows(
  answers: readonly { readonly row: ImportRow; readonly choice: ReadingChoice }[],
): Promise<void> {
  removeRows(answers.map(({ row }) => row.id))
  const inputs = joinInputs(
    answers.flatMap(({ row: { input, state }, choice }) =>
      input === null || state.type !== 'asked' ? [] : answeredInputs(input, state.asking, choice),
    ),
  )
  const results = await readInto(addRows(inputs), inputs)
  if (results === null) {
    restoreRows(answers.map(({ row }) => row))
    return
  }
  followResults(results)
  closeWhenDone()
  compareNext()
}

/** Leaves files out that were asked about. */
export function leaveRows(rows: readonly ImportRow[]): void {
  settleRows(
    rows.map(({ id }) => id),
    { type: 'left' },
  )
  closeWhenDone()
}

/** Puts the dialog away when a single file was asked about, and nothing else is to be seen. */
function closeWhenDone(): void {
  const { rows } = useImportRows.getState()
  const isDone = askedRows(rows).length === 0 && rows.length <= 1
  const isQuiet = rows.every(
    ({ state }) =>
      state.type === 'known' ||
      state.type === 'left' ||
      (state.type === 'opened' && state.remarks.length === 0),
  )
  if (isDone && isQuiet && useDialog.getState().request?.type === 'import') closeDialog()
}
