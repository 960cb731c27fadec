import { foldText } from './folding.ts'
import type { Span } from './span.ts'

/** A text as it is searched, and for each of its code units where in the text the character stands that it comes from. */
export interface FoldedText {
  readonly folded: string
  readonly offsets: readonly number[]
  readonly length: number
}

/** Plain words, which fold unit by unit; white space; any other character by itself, so that offsets stay known. */
const RUNS = /[!-~]+(?: [!-~]+)*|\p{White_Space}+|[^!-~\p{White_Space}]/gu

/** Typographic forms of what a keyboard has one key for; what is not seen folds to nothing. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛‹›ʼ′´]/gu, "'"],
  [/[“”„‟«»″]/gu, '"'],
  [/[\p{Pd}−]/gu, '-'],
  [/[⁄∕]/gu, '/'],
  [/\p{Default_Ignorable_Code_Point}/gu, ''],
]

/** What of these is plain is its own key. */
const SIGN = /[\ud800-\udbff][\udc00-\udfff]|[^\0-~]/g

const keys = new Map<string, string>()

function keyOf(sign: string): string {
  const known = keys.get(sign)
  if (known !== undefined) return known
  const key = FORMS.find(([form]) => sign.search(form) === 0)?.[1] ?? sign
  keys.set(sign, key)
  return key
}

function toKeyboardForms(text: string): string {
  return text.replaceAll(SIGN, keyOf)
}

/** Before folding too: "″" is one mark, and would come apart. */
function foldCharacter(character: string): string {
  return toKeyboardForms(foldText(toKeyboardForms(character)))
}

/**
 * Folds a text for `findInText`: case, accents and compatibility forms no longer count, nor do the forms of
 * quotation marks and dashes, nor how much white space there is or where lines end. Each character folds to the
 * same wherever it stands, so that a piece of a text folds to a piece of what the text folds to.
 */
export function foldForSearch(text: string): FoldedText {
  const parts: string[] = []
  const offsets: number[] = []
  const known = new Map<string, string>()
  let isAfterSpace = false
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    const isPlain = /^[!-~]/.test(run)
    let part = isPlain ? run.toLowerCase() : known.get(run)
    if (part === undefined) {
      part = /^\p{White_Space}/u.test(run) ? ' ' : foldCharacter(run)
      known.set(run, part)
    }
    if (isAfterSpace && part.startsWith(' ')) part = part.trimStart()
    if (part === '') continue
    for (let unit = 0; unit < part.length; unit += 1) offsets.push(isPlain ? index + unit : index)
    parts.push(part)
    isAfterSpace = part.endsWith(' ')
  }
  return { folded: parts.join(''), offsets, length: text.length }
}

/** White space that is more than one blank, once what is not seen is gone. */
const BLANKS = / [\s\u0085]+|(?:[^\S ]|\u0085)[\s\u0085]*/g

/** Whether small letters are all that a text needs. */
function isPlainText(text: string): boolean {
  return !/[^ -~]/.test(text) && !text.includes('  ')
}

/** What `foldForSearch` folds a text to, without the places, for those who ask only whether something stands in it. */
export function foldQuery(text: string): string {
  if (isPlainText(text)) return text.toLowerCase()
  const typed = toKeyboardForms(text).replaceAll(BLANKS, ' ')
  if (isPlainText(typed)) return typed.toLowerCase()
  // Some signs are more than one, of which some have forms or are blank.
  return toKeyboardForms(foldText(typed)).replaceAll(BLANKS, ' ')
}

/** Behind a match that begins at a place: what the last character folds to is part of it to its end. */
function endOfMatch({ offsets }: FoldedText, at: number, length: number): number {
  let after = at + length
  while (after < offsets.length && offsets[after] === offsets[after - 1]) after += 1
  return after
}

/** The last place at which a match begins that ends with the same character: "ß" holds "ss" without the "㎰" before. */
function narrowMatch({ folded }: FoldedText, wanted: string, at: number, after: number): number {
  let narrow = after - wanted.length
  while (narrow > at && !folded.startsWith(wanted, narrow)) narrow -= 1
  return narrow
}

/**
 * All places where the text holds the query, in reading order, none overlapping. A place is whole characters: one
 * that folds to several letters is part of it with any of them, with the accents that follow it.
 */
export function findInText(text: FoldedText, query: string): readonly Span[] {
  const wanted = foldQuery(query)
  if (wanted === '') return []
  const { folded, offsets, length } = text
  const spans: Span[] = []
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at)) {
    const after = endOfMatch(text, at, wanted.length)
    const start = offsets[narrowMatch(text, wanted, at, after)] ?? 0
    spans.push({ start, end: offsets[after] ?? length })
    at = after
  }
  return spans
}

/** The first match that ends after a place, or the first of all; -1 when there is none. */
export function matchFrom(matches: readonly Span[], offset: number): number {
  const index = matches.findIndex((match) => match.end > offset)
  return index === -1 ? Math.min(0, matches.length - 1) : index
}
