import type { Finder } from '../attribution/finder.ts'
import { loadFinder } from '../attribution/finder-loading.ts'
import { readTextOf, type ReadText } from '../articles/read-text.ts'
import { runSteps } from '../articles/steps.ts'
import type { Item } from '../documents/read-item.ts'
import { ReadingThread } from '../reading/reading-thread.ts'
import type { TextInput } from '../../shared/domain/text-input.ts'
import { answerQuestion, inputOf, MOST_ROUNDS, type Answer } from './answering.ts'
import type { Report } from './commands.ts'
import { describeAttribution } from './extraction.ts'

function describeText(name: string, read: ReadText, finder: Finder): readonly string[] {
  const { isEnglish, attributions: found } = runSteps(finder.stepThrough(read))
  if (!isEnglish) return [`${name}: no English found`]
  const count = `${found.length} ${found.length === 1 ? 'attribution' : 'attributions'}`
  return [`${name}: ${count}`, ...found.flatMap((one) => describeAttribution(read.text, one))]
}

/** Reads each file as it would be opened in a project, and prints who says what in it. */
export async function extractFiles(
  paths: readonly string[],
  encoding: string | undefined,
): Promise<Report> {
  const loaded = loadFinder()
  if (!loaded.ok) return { lines: [], errors: [loaded.failure.message] }
  const lines: string[] = []
  const errors: string[] = []
  const reader = new ReadingThread()
  let inputs: readonly TextInput[] = paths.map((path) => inputOf(path, encoding))
  try {
    for (let round = 0; inputs.length > 0 && round < MOST_ROUNDS; round += 1) {
      const next: TextInput[] = []
      for (const [index, input] of inputs.entries()) {
        const take = (item: Item) => {
          if (item.type === 'read') {
            const read = readTextOf(item.text, item.structure, item.article)
            lines.push(...describeText(item.fileName, read, loaded.value))
            return
          }
          const answer: Answer =
            item.type === 'refused'
              ? { error: `${item.fileName}: ${item.message}` }
              : answerQuestion({ input: index, ...item }, input)
          if (answer.line !== undefined) lines.push(answer.line)
          if (answer.error !== undefined) errors.push(answer.error)
          next.push(...(answer.inputs ?? []))
        }
        await reader.read(input, { take })
      }
      inputs = next
    }
  } finally {
    await reader.close()
  }
  return { lines, errors, isPartial: errors.length > 0 && lines.length > 0 }
}
