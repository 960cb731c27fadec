/** What rich text is made of: groups, control words and signs, and the bytes of text between them. */
export type RichToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'control'; readonly word: string; readonly value: number | null }
  | { readonly type: 'text'; readonly bytes: Uint8Array }

const OPEN = 0x7b
const CLOSE = 0x7d
const BACKSLASH = 0x5c
const MINUS = 0x2d
/** The longest control word, and number of one, in letters. */
const MAX_WORD = 32
const MAX_DIGITS = 10

const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
const isDigit = (code: number) => code >= 0x30 && code <= 0x39
const isLineEnd = (code: number) => code === 0x0a || code === 0x0d

/**
 * The tokens of rich text (RTF 1.9.1). The library at hand takes time by the square of a picture's lines, and as much
 * memory as a file asks for.
 */
export function* readTokens(bytes: Uint8Array): Generator<RichToken, void, void> {
  let at = 0
  while (at < bytes.length) {
    const code = bytes[at] ?? 0
    if (code === OPEN || code === CLOSE) {
      yield { type: code === OPEN ? 'open' : 'close' }
      at += 1
    } else if (code === BACKSLASH) {
      const { token, end } = readControl(bytes, at + 1)
      if (token !== null) yield token
      at = end
    } else if (isLineEnd(code)) at += 1
    else {
      const end = findTextEnd(bytes, at)
      yield { type: 'text', bytes: bytes.subarray(at, end) }
      at = end
    }
  }
}

function findTextEnd(bytes: Uint8Array, from: number): number {
  let end = from
  for (; end < bytes.length; end += 1) {
    const code = bytes[end] ?? 0
    if (code === OPEN || code === CLOSE || code === BACKSLASH || isLineEnd(code)) break
  }
  return end
}

interface ReadControl {
  readonly token: RichToken | null
  readonly end: number
}

/** What stands behind a backslash: a word with its number, a byte in hexadecimal, a sign, or so many raw bytes. */
function readControl(bytes: Uint8Array, from: number): ReadControl {
  const code = bytes[from] ?? 0
  if (code === 0x27) return readHex(bytes, from + 1)
  if (!isLetter(code)) {
    const word = isLineEnd(code) ? 'par' : String.fromCharCode(code)
    return { token: { type: 'control', word, value: null }, end: from + 1 }
  }
  let end = from
  while (end < bytes.length && end - from < MAX_WORD && isLetter(bytes[end] ?? 0)) end += 1
  const word = String.fromCharCode(...bytes.subarray(from, end))
  const digits = end
  if (bytes[end] === MINUS) end += 1
  while (end < bytes.length && end - digits <= MAX_DIGITS && isDigit(bytes[end] ?? 0)) end += 1
  const number = String.fromCharCode(...bytes.subarray(digits, end))
  const value = /\d/.test(number) ? Number(number) : null
  if (bytes[end] === 0x20) end += 1
  if (word === 'bin')
    return { token: null, end: Math.min(bytes.length, end + Math.max(0, value ?? 0)) }
  return { token: { type: 'control', word, value }, end }
}

function readHex(bytes: Uint8Array, from: number): ReadControl {
  const digits = String.fromCharCode(...bytes.subarray(from, from + 2))
  if (!/^[\da-f]{2}$/i.test(digits)) return { token: null, end: from }
  return {
    token: { type: 'control', word: "'", value: Number.parseInt(digits, 16) },
    end: from + 2,
  }
}
