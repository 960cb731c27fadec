import type { Article } from '../../../shared/domain/article.ts'
import { FILE_KINDS, hasEnding } from '../../../shared/domain/file-kind.ts'

/** Encodings that the verifiers read as Hearsay does, by their WHATWG labels: in others, Python's tables differ in places. */
const SURE =
  /^(?:utf-8|utf-16[lb]e|koi8-[ru]|macintosh|ibm866|windows-(?:874|125[0-8])|iso-8859-(?:[2-8]|1[03-6]))$/

/** How a file that an article was read from compares with the text. */
export interface PlainReading {
  /** The encoding by which it is read as plain text; null for any other kind of file. */
  readonly encoding: string | null
  /** Whether the text is what the file says, letter for letter. */
  readonly isText: boolean
}

const NOT_PLAIN: PlainReading = { encoding: null, isText: false }

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Whether a file can be laid beside its article's text: where it is plain text in an encoding that is read alike
 * everywhere. A byte-order mark is no part of what it says. What is not so by its name may still be the very text.
 */
export function readPlain(article: Article, text: string, bytes: Uint8Array): PlainReading {
  const { encoding, fileName, original } = article
  const isPart = (original?.places.length ?? 0) > 0
  if (isPart || !SURE.test(encoding)) return NOT_PLAIN
  const decoded = decode(bytes, encoding)
  if (decoded === text) return { encoding, isText: true }
  const endings = [...FILE_KINDS.text.endings, ...FILE_KINDS.markdown.endings]
  const isPlain = decoded !== null && hasEnding(fileName, endings)
  return isPlain ? { encoding, isText: false } : NOT_PLAIN
}
