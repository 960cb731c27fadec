import type { Asking } from '../../shared/domain/answered-input.ts'
import { countOf, formatNumber } from '../../shared/domain/counting.ts'
import { MATCHED, textColumns } from '../../shared/domain/original.ts'
import type { ReadingChoice } from '../../shared/domain/text-input.ts'

/** What a question is about; those of one kind stand together, and may be answered together. */
export type AskedKind = Asking['type']

type AskedColumns = Extract<Asking, { type: 'columns' }>
type AskedMembers = Extract<Asking, { type: 'choose' }>

/** The columns of a table by what they hold: “Title: HD, Text: LP + TD”. */
function describeColumns({ table: { columns, guess, count } }: AskedColumns): string {
  const named = MATCHED.flatMap((field) => {
    const held = field === 'text' ? textColumns(guess) : [guess[field] ?? []].flat()
    const names = held.map((column) => columns[column] ?? '')
    return names.length === 0 ? [] : `${field}: ${names.join(' + ')}`
  })
  return `${countOf(count, 'row')}; ${named.length === 0 ? 'no column is known' : named.join(', ')}`
}

function likelyPlaces({ word, members }: AskedMembers): readonly string[] {
  if (word === 'attachment') return []
  return members.flatMap(({ place, isLikely }) => (isLikely ? place : []))
}

function describeMembers(asking: AskedMembers): string {
  const { word, members, unlisted } = asking
  const all = countOf(members.length + unlisted, word)
  const likely = likelyPlaces(asking)
  return likely.length === members.length || likely.length === 0
    ? all
    : `${formatNumber(likely.length)} of ${all}`
}

/** What stands for a question while it is not the one to be answered: what it would be read as, in a line. */
export function describeAsked(asking: Asking): string {
  switch (asking.type) {
    case 'unsure':
      return asking.guesses[0]?.sample ?? ''
    case 'choose':
      return describeMembers(asking)
    case 'columns':
      return describeColumns(asking)
    case 'similar':
      return [`${Math.round(asking.share * 100)}% alike`, asking.title, asking.outlet, asking.date]
        .filter((part) => part !== '')
        .join(' · ')
  }
}

/** The answer that a question is shown with, so that it can be taken unread; null where a person must say. */
export function shownAnswer(asking: Asking): ReadingChoice | null {
  switch (asking.type) {
    case 'unsure': {
      const [likeliest] = asking.guesses
      return likeliest === undefined ? null : { encoding: likeliest.encoding }
    }
    case 'choose': {
      const places = likelyPlaces(asking)
      return places.length === 0 ? null : { places: [...places] }
    }
    case 'columns': {
      const { guess, unsureDays } = asking.table
      const isUnsure = guess.date !== undefined && (unsureDays[guess.date]?.count ?? 0) > 0
      const text = textColumns(guess)
      return isUnsure || text.length === 0 ? null : { columns: { ...guess, text: [...text] } }
    }
    case 'similar':
      return null
  }
}
