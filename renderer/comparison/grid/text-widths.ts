import type { WidthOf } from './text-lines.ts'

/** The fonts of a tile, as in ClaimTile.module.css and Attribution.module.css. */
const FONTS = {
  reading: "13.5px 'Source Serif 4 Variable', Georgia, serif",
  speaker: "650 12px 'Inter Variable', system-ui, 'Segoe UI', sans-serif",
  interface: "12px 'Inter Variable', system-ui, 'Segoe UI', sans-serif",
} as const

/** What a character is wide where nothing can be measured. */
const CHARACTER = 7
/** More widths than this are not kept: words of long projects come and go. */
const MOST_KEPT = 50_000

let context: CanvasRenderingContext2D | null = null
const widths = new Map<string, number>()

/** How wide words are in a tile, in CSS pixels. */
export const widthOfWord: WidthOf = (word, font) => {
  const key = `${font} ${word}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context ??= document.createElement('canvas').getContext('2d')
  if (context === null) return word.length * CHARACTER
  context.font = FONTS[font]
  const { width } = context.measureText(word)
  if (widths.size >= MOST_KEPT) widths.clear()
  // Until the fonts have come, words are as wide as in others.
  if (document.fonts.status === 'loaded') widths.set(key, width)
  return width
}
