import { PROPERTIES } from '../document.ts'
import type { FoundFacts } from '../../../shared/domain/original.ts'

/** The properties that a PDF may tell of itself, as the library hands them on. */
interface Properties {
  readonly Title?: unknown
  readonly Author?: unknown
  readonly CreationDate?: unknown
  readonly Creator?: unknown
}

/** What programs put where a title or an author should be. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|document\d*|untitled-?\d*|slide \d+|.*\.(?:docx?|odt|rtf|indd|qxp|qxd|tex|dvi|pdf|txt|html?|pages|pub)|about:blank|print|title|\(?unspecified\)?|https?:\S*)$/iu
const NO_AUTHOR =
  /^(?:user|admin|administrator|owner|unknown|author|anonymous|root|guest|pc|home|windows user|microsoft office user|\(?unspecified\)?|.*@.*|\S*\d\S*)$/iu

function readText(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim().slice(0, 500) : ''
}

/** The day of a PDF date such as “D:20261129141542+01'00'”, in the zone that it gives; empty for none. */
function readDay(value: unknown): string {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(readText(value)) ?? []
  if (year === undefined || month === undefined || day === undefined) return ''
  const date = `${year}-${month}-${day}`
  return Number.isNaN(Date.parse(date)) ? '' : date
}

/** A page that a browser printed has the day of the printing, and the browser for its program. */
function isPrinted(creator: string): boolean {
  return /mozilla|chrom(?:e|ium)|firefox|safari|webkit/i.test(creator)
}

/** What a file's properties tell of the article in it, what only its program says left out. */
export function readProperties(info: object): FoundFacts {
  const { Title, Author, CreationDate, Creator } = info as Properties
  const title = readText(Title)
  const author = readText(Author).replaceAll(/\s*;\s*/g, ', ')
  const date = isPrinted(readText(Creator)) ? '' : readDay(CreationDate)
  return {
    ...(title === '' || NO_TITLE.test(title) ? {} : { title: { value: title, from: PROPERTIES } }),
    ...(author === '' || NO_AUTHOR.test(author)
      ? {}
      : { byline: { value: author, from: PROPERTIES } }),
    ...(date === '' ? {} : { date: { value: date, from: PROPERTIES } }),
  }
}
