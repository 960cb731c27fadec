import {
  useEffect,
  type FocusEventHandler,
  type KeyboardEventHandler,
  type PointerEventHandler,
} from 'react'
import type { Span } from '../../../shared/domain/text/span.ts'
import type { Structure } from '../../../shared/domain/text/structure.ts'
import { focusedElement } from '../../kit/focus/focusable.ts'
import { readKey } from '../../kit/keys/use-keyboard.ts'
import { moveCaret } from './caret-motion.ts'
import { pickClaimAt } from './picking.ts'
import { noteSelection, useReader } from '../reader-state.ts'
import type { TextSurface } from './text-surface.ts'

interface TextInput {
  readonly tabIndex: number
  readonly onFocus: FocusEventHandler
  readonly onPointerUp: PointerEventHandler
  readonly onKeyDown: KeyboardEventHandler
}

/** Shows the tools beside words just selected by pointing. */
function showTools(surface: TextSurface, span: Span): void {
  const rects = surface.linesOf(span)
  const first = rects[0]
  const last = rects.at(-1)
  const toolsAt = first === undefined || last === undefined ? null : { first, last }
  useReader.setState({ toolsAt })
}

/**
 * Hears of every change of the selection in the text. Where the pointer made it, it may have been pressed or let go
 * anywhere in the window: what reaches beyond the text is let go of, and the tools are shown beside the words.
 */
export function useSelectionNotes(surface: TextSurface | null): void {
  useEffect(() => {
    if (surface === null) return undefined
    let before: Span | null = null
    const note = () => noteSelection(surface)
    const handleDown = ({ target }: PointerEvent) => {
      before = useReader.getState().selected
      if (target instanceof Node && surface.root.contains(target))
        useReader.setState({ toolsAt: null })
    }
    const handleUp = ({ button, target }: PointerEvent) => {
      if (button !== 0) return
      surface.clipSelection()
      note()
      const { selected } = useReader.getState()
      const isHere = target instanceof Node && surface.root.contains(target)
      const isNew = selected?.start !== before?.start || selected?.end !== before?.end
      if (selected === null || !(isHere || isNew)) return
      // A drag that began beside the text left the focus nowhere: the keys are for what was selected.
      if (focusedElement() === null) surface.root.focus({ preventScroll: true })
      showTools(surface, selected)
    }
    document.addEventListener('selectionchange', note)
    document.addEventListener('pointerdown', handleDown, { capture: true })
    document.addEventListener('pointerup', handleUp)
    return () => {
      document.removeEventListener('selectionchange', note)
      document.removeEventListener('pointerdown', handleDown, { capture: true })
      document.removeEventListener('pointerup', handleUp)
    }
  }, [surface])
}

/**
 * What makes a text that cannot be typed in one place to be in: it takes the focus, its caret follows the
 * keys, words are selected by pointing, and a press on a mark selects its claim.
 */
export function takeTextInput(
  surface: TextSurface | null,
  scroller: HTMLElement | null,
  structure: Structure,
): TextInput {
  return {
    tabIndex: 0,
    onFocus: (event) => {
      const { caret, selected } = useReader.getState()
      if (surface === null || event.target !== surface.root || surface.caretOffset() === caret)
        return
      // A field elsewhere (the palette's) took the selection, or a claim was gone to meanwhile.
      const { start, end } = selected ?? { start: caret, end: caret }
      surface.select(start, end)
    },
    onPointerUp: (event) => {
      if (surface === null || event.button !== 0) return
      noteSelection(surface)
      if (useReader.getState().selected === null) pickClaimAt(surface, event.clientX, event.clientY)
    },
    onKeyDown: (event) => {
      if (surface === null || scroller === null || event.target !== surface.root) return
      const { ctrlKey, metaKey, altKey, shiftKey } = event
      const press = { key: readKey(event), ctrlKey, metaKey, altKey, shiftKey }
      if (!moveCaret(surface, scroller, structure, press)) return
      event.preventDefault()
      // The browser tells of the move later; the next key may come before that.
      noteSelection(surface)
    },
  }
}
