import { tidyParagraph } from '../text-builder.ts'
import { joinLines, type Vocabulary } from './broken-words.ts'
import type { Line } from './page-lines.ts'
import { isBold, type PageParagraph } from './page-paragraphs.ts'

/** A paragraph with all its lines, from whatever columns and pages. */
export interface FlowParagraph {
  readonly lines: readonly Line[]
  readonly kind: PageParagraph['kind']
}

interface Growing {
  lines: Line[]
  readonly kind: PageParagraph['kind']
  last: PageParagraph
}

/** How many paragraphs may stand between the parts of one that its tags hold together. */
const LOOK_BACK = 6
const OTHER_SIZE = 0.08
/** What stands before an item of a list; that it is one is told otherwise. */
const BULLET = /^[•‣▪◦●■►]\s+/u
const TERMINAL = /[.!?…:][”“’"'»)\]]*[¹²³⁰⁴-⁹]*$/u
const BROKEN = /[\p{L}\p{N}][-\u2010\u00ad]$/u

function isSameType(a: Line | undefined, b: Line | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    Math.abs(a.size - b.size) <= OTHER_SIZE * a.size &&
    isBold(a.font) === isBold(b.font)
  )
}

/** Whether most paragraphs of the file begin further in, so that one that does not goes on from elsewhere. */
function usesIndents(paragraphs: readonly PageParagraph[]): boolean {
  const long = paragraphs.filter(({ kind, lines }) => kind === 'body' && lines.length > 1)
  return long.length >= 3 && long.filter(({ isIndented }) => isIndented).length > 0.5 * long.length
}

/** Whether `next` goes on with what `before` began in another column. */
function goesOn(before: PageParagraph, next: PageParagraph, hasIndents: boolean): boolean {
  if (before.column === next.column) return false
  const end = before.lines.at(-1)?.text ?? ''
  const start = next.lines[0]?.text ?? ''
  const isSmall = /^[“"‘'(]?\p{Ll}/u.test(start)
  if (isSmall && (BROKEN.test(end) || (before.isFull && !TERMINAL.test(end)))) return true
  if (next.isIndented) return false
  if (!TERMINAL.test(end)) return isSmall || before.isFull
  return hasIndents && before.isFull && next.lines.length > 1
}

/** Whether the file says that both are of one paragraph. */
function isSameTag(before: PageParagraph, next: PageParagraph): boolean {
  const tag = next.lines[0]?.tag ?? null
  return tag !== null && before.lines.at(-1)?.tag === tag
}

/** Whether two lines that were taken apart are one headline. */
function isSameHeading(above: PageParagraph, next: PageParagraph): boolean {
  const [line, last] = [next.lines[0], above.lines.at(-1)]
  if (above.kind !== 'heading' || next.kind !== 'heading' || !isSameType(last, line)) return false
  if (line === undefined || last === undefined || line.page !== last.page) return false
  const gap = line.baseline - last.baseline
  return gap > 0 && gap < 1.6 * line.size && line.tag === last.tag
}

/**
 * Joins the paragraphs that go on over the end of a column or a page. What stands between the two parts, such as a
 * note at the foot of the page, comes after them, or before them where they end on a later page, so that pages follow
 * each other.
 */
export function joinFlow(paragraphs: readonly PageParagraph[]): FlowParagraph[] {
  const hasIndents = usesIndents(paragraphs)
  const flow: Growing[] = []
  let open: Growing | null = null
  for (const next of paragraphs) {
    const { kind, lines } = next
    if (kind === 'body' && open !== null && isSameType(open.last.lines[0], lines[0])) {
      if (goesOn(open.last, next, hasIndents)) {
        const turns = lines[0]?.page !== open.last.lines[0]?.page
        open.lines.push(...lines)
        open.last = next
        if (turns) {
          flow.splice(flow.indexOf(open), 1)
          flow.push(open)
        }
        continue
      }
      open = null
    }
    const tagged = flow.slice(-LOOK_BACK).find((one) => isSameTag(one.last, next))
    if (tagged !== undefined) {
      tagged.lines.push(...lines)
      tagged.last = next
      continue
    }
    const above = flow.at(-1)
    if (above !== undefined && isSameHeading(above.last, next)) {
      above.lines.push(...lines)
      above.last = next
      continue
    }
    const growing: Growing = { lines: [...lines], kind, last: next }
    flow.push(growing)
    if (kind === 'body') open ??= growing
    else if (kind === 'heading' || kind === 'item') open = null
  }
  return flow
}

/** The words of lines as one paragraph, and where in it the pages begin that it goes on over, in UTF-16 code units. */
export function writeLines(
  lines: readonly Line[],
  words: Vocabulary,
): { readonly text: string; readonly turns: readonly { page: number; offset: number }[] } {
  let text = ''
  const turns: { page: number; offset: number }[] = []
  for (const [k, line] of lines.entries()) {
    const before = lines[k - 1]
    if (before !== undefined) {
      const { dropped, between } = joinLines(before.text, line.text, words)
      text = text.slice(0, text.length - dropped) + between
      if (before.page !== line.page)
        turns.push({ page: line.page, offset: tidyParagraph(`${text}.`).length - 1 })
    }
    text += k === 0 ? line.text.replace(BULLET, '') : line.text
  }
  return { text: tidyParagraph(text), turns }
}
