/** Texts of every kind with what is said in them, by writers who did not know the finder's rules: see README.md. */
import { readFileSync } from 'node:fs'
import { MarkedText } from '../../../../electron/attribution/train/marked-texts.ts'

const OPEN = new URL('texts/open.jsonl', import.meta.url)

/** The texts that the finder was made with in view. */
export function readOpenTexts(): readonly MarkedText[] {
  return parseTexts(readFileSync(OPEN, 'utf8'))
}

/** The texts of JSON Lines. Throws when a line is not one. */
export function parseTexts(lines: string): readonly MarkedText[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => MarkedText.parse(JSON.parse(line)))
}
