import type { Finder } from '../attribution/finder.ts'
import { loadFinder } from '../attribution/weights/finder-loading.ts'
import { readTextOf } from '../articles/read-text.ts'
import { runLongSteps } from '../articles/steps.ts'
import type { Item } from '../documents/read-item.ts'
import { ReadingThread } from '../reading/reading-thread.ts'
import { answerQuestion } from './answering.ts'
import type { Report } from './report.ts'
import { describeAttribution } from './extraction.ts'
import type { GivenFile, GivenReading } from './given-reading.ts'
import { nameItem, readInRounds, type Answer, type NamedInput, type Round } from './rounds.ts'

/** Who says what in an article, in lines of which the first says how many there are. */
async function describeText(
  name: string,
  item: Item & { type: 'read' },
  finder: Finder,
): Promise<readonly string[]> {
  const read = readTextOf(item.text, item.structure, item.article)
  const { isEnglish, attributions: found } = await runLongSteps(finder.stepThrough(read))
  if (!isEnglish) return [`${name}: no English found`]
  const count = `${found.length} ${found.length === 1 ? 'attribution' : 'attributions'}`
  const described = found.flatMap((one) => describeAttribution(read.text, one))
  return [`${name}: ${count}`, ...described]
}

/** Reads each file as it would be opened in a project, and prints who says what in it. */
export async function extractFiles(
  files: readonly GivenFile[],
  given: GivenReading,
): Promise<Report> {
  const loaded = await loadFinder()
  if (!loaded.ok) return { lines: [], errors: [loaded.failure.message] }
  const reader = new ReadingThread()
  const answer = async (item: Item, of: NamedInput): Promise<Answer> => {
    if (item.type === 'read')
      return { lines: await describeText(nameItem(of, item), item, loaded.value) }
    if (item.type === 'refused') return { error: `${nameItem(of, item)}: ${item.message}` }
    return answerQuestion({ input: 0, ...item }, of, given)
  }
  const read = async (inputs: readonly NamedInput[]): Promise<Round> => {
    const answers: (Answer & { readonly of: NamedInput })[] = []
    for (const of of inputs) {
      const items: Item[] = []
      await reader.read(of.input, { take: (item) => void items.push(item) })
      for (const item of items) answers.push({ ...(await answer(item, of)), of })
    }
    return { answers, failure: null }
  }
  try {
    const { lines, errors } = await readInRounds(files, given, read)
    return { lines, errors, isPartial: errors.length > 0 && lines.length > 0 }
  } finally {
    await reader.close()
  }
}
