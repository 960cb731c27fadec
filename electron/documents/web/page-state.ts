import { foldWords } from '../../../shared/domain/text/folding.ts'
import { plainWords } from '../facts/fact-tidying.ts'
import { readLooseJson } from './loose-json.ts'

type Node = Readonly<Record<string, unknown>>

/** How many values of a script are looked at. */
const MAX_VALUES = 100_000
const MAX_TITLE = 400
const TITLES = ['headline', 'title', 'name']
const BODIES = [
  'articleBody',
  'body',
  'bodyHtml',
  'content',
  'html',
  'text',
  'paragraphs',
  'blocks',
]
const WORDS = ['html', 'text', 'content', 'value']

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text as it is written at one place, or in a list of its paragraphs; empty for what is none. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  const parts = value.map((one: unknown) => {
    if (typeof one === 'string') return one
    const words = isNode(one) ? WORDS.map((key) => one[key]) : []
    return words.find((word) => typeof word === 'string') ?? ''
  })
  return parts.filter((part) => part !== '').join('\n')
}

function isTitled(node: Node, titles: ReadonlySet<string>): boolean {
  return TITLES.some((key) => {
    const title = node[key]
    const isShort = typeof title === 'string' && title !== '' && title.length <= MAX_TITLE
    return isShort && titles.has(foldWords(plainWords(title)))
  })
}

/**
 * The text of the article in the data that a page's own script shows it from (such as `__NEXT_DATA__`): of the objects
 * that have one of the page's titles, folded, the longest; empty where there is none.
 */
export function findStateText(scripts: readonly string[], titles: ReadonlySet<string>): string {
  const waiting: unknown[] = scripts.map(readLooseJson)
  let longest = ''
  for (let count = 0; waiting.length > 0 && count < MAX_VALUES; count += 1) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    const inner: readonly unknown[] = Object.values(value)
    for (const one of inner) if (typeof one === 'object') waiting.push(one)
    if (!isNode(value) || !isTitled(value, titles)) continue
    for (const text of BODIES.map((key) => textOf(value[key])))
      if (text.length > longest.length) longest = text
  }
  return longest
}
