import { ARTICLE_ENDINGS, FILE_KINDS, hasEnding } from '../../shared/domain/file-kind.ts'
import type { ImportResult, TextInput } from '../../shared/domain/text-input.ts'
import type { Id } from '../../shared/domain/id.ts'
import { openDialog } from '../state/dialog-state.ts'
import { draftArticles } from '../review/drafting.ts'
import { tell, tellFailure, tellUndoable } from '../kit/notices/notices.ts'
import { call, useConnection } from '../state/connection.ts'
import { goToArticle } from '../state/navigation.ts'
import { receive, useProjectState } from '../state/project-state.ts'
import { currentSettings } from '../state/settings.ts'
import { countOf } from '../../shared/domain/counting.ts'
import { runJob } from '../state/jobs.ts'

/** The window's own limit, in bytes: what is larger is refused before it is read. */
const LARGEST_FILE = 64 * 1024 * 1024

function askEncoding(unsure: Extract<ImportResult, { type: 'unsure' }>): Promise<string | null> {
  return new Promise((answer) => {
    openDialog({ type: 'encoding', unsure, answer })
  })
}

/** The input again with the encoding that the person confirmed. */
function withEncoding(input: TextInput, encoding: string): TextInput {
  return { ...input, choice: { ...input.choice, encoding } }
}

/** Says how many of the texts given were in the project before. */
function describeKnown(count: number, given: number): string {
  if (count === 0) return ''
  if (given === 1) return 'This text is already in the project.'
  if (count === given) return 'All of these texts are already in the project.'
  return `${countOf(count, 'text')} ${count === 1 ? 'is' : 'are'} already in the project.`
}

/** Tells what became of the texts. Returns the article to show. */
function report(results: readonly ImportResult[]): Id | null {
  const added = results.filter((result) => result.type === 'added')
  const known = results.filter((result) => result.type === 'known')
  for (const result of results) {
    if (result.type === 'refused') {
      tellFailure({ message: `“${result.fileName}”: ${result.message}` })
    }
    if (result.type === 'added') {
      for (const remark of result.remarks)
        tellFailure({ message: `“${result.fileName}”: ${remark}` })
    }
  }
  const opened = added.length === 0 ? '' : `Opened ${countOf(added.length, 'article')}.`
  const said = [opened, describeKnown(known.length, results.length)].filter((part) => part !== '')
  if (added.length > 0) tellUndoable(said.join(' '))
  else if (known.length > 0) tell(said.join(' '))
  return added[0]?.articleId ?? known[0]?.articleId ?? null
}

/** Reads texts into the project, asks about encodings that are not sure, and opens the first. */
export async function importTexts(inputs: readonly TextInput[]): Promise<void> {
  if (inputs.length === 0) return
  if (useProjectState.getState().info === null) {
    tellFailure({ message: 'Open or create a project first, then open the article in it.' })
    return
  }
  const answer = await runJob('Reading', 'articles', (job) =>
    call('article.import', { job, inputs: [...inputs] }),
  )
  if (!answer.ok) {
    if (answer.failure.code === 'CANCELLED') tell('Cancelled. Nothing was added.')
    else tellFailure(answer.failure)
    return
  }
  if (answer.value.committed !== null) receive(answer.value.committed)
  const first = report(answer.value.results)
  if (first !== null) goToArticle(first)
  if (currentSettings().isDrafting) {
    void draftArticles(
      answer.value.results.flatMap((result) => (result.type === 'added' ? [result.articleId] : [])),
    )
  }

  const confirmed: TextInput[] = []
  for (const [index, result] of answer.value.results.entries()) {
    const input = inputs[index]
    if (result.type !== 'unsure' || input === undefined) continue
    const encoding = await askEncoding(result)
    if (encoding !== null) confirmed.push(withEncoding(input, encoding))
  }
  await importTexts(confirmed)
}

/** A file's bytes in base64, which every transport carries. */
function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : ''
      resolve(address.slice(address.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error(file.name)))
    reader.readAsDataURL(file)
  })
}

async function readFile(file: File): Promise<TextInput | null> {
  if (file.size > LARGEST_FILE) {
    tellFailure({ message: `“${file.name}” is larger than 64 MB. Split it and open the parts.` })
    return null
  }
  try {
    return { type: 'bytes', fileName: file.name, base64: await toBase64(file) }
  } catch {
    tellFailure({ message: `“${file.name}” could not be read. Check that it is still there.` })
    return null
  }
}

/** Files that were dropped on the window or chosen in a browser. */
export async function importFiles(files: readonly File[]): Promise<void> {
  const inputs: TextInput[] = []
  for (const file of files) {
    if (hasEnding(file.name, FILE_KINDS.project.endings)) {
      tellFailure({ message: `“${file.name}” is a project. Open it with Open project.` })
      continue
    }
    const input = await readFile(file)
    if (input !== null) inputs.push(input)
  }
  await importTexts(inputs)
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
  const files = await askForFiles([...ARTICLE_ENDINGS, 'text/plain', 'text/markdown'].join(','))
  await importFiles(files)
}
