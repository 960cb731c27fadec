/** One canvas for all measuring; it is never shown. */
let context: CanvasRenderingContext2D | null = null

/** The size it is set to measure at. */
let measuredSize = 0

/** How wide a text is in the window's own font, in CSS pixels. */
export function widthOfLabel(text: string, size: number): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (context === null) return text.length * size
  if (size !== measuredSize) {
    // As bold as a count is: no label turns out wider than was thought.
    context.font = `600 ${size}px ${getComputedStyle(document.body).fontFamily}`
    measuredSize = size
  }
  return context.measureText(text).width
}
