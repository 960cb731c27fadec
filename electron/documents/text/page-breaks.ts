/** What ends a page, with the blank lines around it. */
const PAGE_BREAK = /\s{0,200}\f\s{0,200}/g
const OPEN_END = /[\p{L}\p{N},;–—-]$/u
const GOING_ON = /^\p{Ll}/u

/** A text without form feeds, and where each of its pages begins, in UTF-16 code units; none without form feeds. */
export interface PagedText {
  readonly text: string
  readonly pages: readonly number[]
}

/** Takes form feeds out of a text: a paragraph that goes on over the page goes on, any other ends there. */
export function readPages(text: string): PagedText {
  if (!text.includes('\f')) return { text, pages: [] }
  const parts = text.split(PAGE_BREAK)
  const pages: number[] = []
  let joined = ''
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1
    if (isLast && part === '') break
    if (joined !== '') {
      joined += OPEN_END.test(joined.slice(-2)) && GOING_ON.test(part) ? '\n' : '\n\n'
    }
    pages.push(joined.length)
    joined += part
  }
  return { text: joined, pages }
}
