import { basename } from 'node:path'
import type { Finder } from '../attribution/finder.ts'
import { loadFinder } from '../attribution/finder-loading.ts'
import { readArticle } from '../articles/reading.ts'
import { readTextOf, type ReadText } from '../articles/read-text.ts'
import { runSteps } from '../articles/steps.ts'
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
  for (const path of paths) {
    const name = basename(path)
    const input = { type: 'path', path, ...(encoding === undefined ? {} : { encoding }) } as const
    const reading = await readArticle(input)
    switch (reading.type) {
      case 'read':
        for (const line of describeText(
          name,
          readTextOf(reading.text, reading.structure, reading.article),
          loaded.value,
        )) {
          lines.push(line)
        }
        break
      case 'unsure':
        errors.push(
          `${name}: its encoding is not certain. Name it with --encoding (${reading.guesses.map((guess) => guess.encoding).join(', ')}).`,
        )
        break
      case 'refused':
        errors.push(`${name}: ${reading.message}`)
    }
  }
  return { lines, errors }
}
