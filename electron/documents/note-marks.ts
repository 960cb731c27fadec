const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']

/** Digits as the raised ones that mark a note; anything else stays as it is. */
export function raiseDigits(mark: string): string {
  return mark.replaceAll(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit)
}
