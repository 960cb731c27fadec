/** Texts of every kind with what is said in them, by writers who did not know the finder's rules: see README.md. */
import { readFileSync } from 'node:fs'
import { MarkedText } from '../../../../electron/attribution/train/marked-texts.ts'

/** See README.md: half of them the finder was made with in view, half were closed until it was measured. */
const FILES = ['texts/open.jsonl', 'texts/held.jsonl']

/** All the texts. */
export function readTexts(): readonly MarkedText[] {
  return FILES.flatMap((file) => parseTexts(readFileSync(new URL(file, import.meta.url), 'utf8')))
}

/** The texts of JSON Lines. Throws when a line is not one. */
export function parseTexts(lines: string): readonly MarkedText[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => MarkedText.parse(JSON.parse(line)))
}
