import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openFinderPool, type FinderPool } from '../finding/finder-pool.ts'
import type { Found } from '../finding/finder-thread.ts'
import { bytesByLine } from './byte-lines.ts'
import { isUnread } from '../service/file-failure.ts'
import { attributionsAsJson } from './extraction.ts'
import { readRequest, type RequestLine } from './extraction-request.ts'
import { answerInOrder } from './in-order.ts'

/** Exit code: all lines were answered, but for bad ones that were left out. */
const SOME_BAD = 3

/** Texts that wait for each thread, so that none is idle while the answers are written. */
const AHEAD = 3

export interface LineStreams {
  readonly input: AsyncIterable<Uint8Array>
  readonly output: Writable
  /** Takes a remark about a line. */
  readonly remark: (sentence: string) => void
}

interface NumberedLine {
  readonly number: number
  readonly line: RequestLine
}

interface Answer extends NumberedLine {
  readonly found?: Found
}

async function* numberLines(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<NumberedLine, void, undefined> {
  let number = 0
  for await (const bytes of bytesByLine(input)) {
    number += 1
    const line = readRequest(bytes)
    if (line.type !== 'blank') yield { number, line }
  }
}

async function answer(pool: FinderPool, { number, line }: NumberedLine): Promise<Answer> {
  if (line.type !== 'request') return { number, line }
  const found = await pool.find(line.request.text)
  if (!found.ok) throw new Error(found.failure.message)
  return { number, line, found: found.value }
}

/**
 * Reads JSON Lines `{id, text}` and writes `{id, attributions}` for each, in order, in memory that does not grow
 * with their number. A bad line is remarked on with its number and left out. Answers the exit code: 3 when a line
 * was bad, else 0. When nobody reads the output any more it ends.
 */
export async function extractLines(streams: LineStreams, threads: number): Promise<number> {
  const pool = openFinderPool(threads)
  let code = 0
  async function* lines(): AsyncGenerator<string, void, undefined> {
    const numbered = numberLines(streams.input)
    const answers = answerInOrder(numbered, (line) => answer(pool, line), threads * AHEAD)
    for await (const { number, line, found } of answers) {
      if (line.type === 'bad') {
        code = SOME_BAD
        streams.remark(`Line ${number} was left out: ${line.message}.`)
      } else if (line.type === 'request' && found !== undefined) {
        if (!found.isEnglish) streams.remark(`Line ${number}: no English found.`)
        const attributions = attributionsAsJson(found.attributions)
        yield `{"id":${JSON.stringify(line.request.id)},"attributions":${attributions}}\n`
      }
    }
  }
  try {
    await pipeline(Readable.from(lines()), streams.output, { end: false })
  } catch (error) {
    if (!isUnread(error)) throw error
  } finally {
    await pool.close()
  }
  return code
}
