import { create } from 'zustand'
import type { Span } from '../../../shared/domain/text/span.ts'
import { goToSpan, selectText, useReader } from '../reader-state.ts'
import {
  findInText,
  foldForSearch,
  matchFrom,
  type FoldedText,
} from '../../../shared/domain/text/text-search.ts'

interface Find {
  readonly query: string
  readonly matches: readonly Span[]
  /** Which match is shown; -1 for none. */
  readonly current: number
  /** Changes each time the search is asked for, so that its field takes the focus again. */
  readonly turn: number
}

const NOTHING = { query: '', matches: [], current: -1 } as const

/** What is looked for in the open article, and where it is. */
export const useFind = create<Find>(() => ({ ...NOTHING, turn: 0 }))

let known: { readonly text: string; readonly folded: FoldedText } | null = null

/** The text folded for search; the last one is kept, as every letter typed searches it again. */
function foldOnce(text: string): FoldedText {
  if (known?.text !== text) known = { text, folded: foldForSearch(text) }
  return known.folded
}

function show(index: number): void {
  const { matches } = useFind.getState()
  const match = matches[index]
  useFind.setState({ current: index })
  if (match !== undefined) goToSpan(match)
}

/** The longest selection that is looked for as it is, in code units. */
const LONGEST_WORDS = 80

/** Starts a search, or goes back to its field, for the words selected in the text if there are any. */
export function startFinding(): void {
  const { open, selected, isFinding } = useReader.getState()
  useReader.setState({ isFinding: true })
  // What was looked for in the article before is none of this one's.
  useFind.setState(({ turn }) => ({ ...(isFinding ? {} : NOTHING), turn: turn + 1 }))
  const isInField = document.activeElement?.closest('search') != null
  if (open === null || selected === null || isInField) return
  const words = open.text.slice(selected.start, selected.end)
  if (words.trim() === '' || words.length > LONGEST_WORDS) return
  useFind.setState(NOTHING)
  findText(words, selected.start)
}

/** Looks for a text from where the person is, or from a place. */
export function findText(query: string, place?: number): void {
  const { open, caret } = useReader.getState()
  if (open === null) return
  const { matches: before, current } = useFind.getState()
  const from = place ?? before[current]?.start ?? caret
  const matches = findInText(foldOnce(open.text), query)
  useFind.setState({ query, matches })
  show(matchFrom(matches, from))
}

/** Goes to the next match, or the one before, round the ends. */
export function stepFind(by: 1 | -1): void {
  const { matches, current } = useFind.getState()
  if (matches.length > 0) show((current + by + matches.length) % matches.length)
}

/** Ends the search with the caret at the match that was shown. */
export function stopFinding(): void {
  const { matches, current } = useFind.getState()
  const match = matches[current]
  useFind.setState(NOTHING)
  const { surface } = useReader.getState()
  useReader.setState({ isFinding: false })
  if (surface === null) return
  surface.root.focus({ preventScroll: true })
  if (match !== undefined) selectText(match)
}
