import type { FoundFacts } from '../../../shared/domain/original.ts'
import { factsOfProperties } from '../facts/properties.ts'

/** The properties that a PDF may tell of itself, as the library hands them on. */
interface PdfProperties {
  readonly Title?: unknown
  readonly Author?: unknown
  readonly CreationDate?: unknown
  readonly Creator?: unknown
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The day of a PDF date such as “D:20261129141542+01'00'”, in the zone that it gives; empty for none. */
function readDay(value: unknown): string {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(readText(value)) ?? []
  return year === undefined ? '' : `${year}-${month ?? ''}-${day ?? ''}`
}

/** A page that a browser printed has the day of the printing, and the browser for its program. */
function isPrinted(creator: string): boolean {
  return /mozilla|chrom(?:e|ium)|firefox|safari|webkit/i.test(creator)
}

/** What a file's properties tell of the article in it. `language` is as the file says, empty where it does not. */
export function readProperties(info: object, language: string): FoundFacts {
  const { Title, Author, CreationDate, Creator } = info as PdfProperties
  return factsOfProperties({
    title: readText(Title),
    author: readText(Author),
    date: isPrinted(readText(Creator)) ? '' : readDay(CreationDate),
    language,
  })
}
