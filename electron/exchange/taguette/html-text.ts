import { Parser } from 'htmlparser2'
import { BLOCKS } from '../../documents/html/page-tree.ts'
import { partitionPoint } from '../../../shared/domain/partition-point.ts'
import { withUnixLineEnds } from '../text/written-text.ts'
import { mapBytes } from './byte-map.ts'

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

/** What stands between two blocks. */
const BREAK = '\n\n'

/** The text of HTML while it is read. */
class HtmlReading {
  readonly #own: string[] = []
  readonly #shown: string[] = []
  /** Where breaks were put in, in code units of the text without them. */
  readonly #breaks: number[] = []
  #length = 0
  #last = '\n'
  #isAtBlock = false

  addText(words: string): void {
    if (words === '') return
    if (this.#isAtBlock && this.#last !== '\n' && !words.startsWith('\n')) {
      this.#shown.push(BREAK)
      this.#breaks.push(this.#length)
    }
    this.#isAtBlock = false
    this.#own.push(words)
    this.#shown.push(words)
    this.#length += words.length
    this.#last = words.at(-1) ?? '\n'
  }

  passTag(name: string): void {
    this.#isAtBlock ||= BLOCKS.has(name) || name === 'br'
  }

  done(): HtmlText {
    const map = mapBytes(this.#own.join(''))
    const breaks = this.#breaks
    return {
      text: this.#shown.join(''),
      offsetAt(byte, edge) {
        const offset = map.offsetAt(byte)
        if (offset === undefined) return undefined
        const passed = partitionPoint(breaks.length, (index) => {
          const at = breaks[index] ?? 0
          return at < offset || (at === offset && edge === 'start')
        })
        return offset + passed * BREAK.length
      },
    }
  }
}

/**
 * The text of a document's HTML, as its places are counted: all text in it, in bytes of UTF-8, as a browser reads HTML:
 * blanks before it are none of it.
 */
export function readHtml(html: string): HtmlText {
  const reading = new HtmlReading()
  const parser = new Parser(
    {
      ontext: (words) => reading.addText(words),
      onopentagname: (name) => reading.passTag(name),
      onclosetag: (name) => reading.passTag(name),
    },
    { decodeEntities: true },
  )
  parser.write(withUnixLineEnds(html).replace(/^[\t\n\f ]+/, ''))
  parser.end()
  return reading.done()
}
