import { indexOfSpanAt, type Span } from '../../../shared/domain/text/span.ts'
import type { Structure } from '../../../shared/domain/text/structure.ts'
import type { TextSurface } from './text-surface.ts'

type Alter = 'move' | 'extend'
type Direction = 'forward' | 'backward' | 'left' | 'right'
type Granularity = 'character' | 'word' | 'line' | 'lineboundary'

/**
 * The keys that move the caret by themselves in the browser's own steps, each with Control where it has one. Arrows go
 * where they point, whichever way the text runs.
 */
const STEPS: Readonly<Record<string, readonly [Direction, Granularity, Granularity?]>> = {
  ArrowLeft: ['left', 'character', 'word'],
  ArrowRight: ['right', 'character', 'word'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
}

/**
 * A step by sentence or paragraph. Forward: where the next one starts, or, while selecting, where the one the caret
 * is in ends. Back: where the one the caret is in starts (or the one before, from its start).
 */
export function stepBeside(
  spans: readonly Span[],
  caret: number,
  by: 1 | -1,
  alter: Alter = 'move',
): number {
  const index = indexOfSpanAt(spans, caret)
  const current = spans[index]
  const next = spans[index + 1]
  if (by === -1) {
    if (current !== undefined && current.start < caret) return current.start
    return (spans[index - 1] ?? spans[0])?.start ?? caret
  }
  const isInside = current !== undefined && caret < current.end
  if (alter === 'extend') return (isInside ? current : next)?.end ?? caret
  return next?.start ?? Math.max(caret, current?.end ?? caret)
}

/** Moves the caret to a place; with `extend` what was selected reaches to there. */
function moveTo(surface: TextSurface, offset: number, alter: Alter): void {
  const selection = document.getSelection()
  const anchor =
    alter === 'extend' && selection?.anchorNode != null
      ? surface.offsetOf(selection.anchorNode, selection.anchorOffset)
      : null
  surface.select(anchor ?? offset, offset)
}

/** Moves by most of a screen: the place that far above or below the caret. */
function movePage(surface: TextSurface, scroller: HTMLElement, by: 1 | -1, alter: Alter): void {
  const selection = document.getSelection()
  const height = scroller.clientHeight * 0.85
  const before = surface.caretOffset()
  const from = surface.caretRect()
  if (selection === null || before === null || from === null) return
  const top = scroller.scrollTop
  scroller.scrollTop += by * height
  const moved = scroller.scrollTop - top
  const view = scroller.getBoundingClientRect()
  const y = from.top - moved + by * height + from.height / 2
  const caret = document.caretPositionFromPoint(
    from.left + 1,
    Math.min(Math.max(y, view.top + 4), view.bottom - 4),
  )
  const offset = caret === null ? null : surface.offsetOf(caret.offsetNode, caret.offset)
  const end = by === 1 ? surface.text.length : 0
  moveTo(surface, moved === 0 ? end : (offset ?? before), alter)
}

/** `key` is what the key prints on the keyboard that is used, letters small. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const BY_ARROW: Readonly<Record<string, 1 | -1>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
}
const BY_LETTER: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 }
const BY_PARAGRAPH: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 }

/** The step by sentence or paragraph that a key press asks for; null for any other. */
function readStep({ key, altKey, ctrlKey, metaKey }: Press) {
  const isControl = ctrlKey || metaKey
  const bySentence = altKey ? BY_ARROW[key] : isControl ? undefined : BY_LETTER[key]
  if (bySentence !== undefined) return { of: 'sentences', by: bySentence } as const
  const byParagraph = isControl && !altKey ? BY_PARAGRAPH[key] : undefined
  return byParagraph === undefined ? null : ({ of: 'paragraphs', by: byParagraph } as const)
}

/** What a key press does to the caret; false when it is no key of the caret's. */
export function moveCaret(
  surface: TextSurface,
  scroller: HTMLElement,
  structure: Pick<Structure, 'sentences' | 'paragraphs'>,
  event: Press,
): boolean {
  const { key, altKey, shiftKey } = event
  const isControl = event.ctrlKey || event.metaKey
  const alter: Alter = shiftKey ? 'extend' : 'move'
  const wide = readStep(event)
  if (wide !== null) {
    const from = surface.caretOffset() ?? 0
    const isTurned = /^Arrow(?:Left|Right)$/.test(key) && surface.isRightToLeftAt(from)
    const by = isTurned ? (wide.by === 1 ? -1 : 1) : wide.by
    moveTo(surface, stepBeside(structure[wide.of], from, by, alter), alter)
    return true
  }
  if (altKey) return false
  if (key === 'PageDown' || key === 'PageUp') {
    movePage(surface, scroller, key === 'PageDown' ? 1 : -1, alter)
    return true
  }
  if (isControl && (key === 'Home' || key === 'End')) {
    moveTo(surface, key === 'Home' ? (surface.spans[0]?.start ?? 0) : surface.text.length, alter)
    return true
  }
  if (isControl && key === 'a') {
    surface.select(surface.spans[0]?.start ?? 0, surface.text.length)
    return true
  }
  const step = STEPS[key]
  if (step === undefined) return false
  const [direction, granularity, withControl] = step
  if (isControl && withControl === undefined) return false
  document
    .getSelection()
    ?.modify(alter, direction, isControl ? (withControl ?? granularity) : granularity)
  return true
}
