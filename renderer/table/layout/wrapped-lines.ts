/** The width of a sign in CSS pixels, by its UTF-16 code unit. */
export type Advance = (unit: number) => number

const LINE_FEED = 10
const SPACE = 32
/** After these a word may go on in the next line. */
const BREAKS: ReadonlySet<number> = new Set(['-', '–', '—'].map((sign) => sign.charCodeAt(0)))

/**
 * How many lines a text takes where lines are so wide, as a browser breaks them: at spaces and hyphens and, where a
 * word is wider than a line, in it. Counted from the widths of the signs alone, so that 100,000 texts need no layout;
 * kerning is not reckoned with, which makes lines a little narrower than these.
 */
export function countLines(text: string, width: number, advance: Advance): number {
  let lines = 1
  let x = 0
  let word = 0
  const place = () => {
    if (word === 0) return
    if (x > 0 && x + word > width) {
      lines += 1
      x = 0
    }
    if (word > width) lines += Math.ceil(word / width) - 1
    x += word > width ? word % width : word
    word = 0
  }
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === LINE_FEED) {
      place()
      lines += 1
      x = 0
    } else if (unit === SPACE) {
      place()
      // Blanks at a line's end hang over it.
      x += advance(unit)
    } else {
      word += advance(unit)
      if (BREAKS.has(unit)) place()
    }
  }
  place()
  return lines
}

/** How many lines boxes of these widths take, with a gap between two. */
export function countLinesOfBoxes(boxes: readonly number[], width: number, gap: number): number {
  let lines = 1
  let x = 0
  for (const box of boxes) {
    if (x > 0 && x + gap + box > width) {
      lines += 1
      x = 0
    }
    x += (x > 0 ? gap : 0) + Math.min(box, width)
  }
  return lines
}
