import { titleOf } from '../../shared/domain/article.ts'
import { answeredInputs } from '../../shared/domain/answered-input.ts'
import type { DraftingResult } from '../../shared/domain/tagging/drafting-result.ts'
import { countOf } from '../../shared/domain/counting.ts'
import type { Id } from '../../shared/domain/id.ts'
import type { ImportResult } from '../../shared/domain/text-input.ts'
import { ReadingThread } from '../reading/reading-thread.ts'
import { importArticles } from '../service/article-import.ts'
import { readArticleRecord } from '../service/article-reading.ts'
import type { Store } from '../store/store.ts'
import { answerQuestion } from './answering.ts'
import { draftArticles } from './draft-articles.ts'
import type { GivenFile, GivenReading } from './given-reading.ts'
import {
  nameItem,
  readInRounds,
  type Answer,
  type NamedInput,
  type Round,
  type Said,
} from './rounds.ts'

/** What is opened in a project, and how. */
export interface Filling {
  /** Files and folders. */
  readonly articles: readonly GivenFile[]
  readonly reading: GivenReading
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

/** An article that was opened, and what it is called. */
interface Opened {
  readonly articleId: Id
  readonly name: string
}

/** The title of an article that is in the project. */
function titleIn(store: Store, articleId: Id): string {
  const article = readArticleRecord(store, articleId)
  return article.ok ? `“${titleOf(article.value)}”` : 'one before'
}

/** What there is to say of what became of one text, and what is read in its turn. */
function answer(store: Store, result: ImportResult, of: NamedInput, given: GivenReading): Answer {
  const name = nameItem(of, result)
  switch (result.type) {
    case 'added': {
      const { remarks } = result
      return { lines: [`${name}: opened${remarks.length === 0 ? '' : `. ${remarks.join(' ')}`}`] }
    }
    case 'known':
      return { lines: [`${name}: the same text as ${titleIn(store, result.articleId)}, left out`] }
    case 'similar':
      // Whether it is another form of that article is for a person to say: in the window, and not here.
      return { inputs: answeredInputs(of.input, result, { versionOf: null }) }
    case 'refused':
      return { error: `${name}: ${result.message}` }
    case 'unsure':
    case 'choose':
    case 'columns':
      return answerQuestion(result, of, given)
  }
}

function describeDrafts(name: string, result: DraftingResult): Answer {
  switch (result.type) {
    case 'drafted':
      return { lines: [`${name}: ${countOf(result.made.length, 'draft')}`] }
    case 'not English':
      return { lines: [`${name}: no English found`] }
    case 'failed':
      return { error: `${name}: ${result.failure.message}` }
    case 'cancelled':
    case 'gone':
      return { error: `${name}: its claims were not drafted.` }
  }
}

/** Drafts the claims of articles that were opened; what there is to say of each. */
async function draftOpened(store: Store, opened: readonly Opened[]): Promise<readonly Answer[]> {
  const drafted = await draftArticles(
    store,
    opened.map(({ articleId }) => articleId),
  )
  return drafted.map((result, k) => describeDrafts(opened[k]?.name ?? '', result))
}

/** Opens files and folders in a project with all that is in them, and drafts their claims where that is asked for. */
export async function fillProject(
  store: Store,
  { articles, reading, isDrafted }: Filling,
): Promise<Filled> {
  const opened: Opened[] = []
  const reader = new ReadingThread()
  const read = async (inputs: readonly NamedInput[]): Promise<Round> => {
    const given = inputs.map(({ input }) => input)
    const imported = await importArticles(store, reader, given, { isKeeping: true })
    if (!imported.ok) return { answers: [], failure: imported.failure.message }
    const answers = imported.value.results.flatMap((result) => {
      const of = inputs[result.input]
      if (of === undefined) return []
      if (result.type === 'added') {
        opened.push({ articleId: result.articleId, name: nameItem(of, result) })
      }
      return [{ ...answer(store, result, of, reading), of }]
    })
    return { answers, failure: null }
  }
  let said: Said
  try {
    said = await readInRounds(articles, reading, read)
  } finally {
    await reader.close()
  }
  const drafts = isDrafted ? await draftOpened(store, opened) : []
  return {
    lines: [...said.lines, ...drafts.flatMap(({ lines = [] }) => lines)],
    errors: [...said.errors, ...drafts.flatMap(({ error }) => error ?? [])],
    added: opened.length,
  }
}
