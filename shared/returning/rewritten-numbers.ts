/** A number with a point or a comma, and with a power of ten. */
const PLAIN = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i
/** Figures in threes with signs between them; behind these the other of point and comma, and more figures. */
const GROUPED =
  /^(?<whole>\d+(?<sign>[.,'’ \u00A0\u202F])\d{3}(?:\k<sign>\d{3})*)(?:(?!\k<sign>)[.,](?<rest>\d+))?$/
/** “1 1/2”. */
const MIXED = /^(?<whole>\d+) (?<part>\d+)\/(?<of>[1-9]\d*)$/

/** What stands about the figures of a number: money, a share, brackets that say it is below nought. */
const ABOUT = /[\p{Sc}%()]/gu

/** Figures and signs of Arabic as those of English: U+0660 and U+06F0 are noughts. */
function withPlainFigures(text: string): string {
  return text
    .replaceAll(/[٠-٩۰-۹]/g, (figure) => String(figure.charCodeAt(0) % 16))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
}

function readPlain(figures: string): readonly number[] {
  return PLAIN.test(figures) ? [Number(figures.replace(',', '.'))] : []
}

/** The numbers that figures may mean where they stand as people write them. */
function readWritten(figures: string): readonly number[] {
  const grouped = GROUPED.exec(figures)?.groups
  const inThrees = `${grouped?.['whole']?.replaceAll(/\D/g, '') ?? ''}.${grouped?.['rest'] ?? '0'}`
  const { whole, part, of } = MIXED.exec(figures)?.groups ?? {}
  return [
    ...readPlain(figures),
    ...(grouped === undefined ? [] : [Number(inThrees)]),
    ...(of === undefined ? [] : [Number(whole) + Number(part) / Number(of)]),
  ]
}

/** The numbers that a text may mean, with what stands about its figures, which `read` reads. */
function numbersIn(text: string, read: (figures: string) => readonly number[]): readonly number[] {
  const bare = withPlainFigures(text.trim())
  const figures = bare.replaceAll(ABOUT, '').trim()
  const isBelow = figures.startsWith('-') || /^\(.*\)$/.test(bare)
  const factor = (isBelow ? -1 : 1) / (bare.endsWith('%') ? 100 : 1)
  return read(figures.replace(/^[+-]\s?/, '')).map((value) => value * factor)
}

/** Whether nothing stands about the figures of one text that does not about those of another. */
function isBarer(after: string, before: string): boolean {
  return (after.match(ABOUT) ?? []).every((sign) => before.includes(sign))
}

/**
 * Whether a text is the number that another is, as a spreadsheet of any country writes it anew: with 15 figures of it or
 * as few as 6, and less about them.
 */
export function isSameNumber(before: string, after: string): boolean {
  if (!isBarer(after, before)) return false
  const tolerance = /e/i.test(after) ? 5e-3 : 1e-14
  const given = numbersIn(after, readPlain)
  if (given.length === 0) return false
  return numbersIn(before, readWritten).some((a) =>
    given.some((b) => a === b || Math.abs(a - b) <= tolerance * Math.abs(a)),
  )
}
