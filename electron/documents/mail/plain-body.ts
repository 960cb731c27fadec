import { findParagraphs } from '../../articles/paragraphs.ts'
import { sliceSpan } from '../../../shared/domain/text/span.ts'
import type { Enclosing } from '../html/flow.ts'
import type { TextPiece } from '../html/page-text.ts'
import { RULE } from './replies.ts'
import { SIGNATURE } from './service-lines.ts'

/** How the lines of a plain body are to be read (RFC 3676): `flowed` lines go on, `delSp` without their last space. */
export interface PlainFormat {
  readonly isFlowed: boolean
  readonly isDelSp: boolean
}

/** Quotations in quotations are told apart to this depth. */
const MAX_DEPTH = 12
const QUOTED = /^(?:> ?)+/
/** Files in the text of old mails. */
const UUENCODED = /^begin [0-7]{3} \S[^\n]*\n(?:[ -`]{1,62}\r?\n)*(?:`\r?\n)?end\r?$/gm

interface Line {
  readonly depth: number
  readonly words: string
}

function readLine(line: string): Line {
  const mark = QUOTED.exec(line)?.[0] ?? ''
  const depth = Math.min(MAX_DEPTH, mark.split('>').length - 1)
  return { depth, words: line.slice(mark.length) }
}

/** Joins the lines that go on, each to one paragraph. */
function joinFlowed(lines: readonly Line[], isDelSp: boolean): readonly Line[] {
  const joined: { depth: number; parts: string[] }[] = []
  let goesOn = false
  for (const { depth, words } of lines) {
    const bare = words.startsWith(' ') && depth === 0 ? words.slice(1) : words
    const open = joined.at(-1)
    if (goesOn && open?.depth === depth) open.parts.push(bare)
    else joined.push({ depth, parts: [bare] })
    goesOn = bare.endsWith(' ') && bare !== '-- '
    const last = joined.at(-1)?.parts
    if (goesOn && isDelSp && last !== undefined) last[last.length - 1] = bare.slice(0, -1)
  }
  return joined.map(({ depth, parts }) => ({ depth, words: parts.join('') }))
}

/** The replies that paragraphs of each depth stand in, shared as long as none of less depth comes between. */
class ReplyDepth {
  #within: Enclosing | null = null
  #depth = 0

  to(depth: number): Enclosing | null {
    for (; this.#depth > depth; this.#depth -= 1) this.#within = this.#within?.outer ?? null
    for (; this.#depth < depth; this.#depth += 1) {
      this.#within = { kind: 'reply', element: null, outer: this.#within }
    }
    return this.#within
  }
}

/** Reads a plain body into paragraphs: lines that were wrapped are joined, what “>” marks is a reply. */
export function readPlainBody(
  text: string,
  { isFlowed, isDelSp }: PlainFormat,
): readonly TextPiece[] {
  const read = text
    .replaceAll(UUENCODED, '')
    .split(/\r\n|[\n\r]/)
    .map(readLine)
  const lines = isFlowed ? joinFlowed(read, isDelSp) : read
  const pieces: TextPiece[] = []
  const replies = new ReplyDepth()
  for (let from = 0; from < lines.length;) {
    const depth = lines[from]?.depth ?? 0
    let to = from
    while (to < lines.length && lines[to]?.depth === depth) to += 1
    const block = lines.slice(from, to).map(({ words }) => words)
    from = to
    if (block.every((words) => words.trim() === '')) continue
    const within = replies.to(depth)
    for (const words of partSignature(block, isFlowed)) {
      pieces.push({ words, cells: null, heading: 0, within })
    }
  }
  return pieces
}

/** The paragraphs of lines; the line over a signature is one of its own, and so is each below it. */
function partSignature(lines: readonly string[], isFlowed: boolean): readonly string[] {
  if (isFlowed) return lines.map((line) => (line === `${SIGNATURE} ` ? SIGNATURE : line))
  const at = lines.findIndex((line) => line.trimEnd() === SIGNATURE)
  if (at === -1) return paragraphsIn(lines.join('\n'))
  const signature = lines.slice(at).map((line) => line.trimEnd())
  const behind = signature.findIndex((line, k) => k > 0 && RULE.test(line))
  const own = behind === -1 ? signature : signature.slice(0, behind)
  const rest = behind === -1 ? [] : paragraphsIn(signature.slice(behind).join('\n'))
  return [...paragraphsIn(lines.slice(0, at).join('\n')), ...own, ...rest].filter(
    (line) => line !== '',
  )
}

function paragraphsIn(text: string): readonly string[] {
  return findParagraphs(text, false).map((span) => sliceSpan(text, span))
}
