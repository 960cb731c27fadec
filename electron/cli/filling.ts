import type { DraftingResult } from '../../shared/domain/tagging/drafting-result.ts'
import { countOf } from '../../shared/domain/counting.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { ImportResult, TextInput } from '../../shared/domain/text-input.ts'
import { ReadingThread } from '../reading/reading-thread.ts'
import { importArticles } from '../service/article-import.ts'
import type { Store } from '../store/store.ts'
import { answerQuestion, chooseOf, inputOf, MOST_ROUNDS, type Answer } from './answering.ts'
import { draftArticles } from './draft-articles.ts'

/** What is opened in a project, and how. */
export interface Filling {
  /** Files and folders. */
  readonly articles: readonly string[]
  /** For files whose encoding is not certain; a WHATWG label. */
  readonly encoding: string | undefined
  /** Whether the claims of the articles are drafted. */
  readonly isDrafted: boolean
}

/** What came of it: lines on what is in the project, and on what was left out or went wrong. */
export interface Filled {
  readonly lines: readonly string[]
  readonly errors: readonly string[]
  /** How many articles the project has by it. */
  readonly added: number
}

/** What there is to say of what became of one text, and what is read in its turn. */
function answer(result: ImportResult, input: TextInput | undefined): Answer {
  const { fileName } = result
  switch (result.type) {
    case 'added':
      return { line: [`${fileName}: opened`, ...result.remarks].join('. ') }
    case 'known':
      return { line: `${fileName}: the same text as one before, left out` }
    case 'similar':
      return {
        // Whether it is another form of that article is for a person to say: in the window, and not here.
        inputs: chooseOf(input, { places: [result.place], versionOf: null }),
      }
    case 'refused':
      return { error: `${fileName}: ${result.message}` }
    case 'unsure':
    case 'choose':
    case 'columns':
      return answerQuestion(result, input)
  }
}

function describeDrafts(fileName: string, result: DraftingResult): Answer {
  switch (result.type) {
    case 'drafted':
      return { line: `${fileName}: ${countOf(result.made.length, 'draft')}` }
    case 'not English':
      return { line: `${fileName}: no English found` }
    case 'failed':
      return { error: `${fileName}: ${result.failure.message}` }
    case 'cancelled':
    case 'gone':
      return { error: `${fileName}: its claims were not drafted.` }
  }
}

/** Opens files and folders in a project with all that is in them, and drafts their claims where that is asked for. */
export async function fillProject(
  store: Store,
  { articles, encoding, isDrafted }: Filling,
): Promise<Filled> {
  const lines: string[] = []
  const errors: string[] = []
  const added: { readonly articleId: Id; readonly fileName: string }[] = []
  const say = ({ line, error }: Answer) => {
    if (line !== undefined) lines.push(line)
    if (error !== undefined) errors.push(error)
  }
  const reader = new ReadingThread()
  let inputs: readonly TextInput[] = articles.map((path) => inputOf(path, encoding))
  try {
    for (let round = 0; inputs.length > 0 && round < MOST_ROUNDS; round += 1) {
      const imported = await importArticles(store, reader, inputs, { isKeeping: true })
      if (!imported.ok) {
        return { lines, errors: [...errors, imported.failure.message], added: added.length }
      }
      const { results } = imported.value
      const answered = results.map((result) => answer(result, inputs[result.input]))
      answered.forEach(say)
      added.push(...results.filter((result) => result.type === 'added'))
      inputs = answered.flatMap((one) => one.inputs ?? [])
    }
  } finally {
    await reader.close()
  }
  if (isDrafted) {
    const drafted = await draftArticles(
      store,
      added.map(({ articleId }) => articleId),
    )
    drafted.forEach((result, k) => say(describeDrafts(added[k]?.fileName ?? '', result)))
  }
  return { lines, errors, added: added.length }
}
