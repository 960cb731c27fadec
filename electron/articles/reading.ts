import { basename } from 'node:path'
import type { TextInput } from '../../shared/domain/text-input.ts'
import { NO_CORRECTIONS, type Article } from '../../shared/domain/article.ts'
import type { Structure } from '../../shared/domain/text/structure.ts'
import { countWords } from '../../shared/domain/text/word-count.ts'
import { readPlainFile, type OtherKind } from '../files/plain-file.ts'
import { analyseText, type AnalysisOptions } from './analysis.ts'
import { acceptCharacters, decodeText, MAX_TEXT_BYTES, refuseSize, type Guess } from './decode.ts'
import { refuseFormat } from './file-format.ts'
import { hashOfText } from './text-hash.ts'

/**
 * What became of one text: `read` (an article without the id and time that adding it to a project gives it);
 * `unsure` (its encoding must be confirmed); or `refused` with a sentence for the person. `remark` is a sentence
 * about characters that had to be replaced, or null.
 */
export type Reading =
  | {
      readonly type: 'read'
      readonly article: Omit<Article, 'id' | 'addedAt'>
      readonly text: string
      readonly structure: Structure
      readonly remark: string | null
    }
  | { readonly type: 'unsure'; readonly guesses: readonly Guess[] }
  | { readonly type: 'refused'; readonly message: string }

/** How a reading is followed and ended: see `analyseText`. */
export type ReadingOptions = Omit<AnalysisOptions, 'fileName'>

const FILE_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file any more. Check that it has not been moved or renamed.',
  ENOTDIR: 'There is no such file any more. Check that it has not been moved or renamed.',
  ENXIO: 'There is no file to be read here. Choose a text file.',
  EAGAIN: 'There is nothing in this file to be read now. Choose a text file.',
  EACCES: 'You are not allowed to read this file. Change its permissions or copy it elsewhere.',
  EPERM: 'You are not allowed to read this file. Change its permissions or copy it elsewhere.',
  EBUSY: 'Another program is using this file. Close it there, then open it again.',
}

const OTHER_KINDS: Readonly<Record<OtherKind, string>> = {
  folder: 'This is a folder. Choose the text files inside it.',
  pipe: 'This is a named pipe, not a file. Save what comes through it to a file, then open that.',
  device: 'This is a device, not a file. Choose a text file.',
  socket: 'This is a socket, not a file. Choose a text file.',
}

function refuse(message: string): Reading & { readonly type: 'refused' } {
  return { type: 'refused', message }
}

/** Reads bytes or pasted characters into an article. Rejects with the signal's reason when it is cancelled. */
async function readContent(
  content: Uint8Array | string,
  fileName: string,
  encoding: string | undefined,
  options: ReadingOptions = {},
): Promise<Reading> {
  const format = typeof content === 'string' ? null : refuseFormat(content)
  if (format !== null) return refuse(format)
  const decoded =
    typeof content === 'string' ? acceptCharacters(content) : await decodeText(content, encoding)
  if (decoded.type !== 'text') return decoded
  const { text, remark } = decoded
  const analysis = await analyseText(text, { ...options, fileName })
  const { structure, ...fields } = analysis
  const article = {
    ...fields,
    textHash: hashOfText(text),
    length: text.length,
    words: countWords(text),
    fileName,
    encoding: decoded.encoding,
    note: '',
    corrections: NO_CORRECTIONS,
    url: '',
    archivedUrl: '',
    status: null,
    found: {},
    original: null,
    versionOf: null,
  }
  return { type: 'read', article, text, structure, remark }
}

async function readBytes(
  path: string,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | (Reading & { type: 'refused' })> {
  try {
    const file = await readPlainFile(path, { limit: MAX_TEXT_BYTES, signal })
    if (file.type === 'read') return file.bytes
    return refuse(file.type === 'too-large' ? refuseSize() : OTHER_KINDS[file.type])
  } catch (error) {
    signal?.throwIfAborted()
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return refuse(FILE_FAILURES[code] ?? `The file could not be read (${code || 'unknown cause'}).`)
  }
}

/**
 * Reads one text into an article: from a path, from bytes or from pasted characters. What goes wrong with a file
 * is `refused` with a sentence. Rejects with the signal's reason when it is cancelled.
 */
export async function readArticle(
  input: TextInput,
  options: ReadingOptions = {},
): Promise<Reading> {
  switch (input.type) {
    case 'characters':
      return readContent(input.text, input.fileName, undefined, options)
    case 'bytes': {
      const bytes = Buffer.from(input.base64, 'base64')
      return readContent(bytes, input.fileName, input.encoding, options)
    }
    case 'path': {
      const bytes = await readBytes(input.path, options.signal)
      if ('type' in bytes) return bytes
      return readContent(bytes, basename(input.path), input.encoding, options)
    }
  }
}
