import { decodeEntities } from './entities.ts'
import { mendGarbled } from './garbled.ts'
import { curlTexQuotes } from './tex-quotes.ts'

/** A soft hyphen, which no reader of a text sees; at the end of a line it broke a word. */
const SOFT_BREAK = /\u00ad[ \t]*(?:\r\n|\n)[ \t]*(?=\p{Ll})/gu
const SOFT_HYPHEN = /\u00ad/g
const COLOUR = /^\[[\d;]{0,20}[A-Za-z]/

/** A change of a text, and what is said of it where it changed anything. */
interface Change {
  readonly apply: (text: string) => string
  readonly remark: string
}

/** A character that was struck over another, as printers made bold and underlined ones. */
function mendOverstrikes(text: string): string {
  if (!text.includes('\b')) return text
  const [first = '', ...parts] = text.split('\b')
  const mended = Array.from(first)
  for (const part of parts) {
    const last = mended.at(-1) ?? '\n'
    const isUnderlinedBehind = part.startsWith('_') && last !== '_'
    if (!isUnderlinedBehind && last !== '\n' && last !== '\r') mended.pop()
    for (const char of isUnderlinedBehind ? part.slice(1) : part) mended.push(char)
  }
  return mended.join('')
}

/** Leaves out what sets colours in a terminal. */
function leaveOutColours(text: string): string {
  const [first = '', ...rest] = text.split('\u001b')
  return first + rest.map((part) => part.replace(COLOUR, '')).join('')
}

/** The changes in their order. */
const CHANGES: readonly Change[] = [
  {
    apply: (text) => leaveOutColours(mendOverstrikes(text)),
    remark:
      'Characters struck over one another and colours, as manual pages have them, are left out.',
  },
  {
    apply: mendGarbled,
    remark: 'Characters that another program had garbled (“â€™” for “’”) are mended.',
  },
  {
    apply: decodeEntities,
    remark: 'HTML entities such as “&amp;” are shown as the characters that they stand for.',
  },
  { apply: curlTexQuotes, remark: "TeX’s quotation marks (``…'') are shown as “…”." },
  {
    apply: (text) => text.replace(SOFT_BREAK, '').replace(SOFT_HYPHEN, ''),
    remark: 'Soft hyphens are left out.',
  },
]

/** A text without what other programs left in it, and a sentence on each kind that there was. */
export interface TidyText {
  readonly text: string
  readonly remarks: readonly string[]
}

/** Mends in a text only what is found there: entities, TeX's quotes, garbled and invisible characters, overstrikes. */
export function tidyLeftovers(text: string): TidyText {
  let tidy = text
  const remarks: string[] = []
  for (const { apply, remark } of CHANGES) {
    const changed = apply(tidy)
    if (changed !== tidy) remarks.push(remark)
    tidy = changed
  }
  return { text: tidy, remarks }
}
