import type { Span } from './span.ts'

/** Marks that open and close each other: the four kinds in use, and the two East Asian ones. */
export type MarkFamily =
  | 'double'
  | 'single'
  | 'guillemet'
  | 'small guillemet'
  | 'corner'
  | 'white corner'

/** What a mark's own form says that it does. Straight marks and low ones that may do both say `either`. */
export type MarkShape = 'open' | 'close' | 'either'

/** What the characters beside a mark say that it does: “a word starts here”, “a word ended here”, or nothing clear. */
export type MarkContext = 'open' | 'close' | 'unclear'

/** One quotation mark that is not an apostrophe. `at` is in UTF-16 code units of the text; `char` may be two of them. */
export interface Mark {
  readonly at: number
  readonly char: string
  readonly family: MarkFamily
  readonly shape: MarkShape
  readonly context: MarkContext
  /** The characters beside it; empty at an end of the paragraph. */
  readonly before: string
  readonly after: string
}

const FORMS: Readonly<Record<string, readonly [MarkFamily, MarkShape]>> = {
  '"': ['double', 'either'],
  '＂': ['double', 'either'],
  '“': ['double', 'open'],
  '„': ['double', 'open'],
  '‟': ['double', 'open'],
  '”': ['double', 'close'],
  "''": ['double', 'either'],
  '``': ['double', 'open'],
  '‘‘': ['double', 'open'],
  '’’': ['double', 'close'],
  "'": ['single', 'either'],
  '‘': ['single', 'open'],
  '‚': ['single', 'open'],
  '‛': ['single', 'open'],
  '’': ['single', 'close'],
  '«': ['guillemet', 'open'],
  '»': ['guillemet', 'close'],
  '‹': ['small guillemet', 'open'],
  '›': ['small guillemet', 'close'],
  '「': ['corner', 'open'],
  '」': ['corner', 'close'],
  '『': ['white corner', 'open'],
  '』': ['white corner', 'close'],
}

/** Two single marks stand for a double one, as in many databases; of three at an end, the first is a single one. */
const ANY_MARK = /(?<=[^\s'])'(?=''(?!'))|''|``|‘‘|’’|["＂“„‟”'‘‚‛’«»‹›「」『』]/g
const WORD = /[\p{L}\p{M}\p{N}\ud800-\udfff]/u
const HEBREW = /[\u0590-\u05ff]/
const OPENING = /[([{¿¡<]/
const CLOSING = /[.,;:!?)\]}…、。，：；！？）]/
const BETWEEN = /[-–—‒―/|*_~=>]/

/** Words that lose their start to an apostrophe, as they follow it: ’90s, ’em, rock ’n’ roll. */
const CUT_WORD =
  /(?:\d\ds?|n|em|tis|twas|twere|til|till|cause|bout|round|cos|cuz|neath|nuff|ere|s|re|t|ve|ll|d|m)(?![\p{L}\p{N}])/iuy
/** Fewer after an opening mark, which is seldom an apostrophe. */
const CUT_WORD_AFTER_OPENING = /(?:\d\ds?|n(?=['’‘])|em|tis|twas)(?![\p{L}\p{N}])/iuy

/** The family of a character that is a quotation mark; undefined for any other. */
export function familyOf(char: string): MarkFamily | undefined {
  return FORMS[char]?.[0]
}

/** What a character beside a mark is to it. `loose` ones, dashes and other marks, may stand on either side. */
type Beside = 'space' | 'opening' | 'closing' | 'loose' | 'word'

const known = new Map<string, Beside>()

/** Remembers its answers: a text has few different characters, and some texts have many marks. */
function findBeside(char: string): Beside {
  let beside = known.get(char)
  if (beside === undefined) {
    if (char === '' || /\s/.test(char)) beside = 'space'
    else if (OPENING.test(char)) beside = 'opening'
    else if (CLOSING.test(char)) beside = 'closing'
    else beside = BETWEEN.test(char) || familyOf(char) !== undefined ? 'loose' : 'word'
    known.set(char, beside)
  }
  return beside
}

/** `following` is what comes after the mark, two characters at most. */
function findContext(charBefore: string, following: string): MarkContext {
  const before = findBeside(charBefore)
  const after = findBeside(following.charAt(0))
  const isEllipsis = after === 'closing' && /^(?:…|\.\.)/.test(following)
  const canOpen =
    before !== 'word' &&
    before !== 'closing' &&
    after !== 'space' &&
    (after !== 'closing' || (before === 'space' && isEllipsis))
  const canClose =
    before !== 'space' && before !== 'opening' && after !== 'word' && after !== 'opening'
  if (canOpen === canClose) return 'unclear'
  return canOpen ? 'open' : 'close'
}

/** How many code units from `at` belong to an apostrophe at the start of a cut word; 0 when there is none. */
function measureCutWord(line: string, at: number, shape: MarkShape): number {
  const pattern = shape === 'open' ? CUT_WORD_AFTER_OPENING : CUT_WORD
  pattern.lastIndex = at + 1
  const word = pattern.exec(line)?.[0]
  if (word === undefined) return 0
  const isClosedToo = /^n$/i.test(word) && familyOf(line.charAt(at + 2)) === 'single'
  return isClosedToo ? 3 : 1
}

/**
 * The quotation marks of one paragraph in reading order, without apostrophes inside or before a word.
 * An apostrophe after a word (others’) can only be told apart by pairing, and is still among them.
 */
export function* marksIn(text: string, paragraph: Span): Generator<Mark, void, undefined> {
  const line = text.slice(paragraph.start, paragraph.end)
  let passed = 0
  for (const match of line.matchAll(ANY_MARK)) {
    const at = match.index
    const char = match[0]
    const form = FORMS[char]
    if (form === undefined || at < passed) continue
    const [family, shape] = form
    const end = at + char.length
    const before = line.charAt(at - 1)
    const after = line.charAt(end)
    if (family === 'single' && WORD.test(before) && WORD.test(after)) continue
    if (char === '"' && HEBREW.test(before) && HEBREW.test(after)) continue
    const context = findContext(before, line.slice(end, end + 2))
    if (family === 'single' && context === 'open') {
      const length = measureCutWord(line, at, shape)
      passed = at + length
      if (length > 0) continue
    }
    yield { at: paragraph.start + at, char, family, shape, context, before, after }
  }
}
