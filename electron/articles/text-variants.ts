import { hashOfText } from './text-hash.ts'

const LINE_ENDS = ['\n', '\r\n'] as const

/**
 * The hashes of a text as other programs would have saved it, its own (which is given) first: with LF or CRLF line
 * ends, and with or without one at the end. An article that was copied out of a window and one that was saved to a
 * file differ in that alone, and are the same to whoever reads them. Spans stay those of the text that the project
 * has. Nothing is hashed twice.
 */
export function hashTextVariants(text: string, own: string): readonly string[] {
  const lines = text.trimEnd().split(/\r\n|\n|\r/)
  const variants = new Set(
    LINE_ENDS.flatMap((lineEnd) => {
      const joined = lines.join(lineEnd)
      return [joined, joined + lineEnd]
    }),
  )
  variants.delete(text)
  return [own, ...[...variants].map(hashOfText)]
}
