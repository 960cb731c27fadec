import { foldText } from '../../../shared/domain/folding.ts'
import { linkedRecords } from '../../../shared/domain/links.ts'
import { tidyName } from '../../../shared/domain/naming.ts'
import type { NamedTable } from '../../../shared/domain/named-record.ts'
import type { Project, Records } from '../../../shared/domain/project.ts'
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

/** More lines than this help nobody, and cost time to draw. */
const MOST = 60

/** How well a text answers what was typed: 0 is best; null is not at all. Both are folded. */
function rankText(text: string, typed: string): number | null {
  if (text === typed) return 0
  if (text.startsWith(typed)) return 1
  if (text.includes(` ${typed}`)) return 2
  return text.includes(typed) ? 3 : null
}

function rankName(record: Records[NamedTable], typed: string): number | null {
  const own = rankText(foldText(record.name), typed)
  if (own !== null) return own
  const aliases = record.aliases.flatMap((alias) => rankText(foldText(alias), typed) ?? [])
  return aliases.length === 0 ? null : Math.min(...aliases) + 0.5
}

function hintOf(record: Records[NamedTable]): string {
  return 'role' in record
    ? [record.role, record.affiliation].filter((text) => text !== '').join(', ')
    : record.kind
}

/**
 * The speakers or sources that a typed name may mean, the best first, among equals the one with the most
 * claims; and at the end the offer to make a new one, unless one has just that name.
 */
export function suggestNames(
  project: Project,
  table: NamedTable,
  input: string,
): readonly Suggestion[] {
  const name = tidyName(input)
  const typed = foldText(name)
  const sets = project.links[table === 'speakers' ? 'ofSpeaker' : 'ofSource']
  const records: Iterable<Records[NamedTable]> = project[table].values()
  const found = [...records]
    .flatMap((record) => {
      const rank = typed === '' ? 0 : rankName(record, typed)
      return rank === null ? [] : [{ record, rank, count: linkedRecords(sets, record.id).size }]
    })
    .sort((a, b) => a.rank - b.rank || b.count - a.count)
    .slice(0, MOST)
    .map(({ record }) => ({
      value: record.name,
      label: record.name,
      hint: hintOf(record),
      isNew: false,
    }))
  const isKnown = found.some(({ value }) => foldText(value) === typed)
  if (name === '' || isKnown) return found
  return [...found, { value: name, label: `Create “${name}”`, hint: '', isNew: true }]
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
    .slice(0, MOST)
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
