import { hashOfText } from './text-hash.ts'

const LINE_ENDS = ['\n', '\r\n'] as const

/**
 * A text as programs save it that change nothing but the ends of its lines, which become LF or CRLF, with one at the end
 * or without.
 */
export function textVariants(text: string): ReadonlySet<string> {
  const lines = text.trimEnd().split(/\r\n|\n|\r/)
  return new Set(
    LINE_ENDS.flatMap((lineEnd) => {
      const joined = lines.join(lineEnd)
      return [joined, joined + lineEnd]
    }),
  )
}

/**
 * The hashes of a text as other programs would have saved it, its own (which is given) first. An article that was copied
 * out of a window and one that was saved to a file differ in the ends of lines alone, and are the same to whoever reads
 * them. Spans stay those of the text that the project has. Nothing is hashed twice.
 */
export function hashTextVariants(text: string, own: string): readonly string[] {
  const others = [...textVariants(text)].filter((variant) => variant !== text)
  return [own, ...others.map(hashOfText)]
}
