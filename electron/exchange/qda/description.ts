import type { Values } from '../annotated/annotated-project.ts'
import { toXmlText, xmlElement, xmlText } from '../xml-writing.ts'

/** What a description tells: a memo, and below it, for people and for Hearsay, what else is known. */
export interface Described {
  readonly memo: string
  readonly values: Values
  /** What the format has no place for; it means something to Hearsay alone, and only while nobody else wrote the file. */
  readonly facts: Values
}

/** The line that the rest stands below. */
const MARK = '[Hearsay]'
const MARKED = /(?:^|\n\n|\r\n\r\n)\[Hearsay\](?=\r?\n|$)/g

/** What needs no quotes to be told from the rest of a line. */
const PLAIN_NAME = /^[\p{L}_](?:[\p{L}\p{M}\p{N}_.-]| (?=\S))*$/u
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/u
const UNHELD = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g

function quote(text: string): string {
  return JSON.stringify(text).replaceAll(
    UNHELD,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function unquote(text: string): string {
  if (!text.startsWith('"')) return text
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'string' ? read : text
  } catch {
    return text
  }
}

function writeName(name: string): string {
  return PLAIN_NAME.test(name) ? name : quote(name)
}

function writeValue(value: string): string {
  const isPlain = value !== '' && value === value.trim() && !value.startsWith('"')
  return isPlain && !UNSEEN.test(value) ? value : quote(value)
}

/**
 * Writes a description: the memo, and below a line `[Hearsay]` a line for each thing that is `shown` alone, such as a link;
 * for each value, `name: value`; and for each fact, `# name: value`. The memo alone where there is nothing else.
 */
export function writeDescription(
  { memo, values, facts }: Described,
  shown: readonly string[] = [],
): string {
  const whole = toXmlText(memo) === memo ? facts : { ...facts, memo }
  const line = ([name, value]: readonly [string, string]) =>
    `${writeName(name)}: ${writeValue(value)}`
  const lines = [
    ...shown,
    ...Object.entries(values).map(line),
    ...Object.entries(whole).map((fact) => `# ${line(fact)}`),
  ]
  if (lines.length === 0 && !memo.includes(MARK)) return memo
  return [memo === '' ? MARK : `${memo}\n\n${MARK}`, ...lines].join('\n')
}

/** The same as an element; nothing for an empty one. */
export function descriptionXml(...given: Parameters<typeof writeDescription>): string {
  const text = writeDescription(...given)
  return text === '' ? '' : xmlElement('Description', {}, xmlText(text))
}

function tidyLine(words: string): string {
  return toXmlText(words)
    .replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim()
}

/** A line for people alone, in one direction or the other: what a span is linked to. */
export function shownLine(arrow: '→' | '←', role: string, words: string): string {
  return `${arrow} ${tidyLine(role)}: ${tidyLine(words)}`
}

const LINE = /^(# )?("(?:[^"\\]|\\.)*"|[^":][^:]*): (.*)$/u

/** Reads a description, of ours or of anybody: without the line `[Hearsay]` all of it is the memo. */
export function readDescription(text: string): Described {
  const mark = [...text.matchAll(MARKED)].at(-1)
  if (mark === undefined) return { memo: text, values: {}, facts: {} }
  const values: [string, string][] = []
  const facts: [string, string][] = []
  const added: string[] = []
  for (const line of text.slice(mark.index + mark[0].length).split(/\r?\n/)) {
    if (/^[→←] /u.test(line)) continue
    const [whole, fact, name = '', value = ''] = LINE.exec(line) ?? []
    if (whole === undefined) added.push(line)
    else (fact === undefined ? values : facts).push([unquote(name), unquote(value)])
  }
  const shown = text.slice(0, mark.index)
  const { memo: told, ...others } = Object.fromEntries(facts)
  const memo = told !== undefined && toXmlText(told) === shown ? told : shown
  // What somebody wrote below ours in another program is said as well.
  const words = added.join('\n').trim()
  return {
    memo: words === '' ? memo : [memo, words].filter(Boolean).join('\n'),
    values: Object.fromEntries(values),
    facts: others,
  }
}
