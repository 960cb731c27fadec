import { foldText } from '../../../shared/domain/text/folding.ts'
import {
  MOST_OFFERED,
  namesOf,
  nameToMake,
  rankText,
  searchNames,
  startsLike,
} from '../../../shared/domain/naming/name-search.ts'
import type { NamedTable } from '../../../shared/domain/naming/named-record.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { Choice } from '../../../shared/tables/column.ts'
import { joinList } from '../../../shared/tables/list-text.ts'

/** One line of a list under an editor: what it writes, what it says, and what it says beside that. */
export interface Suggestion {
  readonly value: string
  readonly label: string
  readonly hint: string
  /** Whether picking it makes a record that is not there yet. */
  readonly isNew: boolean
}

/**
 * The speakers or sources that a typed name may mean, as `searchNames` finds them; and at the end the offer to make
 * a new one, where nobody has that name. Those named in `without` are not offered.
 */
export function suggestNames(
  project: Project,
  table: NamedTable,
  input: string,
  without: readonly string[] = [],
): readonly Suggestion[] {
  const names = namesOf(project, table)
  const found = searchNames(names, input, ({ name }) => !without.includes(name)).map(
    ({ record: { name }, hint }) => ({ value: name, label: name, hint, isNew: false }),
  )
  const made = nameToMake(names, input)
  if (made === null || without.includes(made)) return found
  return [...found, { value: made, label: `Create “${made}”`, hint: '', isNew: true }]
}

/**
 * Which of the names offered is taken unasked: the first of which a word starts with what is typed, else the new one; -1
 * for none. One that only holds it somewhere is for the person to choose.
 */
export function likeliestOf(suggestions: readonly Suggestion[], input: string): number {
  if (input.trim() === '') return -1
  return suggestions.findIndex(
    ({ isNew, label, hint }) =>
      isNew || startsLike(label, input) || startsLike(hint.replace(/^also /, ''), input),
  )
}

/** The choices that typed text may mean, the best first; all of them for no text. */
export function suggestChoices(choices: readonly Choice[], input: string): readonly Suggestion[] {
  const typed = foldText(input.trim())
  return choices
    .flatMap((choice) => {
      if (typed === '') return [{ choice, rank: 0 }]
      const ranks = [choice.value, choice.label, choice.meaning].flatMap((text, index) =>
        addRank(rankText(foldText(text), typed), index),
      )
      return ranks.length === 0 ? [] : [{ choice, rank: Math.min(...ranks) }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => ({
      value: choice.value,
      label: choice.label,
      hint: choice.meaning,
      isNew: false,
    }))
}

function addRank(rank: number | null, index: number): readonly number[] {
  return rank === null ? [] : [rank + index * 0.1]
}

/** The values of a tags column already in use that the piece at the caret may become. */
export function suggestTags(
  known: readonly string[],
  taken: readonly string[],
  piece: string,
): readonly Suggestion[] {
  const typed = foldText(piece.trim())
  const others = new Set(taken.map(foldText).filter((tag) => tag !== typed))
  return known
    .flatMap((tag) => {
      const folded = foldText(tag)
      const rank = typed === '' ? 0 : rankText(folded, typed)
      return rank === null || (rank === 0 && typed !== '') || others.has(folded)
        ? []
        : [{ tag, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_OFFERED)
    .map(({ tag }) => ({ value: tag, label: tag, hint: '', isNew: false }))
}

/** The piece of a list of tags that the caret stands in, as a reach of the text. */
export function pieceAt(
  text: string,
  caret: number,
): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf(';', caret - 1) + 1
  const end = text.indexOf(';', caret)
  return { start, end: end < 0 ? text.length : end }
}

/** A list of tags with the piece at the caret completed, and room for the next at its end. */
export function completePiece(text: string, caret: number, tag: string): string {
  const { start, end } = pieceAt(text, caret)
  const before = text.slice(0, start)
  const after = text.slice(end)
  const gap = start === 0 ? '' : ' '
  return `${before}${gap}${joinList([tag], ';')}${after === '' ? '; ' : after}`
}
