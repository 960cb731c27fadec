import type { PaintedSpan } from './mark-painting.ts'
import { LAYERS, type Layer } from './mark-layers.ts'
import type { Box, TextSurface } from './text-surface.ts'

/** What is to be seen under the text of one block. */
interface Ground {
  /** Where it is drawn: over the place of the block's text, and beneath it. */
  readonly element: HTMLElement
  readonly index: number
  readonly painted: readonly PaintedSpan[]
}

/** How a stretch of the text is to look, and the place of each of its lines, from the ground's upper left corner. */
interface Stretch {
  readonly layer: Layer
  readonly lines: readonly Box[]
}

function measureStretches(surface: TextSurface, ground: Ground): readonly Stretch[] {
  const { left, top } = ground.element.getBoundingClientRect()
  return ground.painted
    .toSorted((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer))
    .map(({ layer, span }) => ({
      layer,
      lines: surface.linesOf(span, ground.index).map((line) => ({
        left: line.left - left,
        top: line.top - top,
        width: line.width,
        height: line.height,
      })),
    }))
}

function makeStretch({ layer, lines }: Stretch): HTMLElement {
  const element = document.createElement('span')
  element.dataset['layer'] = layer
  for (const { left, top, width, height } of lines) {
    const line = document.createElement('i')
    line.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`
    element.append(line)
  }
  return element
}

/**
 * Draws what is marked in the blocks of a text beneath their words, and again as they get another size. As elements,
 * not as `::highlight`s: after a change of any text in the window, a cell's too, the browser makes all of those anew
 * and paints the words they lie on again.
 */
class GroundPainter {
  readonly #surface: TextSurface
  readonly #grounds = new Map<Element, Ground>()
  // It tells of what it newly watches as well: when the page is laid out, and before it is painted.
  readonly #observer = new ResizeObserver((entries) => {
    this.#draw(entries.flatMap(({ target }) => this.#grounds.get(target) ?? []))
  })
  /** Letters of a font that comes late move the words of a block that stays as large. */
  readonly #followFonts = () => this.#draw([...this.#grounds.values()])

  constructor(surface: TextSurface) {
    this.#surface = surface
  }

  #draw(grounds: readonly Ground[]): void {
    // All is measured before any is drawn, which would have the text laid out again for the next.
    const stretches = grounds.map((ground) => measureStretches(this.#surface, ground))
    for (const [index, { element }] of grounds.entries()) {
      element.replaceChildren(...(stretches[index] ?? []).map(makeStretch))
    }
  }

  paint(block: Element, ground: Ground): () => void {
    if (this.#grounds.size === 0) document.fonts.addEventListener('loadingdone', this.#followFonts)
    this.#grounds.set(block, ground)
    this.#observer.observe(block)
    return () => {
      this.#grounds.delete(block)
      this.#observer.unobserve(block)
      if (this.#grounds.size === 0) {
        document.fonts.removeEventListener('loadingdone', this.#followFonts)
      }
    }
  }
}

const painters = new WeakMap<TextSurface, GroundPainter>()

/** Draws beneath one block of a text, until the function returned is called. */
export function paintGround(surface: TextSurface, ground: Ground): (() => void) | undefined {
  const block = surface.blockElement(ground.index)
  if (block === null) return undefined
  const painter = painters.get(surface) ?? new GroundPainter(surface)
  painters.set(surface, painter)
  return painter.paint(block, ground)
}
