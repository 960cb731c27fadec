import type { TileText } from '../claim/tile-text.ts'

/** How wide a word is in one of a tile's fonts, in CSS pixels. */
export type WidthOf = (word: string, font: 'reading' | 'speaker' | 'interface') => number

/** What of a column's width is not a line of words. */
const COLUMN_REST = 21
/** The sign of certainty, and what stands around a badge. */
const DIAL = 14
const BADGE = 14

/** What a tile shows before its words that is no text. */
function widthOfBadges({ signs, claim }: TileText, widthOf: WidthOf): number {
  const dial = claim.certainty === 'unknown' ? 0 : DIAL
  const relations = signs === '' ? 0 : widthOf(signs, 'interface') + BADGE
  const draft = claim.review === 'draft' ? widthOf('draft', 'interface') + BADGE : 0
  return dial + relations + draft
}

/** How many lines a tile's text has in a column of this width: words go to the next line as a browser puts them. */
export function linesOfTile(text: TileText, columnWidth: number, widthOf: WidthOf): number {
  const room = Math.max(1, columnWidth - COLUMN_REST)
  const runs = [
    [text.speaker, 'speaker'],
    [text.via === '' ? '' : `← ${text.via}:`, 'interface'],
    [text.denial, 'speaker'],
    [text.words, 'reading'],
  ] as const
  let lines = 1
  let used = widthOfBadges(text, widthOf)
  for (const [run, font] of runs) {
    const space = widthOf(' ', font)
    for (const word of run.split(/\s+/)) {
      if (word === '') continue
      const width = widthOf(word, font)
      if (used > 0 && used + width > room) {
        lines += 1
        used = 0
      }
      // A word that is longer than a line is broken.
      lines += Math.floor(width / room)
      used += (width % room) + space
    }
  }
  return lines
}
