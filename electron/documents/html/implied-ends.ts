import { BLOCKS } from './page-tree.ts'

/** What an element that opens ends, and what it cannot end anything beyond. */
export interface Ending {
  readonly ends: ReadonlySet<string>
  readonly within: ReadonlySet<string>
}

/** Elements that hold nothing and need no end. */
export const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
)
const LISTS = new Set(['ul', 'ol', 'menu', 'dir', 'td', 'th', 'table', 'blockquote'])
const CELLS = new Set(['table', 'td', 'th', 'caption', 'button', 'html'])
const TABLE = new Set(['table'])
const ENDINGS: Readonly<Record<string, Ending>> = {
  li: { ends: new Set(['li']), within: LISTS },
  dd: { ends: new Set(['dd', 'dt']), within: new Set(['dl', 'td', 'table']) },
  dt: { ends: new Set(['dd', 'dt']), within: new Set(['dl', 'td', 'table']) },
  td: { ends: new Set(['td', 'th']), within: TABLE },
  th: { ends: new Set(['td', 'th']), within: TABLE },
  tr: { ends: new Set(['tr']), within: TABLE },
  tbody: { ends: new Set(['thead', 'tbody', 'tfoot', 'caption']), within: TABLE },
  tfoot: { ends: new Set(['thead', 'tbody', 'tfoot', 'caption']), within: TABLE },
  thead: { ends: new Set(['thead', 'tbody', 'tfoot', 'caption']), within: TABLE },
}
const PARAGRAPH: Ending = { ends: new Set(['p']), within: CELLS }
const HEAD_ONLY = new Set('base link meta title script style noscript template'.split(' '))

/** What the beginning of an element ends of what is open. */
export function endingsOf(name: string): readonly Ending[] {
  const ending = ENDINGS[name]
  const own = ending === undefined ? [] : [ending]
  return BLOCKS.has(name) ? [PARAGRAPH, ...own] : own
}

/** Whether an element begins what a page shows: its head is over. */
export function endsHead(name: string): boolean {
  return !HEAD_ONLY.has(name)
}

/** Whether the end of `name` reaches no further than `open`: that of a part of a line ends no block, that of a block no cell. */
export function isBarrier(open: string, name: string): boolean {
  if (!BLOCKS.has(name)) return BLOCKS.has(open)
  return CELLS.has(open) && !/^(?:table|tbody|thead|tfoot|tr|td|th|caption)$/.test(name)
}
