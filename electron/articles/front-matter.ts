import type { Span } from '../../shared/domain/span.ts'

/** One value of a Markdown text's front matter, without quotes around it, and where it stands in the text. */
export interface MatterValue {
  readonly value: string
  readonly span: Span
}

const LINE = /^(?<key>[A-Za-z_][\w-]*)[ \t]*:[ \t]*(?<value>.*?)[ \t]*\r?$/gm
const LIST = /^\[(.*)\]$/

function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value)
  return quoted?.[2] ?? value
}

/** Names of a list such as `[Ann Lee, "Bo Chan"]` joined with commas; any other value unquoted. */
function readValue(raw: string): string {
  const list = LIST.exec(raw)?.[1]
  if (list === undefined) return unquote(raw)
  return list
    .split(',')
    .map((item) => unquote(item.trim()))
    .filter((item) => item !== '')
    .join(', ')
}

/**
 * The `key: value` lines of front matter, by lower-case key: the part of YAML that articles use.
 * `end` is where the front matter ends, in UTF-16 code units. Keys without a value are left out.
 */
export function readFrontMatter(text: string, end: number): ReadonlyMap<string, MatterValue> {
  const values = new Map<string, MatterValue>()
  for (const match of text.slice(0, end).matchAll(LINE)) {
    const raw = match.groups?.['value'] ?? ''
    const key = (match.groups?.['key'] ?? '').toLowerCase()
    const value = readValue(raw)
    if (value === '' || /^[|>&*!]/.test(raw) || values.has(key)) continue
    const offset = unquote(raw) === raw ? 0 : 1
    const start = match.index + match[0].indexOf(raw, match[0].indexOf(':') + 1) + offset
    values.set(key, { value, span: { start, end: start + raw.length - 2 * offset } })
  }
  return values
}
