/**
 * Reads the PDFs whose texts are known, and compares what Hearsay and poppler's `pdftotext` make of them:
 * `node test/bench/pdf-text.ts [folder]`.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPdf } from '../../electron/documents/pdf/pdf-reader.ts'
import { compareTexts, type Agreement } from '../support/text-agreement.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../electron/documents/files/pdf')

function splitParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n|\f/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

async function readOwn(path: string): Promise<string[]> {
  const reading = await readPdf({ name: path, bytes: readFileSync(path) }, { report: () => {} })
  if (reading.type !== 'document') throw new Error('No document.')
  const { text, paragraphs } = reading.document
  return (paragraphs ?? []).map(({ start, end }) => text.slice(start, end))
}

function readWithPoppler(path: string, ...options: string[]): string[] {
  return splitParagraphs(execFileSync('pdftotext', [...options, path, '-'], { encoding: 'utf8' }))
}

function tell({ found, right, paragraphs }: Agreement): string {
  return [found, right, paragraphs].map((share) => (100 * share).toFixed(1).padStart(6)).join(' ')
}

const totals = new Map<string, Agreement[]>()
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
console.log(
  'pairs found, pairs right, paragraphs whole (%): Hearsay | pdftotext | pdftotext -layout',
)
for (const name of names) {
  const path = join(folder, name.replace(/txt$/, 'pdf'))
  const known = splitParagraphs(readFileSync(join(folder, name), 'utf8'))
  const readers = {
    own: await readOwn(path),
    poppler: readWithPoppler(path),
    layout: readWithPoppler(path, '-layout'),
  }
  const rows = Object.entries(readers).map(([reader, read]) => {
    const agreement = compareTexts(read, known)
    totals.set(reader, [...(totals.get(reader) ?? []), agreement])
    return tell(agreement)
  })
  console.log(`${name.replace('.txt', '').padEnd(18)} ${rows.join(' | ')}`)
}
const means = [...totals.values()].map((all) => {
  const mean = (key: keyof Agreement) => all.reduce((sum, one) => sum + one[key], 0) / all.length
  return tell({ found: mean('found'), right: mean('right'), paragraphs: mean('paragraphs') })
})
console.log(`${'mean'.padEnd(18)} ${means.join(' | ')}`)
