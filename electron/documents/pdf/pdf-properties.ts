import { z } from 'zod'
import type { FoundFacts } from '../../../shared/domain/original.ts'
import { factsOfProperties } from '../facts/properties.ts'

/** What is looked at of a file's properties, as the library hands them on: those of a damaged one may be of any type. */
const PdfProperties = z.object({
  Title: z.string().catch(''),
  Author: z.string().catch(''),
  CreationDate: z.string().catch(''),
  Creator: z.string().catch(''),
})

/** What begins a text in UTF-16 that the library took for one in its own letters, since half of a letter is missing. */
const UTF_16 = '\u00fe\u00ff'

/** A property as it was meant, without halves of letters. */
function readText(value: string): string {
  if (!value.startsWith(UTF_16)) return value.toWellFormed()
  return new TextDecoder('utf-16be').decode(Buffer.from(value, 'latin1')).replaceAll('\ufffd', '')
}

/** The day of a PDF date such as “D:20261129141542+01'00'”, in the zone that it gives; empty for none. */
function readDay(value: string): string {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(value) ?? []
  return year === undefined ? '' : `${year}-${month ?? ''}-${day ?? ''}`
}

/** A page that a browser printed has the day of the printing, and the browser for its program. */
function isPrinted(creator: string): boolean {
  return /mozilla|chrom(?:e|ium)|firefox|safari|webkit/i.test(creator)
}

/**
 * What a file's properties tell of the article in it. `published`: the day of publication in its metadata (PRISM), and
 * `language`, as the file says them, empty where it does not.
 */
export function readProperties(
  info: unknown,
  { published, language }: { readonly published: string; readonly language: string },
): FoundFacts {
  const { Title, Author, CreationDate, Creator } = PdfProperties.catch({
    Title: '',
    Author: '',
    CreationDate: '',
    Creator: '',
  }).parse(info)
  return factsOfProperties({
    title: readText(Title),
    author: readText(Author),
    published,
    made: isPrinted(Creator) ? '' : readDay(CreationDate),
    language,
  })
}
