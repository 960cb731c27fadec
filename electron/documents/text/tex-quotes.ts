import { changeOutsideCode } from './entities.ts'

/** Two backquotes, or two apostrophes, not part of more; or a blank line, which ends what was opened. */
const MARK = /(?<!`)``(?!`)|''(?!')|\n[ \t]*\r?\n/g
/** Of a text with such quotation marks: single ones within a line or two. */
const SINGLE =
  /(?<![\p{L}\p{N}`])`(?=[^\s`])(?<words>[^`\n]{1,300}?(?:\n[^`\n]{1,300}?)?)'(?![\p{L}\p{N}'])/gu

/** Where the pairs of a text's double marks stand: of each mark the place and what takes its place. */
function findPairs(text: string): readonly (readonly [at: number, mark: string])[] {
  const found: (readonly [number, string])[] = []
  let open: number | null = null
  // A quotation that goes on opens again in each paragraph, and is closed in the last.
  let reopened: number[] = []
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (mark === '``') open = index
    else if (mark === "''") {
      if (open !== null) {
        for (const at of [...reopened, open]) found.push([at, '“'])
        found.push([index, '”'])
      }
      open = null
      reopened = []
    } else if (open !== null) {
      reopened.push(open)
      open = null
    }
  }
  return found
}

function curl(text: string): string {
  const pairs = findPairs(text)
  if (pairs.length === 0) return text
  let from = 0
  let curled = ''
  for (const [at, mark] of pairs) {
    curled += text.slice(from, at) + mark
    from = at + 2
  }
  return (curled + text.slice(from)).replace(SINGLE, '‘$<words>’')
}

/** The text with TeX's quotation marks, ``…'' and within them `…', as “…” and ‘…’ where they pair. Code stays as it is. */
export function curlTexQuotes(text: string): string {
  if (!text.includes('``') || !text.includes("''")) return text
  return curl(text) === text ? text : changeOutsideFences(text)
}

/** A backquote opens code in Markdown, but two with two apostrophes behind them are TeX's. */
function changeOutsideFences(text: string): string {
  return text.includes('```') ? changeOutsideCode(text, curl) : curl(text)
}
