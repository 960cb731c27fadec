import fc from 'fast-check'
import Papa from 'papaparse'

/** What spreadsheets choose among when they open a CSV file. */
const CHOICES = [',', ';', '\t']

/** A formula as a careless spreadsheet sees one: after blanks, characters that are not seen, and stray quotation marks. */
const FORMULA = /^[\s\p{Cc}"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠]/u

/**
 * The cells of a CSV file that might run as formulas. The file is read with each delimiter in turn, by the rules
 * of quotation and, as where a quotation mark stands amid a cell, without them.
 */
export function runnableCells(text: string): readonly string[] {
  const content = text.replace(/^\uFEFF/, '')
  const quoted = CHOICES.flatMap((delimiter) => Papa.parse<string[]>(content, { delimiter }).data)
  const bare = CHOICES.map((delimiter) => content.split(new RegExp(`[\r\n${delimiter}]`)))
  return [...quoted, ...bare].flat().filter((cell) => FORMULA.test(cell))
}

/** Cells made to be run: signs of every width behind delimiters, breaks, marks, apostrophes and what is not seen. */
export const hostileCells: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('=+-@＝＋－＠﹦﹢,;\t\r\n\0\'" ')),
      fc.constantFrom(
        '\uFEFF',
        '\u00A0',
        '\u200B',
        '\u200E',
        '\u2060',
        '\u3000',
        '\u00AD',
        '1',
        'Moscow',
      ),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))
