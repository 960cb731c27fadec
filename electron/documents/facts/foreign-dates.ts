import { monthInAnyLanguage } from '../../../shared/domain/text/calendar-names.ts'
import { findDate } from '../../../shared/domain/text/written-date.ts'

const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:er|\.|º)? (?:de )?(\p{L}{3,12})\.?,? (?:de )?((?:19|20)\d\d)(?!\d)/giu
/** “04.03.2024”: where days are written with full stops they come first. */
const DOTTED = /(?<!\d|\d\.)(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d\d)(?!\d)/u
const YEAR_FIRST = /((?:19|20)\d\d) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/u

/** The first day written out in a line, in English or another language that pages are read in: ISO 8601; or empty. */
export function findWrittenDay(line: string): string {
  const english = findDate(line)
  if (english !== null) return english.date
  const wide = YEAR_FIRST.exec(line)
  if (wide !== null) return findDate(wide.slice(1).join('-'))?.date ?? ''
  const [, dotted = '', month = '', of = ''] = DOTTED.exec(line) ?? []
  if (of !== '') return findDate(`${of}-${month}-${dotted}`)?.date ?? ''
  for (const [, day = '', name = '', year = ''] of line.matchAll(DAY_FIRST)) {
    const month = monthInAnyLanguage(name)
    if (month > 0) return findDate(`${year}-${month}-${day}`)?.date ?? ''
  }
  return ''
}

/** Where a line gives a day. */
function placeDay(line: string): { readonly index: number; readonly length: number } | null {
  const english = findDate(line)
  if (english !== null) return english
  const dotted = DOTTED.exec(line)
  if (dotted !== null) return { index: dotted.index, length: dotted[0].length }
  for (const match of line.matchAll(DAY_FIRST)) {
    if (monthInAnyLanguage(match[2] ?? '') > 0)
      return { index: match.index, length: match[0].length }
  }
  return null
}

const BEFORE =
  /(?:(?<!\p{L})(?:published|posted|updated|on|veröffentlicht|aktualisiert|erstellt|stand|am|vom|publiée?|mis à jour|modifiée?|le|publicado|actualizado|atualizado|el|em|pubblicato|aggiornato|il|gepubliceerd|bijgewerkt|op|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\p{L})|[\s,|·•–—:-])+$/iu
const BEHIND =
  /^(?:,? ?(?:um |à |at |a las |alle |às )?\d{1,2}(?:[:.h]| h )\d\d ?(?:[ap]\.?m\.?|Uhr|h)?(?: [A-Z]{2,4})?|[\s,|·•–—:-])+/i

/** A line without the day that it gives: “by Ann Lee” of “1 November 2023 | by Ann Lee”. */
export function withoutDay(line: string): string {
  const found = placeDay(line)
  if (found === null) return line
  const before = line.slice(0, found.index).replace(BEFORE, '')
  const behind = line.slice(found.index + found.length).replace(BEHIND, '')
  return behind.length > before.length ? behind : before
}
