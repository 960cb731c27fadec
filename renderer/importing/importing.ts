import { ARTICLE_ENDINGS } from '../../shared/domain/file-kind.ts'
import { countOf } from '../../shared/domain/counting.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { ImportResult, ReadingChoice, TextInput } from '../../shared/domain/text-input.ts'
import { draftArticles } from '../review/drafting.ts'
import { tell, tellFailure, tellWaiting, tellUndoable } from '../kit/notices/notices.ts'
import { call, useConnection } from '../state/connection.ts'
import { closeDialog, openDialog, useDialog } from '../state/dialog-state.ts'
import { runJob } from '../state/jobs.ts'
import { goToArticle } from '../state/navigation.ts'
import { onOtherProject } from '../state/other-project.ts'
import { currentProject, receive, useProjectState } from '../state/project-state.ts'
import { currentSettings } from '../state/settings.ts'
import { compareForms } from '../versions/version-actions.ts'
import { inputsOf } from './file-inputs.ts'
import {
  addRows,
  askedRows,
  beginRows,
  receiveResults,
  removeRows,
  settleRow,
  useImportRows,
  type ImportRow,
} from './import-rows.ts'

/** More files than these are shown as they are opened, even when nothing is asked about them. */
const MANY = 3

/** What is sent at once: so many inputs, and so many code units of them. */
const MOST_INPUTS = 500
const MOST_LENGTH = 24_000_000

function lengthOf(input: TextInput): number {
  if (input.type === 'bytes') return input.base64.length
  return input.type === 'characters' ? input.text.length : 0
}

/** The inputs in groups that can be sent at once. */
function inGroups(inputs: readonly TextInput[]): readonly (readonly TextInput[])[] {
  const groups: TextInput[][] = []
  let length = 0
  for (const input of inputs) {
    const last = groups.at(-1)
    length += lengthOf(input)
    if (last !== undefined && last.length < MOST_INPUTS && length <= MOST_LENGTH) last.push(input)
    else {
      groups.push([input])
      length = lengthOf(input)
    }
  }
  return groups
}

/** Says how many of the texts given were in the project before. */
function describeKnown(count: number, given: number): string {
  if (count === 0) return ''
  if (given === 1) return 'This text is already in the project.'
  if (count === given) return 'All of these texts are already in the project.'
  return `${countOf(count, 'text')} ${count === 1 ? 'is' : 'are'} already in the project.`
}

/** Says in passing what became of the texts, with the way back. */
function tellOpened(results: readonly ImportResult[], edits: readonly Id[]): void {
  const added = results.filter(({ type }) => type === 'added').length
  const known = results.filter(({ type }) => type === 'known').length
  const opened = added === 0 ? '' : `Opened ${countOf(added, 'article')}.`
  const said = [opened, describeKnown(known, results.length)].filter((part) => part !== '')
  if (added > 0) tellUndoable(said.join(' '), edits)
  else if (known > 0) tell(said.join(' '))
}

/** Says what is to be known of a few files, where they are not all listed. */
function tellTroubles(results: readonly ImportResult[]): void {
  for (const result of results) {
    const said =
      result.type === 'refused' ? [result.message] : result.type === 'added' ? result.remarks : []
    for (const message of said) tellFailure({ message: `“${result.fileName}”: ${message}` })
  }
}

function isAsked({ type }: ImportResult): boolean {
  return type !== 'added' && type !== 'known' && type !== 'refused'
}

/** Shows what was opened last, with what is still to be answered of it. */
export function showImport(): void {
  if (useDialog.getState().request?.type !== 'import') openDialog({ type: 'import' })
}

/** Puts the dialog away; what is still to be answered waits, and is one press away. */
export function leaveDialog(): void {
  const waiting = askedRows(useImportRows.getState().rows).length
  closeDialog()
  if (waiting === 0) return
  const action = { label: 'Show', run: showImport }
  tellWaiting(
    `${countOf(waiting, 'file')} ${waiting === 1 ? 'waits' : 'wait'} to be answered.`,
    action,
  )
}

/** Reads inputs for the lines of some ids; answers what came of them, null when it was cancelled or failed. */
async function readInto(
  ids: readonly number[],
  inputs: readonly TextInput[],
): Promise<readonly ImportResult[] | null> {
  const results: ImportResult[] = []
  const edits: Id[] = []
  let read = 0
  for (const group of inGroups(inputs)) {
    const answer = await runJob('Reading', 'articles', (job) =>
      call('article.import', { job, inputs: [...group] }),
    )
    if (!answer.ok) {
      removeRows(ids.slice(read))
      if (answer.failure.code === 'CANCELLED') tell('Cancelled. Nothing more was added.')
      else tellFailure(answer.failure)
      return null
    }
    const { committed } = answer.value
    if (committed !== null) {
      receive(committed)
      edits.push(committed.edit.id)
    }
    receiveResults(ids.slice(read, read + group.length), answer.value.results)
    read += group.length
    results.push(...answer.value.results)
  }
  tellOpened(results, edits)
  return results
}

function draft(articleIds: readonly Id[]): void {
  if (currentSettings().isDrafting) void draftArticles(articleIds)
}

/** Goes to the first article that was opened, and drafts the claims of all; of a later form once it was compared. */
function followResults(results: readonly ImportResult[]): void {
  const added = results.flatMap((one) => (one.type === 'added' ? [one.articleId] : []))
  const known = results.find((one) => one.type === 'known')?.articleId
  const first = added[0] ?? known
  if (first !== undefined) goToArticle(first)
  const { articles } = currentProject()
  const isLater = (id: Id) => (articles.get(id)?.versionOf ?? null) !== null
  draft(added.filter((id) => !isLater(id)))
  for (const id of added.filter(isLater)) toBeCompared.add(id)
}

/** Later forms whose claims are drafted once those of the form before were looked up in them. */
const toBeCompared = new Set<Id>()

onOtherProject(() => toBeCompared.clear())

/** Whether a dialog is waited for, after which the next is compared. */
let isWaiting = false

function compareAfter(type: 'import' | 'versions', then: () => void): void {
  if (isWaiting) return
  isWaiting = true
  const stop = useDialog.subscribe(({ request }) => {
    if (request?.type === type) return
    stop()
    isWaiting = false
    then()
    compareNext()
  })
}

/** Shows the later forms that were opened beside those before them, one after the other, and drafts what is new in them. */
function compareNext(): void {
  const [next] = toBeCompared
  if (next === undefined) return
  if (useDialog.getState().request?.type === 'import') {
    compareAfter('import', () => {})
    return
  }
  toBeCompared.delete(next)
  compareForms(next)
  compareAfter('versions', () => draft([next]))
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

/** The input that a file of a folder is, or the same input with more chosen of it. */
function chosenInputs(row: ImportRow, choice: ReadingChoice): readonly TextInput[] {
  const { state, input } = row
  const asking = state.type === 'asked' ? state.asking : null
  if (input === null) return []
  const paths =
    asking?.type !== 'choose'
      ? []
      : asking.members.flatMap(({ place, path }) =>
          path !== undefined && choice.places?.includes(place) === true ? [path] : [],
        )
  if (paths.length > 0) return paths.map((path) => ({ type: 'path', path }))
  const places = asking === null || asking.place === '' ? {} : { places: [asking.place] }
  return [{ ...input, choice: { ...input.choice, ...places, ...choice } }]
}

/** Reads what was asked about as the person chose, each file as was chosen for it. */
export async function answerRows(
  answers: readonly { readonly row: ImportRow; readonly choice: ReadingChoice }[],
): Promise<void> {
  removeRows(answers.map(({ row }) => row.id))
  const inputs = answers.flatMap(({ row, choice }) => chosenInputs(row, choice))
  const results = await readInto(addRows(inputs), inputs)
  if (results === null) return
  followResults(results)
  closeWhenDone()
  compareNext()
}

/** Leaves files out that were asked about. */
export function leaveRows(rows: readonly ImportRow[]): void {
  for (const { id } of rows) settleRow(id, { type: 'left' })
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

/** Files that were dropped on the window or chosen in a browser. */
export async function importFiles(files: readonly File[]): Promise<void> {
  await importTexts(await inputsOf(files))
}

/** Asks for files by the browser's own dialog; none where the person would rather not. */
function askForFiles(accept: string): Promise<readonly File[]> {
  return new Promise((answer) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.accept = accept
    input.hidden = true
    const end = () => {
      input.remove()
      answer([...(input.files ?? [])])
    }
    input.addEventListener('change', end)
    input.addEventListener('cancel', end)
    // It stands in the page while it asks: what nothing holds may be collected before the answer comes.
    document.body.append(input)
    input.click()
  })
}

/** Asks for article files: by the system's dialog, or by the browser's. */
export async function chooseArticles(): Promise<void> {
  if (useConnection.getState().app?.hasNativeDialogs === true) {
    const answer = await call('dialog.path', { purpose: 'open-articles', suggestedName: '' })
    if (!answer.ok) tellFailure(answer.failure)
    else await importTexts((answer.value.paths ?? []).map((path) => ({ type: 'path', path })))
    return
  }
  await importFiles(await askForFiles(ARTICLE_ENDINGS.join(',')))
}
