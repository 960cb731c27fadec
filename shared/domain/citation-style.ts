import { z } from 'zod'

/** How articles are cited: with what is known, or in the manner of a style guide. */
export const CitationStyle = z.enum(['plain', 'chicago', 'apa', 'harvard'])
export type CitationStyle = z.infer<typeof CitationStyle>

/** What each style is called. */
export const CITATION_NAMES: Readonly<Record<CitationStyle, string>> = {
  plain: 'Outlet, title, date, address',
  chicago: 'Chicago (notes)',
  apa: 'APA',
  harvard: 'Harvard',
}
