import { ARTICLE_ENDINGS } from '../../shared/domain/file-kind.ts'
import { tellFailure } from '../kit/notices/notices.ts'
import { call, useConnection } from '../state/connection.ts'
import { inputsOf } from './file-inputs.ts'
import { importTexts } from './importing.ts'

/** Files that were dropped on the window or chosen in a browser. */
export async function importFiles(files: readonly File[]): Promise<void> {
  await importTexts(await inputsOf(files))
}

/** Asks for files by the browser's own dialog; none where the person would rather not. */
export function askForFiles(accept: string, isMultiple = true): Promise<readonly File[]> {
  return new Promise((answer) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = isMultiple
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
    const answer = await call('dialog.path', {
      purpose: 'open-articles',
      suggestedName: '',
      folder: null,
    })
    if (!answer.ok) tellFailure(answer.failure)
    else await importTexts((answer.value.paths ?? []).map((path) => ({ type: 'path', path })))
    return
  }
  await importFiles(await askForFiles(ARTICLE_ENDINGS.join(',')))
}
