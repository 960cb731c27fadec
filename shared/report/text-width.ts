/** Widths in parts of the font size, of DejaVu Sans and Inter whichever is wider: a label never turns out longer than was thought. */
const WIDE = 1.02
const CAPITAL = 0.74
const SMALL = 0.63
const NARROW = 0.38

function widthOfCharacter(character: string): number {
  if (/\p{M}|[\u200b-\u200f\u2066-\u2069]/u.test(character)) return 0
  if (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(character))
    return WIDE
  if (/\p{Extended_Pictographic}/u.test(character)) return 1.4
  if (/[MWmwЖШЩЮжшщюЫы—…@%]/u.test(character)) return WIDE
  if (/[ijlItfr.,:;'’‘|!()[\]\s-]/u.test(character)) return NARROW
  return /[\p{Lu}\p{N}]/u.test(character) ? CAPITAL : SMALL
}

/** Measures a text of a font size, both in CSS pixels. */
export type WidthOfText = (text: string, size: number) => number

/** How wide a text is at most, in CSS pixels, without a page to measure it on. */
export function widthOfText(text: string, size: number): number {
  let width = 0
  for (const character of text) width += widthOfCharacter(character)
  return width * size
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** As much of a text as fits, whole characters as people see them, with an ellipsis where some is left out. */
export function fitText(
  text: string,
  width: number,
  size: number,
  widthOf: WidthOfText = widthOfText,
): string {
  // Of a very long text no more is looked at than could ever fit.
  const most = Math.ceil(width / (NARROW * size)) * 8
  const whole = text.length > most ? text.slice(0, most).toWellFormed() : text
  if (whole === text && widthOf(text, size) <= width) return text
  // Sums of the parts may differ from the sum of the whole in the last digits.
  const room = width - widthOf('…', size) - 1e-6
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(whole)) {
    used += widthOf(segment, size)
    if (used > room) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** A text on as many lines as it needs and may have, broken between words; what is too long ends in an ellipsis. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  most: number,
  widthOf: WidthOfText = widthOfText,
): readonly string[] {
  const lines: string[] = []
  let left = text.trim().split(/\s+/)
  while (left.length > 0 && lines.length < most - 1) {
    let taken = 1
    while (taken < left.length && widthOf(left.slice(0, taken + 1).join(' '), size) <= width) {
      taken += 1
    }
    lines.push(fitText(left.slice(0, taken).join(' '), width, size, widthOf))
    left = left.slice(taken)
  }
  return left.length === 0 ? lines : [...lines, fitText(left.join(' '), width, size, widthOf)]
}
