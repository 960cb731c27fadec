const MAX_LENGTH = 4 * 1024 * 1024
/** How raw line breaks and tabs, which no string of JSON may hold, are written in one. */
const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Where a string that begins at `from` ends: behind its quotation mark. */
function endOfString(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1
    else if (source[at] === '"') return at + 1
  }
  return source.length
}

/** Where a comment that begins at `from` ends; `from` where none does. */
function endOfComment(source: string, from: number): number {
  if (source[from] !== '/') return from
  if (source[from + 1] === '*') {
    const end = source.indexOf('*/', from + 2)
    return end === -1 ? source.length : end + 2
  }
  if (source[from + 1] !== '/') return from
  const end = source.indexOf('\n', from)
  return end === -1 ? source.length : end
}

/** JSON without what people write into it by hand and no parser takes: comments, commas at ends, raw line breaks. */
function mend(source: string): string {
  const parts: string[] = []
  for (let at = 0; at < source.length;) {
    const sign = source[at] ?? ''
    if (sign === '"') {
      const end = endOfString(source, at)
      parts.push(source.slice(at, end).replaceAll(/\p{Cc}/gu, (one) => ESCAPES[one] ?? ' '))
      at = end
      continue
    }
    const behind = endOfComment(source, at)
    if (behind > at) {
      at = behind
      continue
    }
    // A comma before an end was put there for what never came.
    if ((sign === '}' || sign === ']') && parts.at(-1) === ',') parts.pop()
    if (!/\s/.test(sign)) parts.push(/\p{Cc}/u.test(sign) ? ' ' : sign)
    at += 1
  }
  return parts.join('')
}

/** A text without white space at its end, and without the first of these words that it then ends with. */
function withoutEnd(text: string, words: readonly string[]): string {
  const trimmed = text.trimEnd()
  const word = words.find((one) => trimmed.endsWith(one))
  return word === undefined ? trimmed : trimmed.slice(0, -word.length)
}

/** A script without what closes the comment or CDATA that it stands in, itself in a comment or not. */
function withoutClosing(source: string): string {
  const inner = withoutEnd(source, ['*/'])
  const closed = withoutEnd(inner, [']]>', '-->'])
  return closed === inner.trimEnd() ? source : withoutEnd(closed, ['/*', '//'])
}

/**
 * The JSON of a page's script as sites write it: in comments or CDATA, with a semicolon behind it, and with what JSON
 * does not allow mended; null for what is none nevertheless.
 */
export function readLooseJson(source: string): unknown {
  const opened = source
    .slice(0, MAX_LENGTH)
    .trim()
    .replace(/^(?:\/\*|\/\/)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/, '')
  const bare = withoutEnd(withoutClosing(opened), [';'])
  for (const attempt of [() => bare, () => mend(bare)]) {
    try {
      return JSON.parse(attempt()) as unknown
    } catch {
      // What many pages get wrong is mended once; what is wrong still says nothing.
    }
  }
  return null
}
