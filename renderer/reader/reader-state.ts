import { create } from 'zustand'
import type { Article } from '../../shared/domain/article.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import type { Structure } from '../../shared/domain/text/structure.ts'
import { useSelection } from '../state/selection.ts'
import type { TextSurface } from './text/text-surface.ts'
import type { WordsOnScreen } from './text/use-place-beside.ts'

/** The article in the reader, with its structure as the analyst corrected it. */
export interface OpenText {
  readonly article: Article
  readonly text: string
  readonly structure: Structure
}

interface ReaderState {
  /** What tags go to; null while no article is shown. */
  readonly open: OpenText | null
  /** Where the text is laid out; null while it is not. */
  readonly surface: TextSurface | null
  /** Where the caret stands in the text, also while the focus is elsewhere. */
  readonly caret: number
  /** The words selected in the text. */
  readonly selected: Span | null
  /** The words selected by pointing, which tools are shown beside; null where there are none. */
  readonly toolsAt: WordsOnScreen | null
  readonly isFinding: boolean
  readonly isInspecting: boolean
}

const CLOSED: ReaderState = {
  open: null,
  surface: null,
  caret: 0,
  selected: null,
  toolsAt: null,
  isFinding: false,
  isInspecting: false,
}

/** What the reader shows and where the person is in it: nothing that is kept. */
export const useReader = create<ReaderState>(() => CLOSED)

/** Shows another article from its start; null shows none. The same article again keeps the place. */
export function showText(open: OpenText | null): void {
  useReader.setState((state) =>
    open !== null && open.article.id === state.open?.article.id ? { open } : { ...CLOSED, open },
  )
}

/** Takes note of where the selection and the caret are now. */
export function noteSelection(surface: TextSurface): void {
  const caret = surface.caretOffset()
  if (caret === null) return
  const selected = surface.selectedSpan()
  useReader.setState((state) => ({
    caret,
    selected,
    toolsAt: selected === null ? null : state.toolsAt,
  }))
}

/** Selects words of the text, as if the person had. */
export function selectText(span: Span): void {
  const { surface } = useReader.getState()
  surface?.select(span.start, span.end)
  if (surface !== null) noteSelection(surface)
}

/** Lets go of the selected words and leaves the caret where they end. */
export function dropSelection(): void {
  const { surface, selected } = useReader.getState()
  if (surface === null || selected === null) return
  surface.select(selected.end, selected.end)
  noteSelection(surface)
}

/** Goes to a stretch of the open article and shows where it is; the selected claim stays selected. */
export function goToSpan(span: Span): void {
  useSelection.setState((state) => ({
    target: { start: span.start, end: span.end },
    chosenIn: 'elsewhere',
    turn: state.turn + 1,
  }))
}
