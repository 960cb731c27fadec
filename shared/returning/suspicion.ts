import { z } from 'zod'
import { formatNumber } from '../domain/counting.ts'
import { foldText } from '../domain/text/folding.ts'
import type { GivenCell } from '../tables/given-sheet.ts'
import { MAX_CELL_TEXT } from '../tables/spreadsheet.ts'
import { isDateMade } from './rewritten-days.ts'
import { isSameNumber } from './rewritten-numbers.ts'

/** What a spreadsheet may have done to a cell by itself. */
export const Suspicion = z.enum([
  'accents',
  'blanks',
  'cut',
  'date',
  'formula',
  'lines',
  'merged',
  'number',
  'signs',
  'sorted',
  'truth',
])
export type Suspicion = z.infer<typeof Suspicion>

const SENTENCES: Readonly<Record<Suspicion, string>> = {
  accents:
    'Letters with accents or of another script were lost, as a file read in another encoding loses them.',
  blanks: 'Only blanks differ: a spreadsheet or its export may have trimmed them.',
  cut: `The text is cut off: a spreadsheet holds ${formatNumber(MAX_CELL_TEXT)} characters in a cell.`,
  date: 'The spreadsheet may have made a date of it, or written a date anew.',
  formula: 'What stands there is what a formula gave, or the error of one.',
  lines: 'Only line ends differ: they were lost or turned into blanks.',
  merged:
    'The cell is merged with one before it, and what it held is gone: part them, and write in each what it is to hold.',
  number: 'The same number, written anew: leading zeros, signs or figures were lost.',
  signs: 'Only the forms of quotation marks, dashes or dots differ, as typing aids change them.',
  sorted:
    'The column holds what it held, in another order: it may have been sorted without the others.',
  truth: 'The spreadsheet may have made TRUE or FALSE of the word, in its own language.',
}

/** A suspicion as a person reads it. */
export function describeSuspicion(suspicion: Suspicion): string {
  return SENTENCES[suspicion]
}

const ERROR = /^#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!|#+)$/

/** What fills a cell to within a few code units was cut. */
const NEARLY_LONGEST = MAX_CELL_TEXT - 8

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′´`]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  [/-{2,3}|[\u2010-\u2015−]/gu, '-'],
  [/…/gu, '...'],
]

function withPlainSigns(text: string): string {
  return FORMS.reduce((plain, [form, sign]) => plain.replaceAll(form, sign), text)
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/[\s\u200B\uFEFF]+/gu, ' ').trim()
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}+/gu, '')
}

/** Windows-1252 where it differs from Latin-1: what each byte from 0x80 to 0x9F is read as. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** UTF-8 as it looks where it is read as Windows-1252: “Ã©” for “é”. */
function misread(text: string): string {
  return text.replaceAll(/[^\0-\x7F]/gu, (sign) =>
    encodeURIComponent(sign.toWellFormed()).replaceAll(/%([0-9A-F]{2})/g, (_, hex: string) => {
      const byte = Number.parseInt(hex, 16)
      return WINDOWS[byte - 0x80] ?? String.fromCharCode(byte)
    }),
  )
}

const MASK = /[?\uFFFD]/g

/** Whether two texts are one but for signs beyond ASCII, for some of which question marks stand. */
function isMasked(before: string, after: string): boolean {
  const [had, has] = [before, after].map((text) => text.match(MASK)?.length ?? 0)
  const [kept, left] = [before, after].map((text) =>
    text.replaceAll(/[?\u0080-\u{10FFFF}]+/gu, '?'),
  )
  return (has ?? 0) > (had ?? 0) && kept === left
}

function isAccentLost(before: string, after: string): boolean {
  if (!/[^\0-\x7F]/.test(before)) return false
  return (
    withoutAccents(before) === withoutAccents(after) ||
    foldText(before) === after ||
    misread(before) === after ||
    isMasked(before, after)
  )
}

/** What Excel and LibreOffice show for the two truth values, where the system’s language is another. */
const TRUTHS = {
  true: 'true wahr vrai verdadero vero verdadeiro waar prawda pravda sand sandt sant sann tosi igaz doğru adevărat cert tõene истина істина',
  false:
    'false falsch faux falso onwaar fałsz nepravda falsk falskt usant usann epätosi hamis yanliş yanlış fals väär ложь хибність',
} as const
const TRUTH_OF = new Map(
  Object.entries(TRUTHS).flatMap(([truth, words]) => words.split(' ').map((word) => [word, truth])),
)

/**
 * Whether a word that says true or false was turned into the same truth value. What says so in another language than
 * English is a word like others, but where it is known to be a truth value or only written in capitals.
 */
function isTruthMade(before: string, { text, type }: GivenCell): boolean {
  const [was, is] = [before, text].map((word) => word.trim().toLowerCase())
  const truth = TRUTH_OF.get(was ?? '')
  const isTaken = was === truth || was === is || type === 'boolean'
  return truth !== undefined && isTaken && TRUTH_OF.get(is ?? '') === truth
}

/**
 * What a spreadsheet may have done by itself to a cell that held one text and holds another; null where a person must
 * have done it. The first of several that fits.
 */
export function suspicionOf(before: string, cell: GivenCell): Suspicion | null {
  const after = cell.text
  if (cell.isFormula || ERROR.test(after.trim())) return 'formula'
  if (cell.type === 'covered') return 'merged'
  if (before.trim() === '' || after.trim() === '')
    return before === after ? null : blanksOrNone(before, after)
  if (isTruthMade(before, cell)) return 'truth'
  if (isSameNumber(before, after)) return 'number'
  if (isDateMade(before, cell)) return 'date'
  const [plain, given] = [before.replaceAll(/\r\n?/g, '\n'), after.replaceAll(/\r\n?/g, '\n')]
  if (withoutBlanks(plain) === withoutBlanks(given)) {
    const lineEnds = (text: string) => text.match(/\n/g)?.length ?? 0
    return lineEnds(plain.trim()) === lineEnds(given.trim()) ? 'blanks' : 'lines'
  }
  if (after.length >= NEARLY_LONGEST && plain.startsWith(given.slice(0, -1))) return 'cut'
  if (withoutBlanks(withPlainSigns(plain)) === withoutBlanks(withPlainSigns(given))) return 'signs'
  return isAccentLost(before, after) ? 'accents' : null
}

/** Fewer cells, or of fewer values, somebody changes with each other. */
const LEAST_SORTED = { cells: 5, values: 3 }
/** This share of the cells that changed holds what others of them held. */
const SORTED = 0.8

/** Whether the changed cells of one column hold what they held together before, in another order. */
export function isSortedAlone(
  cells: readonly { readonly before: string; readonly after: string }[],
): boolean {
  const held = new Map<string, number>()
  for (const { before } of cells) held.set(before, (held.get(before) ?? 0) + 1)
  if (cells.length < LEAST_SORTED.cells || held.size < LEAST_SORTED.values) return false
  let moved = 0
  for (const { after } of cells) {
    const left = held.get(after) ?? 0
    if (left === 0) continue
    held.set(after, left - 1)
    moved += 1
  }
  return moved >= SORTED * cells.length
}

function blanksOrNone(before: string, after: string): Suspicion | null {
  return withoutBlanks(before) === withoutBlanks(after) ? 'blanks' : null
}
