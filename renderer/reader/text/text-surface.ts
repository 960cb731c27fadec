import { indexOfSpanAt, type Span } from '../../../shared/domain/text/span.ts'

/** A box on the paper that the text lies on: it stays over its words when the text is scrolled. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A place in the document. */
interface Place {
  readonly node: Node
  readonly offset: number
}

type Side = 'before' | 'after'

/** Which block an element lays out is written on it, so that a place can be told without asking React. */
export const BLOCK_ATTRIBUTE = 'data-block'

function blockAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>(`[${BLOCK_ATTRIBUTE}]`) ?? null
}

function isBlock(node: Node): node is HTMLElement {
  return node instanceof HTMLElement && node.hasAttribute(BLOCK_ATTRIBUTE)
}

/** The first block that starts after a place between blocks (a triple click selects up to such a place). */
function blockAfter(root: HTMLElement, node: Node, offset: number): HTMLElement | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT)
  const child = node.childNodes[offset]
  walker.currentNode = child ?? node
  if (child !== undefined && isBlock(child)) return child
  if (child === undefined) while (walker.lastChild() !== null);
  for (let next = walker.nextNode(); next !== null; next = walker.nextNode()) {
    if (isBlock(next)) return next
  }
  return null
}

/**
 * Tells places on the screen and places in an article's text from each other. The text nodes of a block hold
 * exactly the block's text, so a place is the block's start and the characters before it.
 */
export class TextSurface {
  readonly text: string
  readonly spans: readonly Span[]
  readonly root: HTMLElement
  /** The blocks' elements, as last looked up. */
  #elements: readonly HTMLElement[] = []
  /**
   * The one range that is measured with. The browser looks after each there is whenever an element is taken out of
   * the window, until it is collected: a hundred make that ten times as slow.
   */
  readonly #ruler = document.createRange()

  constructor(root: HTMLElement, text: string, spans: readonly Span[]) {
    this.root = root
    this.text = text
    this.spans = spans
  }

  #spanOf(block: HTMLElement): Span | undefined {
    return this.spans[Number(block.getAttribute(BLOCK_ATTRIBUTE))]
  }

  /** The element that lays out a block; null while it is not in the document. */
  blockElement(index: number): HTMLElement | null {
    const known = this.#elements[index]
    if (known?.isConnected === true) return known
    this.#elements = [...this.root.querySelectorAll<HTMLElement>(`[${BLOCK_ATTRIBUTE}]`)]
    return this.#elements[index] ?? null
  }

  /** The place in the text, in UTF-16 code units; null outside the text. */
  offsetOf(node: Node, offset: number): number | null {
    if (!this.root.contains(node)) return null
    const block = blockAround(node)
    if (block === null) {
      const next = blockAfter(this.root, node, offset)
      return next === null ? this.text.length : (this.#spanOf(next)?.start ?? null)
    }
    const span = this.#spanOf(block)
    if (span === undefined) return null
    this.#ruler.setStart(block, 0)
    this.#ruler.setEnd(node, offset)
    return Math.min(span.end, span.start + this.#ruler.toString().length)
  }

  /**
   * The place on the screen of an offset, by the character after it or before it: they can be on two lines.
   * One between two blocks is at the end of the first.
   */
  placeOf(offset: number, by: Side = 'after'): Place | null {
    const index = Math.max(0, indexOfSpanAt(this.spans, offset))
    const span = this.spans[index]
    const block = this.blockElement(index)
    if (span === undefined || block === null) return null
    return placeIn(block, Math.min(offset, span.end) - span.start, by)
  }

  /** The first place of a span and its last, clipped to one block where `index` is given; null when it is not laid out. */
  #endsOf(span: Span, index?: number): readonly [from: Place, to: Place] | null {
    const clip = index === undefined ? undefined : this.spans[index]
    const start = Math.max(span.start, clip?.start ?? 0)
    const end = Math.min(span.end, clip?.end ?? this.text.length)
    const from = this.placeOf(start)
    // The end belongs to the block of the character before it, not to one that starts there.
    const last = index ?? indexOfSpanAt(this.spans, end - 1)
    const block = this.blockElement(last)
    const blockSpan = this.spans[last]
    if (from === null || block === null || blockSpan === undefined || end <= start) return null
    return [from, placeIn(block, Math.min(end, blockSpan.end) - blockSpan.start, 'before')]
  }

  /**
   * Where the lines of a span lie on the screen, clipped to one block where `index` is given: one rectangle for each
   * line of each text node, and so none for what the style sheet draws between them. None when it is not laid out.
   */
  linesOf(span: Span, index?: number): readonly DOMRect[] {
    const [from, to] = this.#endsOf(span, index) ?? []
    if (from === undefined || to === undefined) return []
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT)
    walker.currentNode = from.node
    const lines: DOMRect[] = []
    for (let node: Node | null = from.node; node !== null; node = walker.nextNode()) {
      this.#ruler.selectNodeContents(node)
      if (node === from.node) this.#ruler.setStart(node, from.offset)
      if (node === to.node) this.#ruler.setEnd(node, to.offset)
      lines.push(...this.#ruler.getClientRects())
      if (node === to.node) break
    }
    return lines
  }

  /** Where a rectangle of the screen lies on the paper. */
  boxOf(rect: DOMRect): Box {
    const { offsetLeft, offsetTop } = this.root
    const paper = this.root.getBoundingClientRect()
    const { width, height } = rect
    const left = rect.left - paper.left + offsetLeft
    return { left, top: rect.top - paper.top + offsetTop, width, height }
  }

  /** The place in the text of one in the page: its start for what stands before it, its end for what comes after. */
  #clippedOffset(node: Node, offset: number): number | null {
    if (this.root.contains(node)) return this.offsetOf(node, offset)
    this.#ruler.selectNodeContents(this.root)
    const isBefore = this.#ruler.comparePoint(node, offset) < 0
    return isBefore ? (this.spans[0]?.start ?? 0) : this.text.length
  }

  /** The selection, where anything of the text is in it. */
  #selection(): Selection | null {
    const selection = document.getSelection()
    if (selection === null || selection.rangeCount === 0) return null
    return selection.getRangeAt(0).intersectsNode(this.root) ? selection : null
  }

  /** What of the text is selected, also when the selection reaches beyond it; null when nothing is. */
  selectedSpan(): Span | null {
    const selection = this.#selection()
    if (selection === null || selection.isCollapsed) return null
    const range = selection.getRangeAt(0)
    const start = this.#clippedOffset(range.startContainer, range.startOffset)
    const end = this.#clippedOffset(range.endContainer, range.endOffset)
    return start === null || end === null || start >= end ? null : { start, end }
  }

  /** Where the moving end of the selection is. */
  caretOffset(): number | null {
    const selection = this.#selection()
    if (selection?.focusNode == null) return null
    return this.#clippedOffset(selection.focusNode, selection.focusOffset)
  }

  /** Where the caret is drawn: the place between two characters where the selection moves on from. */
  caretRect(): DOMRect | null {
    const selection = document.getSelection()
    if (selection?.focusNode == null || !this.root.contains(selection.focusNode)) return null
    this.#ruler.setStart(selection.focusNode, selection.focusOffset)
    this.#ruler.collapse(true)
    return [...this.#ruler.getClientRects()].at(-1) ?? null
  }

  /** Takes what is beside the text out of the selection, so that what is highlighted is what is selected. */
  clipSelection(): void {
    const selection = this.#selection()
    const { anchorNode, focusNode } = selection ?? {}
    if (selection === null || anchorNode == null || focusNode == null || selection.isCollapsed)
      return
    if (this.root.contains(anchorNode) && this.root.contains(focusNode)) return
    const anchor = this.#clippedOffset(anchorNode, selection.anchorOffset)
    const focus = this.#clippedOffset(focusNode, selection.focusOffset)
    if (anchor !== null && focus !== null) this.select(anchor, focus)
  }

  /** Whether the text at an offset is read from the right. */
  isRightToLeftAt(offset: number): boolean {
    const block = this.blockElement(Math.max(0, indexOfSpanAt(this.spans, offset)))
    return block !== null && getComputedStyle(block).direction === 'rtl'
  }

  /** Puts the selection from one place to another; the second is where it moves on from. */
  select(anchor: number, focus: number): void {
    const from = this.placeOf(anchor, anchor > focus ? 'before' : 'after')
    const to = this.placeOf(focus, focus > anchor ? 'before' : 'after')
    if (from === null || to === null) return
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
  }

  /** The offset of the character under a point of the screen; null where there is none. */
  offsetAtPoint(x: number, y: number): number | null {
    const caret = document.caretPositionFromPoint(x, y)
    if (caret === null) return null
    const near = this.offsetOf(caret.offsetNode, caret.offset)
    if (near === null) return null
    // The nearest place is given for points beside the text as well: one of its neighbours must be under it.
    for (const start of [near, near - 1]) {
      const rects = start < 0 ? [] : this.linesOf({ start, end: start + 1 })
      for (const rect of rects) {
        if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom) return start
      }
    }
    return null
  }
}

/** The place `count` characters into a block's text nodes; between two nodes in the one that `by` says. */
function placeIn(block: HTMLElement, count: number, by: Side): Place {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let left = count
  let last: Node | null = null
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node as Text
    if (left < length || (left === length && by === 'before')) return { node, offset: left }
    left -= length
    last = node
  }
  return last === null ? { node: block, offset: 0 } : { node: last, offset: (last as Text).length }
}
