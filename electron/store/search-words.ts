import { foldText } from '../../shared/domain/text/folding.ts'

/** Written without spaces between words: each character counts as one word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/v
const EACH_UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gv

/** Words as FTS5's unicode61 tokenizer finds them in text that `spaceOut` has prepared. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[[\p{L}\p{N}\p{Co}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]][[\p{L}\p{N}\p{Co}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]*/gv

/** Text for the index, with spaces around characters that are words of their own. */
export function spaceOut(text: string): string {
  return UNSPACED.test(text) ? text.replace(EACH_UNSPACED, ' $& ') : text
}

/** A word of a text: folded, and `[start, end)` in UTF-16 code units. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: foldText(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
