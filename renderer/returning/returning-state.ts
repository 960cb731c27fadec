import { create } from 'zustand'
import type { AnswerOf } from '../../shared/api/contract.ts'
import {
  isTickedAtFirst,
  type Difference,
  type DifferenceKind,
} from '../../shared/returning/difference.ts'

/** The file that is brought back, as it is sent. */
export interface ReturnedFile {
  readonly fileName: string
  readonly base64: string
}

/** Which differences are shown: all, those of a kind, or those that a spreadsheet may have made by itself. */
export type ShownKind = 'all' | DifferenceKind | 'doubtful'

export const SHOWN_KINDS: readonly ShownKind[] = [
  'all',
  'changed',
  'added',
  'doubtful',
  'deleted',
  'refused',
]

interface Returning {
  readonly file: ReturnedFile | null
  /** Null while the file is being compared. */
  readonly comparison: AnswerOf<'tables.compare'> | null
  /** The differences that are brought in, by their place among all. */
  readonly ticked: ReadonlySet<number>
  readonly shown: ShownKind
  /** The line that keys act on, among those shown. */
  readonly active: number
}

export const NOTHING_RETURNED: Returning = {
  file: null,
  comparison: null,
  ticked: new Set(),
  shown: 'all',
  active: 0,
}

export const useReturning = create<Returning>(() => NOTHING_RETURNED)

/** Whether a difference is among those of a kind. */
export function isOfKind(difference: Difference, shown: ShownKind): boolean {
  if (shown === 'all') return true
  const isDoubtful = difference.suspicion !== null && difference.change !== null
  return shown === 'doubtful' ? isDoubtful : difference.kind === shown
}

/** The places of the differences shown. */
export function placesShown(
  differences: readonly Difference[],
  shown: ShownKind,
): readonly number[] {
  return differences.flatMap((difference, place) => (isOfKind(difference, shown) ? [place] : []))
}

/** Shows how a file differs, with what is brought in if nothing else is said. */
export function showComparison(comparison: AnswerOf<'tables.compare'>): void {
  const places = comparison.differences.flatMap((difference, place) =>
    isTickedAtFirst(difference) ? [place] : [],
  )
  useReturning.setState({ comparison, ticked: new Set(places), shown: 'all', active: 0 })
}

/** Ticks differences or takes the ticks off; those that are refused cannot be ticked. */
export function tickPlaces(places: readonly number[], isTicked: boolean): void {
  const { comparison, ticked } = useReturning.getState()
  const next = new Set(ticked)
  for (const place of places) {
    if (!isTicked) next.delete(place)
    else if ((comparison?.differences[place]?.change ?? null) !== null) next.add(place)
  }
  useReturning.setState({ ticked: next })
}
