import type { Records, TableName } from '../project.ts'

/** The fields of any record that hold text, or a list of texts. */
type TextField<Row> = Row extends unknown
  ? { [F in keyof Row]: Row[F] extends string | readonly string[] ? F : never }[keyof Row]
  : never

/** Fields that hold a name or a line, in words. */
const LINES = {
  path: 'A path',
  folder: 'A folder’s path',
  fileName: 'A file name',
  encoding: 'An encoding’s name',
  name: 'A name',
  aliases: 'Another name',
  role: 'A role',
  affiliation: 'An affiliation',
  topics: 'A topic',
  verdict: 'A verdict',
  basis: 'A basis',
  address: 'An address',
  title: 'A title',
  byline: 'A byline',
  dateline: 'A dateline',
  outlet: 'An outlet',
  date: 'A date',
  language: 'A language',
  url: 'An address',
} as const satisfies Partial<
  Record<TextField<Records[TableName]> | 'path' | 'folder' | 'address', string>
>

/** In UTF-16 code units; far above what anybody writes, and far below what keeps a window waiting. */
const LONGEST_LINE = 10_000
const LONGEST_TEXT = 1_000_000
/** Entries of one list: patches of an edit, rows of an export. A project of 100,000 claims is changed at once by fewer. */
const LONGEST_LIST = 500_000
/** Lists and records inside each other; a project needs less than ten. */
const DEEPEST = 64

/** Text that was read or quoted is as long as it is; how much can be read is for the reader to say. */
const AS_LONG_AS_IT_IS: ReadonlySet<string> = new Set(['text', 'base64', 'quote'])

const figure = new Intl.NumberFormat('en-GB')

function isLine(field: string): field is keyof typeof LINES {
  return Object.hasOwn(LINES, field)
}

function findLongText(field: string, { length }: string): string | null {
  if (length <= LONGEST_LINE || AS_LONG_AS_IT_IS.has(field)) return null
  const most = isLine(field) ? LONGEST_LINE : LONGEST_TEXT
  if (length <= most) return null
  const what = isLine(field) ? LINES[field] : 'A text'
  return `${what} can have ${figure.format(most)} characters, and this one has ${figure.format(length)}. Shorten it, then try again.`
}

function findLongList({ length }: readonly unknown[]): string | null {
  if (length <= LONGEST_LIST) return null
  return `This is too much at once: ${figure.format(length)} entries, and ${figure.format(LONGEST_LIST)} can be taken. Do it in several steps.`
}

/** `field` is what holds the value; null below what was kept before. */
function find(value: unknown, field: string | null, depth: number): string | null {
  if (typeof value === 'string') return field === null ? null : findLongText(field, value)
  if (typeof value !== 'object' || value === null) return null
  if (depth > DEEPEST)
    return 'This is nested too deeply to be read. Make it simpler, then try again.'
  if (Array.isArray(value)) {
    let excess = findLongList(value)
    for (let at = 0; excess === null && at < value.length; at += 1) {
      excess = find(value[at], field, depth + 1)
    }
    return excess
  }
  const fields = Object.keys(value)
  let excess = findLongList(fields)
  for (let at = 0; excess === null && at < fields.length; at += 1) {
    const name = fields[at] ?? ''
    const isKept = field === null || name === 'before'
    excess = find(value[name as keyof typeof value], isKept ? null : name, depth + 1)
  }
  return excess
}

/**
 * Why a request of a window is more than a project takes, in a sentence for the person; null when it is not. The
 * texts that an edit was made on (`before`) may be of any length: they were kept before there were limits.
 */
export function findExcess(request: unknown): string | null {
  return find(request, '', 0)
}
