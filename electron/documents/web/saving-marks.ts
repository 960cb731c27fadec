import { monthOf } from '../../../shared/domain/text/calendar-names.ts'
import { readAddress, type PageAddress } from '../facts/page-address.ts'

/** “saved from url=(0041)https://…”, as browsers write it; “Page saved with SingleFile … url: …”. */
const SAVED_FROM = /saved from url=\(\d{1,6}\)\s*(?<url>\S+)/i
const SINGLE_FILE = /SingleFile[\s\S]{0,200}?\burl:\s*(?<url>\S+)/i
/** What the Wayback Machine writes behind its pages. */
const WAYBACK =
  /FILE ARCHIVED ON (?<time>\d\d:\d\d:\d\d) (?<month>[A-Z][a-z]{2}) (?<day>\d{1,2}), (?<year>\d{4})/

/** The address that the program which saved a page wrote into it. */
export function readSavingMark(comments: readonly string[]): PageAddress {
  for (const comment of comments) {
    const url = (SAVED_FROM.exec(comment) ?? SINGLE_FILE.exec(comment))?.groups?.['url']
    if (url === undefined) continue
    const address = readAddress(url)
    if (address.url !== '' || address.archivedUrl !== '') return address
  }
  return { url: '', archivedUrl: '' }
}

/** The address of the Wayback Machine's copy of `url`, if its mark is in the page; empty without. */
export function findWaybackCopy(comments: readonly string[], url: string): string {
  for (const comment of comments) {
    const groups = WAYBACK.exec(comment)?.groups
    const month = monthOf(groups?.['month'] ?? '')
    if (groups === undefined || month === 0 || url === '') continue
    const day = `${String(month).padStart(2, '0')}${(groups['day'] ?? '').padStart(2, '0')}`
    const time = (groups['time'] ?? '').replaceAll(':', '')
    return `https://web.archive.org/web/${groups['year']}${day}${time}/${url}`
  }
  return ''
}
