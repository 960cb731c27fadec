import type { GridLine } from '../../../shared/comparison/grid.ts'
import { foldText } from '../../../shared/domain/text/folding.ts'
import { MOST_OFFERED, rankText } from '../../../shared/domain/naming/name-search.ts'
import type { RowAxis } from '../../../shared/domain/view.ts'

/** A row that claims can be moved to. */
export interface RowOption {
  /** Tells the options apart; no key of a row, since one of them may be empty. */
  readonly id: string
  readonly key: string
  readonly label: string
  readonly count: number
  /** Whether choosing it makes a row that is not there yet. */
  readonly isNew: boolean
}

/**
 * The rows that claims of the row `fromKey` can be moved to, those that answer best to what is typed first, among
 * equals in the order of the comparison. For topics one that is not there yet comes last, and "no topic" only
 * where the claims have one.
 */
export function optionsFor(
  rows: readonly GridLine[],
  axis: RowAxis,
  fromKey: string,
  typed: string,
): readonly RowOption[] {
  const name = typed.replace(/\s+/g, ' ').trim()
  const folded = foldText(name)
  const found = rows
    .filter(({ key }) => key !== fromKey)
    .flatMap((line) => {
      const rank = folded === '' ? 0 : rankText(foldText(line.label), folded)
      return rank === null ? [] : [{ line, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_OFFERED)
    .map(({ line: { key, label, count } }) => ({
      id: `row ${key}`,
      key,
      label,
      count,
      isNew: false,
    }))
  const isNone = fromKey !== '' && axis === 'topic' && !rows.some(({ key }) => key === '')
  const none =
    isNone && folded === ''
      ? [{ id: 'row ', key: '', label: 'No topic', count: 0, isNew: false }]
      : []
  const isKnown = rows.some(({ label }) => foldText(label) === folded)
  const fresh =
    axis !== 'topic' || name === '' || isKnown
      ? []
      : [{ id: 'new', key: name, label: name, count: 0, isNew: true }]
  return [...found, ...none, ...fresh]
}
