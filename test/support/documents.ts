import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect } from 'vitest'
import { Refusal } from '../../electron/documents/refusal.ts'
import { mutate } from './mutants.ts'
import type { Document, FileReading, FormatReader } from '../../electron/documents/document.ts'
import { areBlocksOf } from '../../shared/domain/text/block.ts'
import { sliceSpan } from '../../shared/domain/text/span.ts'

const FILES = new URL('../electron/documents/files/', import.meta.url)

/** The bytes of a file that a program made, by its path in `test/electron/documents/files`. */
export function readTestFile(path: string): Buffer {
  return readFileSync(new URL(path, FILES))
}

/** What a reader reads in one of the files for tests, or in `bytes`. */
export async function readWith(
  reader: FormatReader,
  path: string,
  bytes: Uint8Array = readTestFile(path),
): Promise<FileReading> {
  return reader({ name: basename(path), bytes }, { report() {} })
}

/** The document that a reading is, which holds together: paragraphs and blocks in their text, in order. */
export function documentIn(reading: FileReading): Document {
  if (reading.type !== 'document') throw new Error(`No document: ${reading.type}`)
  const { text, paragraphs, blocks } = reading.document
  expect(areBlocksOf(blocks, text.length)).toBe(true)
  expect((paragraphs ?? []).map((span) => sliceSpan(text, span)).join('\n\n')).toBe(
    paragraphs === null ? '' : text,
  )
  return reading.document
}

/** The paragraphs of a document, each with the blocks that it stands in before it: “item 1, item 2: Words”. */
export function outline({ text, paragraphs, blocks }: Document): readonly string[] {
  return (paragraphs ?? []).map((span) => {
    const within = blocks.filter(({ start, end }) => start <= span.start && end >= span.end)
    const names = within.map(({ kind, level }) => `${kind} ${level}`).join(', ')
    return names === '' ? sliceSpan(text, span) : `${names}: ${sliceSpan(text, span)}`
  })
}

/** The values of a document's facts. */
export function factsOf({ facts }: Document): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]))
}

/**
 * Reads `count` mutants of a file: each must be a document that holds together, a question, or refused with a
 * sentence. Any other error fails, but for those whose message `isDamage` knows as a library's.
 */
export async function readMutants(
  reader: FormatReader,
  path: string,
  count: number,
  isDamage: (message: string) => boolean = () => false,
): Promise<{ read: number; refused: number }> {
  let refused = 0
  let read = 0
  for (const bytes of mutate(readTestFile(path), count)) {
    try {
      const reading = await readWith(reader, path, bytes)
      if (reading.type === 'document') documentIn(reading)
      read += 1
    } catch (error) {
      if (!(error instanceof Refusal) && !isDamage(String(error))) throw error
      refused += 1
    }
  }
  return { read, refused }
}
