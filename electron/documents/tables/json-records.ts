import { isObject, type JsonObject } from './json-record.ts'

/** How deep a list of articles may lie in what a database gave: {response: {docs: […]}}. */
const MAX_DEPTH = 6
const MAX_VISITED = 100_000
/** A text as long as this is that of an article. */
const TEXT = 200
const TEXT_KEY =
  /^(?:text|full_?text|body|body_?(?:text|html)|content|article_?body|article_?text)$/i

/** How many records of a list are weighed to tell how much there is to read in it. */
const WEIGHED = 20

function lengthOf(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.length
  if (depth > 3 || typeof value !== 'object' || value === null) return 0
  return Object.values(value)
    .slice(0, 200)
    .reduce<number>((sum, inner) => sum + lengthOf(inner, depth + 1), 0)
}

/** How much there is to read in records, in code units or about that. */
function weigh(records: readonly JsonObject[]): number {
  const sample = records.slice(0, WEIGHED)
  const length = sample.reduce((sum, record) => sum + lengthOf(record), 0)
  return (length / sample.length) * records.length
}

/** Rows whose cells are named elsewhere: as records. */
function nameCells(names: readonly unknown[], rows: readonly unknown[]): readonly JsonObject[] {
  const keys = names.map(String)
  return rows.flatMap((row) =>
    Array.isArray(row) ? [Object.fromEntries(keys.map((key, k) => [key, row[k]]))] : [],
  )
}

/** The records of a list: its objects, or its lists, named by the first of them. */
function recordsOfList(list: readonly unknown[]): readonly JsonObject[] {
  const objects = list.filter(isObject)
  if (objects.length > 0) return objects
  const [names, ...rows] = list
  const isHeader = Array.isArray(names) && names.every((name) => typeof name === 'string')
  return isHeader ? nameCells(names, rows) : []
}

/** Records that a data frame was written as: by column, by row, or rows and the names of columns apart. */
function recordsOfFrame(value: JsonObject): readonly JsonObject[] {
  const { columns, data } = value
  if (Array.isArray(columns) && Array.isArray(data)) return nameCells(columns, data)
  const inner = Object.values(value)
  if (inner.length < 2 || !inner.every(isObject)) return []
  const [first = {}] = inner
  const keys = Object.keys(first)
  const isSame = inner.every((one) => {
    const own = Object.keys(one)
    return own.length === keys.length && own.every((key, k) => key === keys[k])
  })
  if (!isSame || keys.length === 0) return []
  if (!keys.every((key) => /^\d+$/.test(key))) return inner
  return keys.map((key) =>
    Object.fromEntries(
      Object.entries(value).map(([name, column]) => [name, isObject(column) ? column[key] : null]),
    ),
  )
}

/** Whether an object is itself an article: it has a text. */
function isArticle(value: JsonObject): boolean {
  return Object.entries(value).some(
    ([key, inner]) =>
      typeof inner === 'string' &&
      (inner.length >= TEXT || (TEXT_KEY.test(key) && inner.trim().includes(' '))),
  )
}

/**
 * The records of a JSON value that may be articles, those with the most to read: an array of objects, however deep it
 * lies in what a database answered, a data frame, or one article. Empty where there are none.
 */
export function findRecords(value: unknown): readonly JsonObject[] {
  if (isObject(value) && isArticle(value)) return [value]
  let best: readonly JsonObject[] = []
  let bestWeight = 0
  let visited = 0
  const open: (readonly [unknown, number])[] = [[value, 0]]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const [node, depth] = next
    visited += 1
    const records = Array.isArray(node)
      ? recordsOfList(node)
      : isObject(node)
        ? recordsOfFrame(node)
        : []
    const weight = records.length === 0 ? 0 : weigh(records)
    // What lies further in must have more: the tags of an article are fewer words than itself.
    if (weight > bestWeight) [best, bestWeight] = [records, weight]
    if (depth >= MAX_DEPTH || visited > MAX_VISITED || !isObject(node)) continue
    for (const inner of Object.values(node)) {
      if (typeof inner === 'object' && inner !== null) open.push([inner, depth + 1])
    }
  }
  if (best.length > 0) return best
  return isObject(value) && Object.keys(value).length > 0 ? [value] : []
}
