import { labelOfCharset, labelOfCodePage, SYMBOLS } from './rich-text-encodings.ts'

/** Where the words of a group go. */
export type Destination =
  | 'text'
  | 'skipped'
  | 'fonts'
  | 'styles'
  | 'note'
  | 'box'
  | 'property'
  | 'marker'
  | 'html'

/** What holds for the words of a group until it ends; a group inside begins with what holds around it. */
export interface GroupState {
  destination: Destination
  /** How many characters stand for a Unicode character where that cannot be read. */
  fallback: number
  font: number
  isHidden: boolean
  isDeleted: boolean
  /** Inside the HTML of a mail: rich text that says the same over. */
  isRepeated: boolean
  /** Which property of the file the group holds. */
  property: string
  /** Whether the sign before an item of a list can be seen. */
  hasMarker: boolean
  /** Where the words of a group go that stand there in two spellings. */
  kept: Destination
}

export const ROOT: GroupState = {
  destination: 'text',
  fallback: 1,
  font: -1,
  isHidden: false,
  isDeleted: false,
  isRepeated: false,
  property: '',
  hasMarker: false,
  kept: 'text',
}

interface Font {
  readonly label: string | null
  readonly isOfSymbols: boolean
}

/** The encodings of a file: its own, and those of its fonts. */
export class RichTextEncodings {
  readonly #fonts = new Map<number, Font>()
  #own = 'windows-1252'
  #default = -1

  setCodePage(codePage: number): void {
    this.#own = labelOfCodePage(codePage)
  }

  setDefaultFont(font: number): void {
    this.#default = font
  }

  setCharset(font: number, charset: number): void {
    this.#fonts.set(font, { label: labelOfCharset(charset), isOfSymbols: charset === SYMBOLS })
  }

  /** The words that bytes are in a font. Of a font of signs only the bullet is known. */
  decode(bytes: Uint8Array, font: number): string {
    const { label, isOfSymbols } = this.#fonts.get(font === -1 ? this.#default : font) ?? {
      label: null,
      isOfSymbols: false,
    }
    if (isOfSymbols) return Array.from(bytes, (byte) => (byte === 0xb7 ? '•' : '')).join('')
    return new TextDecoder(label ?? this.#own).decode(bytes)
  }
}
