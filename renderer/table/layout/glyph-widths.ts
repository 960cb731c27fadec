import type { Advance } from './wrapped-lines.ts'

const known = new Map<string, Advance>()

const DIGITS = /^\d$/

/** How wide the signs of a font are (`font` as CSS writes it); each is measured when it is first met. */
export function advanceOf(font: string): Advance {
  const found = known.get(font)
  if (found !== undefined) return found
  const context = document.createElement('canvas').getContext('2d')
  const widths = new Float32Array(65_536)
  if (context !== null) context.font = font
  const advance: Advance = (unit) => {
    const width = widths[unit] ?? 0
    if (width > 0 || context === null) return width
    const sign = String.fromCharCode(unit)
    // Digits are all as wide as the widest in a table.
    const measured = context.measureText(DIGITS.test(sign) ? '0' : sign).width
    widths[unit] = measured
    return measured
  }
  known.set(font, advance)
  return advance
}
