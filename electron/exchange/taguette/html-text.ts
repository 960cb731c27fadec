import { Parser } from 'htmlparser2'
import { BLOCKS } from '../../documents/html/page-tree.ts'
import { withUnixLineEnds } from '../text/written-text.ts'

/** Places of a text in bytes of UTF-8, and back. */
export interface ByteMap {
  readonly length: number
  byteAt(offset: number): number
  /** The offset of the character that a byte is of; undefined for one beyond the text. */
  offsetAt(byte: number): number | undefined
}

/** Counts the bytes of a text, once. */
export function mapBytes(text: string): ByteMap {
  const bytes = new Uint32Array(text.length + 1)
  let byte = 0
  let offset = 0
  for (const sign of text) {
    bytes.fill(byte, offset, offset + sign.length)
    byte += Buffer.byteLength(sign)
    offset += sign.length
  }
  bytes[text.length] = byte
  const offsetAt = (at: number): number | undefined => {
    if (at < 0 || at > byte) return undefined
    let [low, high] = [0, text.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((bytes[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }
  return { length: byte, byteAt: (at) => bytes[at] ?? byte, offsetAt }
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A text as Taguette takes it: without the control characters that its check of safe HTML refuses. */
export function toPlainText(text: string): string {
  return withUnixLineEnds(text.toWellFormed()).replaceAll(/(?![\t\n\u007F-\u009F])\p{Cc}/gu, ' ')
}

/** A text as HTML of a paragraph for each line, whose text is that text. */
export function htmlOf(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${line.replaceAll(/[&<>]/g, (sign) => MARKUP[sign] ?? sign)}</p>`)
    .join('\n')
}

/** The text of HTML, with what was put between blocks that stand without a line end between them. */
export interface HtmlText {
  readonly text: string
  /**
   * The offset of a byte of the text that HTML itself has; undefined beyond it. Where a break was put in at it, a start is
   * behind that, an end before.
   */
  offsetAt(byte: number, edge: 'start' | 'end'): number | undefined
}

/**
 * The text of a document's HTML, as its places are counted: all text in it, in bytes of UTF-8, as a browser reads HTML:
 * blanks before it are none of it.
 */
export function readHtml(html: string): HtmlText {
  const raw: string[] = []
  const shown: string[] = []
  /** Where breaks were put in, in code units of the text without them, and how long they are together up to there. */
  const breaks: { readonly at: number; readonly before: number }[] = []
  let [at, added, last] = [0, 0, '\n']
  let isAtBlock = false
  const parser = new Parser(
    {
      ontext(words) {
        if (words === '') return
        if (isAtBlock && last !== '\n' && !words.startsWith('\n')) {
          added += 2
          shown.push('\n\n')
          breaks.push({ at, before: added })
        }
        isAtBlock = false
        raw.push(words)
        shown.push(words)
        at += words.length
        last = words.at(-1) ?? '\n'
      },
      onopentagname(name) {
        isAtBlock ||= BLOCKS.has(name) || name === 'br'
      },
      onclosetag(name) {
        isAtBlock ||= BLOCKS.has(name) || name === 'br'
      },
    },
    { decodeEntities: true },
  )
  parser.write(withUnixLineEnds(html).replace(/^[\t\n\f ]+/, ''))
  parser.end()
  const map = mapBytes(raw.join(''))
  return {
    text: shown.join(''),
    offsetAt(byte, edge) {
      const offset = map.offsetAt(byte)
      if (offset === undefined) return undefined
      let [low, high] = [0, breaks.length]
      while (low < high) {
        const middle = (low + high) >> 1
        const at = breaks[middle]?.at ?? 0
        if (at < offset || (at === offset && edge === 'start')) low = middle + 1
        else high = middle
      }
      return offset + (breaks[low - 1]?.before ?? 0)
    },
  }
}
