import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import type { Span } from '../../shared/domain/text/span.ts'

/** One value of a Markdown text's front matter, in one line and without quotes around it, and where it stands in the text. */
export interface MatterValue {
  readonly value: string
  readonly span: Span
}

const KEY = /^[A-Za-z_][\w-]*[ \t]*:/gm
/** The first line of an entry, up to its last sign that is not white space. */
const ENTRY = /^(?<key>[A-Za-z_][\w-]*)[ \t]*:[ \t]*(?<value>\S(?:.*\S)?)/

/** What a value says: the names of a list with commas between, of somebody described the name. */
function wordsOf(node: unknown): string {
  if (isScalar(node)) return node.value === null ? '' : (node.source ?? '')
  if (isMap(node)) return wordsOf(node.get('name', true))
  if (!isSeq(node)) return ''
  return node.items
    .map(wordsOf)
    .filter((words) => words !== '')
    .join(', ')
}

/** How many code units stand before the words of a scalar: its quotation mark, or the line that says it is a block. */
function lengthOfOpening(type: Scalar['type'], raw: string): number {
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return 1
  const isBlock = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL'
  return isBlock ? (/^[^\n]*\n\s*/.exec(raw)?.[0].length ?? 0) : 0
}

function spanOf(node: unknown, yaml: string): Span | null {
  if (isMap(node)) return spanOf(node.get('name', true), yaml)
  if ((!isScalar(node) && !isSeq(node)) || node.range === null || node.range === undefined) {
    return null
  }
  const [start, end] = node.range
  const type = isScalar(node) ? node.type : undefined
  const raw = yaml.slice(start, end)
  const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
  const closing = isQuoted ? 1 : raw.length - raw.trimEnd().length
  return { start: start + lengthOfOpening(type, raw), end: end - closing }
}

/** The values of well-formed YAML; null for anything else. Where a key stands twice the first one counts. */
function readYaml(yaml: string, offset: number): ReadonlyMap<string, MatterValue> | null {
  const { contents, errors } = parseDocument(yaml, { uniqueKeys: false, prettyErrors: false })
  if (errors.length > 0 || !isMap(contents)) return null
  const values = new Map<string, MatterValue>()
  for (const { key, value: node } of contents.items) {
    const name = wordsOf(key).toLowerCase()
    const value = wordsOf(node).replace(/\s+/g, ' ').trim()
    const span = spanOf(node, yaml)
    if (value === '' || span === null || values.has(name)) continue
    values.set(name, { value, span: { start: offset + span.start, end: offset + span.end } })
  }
  return values
}

/** The value of one entry that is no YAML though its writer meant it to be: what stands behind the colon. */
function readLine(entry: string, offset: number): ReadonlyMap<string, MatterValue> {
  const line = ENTRY.exec(entry)
  const [key = '', value = ''] = [line?.groups?.['key'], line?.groups?.['value']]
  if (line === null || value === '') return new Map()
  const start = offset + line[0].length - value.length
  return new Map([[key.toLowerCase(), { value, span: { start, end: start + value.length } }]])
}

/**
 * Entry by entry, so that one that is no YAML (a title with a colon, or with a bracket or a quotation mark at its
 * start) takes no other with it.
 */
function readEntries(yaml: string, offset: number): ReadonlyMap<string, MatterValue> {
  const starts = [...yaml.matchAll(KEY)].map(({ index }) => index)
  const values = new Map<string, MatterValue>()
  for (const [index, start] of starts.entries()) {
    const entry = yaml.slice(start, starts[index + 1])
    for (const [key, value] of readYaml(entry, offset + start) ?? readLine(entry, offset + start)) {
      if (!values.has(key)) values.set(key, value)
    }
  }
  return values
}

/**
 * The values of front matter (YAML, or what was meant as it), by lower-case key. `end` is where the front matter
 * ends, in UTF-16 code units. Keys without a value are left out.
 */
export function readFrontMatter(text: string, end: number): ReadonlyMap<string, MatterValue> {
  const start = text.indexOf('\n') + 1
  if (end === 0) return new Map()
  const yaml = text.slice(start, text.lastIndexOf('\n', end - 1) + 1)
  return readYaml(yaml, start) ?? readEntries(yaml, start)
}
