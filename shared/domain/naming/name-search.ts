import { foldText } from '../text/folding.ts'
import { linkedRecords, usesOf } from '../links.ts'
import type { NamedRecord, NamedTable } from './named-record.ts'
import { findByName, keysOf, tidyName } from './naming.ts'
import type { Project } from '../project.ts'

/** How many answers are offered to what is typed: more help nobody, and cost time to draw. */
export const MOST_OFFERED = 60

/** The speakers or the sources of a project, and the claims that each has. */
export interface Names {
  readonly records: Project[NamedTable]
  readonly uses: ReturnType<typeof usesOf>
}

export function namesOf(project: Project, table: NamedTable): Names {
  return { records: project[table], uses: usesOf(project.links, table) }
}

/** A record that a typed name may mean, and what tells it from others of like name. */
export interface NameHit {
  readonly record: NamedRecord
  readonly hint: string
}

/**
 * How well a text answers what was typed: 0 where it is just that, 1 where it starts with it, 2 where one of its
 * words does, 3 where it holds it; null not at all. Both are folded (`foldText`).
 */
export function rankText(text: string, typed: string): number | null {
  if (text === typed) return 0
  if (text.startsWith(typed)) return 1
  if (text.includes(` ${typed}`)) return 2
  return text.includes(typed) ? 3 : null
}

/** Whether a text, or one of its words, starts with what is typed. */
export function startsLike(text: string, input: string): boolean {
  const typed = foldText(input.trim())
  return typed !== '' && (rankText(foldText(text), typed) ?? 3) < 3
}

/** By its name; else by the alias that answers best, which counts half a step less. */
function rankNames(
  { name, aliases }: NamedRecord,
  typed: string,
): { readonly rank: number; readonly alias: string | null } | null {
  const own = typed === '' ? 0 : rankText(foldText(name), typed)
  if (own !== null) return { rank: own, alias: null }
  const [best] = aliases
    .flatMap((alias) => {
      const rank = rankText(foldText(alias), typed)
      return rank === null ? [] : [{ rank: rank + 0.5, alias }]
    })
    .sort((a, b) => a.rank - b.rank)
  return best ?? null
}

function describe(record: NamedRecord, alias: string | null): string {
  if (alias !== null) return `also ${alias}`
  return 'role' in record
    ? [record.role, record.affiliation].filter((text) => text !== '').join(', ')
    : record.kind
}

/**
 * The speakers or sources that a typed name may mean, at most `MOST_OFFERED`, the best first, among equals the one
 * with the most claims, then in the order of the alphabet; for no name all of them. `isOffered` leaves out those that cannot be chosen.
 */
export function searchNames(
  { records, uses }: Names,
  input: string,
  isOffered: (record: NamedRecord) => boolean = () => true,
): readonly NameHit[] {
  const typed = foldText(tidyName(input))
  return [...(records.values() as Iterable<NamedRecord>)]
    .flatMap((record) => {
      const found = isOffered(record) ? rankNames(record, typed) : null
      if (found === null) return []
      const count = linkedRecords(uses, record.id).size
      return [{ record, ...found, count, key: keysOf(record).name }]
    })
    .sort(
      (a, b) =>
        a.rank - b.rank || b.count - a.count || (a.key < b.key ? -1 : Number(a.key > b.key)),
    )
    .slice(0, MOST_OFFERED)
    .map(({ record, alias }) => ({ record, hint: describe(record, alias) }))
}

/** The name that a record can be made of, tidy; null where nothing is typed, or somebody is known by it already. */
export function nameToMake({ records }: Names, input: string): string | null {
  const name = tidyName(input)
  const match = findByName(records.values() as Iterable<NamedRecord>, name)
  return name === '' || match.type !== 'none' ? null : name
}
