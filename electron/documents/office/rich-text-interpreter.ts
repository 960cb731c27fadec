import { SIGNS, SKIPPED, STARRED } from './rich-text-controls.ts'
import { RichTextEncodings, ROOT, type Destination, type GroupState } from './rich-text-state.ts'
import type { RichToken } from './rich-text-tokens.ts'
import { PLAIN, RichTextWriter, type ParagraphState } from './rich-text-writer.ts'

/** No program nests groups deeper. */
const MAX_DEPTH = 2000
const MAX_PROPERTY = 1000

interface SavedGroup {
  readonly state: GroupState
  readonly paragraph: ParagraphState
}

/** Follows the tokens of rich text and hands its words to where they go. */
export class RichTextInterpreter {
  readonly writer = new RichTextWriter()
  readonly properties = { title: '', author: '', year: 0, month: 0, day: 0 }
  isTracked = false
  comments = 0
  /** The parts of the page that a mail program put into rich text; null where it did not. */
  html: string[] | null = null
  /** The parts of the plain text that a mail program put into rich text, line by line; null where it did not. */
  plain: string[] | null = null
  readonly #encodings = new RichTextEncodings()
  readonly #stack: SavedGroup[] = []
  #state: GroupState = { ...ROOT }
  /** Bytes of one encoding that have not been read yet. */
  #bytes: number[] = []
  /** How many characters still stand for the Unicode character before them. */
  #skip = 0
  /** Whether the group began with a star. */
  #isStarred = false
  #styleName = ''
  #style = 0
  #fontEntry = 0

  take(token: RichToken): void {
    switch (token.type) {
      case 'open':
        this.#flush()
        this.#open()
        break
      case 'close':
        this.#flush()
        this.#close()
        break
      case 'text':
        this.#takeBytes(token.bytes)
        break
      case 'control':
        if (token.word === "'") this.#takeBytes([token.value ?? 0x3f])
        else {
          this.#flush()
          this.#control(token.word, token.value)
        }
    }
  }

  #open(): void {
    if (this.#stack.length > MAX_DEPTH) throw new Error('The groups nest too deep.')
    this.#stack.push({ state: this.#state, paragraph: this.writer.paragraph })
    this.#state = { ...this.#state }
    this.writer.paragraph = { ...this.writer.paragraph }
    this.#skip = 0
    this.#isStarred = false
  }

  #close(): void {
    const saved = this.#stack.pop()
    if (saved === undefined) return
    const { destination, hasMarker } = this.#state
    if (destination !== saved.state.destination) {
      if (destination === 'note' || destination === 'box') this.writer.endInner()
      if (destination === 'marker' && hasMarker) saved.paragraph.isItem = true
    } else if (destination === 'marker' && hasMarker) saved.state.hasMarker = true
    this.#state = saved.state
    this.writer.paragraph = saved.paragraph
    this.#skip = 0
    this.#isStarred = false
  }

  #takeBytes(bytes: Iterable<number>): void {
    for (const byte of bytes) {
      if (this.#skip > 0) this.#skip -= 1
      else this.#bytes.push(byte)
    }
    this.#isStarred = false
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    const bytes = Uint8Array.from(this.#bytes)
    this.#bytes = []
    this.#addWords(this.#encodings.decode(bytes, this.#state.font))
  }

  #addWords(words: string): void {
    const { destination, isHidden, isDeleted } = this.#state
    if (destination === 'styles') this.#nameStyle(words)
    else if (destination === 'property') this.#addProperty(words)
    else if (destination === 'marker') this.#state.hasMarker ||= words.trim() !== ''
    else if (destination === 'html') this.html?.push(words)
    else if (destination !== 'skipped' && destination !== 'fonts' && !isHidden && !isDeleted) {
      if (this.html === null) {
        this.writer.addWords(words)
        this.plain?.push(words)
      } else if (!this.#state.isRepeated) this.html.push(words)
    }
  }

  #nameStyle(words: string): void {
    this.#styleName += words
    const end = this.#styleName.indexOf(';')
    if (end === -1) return
    this.writer.nameStyle(this.#style, this.#styleName.slice(0, end))
    this.#styleName = ''
    this.#style = 0
  }

  #addProperty(words: string): void {
    const { property } = this.#state
    if (property !== 'title' && property !== 'author') return
    this.properties[property] = (this.properties[property] + words).slice(0, MAX_PROPERTY)
  }

  #control(word: string, value: number | null): void {
    const isStarred = this.#isStarred
    this.#isStarred = word === '*'
    if (word === '*') return
    if (this.#skip > 0 && word in SIGNS) {
      this.#skip -= 1
      return
    }
    if (this.#beginGroup(word, isStarred)) return
    const sign = SIGNS[word]
    if (sign !== undefined) this.#addWords(sign)
    else if (word === 'u') this.#addUnicode(value ?? 0x3f)
    else if (!this.#setState(word, value) && !this.#setParagraph(word, value)) {
      this.#setFile(word, value)
    }
  }

  #addUnicode(value: number): void {
    this.#addWords(String.fromCharCode(value & 0xffff))
    this.#skip = this.#state.fallback
  }

  /** Whether the word says what a group is; then its words go where that says. */
  #beginGroup(word: string, isStarred: boolean): boolean {
    const destination = this.#destinationOf(word, isStarred)
    if (destination === null) return false
    const { destination: around } = this.#state
    if (word === 'annotation') this.comments += 1
    if (around === 'skipped' && word !== 'ud') return true
    if (destination === 'note') this.writer.beginNote()
    if (destination === 'box') this.writer.beginBox()
    if (destination === 'property') this.#state.property = word
    this.#state.destination = word === 'ud' ? this.#state.kept : destination
    if (word === 'upr') this.#state.kept = around
    return true
  }

  #destinationOf(word: string, isStarred: boolean): Destination | null {
    if (word === 'fonttbl') return 'fonts'
    if (word === 'stylesheet') return 'styles'
    if (word === 'footnote') return 'note'
    if (word === 'shptxt') return 'box'
    if (word === 'listtext' || word === 'pntext') return 'marker'
    if (word === 'title' || word === 'author' || word === 'creatim') return 'property'
    if (word === 'htmltag' && this.html !== null) return 'html'
    if (word === 'upr' || word === 'ud') return 'skipped'
    if (SKIPPED.has(word) || (isStarred && !STARRED.has(word))) return 'skipped'
    return null
  }

  #setState(word: string, value: number | null): boolean {
    const state = this.#state
    if (word === 'uc') state.fallback = Math.min(20, Math.max(0, value ?? 1))
    else if (word === 'f') this.#setFont(value ?? 0)
    else if (word === 'v') state.isHidden = value !== 0
    else if (word === 'deleted') {
      state.isDeleted = value !== 0
      this.isTracked = true
    } else if (word === 'revised') this.isTracked = true
    else if (word === 'htmlrtf') state.isRepeated = value !== 0
    else if (word === 'plain') {
      state.isHidden = false
      state.isDeleted = false
      state.font = -1
    } else return false
    return true
  }

  #setFont(font: number): void {
    if (this.#state.destination === 'fonts') this.#fontEntry = font
    else this.#state.font = font
  }

  #setParagraph(word: string, value: number | null): boolean {
    const { writer } = this
    const { destination } = this.#state
    if (word === 's' && destination === 'styles') this.#style = value ?? 0
    else if (word === 'pard') writer.paragraph = { ...PLAIN }
    else if (word === 's') writer.paragraph.style = value ?? 0
    else if (word === 'outlinelevel')
      writer.paragraph.outline = (value ?? 8) < 9 ? (value ?? 8) + 1 : 0
    else if (word === 'ilvl') writer.paragraph.level = Math.min(8, Math.max(0, value ?? 0)) + 1
    else if (word === 'intbl') writer.paragraph.isInTable = true
    else if (word === 'par' || word === 'sect' || word === 'page') this.#endParagraph()
    else if (word === 'cell' && this.#isRead()) writer.endCell()
    else if (word === 'row' && this.#isRead()) writer.endRow()
    else return false
    return true
  }

  #isRead(): boolean {
    const { destination } = this.#state
    return destination === 'text' || destination === 'note' || destination === 'box'
  }

  #endParagraph(): void {
    if (this.html !== null) this.#addWords('\n')
    else if (this.#isRead()) {
      this.writer.endParagraph()
      this.plain?.push('\n')
    }
  }

  #setFile(word: string, value: number | null): void {
    if (word === 'ansicpg') this.#encodings.setCodePage(value ?? 1252)
    else if (word === 'mac') this.#encodings.setCodePage(10_000)
    else if (word === 'deff') this.#encodings.setDefaultFont(value ?? 0)
    else if (word === 'fcharset') this.#encodings.setCharset(this.#fontEntry, value ?? 0)
    else if (word === 'fromhtml' && value !== 0) this.html = []
    else if (word === 'fromtext') this.plain = []
    else if (this.#state.property === 'creatim') this.#setDay(word, value ?? 0)
  }

  #setDay(word: string, value: number): void {
    if (word === 'yr') this.properties.year = value
    else if (word === 'mo') this.properties.month = value
    else if (word === 'dy') this.properties.day = value
  }

  finish(): void {
    this.#flush()
  }
}
