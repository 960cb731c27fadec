import { titleOf, type Article } from '../domain/article.ts'
import type { CitationStyle } from '../domain/citation-style.ts'
import { MONTH_NAMES } from '../domain/text/calendar-names.ts'
import { markup, type Markup } from './markup.ts'

/** A stretch of a citation; the name of the work that something stands in is set in italics. */
interface Piece {
  readonly text: string
  readonly isItalic?: true
}

/** What a citation is made of; each '' where it is not known. */
interface CitedFacts {
  readonly byline: string
  readonly title: string
  readonly outlet: string
  /** ISO 8601: a year, a month or a day. */
  readonly date: string
  readonly url: string
  /** The day on which it was read in. */
  readonly seen: string
}

/** What of a date comes first: the day, or the month as in American use. */
type DayOrder = 'day' | 'month'

/** A date of ISO 8601 in words, as exactly as it is known: "18 February 2025", "February 18, 2025", "2025". */
function dateInWords(date: string, order: DayOrder): string {
  const [year = '', month, day] = date.split('-')
  const name = MONTH_NAMES[Number(month) - 1]
  if (name === undefined) return year
  if (day === undefined) return `${name} ${year}`
  return order === 'day' ? `${Number(day)} ${name} ${year}` : `${name} ${Number(day)}, ${year}`
}

/** The same without its year. */
function dayInWords(date: string): string {
  return dateInWords(date, 'day').replace(/ ?\d{4}$/, '')
}

function factsOf(article: Article): CitedFacts {
  const { byline, outlet, date, url, addedAt } = article
  return {
    byline: byline.trim(),
    title: titleOf(article).trim() || 'Untitled article',
    outlet: outlet.trim(),
    date,
    url: url.trim(),
    seen: addedAt.slice(0, 10),
  }
}

/** Stretches that are there, with a sign between them. */
function join(parts: readonly (readonly Piece[])[], sign: string): readonly Piece[] {
  const known = parts.filter((part) => part.some(({ text }) => text !== ''))
  return known.flatMap((part, index) => (index === 0 ? part : plain(sign).concat(part)))
}

const plain = (text: string): readonly Piece[] => (text === '' ? [] : [{ text }])
const italic = (text: string): readonly Piece[] =>
  text === '' ? [] : [{ text, isItalic: true as const }]

/** A title that ends a sentence is followed by no further stop. */
function withStop(text: string, stop: '.' | ','): string {
  return /[.?!…]$/.test(text) ? text : `${text}${stop}`
}

/** Each style's own order and signs. What is not known is left out; when it was read in stands where the style asks for it. */
const PIECES: Readonly<Record<CitationStyle, (facts: CitedFacts) => readonly Piece[]>> = {
  plain: ({ outlet, title, date, url, seen }) =>
    join(
      [
        plain(outlet),
        plain(`“${title}”`),
        plain(dateInWords(date, 'day')),
        plain(url),
        plain(`seen ${dateInWords(seen, 'day')}`),
      ],
      ', ',
    ),
  chicago: ({ byline, title, outlet, date, url, seen }) => {
    const dated =
      date === '' ? `accessed ${dateInWords(seen, 'month')}` : dateInWords(date, 'month')
    const before = join([plain(byline), plain(`“${withStop(title, ',')}”`)], ', ')
    const after = join([italic(outlet), plain(dated), plain(url)], ', ')
    return [...before, { text: ' ' }, ...after, { text: '.' }]
  },
  apa: ({ byline, title, outlet, date, url, seen }) => {
    const [year = ''] = date.split('-')
    const day = dateInWords(date, 'month').replace(/,? ?\d{4}$/, '')
    const dated = `(${date === '' ? 'n.d.' : [year, day].filter((part) => part !== '').join(', ')}).`
    const address =
      url === '' || date !== '' ? url : `Retrieved ${dateInWords(seen, 'month')}, from ${url}`
    const work: readonly Piece[] = outlet === '' ? [] : [...italic(outlet), { text: '.' }]
    const named = withStop(title, '.')
    // Where nobody is named the title stands in front of the date.
    const head =
      byline === ''
        ? [plain(named), plain(dated)]
        : [plain(withStop(byline, '.')), plain(dated), plain(named)]
    return join([...head, work, plain(address)], ' ')
  },
  harvard: ({ byline, title, outlet, date, url, seen }) => {
    const [year = ''] = date.split('-')
    const dated = `(${year || 'no date'})`
    const head: readonly (readonly Piece[])[] = byline === '' ? [italic(outlet)] : [plain(byline)]
    const work = byline === '' ? [] : italic(outlet)
    const first = join([...head, plain(dated)], ' ')
    const second = join([plain(`‘${title}’`), work, plain(dayInWords(date))], ', ')
    const address =
      url === '' ? '' : ` Available at: ${url} (Accessed: ${dateInWords(seen, 'day')}).`
    return [...join([first, second], ' '), { text: `.${address}` }]
  },
}

function piecesOf(article: Article, style: CitationStyle): readonly Piece[] {
  return PIECES[style](factsOf(article))
}

/**
 * How an article is cited, from what is known of it. Names stand as the byline has them: which part of a name is the
 * family's nobody knows, and a byline may be an agency. The day of access is that on which the article was read in.
 */
export function citeArticle(article: Article, style: CitationStyle): string {
  return piecesOf(article, style)
    .map(({ text }) => text)
    .join('')
}

/** The same as markup, with the names of works in italics, each apart from the direction of what is around it. */
export function citationMarkup(article: Article, style: CitationStyle): Markup {
  const pieces = piecesOf(article, style).map(({ text, isItalic }) =>
    isItalic ? markup`<i>${text}</i>` : markup`${text}`,
  )
  return markup`<bdi>${pieces}</bdi>`
}
