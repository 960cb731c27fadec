/** A value of JSON that is an object. */
export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Objects deeper inside than this, and items of a list beyond these, are not read. */
const MAX_DEPTH = 8
const MAX_ITEMS = 2000
/** So long a text in a list is a paragraph. */
const PARAGRAPH = 60
/** A sentence, or more than a line. */
const SENTENCE = /\n|\s.{10,}[.!?…]['"”’»]?$/
/** What of an object in a list is said, where it has one of them. */
const SAYING = ['text', 'content', 'body', 'name', 'title', 'value', 'label', '$t', '#text']

/** What an item of a list says in words; empty for nothing. */
function wordsOf(item: unknown, depth: number): string {
  if (typeof item === 'string') return item
  if (typeof item === 'number' || typeof item === 'boolean') return String(item)
  if (depth > MAX_DEPTH) return ''
  if (Array.isArray(item)) return joinItems(item, depth + 1)
  if (!isObject(item)) return ''
  const key = SAYING.find((name) => Object.hasOwn(item, name))
  return key === undefined ? '' : wordsOf(item[key], depth + 1)
}

/** The items of a list in one text: paragraphs apart by blank lines, short ones by semicolons. */
function joinItems(items: readonly unknown[], depth: number): string {
  const words = items
    .slice(0, MAX_ITEMS)
    .map((item) => wordsOf(item, depth))
    .filter((word) => word.trim() !== '')
  const isLong = words.some((word) => word.length > PARAGRAPH || SENTENCE.test(word))
  return words.join(isLong ? '\n\n' : '; ')
}

function addCells(value: unknown, name: string, depth: number, cells: Map<string, string>): void {
  if (isObject(value)) {
    if (depth > MAX_DEPTH) return
    for (const [key, inner] of Object.entries(value)) {
      addCells(inner, name === '' ? key : `${name}.${key}`, depth + 1, cells)
    }
    return
  }
  const words = wordsOf(value, 0)
  if (words !== '') cells.set(name === '' ? 'value' : name, words)
}

/** An object as cells by the names of their columns: the keys on the way to a value, apart by dots. */
export function flattenRecord(record: JsonObject): ReadonlyMap<string, string> {
  const cells = new Map<string, string>()
  addCells(record, '', 0, cells)
  return cells
}
