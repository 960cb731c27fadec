import { basename } from 'node:path'
import { isEnglish } from '../attribution/english.ts'
import type { Finder } from '../attribution/finder.ts'
import { loadFinder } from '../attribution/finder-loading.ts'
import { readArticle } from '../articles/reading.ts'
import type { Report } from './commands.ts'
import { describeAttribution } from './extraction.ts'

function describeText(name: string, text: string, finder: Finder): readonly string[] {
  if (!isEnglish(text)) return [`${name}: no English found`]
  const found = finder.findAttributions(text)
  const count = `${found.length} ${found.length === 1 ? 'attribution' : 'attributions'}`
  return [`${name}: ${count}`, ...found.flatMap((one) => describeAttribution(text, one))]
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
        lines.push(...describeText(name, reading.text, loaded.value))
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
